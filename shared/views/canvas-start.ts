import type { Box, CanvasTemplate, StartRow } from '../content/canvas-template.ts';

/** Something that a new canvas begins with: a note, or a row. */
export type StartItem =
  | { readonly kind: 'note'; readonly box: Box; readonly text: string }
  | { readonly kind: 'row'; readonly box: Box; readonly row: StartRow };

/** What a box begins with. Rows that stand for use cases are picked by the room, so there are none of those. */
function startOfBox(box: Box): readonly StartItem[] {
  switch (box.kind) {
    case 'notes':
    case 'checklist':
      return box.start.map(text => ({ kind: 'note', box, text }));
    case 'table':
    case 'matrix':
      return box.rows.from === 'use-cases' ? [] : box.rows.start.map(row => ({ kind: 'row', box, row }));
    default:
      return [];
  }
}

/** What a new canvas begins with, box by box, in the order of the ids that `canvas.begin` and `canvas.update` take. */
export const startOf = (template: CanvasTemplate): readonly StartItem[] => template.boxes.flatMap(startOfBox);

/** How many ids `canvas.begin` and `canvas.update` need. */
export const startCount = (template: CanvasTemplate): number => startOf(template).length;
