import type { TextMark } from '../../../shared/plan/report-marks.ts';
import type { Face } from '../fonts/face.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { setLine } from '../text/set-line.ts';

const outlines = new WeakMap<Face, Map<number, string>>();

/** A glyph's shape as SVG path data, in the font's units, y up. Empty for a space. */
function outlineOf(face: Face, glyph: number): string {
  let known = outlines.get(face);
  if (!known) {
    known = new Map();
    outlines.set(face, known);
  }
  let data = known.get(glyph);
  if (data === undefined) {
    data = face.shaper.glyphToPath(glyph);
    known.set(glyph, data);
  }
  return data;
}

/**
 * Draws text as the shapes of its glyphs, chosen and set as in the PDF: whoever paints the SVG then needs no fonts and
 * cannot choose others.
 */
export const outlineText =
  (fonts: FontLibrary) =>
  (mark: TextMark): string => {
    const { style, y } = mark;
    const line = setLine(mark, fonts);
    let x = line.x;
    let out = '';
    for (const { run, words } of line.runs) {
      const { face } = run;
      // From the font's units to the page's.
      const unit = (style.size * face.scale) / 1000;
      let pen = 0;
      let shapes = '';
      for (const word of words) {
        for (const glyph of word.glyphs) {
          const data = outlineOf(face, glyph.id);
          if (data !== '') {
            shapes += `<path transform="translate(${short((pen + glyph.dx) / face.scale)} ${short(glyph.dy / face.scale)})" d="${data}"/>`;
          }
          pen += glyph.advance + (style.tracking ? (style.tracking * 1000) / style.size : 0);
        }
      }
      out += `<g fill="${style.ink}" transform="matrix(${unit} 0 0 ${-unit} ${x} ${y})">${shapes}</g>`;
      x += (pen * style.size) / 1000;
    }
    return out;
  };

const short = (value: number): number => Math.round(value * 100) / 100;
