import type { Box, CanvasTemplate } from '../content/canvas-template.ts';
import type { Row } from '../model/canvas.ts';
import { type Document, find } from '../model/document.ts';

/** What stands at the head of a row: its use case with its number, or its label. */
export function rowName(document: Document, row: Pick<Row, 'label' | 'useCase'>): string {
  if (row.useCase === null) return row.label;
  const useCase = find(document, 'use-case', row.useCase);
  return useCase ? `${useCase.number} ${useCase.title}` : row.label;
}

/** Whether something was filled in beside the row's head. */
export const isFilledRow = (row: Row): boolean =>
  row.votes > 0 || Object.keys(row.cells).length > 0 || Object.keys(row.notes).length > 0;

/** The boxes of a template as they are read: from the top, then from the left. */
export const inReadingOrder = (template: Pick<CanvasTemplate, 'boxes'>): readonly Box[] =>
  template.boxes.toSorted((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
