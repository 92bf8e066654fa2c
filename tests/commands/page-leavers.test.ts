import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { aCanvas } from '../support/canvas-room.ts';
import { aTemplate, marks } from '../support/canvas-templates.ts';
import { anId } from '../support/room.ts';

/** A canvas with two use cases, each with a row of its own in a matrix and in a table, and a note about both. */
function twoUseCases() {
  const canvas = aCanvas(
    aTemplate([
      { kind: 'notes', key: 'ideas' },
      {
        ...{
          kind: 'matrix',
          key: 'ready',
          columns: [
            { key: 'durable', label: 'Durable' },
            { key: 'watched', label: 'Watched' },
          ],
        },
        ...{ rows: { from: 'use-cases' }, marks: marks('yes', 'no'), notes: true },
      },
      {
        ...{ kind: 'table', key: 'list', votes: true, rows: { from: 'use-cases' } },
        columns: [
          { key: 'why', label: 'Why' },
          { key: 'worth', label: 'Worth', kind: 'money' },
        ],
      },
    ]),
  );
  const { room } = canvas;
  room.add('Cards', 'Loans', 'Desk');
  const [cards, loans] = [room.useCase('Cards').id, room.useCase('Loans').id];
  room.do({
    type: 'note.add',
    notes: [{ id: anId(), canvas: canvas.id, box: 'ideas', text: 'Both', useCases: [cards, loans] }],
  });
  canvas.row('ready', { useCase: 'Cards' }, { durable: 'yes' }, { durable: 'Drill in May.' });
  canvas.row('ready', { useCase: 'Loans' }, { durable: 'no', watched: 'yes' }, { durable: 'Drill failed.' });
  canvas.row('list', { useCase: 'Loans' }, { why: 'Faster', worth: '10' });
  const rowsFor = (id: string) => recordsOf(room.document, 'row').filter(row => row.useCase === id);
  return { canvas, room, cards, loans, rowsFor };
}

describe('a use case that goes', () => {
  it('takes its rows along and leaves the notes, and all of it comes back', () => {
    const { canvas, room, cards, loans, rowsFor } = twoUseCases();
    const before = new Map(room.document.records);
    room.do({ type: 'use-case.remove', ids: [loans] });
    expect(rowsFor(loans)).toEqual([]);
    expect(rowsFor(cards)).toHaveLength(1);
    expect(canvas.note('ideas', 'Both').useCases).toEqual([cards]);
    expect(integrityFaults(room.document)).toEqual([]);
    room.undo();
    expect(new Map(room.document.records)).toEqual(before);
  });
});

describe('two use cases that become one', () => {
  it('leave one row that says what both said', () => {
    const { canvas, room, cards, loans, rowsFor } = twoUseCases();
    canvas.row('list', { useCase: 'Cards' }, { why: 'Safer', worth: '20' });
    const before = new Map(room.document.records);
    room.do({ type: 'use-case.merge', keep: cards, other: loans });
    expect(rowsFor(loans)).toEqual([]);
    const [ready, list] = rowsFor(cards);
    expect(ready).toMatchObject({
      cells: { durable: 'yes', watched: 'yes' },
      notes: { durable: 'Drill in May.\nDrill failed.' },
    });
    expect(list?.cells).toEqual({ why: 'Safer\nFaster', worth: '20' });
    expect(room.useCase('Cards').notes).toMatch(
      /^Merged with number 2, “Loans”\. It had: “Durable” on “[^”]+” No; “Worth” on “[^”]+” 10\.$/,
    );
    expect(canvas.note('ideas', 'Both').useCases).toEqual([cards]);
    expect(integrityFaults(room.document)).toEqual([]);
    room.undo();
    expect(new Map(room.document.records)).toEqual(before);
  });

  it('lose no text: what is too long together is refused and named', () => {
    const { canvas, room, cards, loans } = twoUseCases();
    const long = 'x'.repeat(1_500);
    canvas.row('list', { useCase: 'Cards' }, { why: long });
    const [list] = recordsOf(room.document, 'row').filter(row => row.useCase === loans && row.box === 'list');
    room.do({ type: 'row.edit', id: list?.id ?? '', changes: { cells: { why: 'y'.repeat(1_500) } } });
    const merge = { type: 'use-case.merge', keep: cards, other: loans } as const;
    expect(room.refused(merge).message).toMatch(
      /^Together what they say in “Why” on “[^”]+” is longer than 2000 characters\. Shorten it in one of them first/,
    );
    room.do({ type: 'row.edit', id: list?.id ?? '', changes: { cells: { why: '' } } });
    for (const useCase of [cards, loans])
      room.do({
        ...{ type: 'evidence.set', id: anId(), useCase, criterion: 'live', state: 'yes' },
        note: `${useCase} ${long}`,
      });
    expect(room.refused(merge)).toMatchObject({
      code: 'limit',
      message: expect.stringMatching(/^Together what speaks for their place/),
    });
  });

  it('hand a row over where the kept one had none, with its place', () => {
    const { room, cards, loans, rowsFor } = twoUseCases();
    const [, list] = rowsFor(loans);
    room.do({ type: 'use-case.merge', keep: cards, other: loans });
    expect(rowsFor(cards)[1]).toEqual({ ...list, useCase: cards });
  });
});

describe('a use case that is split, and a participant who leaves', () => {
  it('change nothing on the pages', () => {
    const { canvas, room, cards } = twoUseCases();
    const person = anId();
    room.do({ type: 'participant.add', participant: { id: person, name: 'Anna' } });
    const pages = () =>
      (['canvas', 'note', 'row', 'answer'] as const).flatMap(type => recordsOf(room.document, type));
    const before = pages();
    room.do({
      ...{ type: 'use-case.split', useCase: cards, fields: [] },
      into: { id: anId(), placement: anId(), title: 'Other cards' },
    });
    room.do({ type: 'participant.remove', id: person });
    expect(pages()).toEqual(before);
    expect(canvas.note('ideas', 'Both').useCases).toContain(cards);
    expect(integrityFaults(room.document)).toEqual([]);
  });
});
