import type { CanvasTemplate } from '../../shared/content/canvas-template.ts';
import type { Answer, Canvas, Note, Row } from '../../shared/model/canvas.ts';
import { find } from '../../shared/model/document.ts';
import { boxContents } from '../../shared/views/canvas-contents.ts';
import { startCount } from '../../shared/views/canvas-start.ts';
import { anId, aRoom, type Room } from './room.ts';

/** A room at one canvas, spoken to by what stands in its boxes. */
export interface CanvasRoom {
  readonly room: Room;
  readonly id: string;
  readonly canvas: Canvas;
  /** Adds notes, or names, to a box at its end. */
  write(box: string, ...texts: string[]): void;
  /** Adds a row of the room's own; with a use case's title, a row of that use case. */
  row(box: string, head: string | { useCase: string }, cells?: Row['cells'], notes?: Row['notes']): void;
  /** Fills cells of the row with that label. */
  fill(box: string, label: string, cells: Row['cells'], notes?: Row['notes']): void;
  vote(box: string, label: string, votes: number): void;
  say(box: string, changes: Partial<Pick<Answer, 'agreed' | 'text' | 'chosen' | 'columns'>>): void;
  notes(box: string): string[];
  rows(box: string): string[];
  note(box: string, text: string): Note;
  rowOf(box: string, label: string): Row;
  answer(box: string): Answer | null;
}

export const idsFor = (template: CanvasTemplate): string[] =>
  Array.from({ length: startCount(template) }, anId);

/** A room that has begun one canvas. */
export function aCanvas(template: CanvasTemplate, room: Room = aRoom()): CanvasRoom {
  const id = anId();
  room.do({ type: 'canvas.begin', id, template, ids: idsFor(template) });
  const held = (box: string) => boxContents(room.document, { id }, box);
  const one = <T>(found: T | undefined, what: string): T => {
    if (found === undefined) throw new Error(`There is no ${what}.`);
    return found;
  };
  const rowOf = (box: string, label: string) =>
    one(
      held(box).rows.find(row => row.label === label),
      `row “${label}”`,
    );
  return {
    room,
    id,
    get canvas() {
      return one(find(room.document, 'canvas', id), 'canvas');
    },
    write: (box, ...texts) =>
      void room.do({ type: 'note.add', notes: texts.map(text => ({ id: anId(), canvas: id, box, text })) }),
    row: (box, head, cells = {}, notes = {}) => {
      const what = typeof head === 'string' ? { label: head } : { useCase: room.useCase(head.useCase).id };
      room.do({ type: 'row.add', rows: [{ id: anId(), canvas: id, box, ...what, cells, notes }] });
    },
    fill: (box, label, cells, notes = {}) =>
      void room.do({ type: 'row.edit', id: rowOf(box, label).id, changes: { cells, notes } }),
    vote: (box, label, votes) =>
      void room.do({ type: 'row.edit', id: rowOf(box, label).id, changes: { votes } }),
    say: (box, changes) => void room.do({ type: 'answer.set', id: anId(), canvas: id, box, changes }),
    notes: box => held(box).notes.map(note => note.text),
    rows: box => held(box).rows.map(row => row.label),
    note: (box, text) =>
      one(
        held(box).notes.find(note => note.text === text),
        `note “${text}”`,
      ),
    rowOf,
    answer: box => held(box).answer,
  };
}
