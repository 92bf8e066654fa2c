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
 * Breaks a text into at most `most` lines of `width`. Words stay whole where a line can hold them; a word longer
 * than a line is broken between graphemes. What does not fit ends in an ellipsis.
 */
export function fitText(measure: TextMeasure, text: string, font: Font, width: number, most: number): Fitted {
  const { fitted } = cacheOf(measure);
  const key = `${font.size}/${font.weight}/${width}/${most}/${text}`;
  let known = fitted.get(key);
  if (!known) {
    if (fitted.size > MOST_KEPT) fitted.clear();
    known = breakLines(measure, text, font, width, most);
    fitted.set(key, known);
  }
  return known;
}

function breakLines(measure: TextMeasure, text: string, font: Font, width: number, most: number): Fitted {
  const space = widthOf(measure, ' ', font);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  // A hyphen or a slash ends a piece that the next one may leave; pieces of one word join without a space.
  for (const word of text.split(/\s+/).filter(Boolean)) {
    let joined = line === '';
    for (const piece of word.split(/(?<=[-/–—_@])/u)) {
      const lead = joined ? 0 : space;
      const needs = widthOf(measure, piece, font);
      if (used + lead + needs <= width) {
        line += (joined ? '' : ' ') + piece;
        used += lead + needs;
      } else {
        if (line !== '') lines.push(line);
        line = piece;
        used = needs;
        if (used > width) {
          const parts = chop(measure, piece, font, width);
          line = parts.pop() ?? '';
          lines.push(...parts);
          used = widthOf(measure, line, font);
        }
      }
      joined = true;
      if (lines.length >= most) {
        return {
          lines: cutLast(measure, [...lines, line].slice(0, most + 1), font, width, most),
          whole: false,
        };
      }
    }
  }
  if (line !== '') lines.push(line);
  return { lines, whole: true };
}

/** A word longer than a line, in pieces that each fit one. */
function chop(measure: TextMeasure, word: string, font: Font, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const needs = widthOf(measure, segment, font);
    if (part !== '' && used + needs > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += segment;
    used += needs;
  }
  parts.push(part);
  return parts;
}

/** The first `most` lines, the last of them shortened to end in an ellipsis. */
function cutLast(
  measure: TextMeasure,
  lines: readonly string[],
  font: Font,
  width: number,
  most: number,
): string[] {
  const kept = lines.slice(0, most);
  const last = kept.pop() ?? '';
  return [...kept, withEllipsis(measure, last, font, width)];
}

const ELLIPSIS = '…';

/** The text with an ellipsis after it, shortened by words where that leaves enough of it, else by graphemes. */
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
  if (count === words.length || (count > 0 && used > room * 0.4)) {
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
