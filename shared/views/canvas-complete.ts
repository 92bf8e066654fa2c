import type { Box } from '../content/canvas-template.ts';
import type { Canvas } from '../model/canvas.ts';
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
 * Whether a box is filled in. What its template began it with says nothing yet: a note counts once it says something else or is ticked off, a row once
 * something stands beside its head. Of rows that are given, all must. In decision mode, loose notes wait for the agreed sentence.
 */
export function isFilledBox(document: Document, canvas: Canvas, box: Box): boolean {
  const held = boxContents(document, canvas, box.key);
  const isAgreed = (held.answer?.agreed ?? '') !== '';
  if (canvas.mode === 'decision' && (box.kind === 'notes' || box.kind === 'checklist')) return isAgreed;
  return isAgreed || amountIn(box, held) > 0;
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
    case 'matrix': {
      const filled = rows.filter(row => isFilledRow(row) || (box.kind === 'table' && isOwn(row)));
      if (box.rows.from === 'fixed' && filled.length < rows.length) return 0;
      return filled.length;
    }
    case 'figure':
      return 0;
  }
}

/** A row that the room wrote counts in a table by its head alone; in a matrix nothing is said before a mark. */
const isOwn = (row: BoxContents['rows'][number]) => row.key === '' && row.label !== '';
