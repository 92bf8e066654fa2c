import type { Box, Choice, FigureName, MatrixMark, TableColumn } from '../content/canvas-template.ts';
import type { Canvas, Note, Row } from '../model/canvas.ts';
import { cellNoteOf, cellOf, columnsOf } from '../model/cell.ts';
import type { Document } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import { boxContents } from './canvas-contents.ts';
import { inReadingOrder, rowName } from './canvas-rows.ts';

/*
 * A canvas as a nested list in reading order, box by box: the same things as on the grid, each with the command that changes it.
 */

/** What a change of one text, number or tick of the outline is asked as. */
export type OutlineEdit =
  | { readonly type: 'note.edit'; readonly id: Id; readonly field: 'text' | 'checked' | 'votes' }
  | { readonly type: 'row.edit'; readonly id: Id; readonly field: 'label' | 'votes' }
  | { readonly type: 'row.edit'; readonly id: Id; readonly field: 'cells' | 'notes'; readonly column: string }
  | { readonly type: 'answer.set'; readonly box: string; readonly field: 'agreed' | 'text' | 'chosen' };

/** One cell of a row. */
export interface OutlineCell {
  readonly column: Pick<Choice, 'key' | 'label'>;
  /** What it holds and how it is read: text by a column's kind, or marks. */
  readonly holds:
    | { readonly kind: 'cell'; readonly of: TableColumn }
    | { readonly kind: 'marks'; readonly marks: readonly MatrixMark[]; readonly many: boolean };
  /** In the form in which cells are kept. */
  readonly text: string;
  readonly edit: OutlineEdit;
  /** What the content itself says there; '' where it says nothing. */
  readonly given: string;
  /** What speaks for the mark; null where cells take no notes. */
  readonly note: { readonly text: string; readonly edit: OutlineEdit } | null;
}

export type OutlineItem =
  | {
      readonly kind: 'note';
      readonly note: Note;
      readonly edit: OutlineEdit;
      /** Null where nothing is ticked off. */
      readonly check: OutlineEdit | null;
    }
  | {
      readonly kind: 'row';
      readonly row: Row;
      readonly name: string;
      /** Null where the head is given. */
      readonly edit: OutlineEdit | null;
      readonly cells: readonly OutlineCell[];
      /** Null where no hands are counted. */
      readonly votes: OutlineEdit | null;
    }
  | { readonly kind: 'text'; readonly text: string; readonly edit: OutlineEdit }
  | {
      readonly kind: 'choice';
      readonly options: readonly (Choice & { readonly chosen: boolean })[];
      readonly many: boolean;
      readonly edit: OutlineEdit;
    }
  | { readonly kind: 'figure'; readonly figure: FigureName };

/** What can be added to a box. */
type OutlineAdd = 'note' | 'row' | 'use-case';

export interface OutlineBox {
  readonly box: Box;
  /** The sentence that the group agreed on; null for what is worked out. */
  readonly agreed: { readonly text: string; readonly edit: OutlineEdit } | null;
  readonly items: readonly OutlineItem[];
  /** Null where nothing is added. */
  readonly add: OutlineAdd | null;
}

/** A canvas as a nested list. */
export function outlineOf(document: Document, canvas: Canvas): readonly OutlineBox[] {
  return inReadingOrder(canvas.template).map((box): OutlineBox => {
    const agreed = boxContents(document, canvas, box.key).answer?.agreed ?? '';
    return {
      box,
      agreed: box.kind === 'figure' ? null : { text: agreed, edit: answerEdit(box, 'agreed') },
      items: itemsOf(document, canvas, box),
      add: addOf(box),
    };
  });
}

const answerEdit = (box: Box, field: 'agreed' | 'text' | 'chosen'): OutlineEdit => ({
  ...{ type: 'answer.set', box: box.key, field },
});

function addOf(box: Box): OutlineAdd | null {
  switch (box.kind) {
    case 'notes':
    case 'checklist':
    case 'people':
      return 'note';
    case 'table':
    case 'matrix':
      return box.rows.from === 'own' ? 'row' : box.rows.from === 'use-cases' ? 'use-case' : null;
    default:
      return null;
  }
}

function itemsOf(document: Document, canvas: Canvas, box: Box): OutlineItem[] {
  const { notes, rows, answer } = boxContents(document, canvas, box.key);
  switch (box.kind) {
    case 'notes':
    case 'checklist':
    case 'people':
      return notes.map(note => ({
        ...{ kind: 'note', note, edit: { type: 'note.edit', id: note.id, field: 'text' } },
        check: box.kind === 'checklist' ? { type: 'note.edit', id: note.id, field: 'checked' } : null,
      }));
    case 'text':
      return [{ kind: 'text', text: answer?.text ?? '', edit: answerEdit(box, 'text') }];
    case 'scale':
    case 'choice': {
      const chosen = new Set(answer?.chosen);
      const options = (box.kind === 'scale' ? box.levels : box.options).map(option => ({
        ...option,
        chosen: chosen.has(option.key),
      }));
      const many = box.kind === 'choice' && box.many;
      return [{ kind: 'choice', options, many, edit: answerEdit(box, 'chosen') }];
    }
    case 'table':
    case 'matrix': {
      const columns = columnsOf(box, answer);
      return rows.map(row => ({
        ...{ kind: 'row', row, name: rowName(document, row) },
        edit: box.rows.from === 'own' ? { type: 'row.edit', id: row.id, field: 'label' } : null,
        cells: columns.flatMap(column => cellItem(box, row, column)),
        votes: box.votes ? { type: 'row.edit', id: row.id, field: 'votes' } : null,
      }));
    }
    case 'figure':
      return [{ kind: 'figure', figure: box.figure }];
  }
}

function cellItem(
  box: Extract<Box, { kind: 'table' | 'matrix' }>,
  row: Row,
  column: Pick<Choice, 'key' | 'label'>,
): OutlineCell[] {
  const edit = (field: 'cells' | 'notes'): OutlineEdit => ({
    ...{ type: 'row.edit', id: row.id, field, column: column.key },
  });
  const own = { column, text: cellOf(row, column.key), edit: edit('cells') };
  if (box.kind === 'matrix') {
    const holds = { kind: 'marks', marks: box.marks, many: box.many } as const;
    const note = box.notes ? { text: cellNoteOf(row, column.key), edit: edit('notes') } : null;
    return [{ ...own, holds, given: givenText(box.texts, row.key, column.key), note }];
  }
  const of = box.columns.find(one => one.key === column.key);
  return of ? [{ ...own, holds: { kind: 'cell', of }, given: '', note: null }] : [];
}

/** What the content itself says in a cell of a matrix; '' where it says nothing. */
export function givenText(
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>,
  row: string,
  column: string,
): string {
  const own = Object.hasOwn(texts, row) ? texts[row] : undefined;
  return own && Object.hasOwn(own, column) ? (own[column] ?? '') : '';
}
