import { readFileSync } from 'node:fs';
import * as hb from 'harfbuzzjs';
import { CffSubset } from './cff-subset.ts';
import { type FontSubset, GlyfSubset } from './glyf-subset.ts';
import { type FontMetrics, metricsOf } from './metrics.ts';

/** The weights the report is set in. */
export type Weight = 400 | 500 | 600 | 700;

/** A font file opened for drawing. Kept as long as the process: opening parses, and shaping fills its caches. */
export interface Face {
  /** Unique among open faces: the file's path and the font's index in it. */
  readonly key: string;
  readonly shaper: hb.Font;
  readonly metrics: FontMetrics;
  /** 1/1000 em for one font unit. */
  readonly scale: number;
  /** Whether a code point has a glyph. */
  covers(codePoint: number): boolean;
  /** A font of nothing but the glyphs that are put into it. */
  subset(): FontSubset;
}

/**
 * @param index which font of a collection; 0 in a plain file
 * @throws RangeError where the file is no font that can be drawn; what the file system says
 */
export function openFace(path: string, index = 0): Face {
  const font = new hb.Face(new hb.Blob(readFileSync(path)), index);
  const tables = (name: string) => font.referenceTable(name);
  const metrics = metricsOf(tables, font.getName(POSTSCRIPT_NAME, 'en'));
  const shaper = new hb.Font(font);
  const known = new Map<number, boolean>();
  return {
    key: `${path}#${index}`,
    shaper,
    metrics,
    scale: 1000 / metrics.unitsPerEm,
    covers(codePoint) {
      let has = known.get(codePoint);
      if (has === undefined) {
        has = (shaper.nominalGlyph(codePoint) ?? 0) !== 0;
        known.set(codePoint, has);
      }
      return has;
    },
    subset: () => (metrics.isCff ? new CffSubset(path, index) : new GlyfSubset(tables)),
  };
}

const POSTSCRIPT_NAME = 6;

/** Code points that shape or order text and have no picture of their own; no font has to have them. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;

const needed = new Map<string, readonly number[]>();

/** The code points of a cluster that a font must have to draw it. */
export function neededPoints(cluster: string): readonly number[] {
  let points = needed.get(cluster);
  if (!points) {
    points = [...cluster].filter(one => !INVISIBLE.test(one)).map(one => one.codePointAt(0) ?? 0);
    if (needed.size > 100_000) needed.clear();
    needed.set(cluster, points);
  }
  return points;
}

export const coversCluster = (face: Face, cluster: string): boolean =>
  neededPoints(cluster).every(point => face.covers(point));
