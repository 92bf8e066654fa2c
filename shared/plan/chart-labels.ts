import { fitText, readsRightToLeft } from './board-text.ts';
import type { Box, TextMeasure } from './board-types.ts';
import type { Mark } from './report-marks.ts';

/** How a label looks. */
interface Look {
  readonly size: number;
  readonly ink: string;
  readonly weight?: number;
  /** Never cut: a figure that is cut says another one. */
  readonly whole?: boolean;
  /** Colour of a plate behind the text, where it stands on lines. */
  readonly plate?: string;
}

/** A place a label may take. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** What `x` is of the text: its left end, middle or right end. */
  readonly align: 'start' | 'middle' | 'end';
  /** What `y` is of the text. */
  readonly stand: 'top' | 'middle' | 'bottom';
  /** The most width. */
  readonly room: number;
  /** The most lines; 1 when left out. */
  readonly lines?: number;
}

/** The labels of one chart. No two of them ever overlap, and none leaves the chart. */
export interface Labels {
  /**
   * Puts a text at the first spot where all of it finds room, else at the first where it does with an ellipsis.
   * @returns the box it takes, or null when it found no room: then it is not drawn
   */
  put(text: string, look: Look, spots: readonly Spot[]): Box | null;
  /** Keeps labels put later out of a box. */
  keepOut(box: Box): void;
  readonly marks: readonly Mark[];
}

/** From one baseline to the next, as a factor of the size. */
export const LINE = 1.25;
const ASCENT = 0.8;
const DESCENT = 0.22;
/** Between labels. */
const APART = 1;
/** What adding fractions may cost. */
const SLACK = 0.01;

/** Height of a label of so many lines. */
export const labelHeight = (size: number, lines = 1): number =>
  (lines - 1) * LINE * size + (ASCENT + DESCENT) * size;

export const overlaps = (a: Box, b: Box, apart = 0): boolean =>
  a.x < b.x + b.width + apart &&
  b.x < a.x + a.width + apart &&
  a.y < b.y + b.height + apart &&
  b.y < a.y + a.height + apart;

const TOPS = { top: 0, middle: 0.5, bottom: 1 };
const LEFTS = { start: 0, middle: 0.5, end: 1 };

/** Collects the labels of a chart of that size. */
export function makeLabels(measure: TextMeasure, width: number, height: number): Labels {
  const taken: Box[] = [];
  const marks: Mark[] = [];
  const isFree = (box: Box) =>
    box.x >= -SLACK &&
    box.y >= -SLACK &&
    box.x + box.width <= width + SLACK &&
    box.y + box.height <= height + SLACK &&
    !taken.some(other => overlaps(box, other, APART));

  function set(text: string, look: Look, spot: Spot, whole: boolean): Box | null {
    const font = { size: look.size, weight: look.weight ?? 400 };
    if (spot.room < look.size * 0.6) return null;
    const fitted = fitText(measure, text, font, spot.room, spot.lines ?? 1);
    if (fitted.whole !== whole || fitted.lines[0] === '…' || fitted.lines.length === 0) return null;
    const widths = fitted.lines.map(line => measure.width(line, font));
    const wide = Math.max(...widths);
    const box: Box = {
      x: spot.x - wide * LEFTS[spot.align],
      y: spot.y - labelHeight(look.size, fitted.lines.length) * TOPS[spot.stand],
      width: wide,
      height: labelHeight(look.size, fitted.lines.length),
    };
    if (!isFree(box)) return null;
    taken.push(box);
    if (look.plate) {
      const [x, y] = [Math.max(0, box.x - 2), Math.max(0, box.y - 1)];
      marks.push({
        ...{ kind: 'box', x, y, radius: 2, fill: look.plate },
        width: Math.min(width, box.x + box.width + 2) - x,
        height: Math.min(height, box.y + box.height + 1) - y,
      });
    }
    const rtl = readsRightToLeft(text);
    for (const [index, line] of fitted.lines.entries()) {
      marks.push({
        ...{ kind: 'text', text: line, x: spot.x, align: spot.align, rtl },
        y: box.y + ASCENT * look.size + index * LINE * look.size,
        style: { ...font, ink: look.ink },
      });
    }
    return box;
  }

  return {
    put(text, look, spots) {
      if (text.trim() === '') return null;
      for (const whole of look.whole ? [true] : [true, false]) {
        for (const spot of spots) {
          const box = set(text, look, spot, whole);
          if (box) return box;
        }
      }
      return null;
    },
    keepOut: box => taken.push(box),
    marks,
  };
}
