import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { canvasesOf } from '../../shared/views/canvas-contents.ts';
import { startCount } from '../../shared/views/canvas-start.ts';
import { aCanvas, idsFor } from '../support/canvas-room.ts';
import { aTemplate, everyKind } from '../support/canvas-templates.ts';
import { anId, aRoom } from '../support/room.ts';

const template = everyKind(1);

describe('beginning a canvas', () => {
  it('fills its boxes with what the template begins them with, in that order', () => {
    const { notes, rows, canvas, room } = aCanvas(template);
    expect(startCount(template)).toBe(6);
    expect([notes('pains'), notes('steps'), notes('crew')]).toEqual([['Slow'], ['Begin', 'End'], []]);
    expect([rows('register'), rows('roles'), rows('ready')]).toEqual([['First'], ['Decide', 'Build'], []]);
    expect(canvas).toMatchObject({ mode: 'ideas', about: '', template });
    expect(integrityFaults(room.document)).toEqual([]);
  });

  it('needs an id for each of them, none of them taken', () => {
    const { room, id } = aCanvas(template);
    const begin = (ids: string[], own = anId()) =>
      room.refused({ type: 'canvas.begin', id: own, template, ids }).code;
    expect(begin([])).toBe('invalid');
    expect(begin([...idsFor(template), anId()])).toBe('invalid');
    expect(begin([...idsFor(template).slice(1), id])).toBe('exists');
    expect(begin(idsFor(template), id)).toBe('exists');
    const twice = idsFor(template);
    expect(begin([twice[0] ?? '', ...twice.slice(0, -1)])).toBe('exists');
  });

  it('puts it after the others, from where it can be moved', () => {
    const room = aRoom();
    const small = aTemplate([{ kind: 'notes', key: 'pains' }]);
    const ids = ['A', 'B', 'C'].map(about => {
      const { id } = aCanvas(small, room);
      room.do({ type: 'canvas.edit', id, changes: { about } });
      return id;
    });
    const order = () =>
      canvasesOf(room.document)
        .map(canvas => canvas.about)
        .join('');
    expect(order()).toBe('ABC');
    room.do({ type: 'canvas.move', id: ids[2] ?? '', before: ids[0] ?? '' });
    expect(order()).toBe('CAB');
    room.do({ type: 'canvas.move', id: ids[2] ?? '', before: null });
    expect(order()).toBe('ABC');
    expect(room.refused({ type: 'canvas.move', id: ids[0] ?? '', before: anId() }).code).toBe('not-found');
  });

  it('is taken away with everything on it and nothing else, and comes back with it', () => {
    const room = aRoom();
    const kept = aCanvas(template, room);
    const gone = aCanvas(template, room);
    gone.write('pains', 'Dear');
    gone.say('story', { text: 'Once.' });
    const before = room.document;
    room.do({ type: 'canvas.remove', ids: [gone.id] });
    for (const type of ['note', 'row', 'answer'] as const)
      for (const record of recordsOf(room.document, type)) expect(record.canvas).toBe(kept.id);
    expect(kept.notes('pains')).toEqual(['Slow']);
    room.undo();
    expect(new Map(room.document.records)).toEqual(new Map(before.records));
  });
});

describe('notes', () => {
  it('stand where they are put: at the end, before another, in another box, on another canvas', () => {
    const room = aRoom();
    const here = aCanvas(template, room);
    const there = aCanvas(template, room);
    here.write('pains', 'Dear', 'Late');
    expect(here.notes('pains')).toEqual(['Slow', 'Dear', 'Late']);
    const move = (texts: string[], to: string, box: string, before: string | null) =>
      room.do({
        ...{ type: 'note.move', canvas: to, box, before },
        ids: texts.map(text => here.note('pains', text).id),
      });
    move(['Late', 'Dear'], here.id, 'pains', here.note('pains', 'Slow').id);
    expect(here.notes('pains')).toEqual(['Late', 'Dear', 'Slow']);
    move(['Slow'], there.id, 'steps', there.note('steps', 'End').id);
    expect(there.notes('steps')).toEqual(['Begin', 'Slow', 'End']);
    const dear = here.note('pains', 'Dear').id;
    const added = { id: anId(), canvas: here.id, box: 'pains', text: 'New' };
    room.do({ type: 'note.add', notes: [added], before: dear });
    expect(here.notes('pains')).toEqual(['Late', 'New', 'Dear']);
    expect(integrityFaults(room.document)).toEqual([]);
  });

  it('are refused where they have no place, without a text, or about a use case that is gone', () => {
    const { room, id, note } = aCanvas(template);
    const before = room.document;
    const add = (more: object) =>
      room.refused({
        type: 'note.add',
        notes: [{ id: anId(), canvas: id, box: 'pains', text: 'x', ...more }],
      });
    expect(add({ box: 'roles' })).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('“Roles”'),
    });
    expect(add({ box: 'nowhere' }).code).toBe('not-found');
    expect(add({ canvas: anId() }).code).toBe('not-found');
    expect(add({ text: ' \n ' }).code).toBe('invalid');
    expect(add({ useCases: [anId()] }).code).toBe('not-found');
    expect(add({ id: note('pains', 'Slow').id }).code).toBe('exists');
    const edit = { type: 'note.edit', id: note('pains', 'Slow').id } as const;
    expect(room.refused({ ...edit, changes: { text: '' } }).message).toContain('Delete the note');
    expect(room.refused({ ...edit, changes: { votes: 1_000 } }).code).toBe('invalid');
    expect(
      room.refused({ type: 'note.move', ids: [edit.id], canvas: id, box: 'level', before: null }).code,
    ).toBe('invalid');
    const elsewhere = note('steps', 'End').id;
    expect(
      room.refused({ type: 'note.move', ids: [edit.id], canvas: id, box: 'pains', before: elsewhere }).code,
    ).toBe('not-found');
    expect(room.document).toBe(before);
  });

  it('may be empty beside a photo, whose caption they are', () => {
    const { room, id, notes } = aCanvas(template);
    const photo = { hash: 'ab'.repeat(32), width: 800, height: 600 };
    const picture = { id: anId(), canvas: id, box: 'pains', text: '', photo };
    room.do({ type: 'note.add', notes: [picture] });
    expect(notes('pains')).toEqual(['Slow', '']);
    room.do({ type: 'note.edit', id: picture.id, changes: { text: 'Wall' } });
    room.do({ type: 'note.edit', id: picture.id, changes: { text: '' } });
    expect(integrityFaults(room.document)).toEqual([]);
  });
});

describe('rows', () => {
  it('merge what is filled in by column, keep it in one form, and clear it with an empty text', () => {
    const { fill, rowOf, room } = aCanvas(template);
    fill('register', 'First', { what: ' Cards ', count: '0012.50', constructor: '2026-11-22' });
    fill('register', 'First', { state: 'open', what: '' });
    expect(rowOf('register', 'First').cells).toEqual({
      count: '12.5',
      constructor: '2026-11-22',
      state: 'open',
    });
    fill('roles', 'Decide', { lead: 'consulted accountable' }, { lead: 'As agreed.' });
    expect(rowOf('roles', 'Decide')).toMatchObject({
      cells: { lead: 'accountable consulted' },
      notes: { lead: 'As agreed.' },
    });
    fill('roles', 'Decide', {}, { lead: '' });
    expect(rowOf('roles', 'Decide').notes).toEqual({});
    expect(integrityFaults(room.document)).toEqual([]);
  });

  it.each([
    [
      'register',
      { count: 'twelve' },
      '“twelve” in “Count” is not a number such as 1250.5. Nothing was changed.',
    ],
    ['register', { constructor: '31.12.2026' }, '“31.12.2026” in “Built” is not a day such as 2026-11-22.'],
    ['register', { state: 'Open' }, '“Open” in “State” is none of the choices: “Open”, “Closed”.'],
    ['register', { other: 'x' }, '“Register” has no such column.'],
    [
      'roles',
      { lead: 'boss' },
      '“boss” in “Lead” is none of the marks: “Accountable”, “Responsible”, “Consulted”.',
    ],
    [
      'ready',
      { durable: 'yes no' },
      '“yes no” in “Durable” is more than the one mark that a cell takes here.',
    ],
  ])('refuse in words what a cell of %s cannot hold: %j', (box, cells, words) => {
    const table = aCanvas(template);
    table.room.add('Cards');
    table.row('ready', { useCase: 'Cards' });
    const label = { register: 'First', roles: 'Decide', ready: '' }[box] ?? '';
    const before = table.room.document;
    const command = { type: 'row.edit', id: table.rowOf(box, label).id, changes: { cells } } as const;
    expect(table.room.refused(command).message).toContain(words);
    expect(table.room.document).toBe(before);
  });

  it('are the room’s own, use cases or given, as their box says', () => {
    const { room, id, row, rows, rowOf } = aCanvas(template);
    room.add('Cards', 'Loans');
    row('register', 'Second');
    row('ready', { useCase: 'Loans' });
    expect([rows('register'), rows('ready')]).toEqual([['First', 'Second'], ['']]);
    const useCase = room.useCase('Loans').id;
    const refused = (given: object) =>
      room.refused({ type: 'row.add', rows: [{ id: anId(), canvas: id, ...given } as never] });
    expect(refused({ box: 'ready', label: 'Mine' }).message).toContain('are use cases');
    expect(refused({ box: 'ready', useCase }).code).toBe('exists');
    expect(refused({ box: 'ready', useCase: anId() }).code).toBe('not-found');
    expect(refused({ box: 'register', useCase }).message).toContain('are no use cases');
    expect(refused({ box: 'register', key: 'first' }).code).toBe('exists');
    expect(refused({ box: 'register', key: 'other' }).code).toBe('invalid');
    expect(refused({ box: 'roles', label: 'Watch' }).message).toContain('are given');
    expect(refused({ box: 'pains', label: 'x' }).code).toBe('invalid');
    expect(room.refused({ type: 'row.remove', ids: [rowOf('roles', 'Build').id] }).message).toContain(
      'Clear what',
    );
    const renamed = { type: 'row.edit', id: rowOf('roles', 'Build').id, changes: { label: 'Make' } } as const;
    expect(room.refused(renamed).message).toContain('cannot be renamed');
  });

  it('take a given row back under its own name once it was taken away', () => {
    const { room, id, rows, rowOf } = aCanvas(template);
    room.do({ type: 'row.remove', ids: [rowOf('register', 'First').id] });
    room.do({ type: 'row.add', rows: [{ id: anId(), canvas: id, box: 'register', key: 'first' }] });
    expect(rows('register')).toEqual(['First']);
  });

  it('move within their box only', () => {
    const { room, row, rows, rowOf } = aCanvas(template);
    row('register', 'Second');
    row('register', 'Third');
    const [first, third] = [rowOf('register', 'First').id, rowOf('register', 'Third').id];
    room.do({ type: 'row.move', ids: [third], before: first });
    expect(rows('register')).toEqual(['Third', 'First', 'Second']);
    const given = rowOf('roles', 'Build').id;
    expect(room.refused({ type: 'row.move', ids: [first, given], before: null }).code).toBe('invalid');
    expect(room.refused({ type: 'row.move', ids: [first], before: given }).code).toBe('not-found');
  });
});

describe('answers', () => {
  it('are one a box, under the first id, and go when they say nothing any more', () => {
    const { say, answer, room } = aCanvas(template);
    say('pains', { agreed: 'The nightly run is too slow.' });
    const first = answer('pains')?.id;
    say('pains', { agreed: 'The nightly run is too late.' });
    expect(answer('pains')).toMatchObject({ id: first, agreed: 'The nightly run is too late.' });
    say('pains', { agreed: '' });
    expect(answer('pains')).toBeNull();
    room.undo();
    expect(answer('pains')?.id).toBe(first);
  });

  it('keep choices in the template’s order, and only those that are there', () => {
    const { say, answer, room, id } = aCanvas(template);
    say('model', { chosen: ['central', 'apart', 'central'] });
    expect(answer('model')?.chosen).toEqual(['apart', 'central']);
    const refused = (box: string, changes: object) =>
      room.refused({ type: 'answer.set', id: anId(), canvas: id, box, changes }).message;
    expect(refused('model', { chosen: ['other'] })).toContain('no such choice');
    expect(refused('level', { chosen: ['low', 'high'] })).toContain('one can be chosen');
    expect(refused('pains', { chosen: ['low'] })).toContain('nothing to choose');
    expect(refused('pains', { text: 'x' })).toContain('no box for a text');
    expect(refused('ready', { columns: [{ key: 'a', label: 'A' }] })).toContain('are given');
    expect(refused('roles', { columns: [] })).toContain('a column or more');
    const twice = [
      { key: 'a', label: 'A' },
      { key: 'a', label: 'B' },
    ];
    expect(refused('roles', { columns: twice })).toContain('one key');
  });

  it('give a matrix columns of the room’s own; what stood in one that goes goes with it, and comes back with undo', () => {
    const { say, fill, rowOf, room } = aCanvas(template);
    fill('roles', 'Decide', { lead: 'accountable', team: 'responsible' }, { team: 'Both of them.' });
    say('roles', {
      columns: [
        { key: 'lead', label: 'Head of data' },
        { key: 'legal', label: 'Legal' },
      ],
    });
    expect(rowOf('roles', 'Decide')).toMatchObject({ cells: { lead: 'accountable' }, notes: {} });
    fill('roles', 'Decide', { legal: 'consulted' });
    expect(integrityFaults(room.document)).toEqual([]);
    room.undo();
    room.undo();
    expect(rowOf('roles', 'Decide').cells).toEqual({ lead: 'accountable', team: 'responsible' });
    say('roles', { columns: [{ key: 'new', label: 'New' }] });
    say('roles', { columns: null });
    expect(integrityFaults(room.document)).toEqual([]);
  });
});

it('what is too long is refused by the name that people have for it', () => {
  const { room, id, rowOf } = aCanvas(template);
  const long = 'x'.repeat(2_001);
  const edit = (changes: object) =>
    room.refused({ type: 'row.edit', id: rowOf('register', 'First').id, changes }).message;
  expect(edit({ cells: { what: long } })).toBe(
    'The cell is longer than 2000 characters. Nothing was changed.',
  );
  expect(edit({ notes: { what: long } })).toBe(
    'The note is longer than 2000 characters. Nothing was changed.',
  );
  const say = {
    type: 'answer.set',
    id: anId(),
    canvas: id,
    box: 'pains',
    changes: { agreed: long },
  } as const;
  expect(room.refused(say).message).toBe(
    'The agreed sentence is longer than 600 characters. Nothing was changed.',
  );
});
