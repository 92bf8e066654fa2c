import type { Face, Weight } from '../fonts/face.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { levelsOf } from './bidi.ts';
import { type Shaping, shapingOf } from './script.ts';

/** A stretch of text in one font, one direction and one script, in reading order. */
export interface Run {
  /** What is drawn. */
  readonly text: string;
  /** What it stands for, when that is something else: a character no font has is drawn as its code. */
  readonly instead: string | null;
  readonly face: Face;
  /** Bidi level: odd runs go from right to left. */
  readonly level: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
// The everyday letters, which the main font has (the fonts' own test holds that) and which never shape or turn.
const EVERYDAY = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2192]*$/;
/** Whether a text is set in the main font as it stands, letter after letter. */
export const isEveryday = (text: string): boolean => EVERYDAY.test(text);
// Bidi controls, soft hyphens and zero-width spaces have done their work once levels and breaks are known.
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

// Latin ligatures as characters of their own: drawn as the letters they are, or they would come from a stray font.
const LIGATURE = /^[\ufb00-\ufb06]$/;

export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Splits one line of text into runs: direction by UAX 9, script, and a font for every grapheme cluster.
 * Answers them in reading order; `visualOrder` turns them round.
 */
export function itemise(
  text: string,
  weight: Weight,
  direction: 'ltr' | 'rtl' | 'auto',
  fonts: FontLibrary,
): Run[] {
  if (direction !== 'rtl' && isEveryday(text)) {
    return text === '' ? [] : [{ text, instead: null, face: fonts.main(weight), level: 0 }];
  }
  const bidi = levelsOf(text, direction);
  const runs: { text: string; instead: string | null; face: Face; level: number; shaping: Shaping | null }[] =
    [];
  for (const { segment, index } of graphemes.segment(text)) {
    const level = bidi?.levels[index] ?? 0;
    const seen = segment.replace(UNSEEN, '');
    if (seen === '') continue;
    const shaping = shapingOf(seen);
    for (const piece of drawable(seen, weight, fonts)) {
      const last = runs.at(-1);
      const joins =
        last &&
        last.instead === null &&
        piece.instead === null &&
        last.level === level &&
        (last.shaping === shaping || last.shaping === null || shaping === null);
      // A space goes with the run before it, so that a sentence is not cut at every word.
      const words = last && last.shaping !== null && piece.text === ' ' && last.face.covers(32);
      if (joins && (last.face === piece.face || words)) {
        last.text += piece.text;
        last.shaping ??= shaping;
      } else {
        // A code is Latin: it is read from left to right wherever it stands.
        runs.push({ ...piece, level: piece.instead === null ? level : level + (level % 2), shaping });
      }
    }
  }
  return runs;
}

interface Piece {
  readonly text: string;
  readonly instead: string | null;
  readonly face: Face;
}

/** A cluster in its font; or, where no font has the whole of it, its parts, the missing ones as codes. */
function drawable(cluster: string, weight: Weight, fonts: FontLibrary): Piece[] {
  if (LIGATURE.test(cluster)) {
    const letters = cluster.normalize('NFKC');
    return [{ text: letters, instead: cluster, face: fonts.main(weight) }];
  }
  const whole = fonts.faceFor(cluster, weight);
  if (whole) return [{ text: cluster, instead: null, face: whole }];
  return [...cluster].map(character => {
    const face = fonts.faceFor(character, weight);
    return face
      ? { text: character, instead: null, face }
      : { text: `[${codeOf(character)}]`, instead: character, face: fonts.main(weight) };
  });
}

/** The characters of a text that no font has, each once, in their order. */
export function missingIn(text: string, fonts: FontLibrary): string[] {
  if (isEveryday(text)) return [];
  const missing = new Set<string>();
  for (const { segment } of graphemes.segment(text)) {
    for (const { instead } of drawable(segment, 400, fonts)) {
      if (instead !== null && !LIGATURE.test(instead)) missing.add(instead);
    }
  }
  return [...missing];
}
