import type { Font, TextMeasure } from './board-types.ts';

/** A text laid out in lines, and whether all of it is there. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly whole: boolean;
}

interface Cache {
  /** Widths by font, then by word. */
  readonly words: Map<string, Map<string, number>>;
  readonly fitted: Map<string, Fitted>;
}

// Measuring is what a plan costs; widths stay true as long as the measure that gave them.
const caches = new WeakMap<TextMeasure, Cache>();
const MOST_KEPT = 50_000;

function cacheOf(measure: TextMeasure): Cache {
  let cache = caches.get(measure);
  if (!cache) {
    cache = { words: new Map(), fitted: new Map() };
    caches.set(measure, cache);
  }
  return cache;
}

/** Width of a short text, remembered. */
export function widthOf(measure: TextMeasure, text: string, font: Font): number {
  const { words } = cacheOf(measure);
  const key = `${font.size}/${font.weight}`;
  let known = words.get(key);
  if (!known) {
    known = new Map();
    words.set(key, known);
  }
  let width = known.get(text);
  if (width === undefined) {
    if (known.size > MOST_KEPT) known.clear();
    width = measure.width(text, font);
    known.set(text, width);
  }
  return width;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const STRONG = /\p{L}/u;

/** Whether a text reads from right to left: its first letter decides, as in HTML's `dir="auto"`. */
export function readsRightToLeft(text: string): boolean {
  const first = STRONG.exec(text);
  return first !== null && RIGHT_TO_LEFT.test(first[0]);
}

/**
 * Breaks a text into at most `most` lines of `width` (the last of them of `lastWidth`). Words stay whole where a line can hold them; a word longer
 * than a line is broken between graphemes. What does not fit ends in an ellipsis.
 */
export function fitText(
  measure: TextMeasure,
  text: string,
  font: Font,
  width: number,
  most: number,
  lastWidth: number = width,
): Fitted {
  const { fitted } = cacheOf(measure);
  const key = `${font.size}/${font.weight}/${width}/${lastWidth}/${most}/${text}`;
  let known = fitted.get(key);
  if (!known) {
    if (fitted.size > MOST_KEPT) fitted.clear();
    known = breakLines(measure, text, font, width, most, lastWidth);
    fitted.set(key, known);
  }
  return known;
}

interface Run {
  text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
  width: number;
}

function breakLines(
  measure: TextMeasure,
  raw: string,
  font: Font,
  width: number,
  most: number,
  lastWidth: number,
): Fitted {
  const text = raw.trim().replace(/\s+/g, ' ');
  const space = widthOf(measure, ' ', font);
  const lines: Run[] = [];
  let line: Run | null = null;
  let start = 0;
  for (const word of text.split(' ')) {
    let spaced = line !== null;
    // A hyphen or a slash ends a piece that the next one may leave; pieces of one word join without a space.
    for (const piece of word.split(/(?<=[-/–—_@])/u)) {
      const needs = widthOf(measure, piece, font);
      const lead = spaced ? space : 0;
      // The line being filled is the last one when all before it are finished.
      const room = lines.length === most - 1 ? lastWidth : width;
      if (line && line.width + lead + needs <= room) {
        line.text += (spaced ? ' ' : '') + piece;
        line.width += lead + needs;
      } else {
        if (line) lines.push(line);
        const next = lines.length === most - 1 ? lastWidth : width;
        const parts: Run[] =
          needs <= next ? [{ text: piece, start, width: needs }] : chop(measure, piece, start, font, next);
        line = parts.pop() ?? null;
        lines.push(...parts);
        if (line && line.width > lastWidth && lines.length === most - 1) {
          // The rest of a broken word has come to the last line, which is shorter.
          const rest = chop(measure, line.text, line.start, font, lastWidth);
          line = rest.pop() ?? null;
          lines.push(...rest);
        }
      }
      start += piece.length;
      spaced = false;
      const last = lines[most - 1];
      if (last) {
        const kept = lines.slice(0, most - 1).map(one => one.text);
        return {
          lines: [...kept, withEllipsis(measure, text.slice(last.start), font, lastWidth)],
          whole: false,
        };
      }
    }
    start += 1;
  }
  if (line && line.text !== '') lines.push(line);
  return { lines: lines.map(one => one.text), whole: true };
}

// Neither is in the text: painters that are searched or read aloud put the word together again (see TextMark).
const PARTED = '\u2010';
const GOES_ON = '\u2060';

/** Whether a line ends within a word that did not fit on it. */
export const partsWord = (line: string): boolean => line.endsWith(PARTED) || line.endsWith(GOES_ON);

// Between two of these a break shows a hyphen; other scripts, codes and emoji are broken without one.
const HYPHENATED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** A word longer than a line, in pieces that each fit one. */
function chop(measure: TextMeasure, word: string, start: number, font: Font, width: number): Run[] {
  const hyphen = widthOf(measure, '-', font);
  const parts: Run[] = [];
  let part: Run = { text: '', start, width: 0 };
  let at = start;
  let before = '';
  for (const { segment } of graphemes.segment(word)) {
    const needs = widthOf(measure, segment, font);
    const letters = HYPHENATED.test(before) && HYPHENATED.test(segment);
    if (part.text !== '' && part.width + needs + hyphen > width) {
      parts.push({ ...part, text: part.text + (letters ? PARTED : GOES_ON) });
      part = { text: '', start: at, width: 0 };
    }
    part.text += segment;
    part.width += needs;
    at += segment.length;
    before = segment;
  }
  parts.push(part);
  return parts;
}

const ELLIPSIS = '…';

/** The text with an ellipsis after it, shortened by whole words, or where not even one fits by graphemes. */
function withEllipsis(measure: TextMeasure, text: string, font: Font, width: number): string {
  const room = width - widthOf(measure, ELLIPSIS, font);
  const space = widthOf(measure, ' ', font);
  const words = text.split(' ');
  let used = 0;
  let count = 0;
  for (const word of words) {
    const needs = widthOf(measure, word, font) + (count === 0 ? 0 : space);
    if (used + needs > room) break;
    used += needs;
    count++;
  }
  if (count > 0) {
    return (
      words
        .slice(0, count)
        .join(' ')
        .replace(/[\s,;:.–—-]+$/u, '') + ELLIPSIS
    );
  }
  let part = '';
  let wide = 0;
  for (const { segment } of graphemes.segment(text)) {
    wide += widthOf(measure, segment, font);
    if (wide > room) break;
    part += segment;
  }
  return part.trimEnd() + ELLIPSIS;
}

/** One line of at most `width`, cut with an ellipsis when it must be. */
export function fitLine(measure: TextMeasure, text: string, font: Font, width: number): string {
  return fitText(measure, text, font, width, 1).lines[0] ?? '';
}
