import type { Box } from '../content/canvas-template.ts';
import type { Canvas } from '../model/canvas.ts';
import { marksIn } from '../model/cell.ts';
import type { Document } from '../model/document.ts';
import { type BoxContents, boxContents } from './canvas-contents.ts';
import { isFilledRow } from './canvas-rows.ts';

/** How much of a canvas is filled in. */
export interface Completeness {
  /** Boxes that are. */
  readonly filled: number;
  /** Boxes that count: not the optional ones, nor what is worked out. */
  readonly of: number;
  /** From 0 to 1. */
  readonly share: number;
  /** The boxes that are not, in the template's order. */
  readonly open: readonly Box[];
}

/** How complete a canvas is. */
export function completenessOf(document: Document, canvas: Canvas): Completeness {
  const boxes = canvas.template.boxes.filter(box => box.kind !== 'figure' && !box.optional);
  const open = boxes.filter(box => !isFilledBox(document, canvas, box));
  const filled = boxes.length - open.length;
  return { filled, of: boxes.length, share: boxes.length === 0 ? 1 : filled / boxes.length, open };
}

/**
 * Whether a box is filled in: as much as a rule of the template asks for, else something. What its template began it with says nothing yet: a note
 * counts once it says something else or is ticked off, a row once something stands beside its head. Of rows that are given, all must. In decision
 * mode, loose notes wait for the agreed sentence.
 */
function isFilledBox(document: Document, canvas: Canvas, box: Box): boolean {
  const held = boxContents(document, canvas, box.key);
  const isAgreed = (held.answer?.agreed ?? '') !== '';
  if (canvas.mode === 'decision' && (box.kind === 'notes' || box.kind === 'checklist')) return isAgreed;
  if (isAgreed) return true;
  const asked = canvas.template.rules.flatMap(rule =>
    rule.rule === 'filled' && rule.box === box.key ? [rule.least] : [],
  );
  if (asked.length > 0) return amountIn(box, held) >= Math.max(...asked);
  if ('rows' in box && box.rows.from === 'fixed') return held.rows.every(isFilledRow);
  return amountIn(box, held) > 0;
}

/** How many notes, names, rows, marks or choices the group has put into a box. */
export function amountIn(box: Box, { notes, rows, answer }: BoxContents): number {
  switch (box.kind) {
    case 'notes':
    case 'checklist': {
      const given = new Set(box.start);
      return notes.filter(note => note.checked || note.photo !== null || !given.has(note.text)).length;
    }
    case 'people':
      return notes.length;
    case 'text':
      return (answer?.text ?? '') === '' ? 0 : 1;
    case 'scale':
    case 'choice':
      return answer?.chosen.length ?? 0;
    case 'table':
      // A row that the room wrote counts by its head alone.
      return rows.filter(row => isFilledRow(row) || (row.key === '' && row.label !== '')).length;
    case 'matrix':
      return rows.reduce((sum, row) => sum + marksOf(row), 0);
    case 'figure':
      return 0;
  }
}

const marksOf = (row: BoxContents['rows'][number]) =>
  Object.keys(row.cells).reduce((sum, column) => sum + marksIn(row, column).length, 0);
