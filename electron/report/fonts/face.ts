import { readFileSync } from 'node:fs';
import type { Font } from 'fontkit';
import * as hb from 'harfbuzzjs';

/** The weights the report is set in. */
export type Weight = 400 | 500 | 600 | 700;

/** A font file opened for drawing. Kept as long as the process: opening parses, and shaping fills its caches. */
export interface Face {
  /** Unique among open faces: the file's path and the font's index in it. */
  readonly key: string;
  readonly font: Font;
  /** The same font for shaping; opened when first needed. */
  readonly shaper: hb.Font;
  /** 1/1000 em for one font unit. */
  readonly scale: number;
  /** Whether a code point has a glyph. */
  covers(codePoint: number): boolean;
}

/** @param index which font of a collection; 0 in a plain file */
export function makeFace(path: string, index: number, font: Font): Face {
  const known = new Map<number, boolean>();
  let shaper: hb.Font | null = null;
  return {
    key: `${path}#${index}`,
    font,
    get shaper() {
      shaper ??= new hb.Font(new hb.Face(new hb.Blob(readFileSync(path)), index));
      return shaper;
    },
    scale: 1000 / font.unitsPerEm,
    covers(codePoint) {
      let has = known.get(codePoint);
      if (has === undefined) {
        has = font.hasGlyphForCodePoint(codePoint);
        known.set(codePoint, has);
      }
      return has;
    },
  };
}

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
