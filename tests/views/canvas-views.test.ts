import { describe, expect, it } from 'vitest';
import { CanvasTemplate } from '../../shared/content/canvas-template.ts';
import { completenessOf } from '../../shared/views/canvas-complete.ts';
import { boxContents } from '../../shared/views/canvas-contents.ts';
import { type OutlineEdit, outlineOf } from '../../shared/views/canvas-outline.ts';
import { aCanvas, type CanvasRoom } from '../support/canvas-room.ts';
import { aTemplate, choices, everyKind, marks } from '../support/canvas-templates.ts';

const complete = ({ room, canvas }: CanvasRoom) => {
  const { filled, of, open } = completenessOf(room.document, canvas);
  return { filled, of, open: open.map(box => box.key) };
};

describe('how complete a canvas is', () => {
  it('counts boxes that the room filled, and neither figures nor what the template gave', () => {
    const canvas = aCanvas(everyKind(1));
    const all = ['pains', 'steps', 'crew', 'story', 'level', 'model', 'register', 'roles', 'ready'];
    expect(complete(canvas)).toEqual({ filled: 0, of: 9, open: all });
    canvas.write('pains', 'Dear');
    canvas.write('crew', 'Anna');
    canvas.room.do({ type: 'note.edit', id: canvas.note('steps', 'End').id, changes: { checked: true } });
    canvas.say('story', { text: 'Once.' });
    canvas.say('level', { chosen: ['low'] });
    canvas.say('model', { chosen: ['mixed'] });
    canvas.row('register', 'Second');
    expect(complete(canvas)).toEqual({ filled: 7, of: 9, open: ['roles', 'ready'] });
    expect(completenessOf(canvas.room.document, canvas.canvas).share).toBeCloseTo(7 / 9);
  });

  it('asks for every row where all are given, and for one where they are not', () => {
    const canvas = aCanvas(everyKind(1));
    canvas.room.add('Cards');
    canvas.fill('roles', 'Decide', { lead: 'accountable' });
    canvas.row('ready', { useCase: 'Cards' });
    expect(complete(canvas).open).toEqual(expect.arrayContaining(['roles', 'ready']));
    canvas.fill('roles', 'Build', { team: 'responsible' });
    canvas.fill('ready', '', { durable: 'no' });
    expect(complete(canvas).open).not.toEqual(expect.arrayContaining(['roles']));
    expect(complete(canvas).open).not.toEqual(expect.arrayContaining(['ready']));
  });

  it('asks for as much as a rule of the template does', () => {
    const rules = [{ rule: 'filled', box: 'pains', least: 2 }] as const;
    const canvas = aCanvas(aTemplate([{ kind: 'notes', key: 'pains' }], [...rules]));
    canvas.write('pains', 'Dear');
    expect(complete(canvas).open).toEqual(['pains']);
    canvas.write('pains', 'Late');
    expect(complete(canvas).open).toEqual([]);
  });

  it('in decision mode waits for the agreed sentence of loose notes', () => {
    const canvas = aCanvas(
      aTemplate([
        { kind: 'notes', key: 'pains' },
        { kind: 'people', key: 'crew' },
      ]),
    );
    canvas.write('pains', 'Dear');
    canvas.write('crew', 'Anna');
    expect(complete(canvas).open).toEqual([]);
    canvas.room.do({ type: 'canvas.edit', id: canvas.id, changes: { mode: 'decision' } });
    expect(complete(canvas).open).toEqual(['pains']);
    canvas.say('pains', { agreed: 'Too dear.' });
    expect(complete(canvas).open).toEqual([]);
  });

  it('leaves optional boxes out, and is whole where nothing counts', () => {
    const canvas = aCanvas(aTemplate([{ kind: 'notes', key: 'more', optional: true }]));
    expect(completenessOf(canvas.room.document, canvas.canvas)).toMatchObject({ of: 0, share: 1 });
  });
});

describe('a canvas as a list', () => {
  const outline = ({ room, canvas }: CanvasRoom) => outlineOf(room.document, canvas);

  it('reads from the top, then from the left', () => {
    const at = (column: number, row: number) => ({ column, row, columns: 1, rows: 1 });
    const box = (key: string, column: number, row: number) => ({
      kind: 'text',
      key,
      title: key,
      at: at(column, row),
    });
    const template = CanvasTemplate.parse({
      ...{ key: 'grid', version: 1, name: 'Grid', purpose: '', grid: { columns: 2, rows: 2 } },
      boxes: [box('last', 1, 1), box('second', 1, 0), box('third', 0, 1), box('first', 0, 0)],
    });
    expect(outline(aCanvas(template)).map(one => one.box.key)).toEqual(['first', 'second', 'third', 'last']);
  });

  it('holds everything that the boxes hold, with what can be added', () => {
    const canvas = aCanvas(everyKind(1));
    canvas.room.add('Cards');
    canvas.row('ready', { useCase: 'Cards' }, { durable: 'yes' }, { durable: 'Drill.' });
    const list = outline(canvas);
    expect(list.map(({ box, add, items }) => [box.key, add, items.length])).toEqual([
      ['pains', 'note', 1],
      ['steps', 'note', 2],
      ['crew', 'note', 0],
      ['story', null, 1],
      ['level', null, 1],
      ['model', null, 1],
      ['register', 'row', 1],
      ['roles', null, 2],
      ['ready', 'use-case', 1],
      ['map', null, 1],
    ]);
    const ready = list.find(({ box }) => box.key === 'ready')?.items[0];
    expect(ready).toMatchObject({ kind: 'row', name: '1 Cards', edit: null, votes: null });
    expect(ready?.kind === 'row' ? ready.cells.map(({ text, note }) => [text, note?.text]) : null).toEqual([
      ['yes', 'Drill.'],
      ['', ''],
    ]);
  });

  it('tells what the content itself says in a cell', () => {
    const canvas = aCanvas(
      aTemplate([
        {
          ...{ kind: 'matrix', key: 'grid', marks: marks('here'), columns: choices('early', 'constructor') },
          ...{
            rows: { from: 'fixed', start: choices('aims', 'constructor') },
            texts: { aims: { early: 'Learn.' } },
          },
        },
      ]),
    );
    const rows = outline(canvas)[0]?.items.map(item =>
      item.kind === 'row' ? item.cells.map(cell => cell.given) : [],
    );
    expect(rows).toEqual([
      ['Learn.', ''],
      ['', ''],
    ]);
  });

  it('names for each thing a change that is taken, and that is then seen in the list', () => {
    const canvas = aCanvas(everyKind(1));
    const { room, id } = canvas;
    room.add('Cards');
    canvas.row('ready', { useCase: 'Cards' });
    canvas.write('crew', 'Anna');
    const edits = outline(canvas).flatMap(({ agreed, items }): OutlineEdit[] => [
      ...(agreed ? [agreed.edit] : []),
      ...items
        .flatMap((item): (OutlineEdit | null)[] => {
          if (item.kind === 'figure') return [];
          if (item.kind === 'note') return [item.edit, item.check];
          if (item.kind !== 'row') return [item.edit];
          return [item.edit, item.votes, ...item.cells.flatMap(cell => [cell.edit, cell.note?.edit ?? null])];
        })
        .filter(edit => edit !== null),
    ]);
    expect(edits.length).toBe(9 + 1 + 4 + 1 + 3 + 2 + 4 + 4 * 2 + 4);
    for (const edit of edits) {
      const before = room.document;
      if (edit.type === 'note.edit') {
        const value = { text: 'New', checked: true, votes: 3 }[edit.field];
        room.do({ type: 'note.edit', id: edit.id, changes: { [edit.field]: value } });
      } else if (edit.type === 'row.edit') {
        const changes =
          'column' in edit
            ? { [edit.field]: { [edit.column]: edit.field === 'notes' ? 'Why' : cellFor(edit.column) } }
            : { [edit.field]: edit.field === 'votes' ? 2 : 'New head' };
        room.do({ type: 'row.edit', id: edit.id, changes });
      } else {
        const chosen = edit.box === 'level' ? ['low'] : ['apart'];
        const changes = edit.field === 'chosen' ? { chosen } : { [edit.field]: 'Said.' };
        room.do({
          type: 'answer.set',
          id: `00000000-0000-4000-9000-${`${edits.indexOf(edit)}`.padStart(12, '0')}`,
          canvas: id,
          box: edit.box,
          changes,
        });
      }
      expect(room.document, JSON.stringify(edit)).not.toBe(before);
    }
    expect(boxContents(room.document, { id }, 'pains').answer?.agreed).toBe('Said.');
    expect(complete(canvas).open).toEqual([]);
  });
});

/** Something that may stand in a column of the template of every kind. */
const cellFor = (column: string) =>
  ({ what: 'Cards', count: '3', constructor: '2026-11-22', state: 'open', durable: 'yes', watched: 'no' })[
    column
  ] ?? 'accountable';
