import { describe, expect, it } from 'vitest';
import { workshopJson } from '../../electron/exchange/write-json.ts';
import type { NewUseCase } from '../../shared/commands/use-case.ts';
import { placementsByUseCase, recordsOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { anId, aRoom, type Room } from '../support/room.ts';

const note = (room: Room, title: string, fields: Partial<NewUseCase> = {}) =>
  room.do({ type: 'use-case.add', useCases: [{ id: anId(), placement: anId(), title, ...fields }] });

const merge = (room: Room, keep: string, other: string) =>
  room.do({ type: 'use-case.merge', keep: room.useCase(keep).id, other: room.useCase(other).id });

const prove = (room: Room, title: string, criterion: string, state: 'yes' | 'no' | 'unknown', text = '') =>
  room.do({
    type: 'evidence.set',
    id: anId(),
    useCase: room.useCase(title).id,
    criterion,
    state,
    note: text,
  });

const proofs = (room: Room, title: string) =>
  recordsOf(room.document, 'evidence')
    .filter(one => one.useCase === room.useCase(title).id)
    .map(({ criterion, state, note }) => [criterion, state, note])
    .sort();

describe('merging two use cases', () => {
  it('keeps the place, the number and the title of the one that was chosen', () => {
    const room = aRoom();
    note(room, 'Fraud alerts', { stage: 1 });
    note(room, 'Alerts on fraud', { stage: 4 });
    merge(room, 'Alerts on fraud', 'Fraud alerts');
    expect(room.titles()).toEqual(['Alerts on fraud']);
    expect(room.lane(4)).toEqual(['Alerts on fraud']);
    expect(room.useCase('Alerts on fraud').number).toBe(2);
    expect(integrityFaults(room.document)).toEqual([]);
  });

  it('fills what was not said, and joins descriptions, notes, streams and links', () => {
    const room = aRoom();
    room.add('Ledger');
    const ledger = room.useCase('Ledger').id;
    note(room, 'A', { description: 'First.', produces: ['x', 'y'], notes: 'Ask Ines.', driver: 'make' });
    note(room, 'B', {
      description: 'Second.',
      produces: ['y', 'z'],
      consumes: ['w'],
      unit: 'Risk',
      value: { low: 1, likely: 2, high: 3 },
      links: [ledger, room.useCase('A').id],
      driver: 'make',
    });
    merge(room, 'A', 'B');
    expect(room.useCase('A')).toMatchObject({
      description: 'First.\n\nSecond.',
      produces: ['x', 'y', 'z'],
      consumes: ['w'],
      driver: 'make',
      unit: 'Risk',
      value: { low: 1, likely: 2, high: 3 },
      links: [ledger],
      notes: 'Ask Ines.\n\nMerged with number 3, “B”.',
    });
  });

  it('loses nothing where the two differ: the notes say what the other one had', () => {
    const room = aRoom();
    note(room, 'A', { driver: 'make', unit: 'Risk', value: { low: 1, likely: 2, high: 3 }, target: 3 });
    note(room, 'B', { driver: 'save', unit: 'Retail', value: { low: 5, likely: 6, high: 7 }, target: 3 });
    merge(room, 'A', 'B');
    expect(room.useCase('A')).toMatchObject({ driver: 'make', unit: 'Risk', target: 3 });
    expect(room.useCase('A').notes).toBe(
      'Merged with number 2, “B”. It had: driver save; business unit Retail; value a year 5 to 7, likely 6 EUR.',
    );
  });

  it('leads links to the other one to the kept one, once each', () => {
    const room = aRoom();
    room.add('A', 'B');
    const [a, b] = [room.useCase('A').id, room.useCase('B').id];
    note(room, 'Both', { links: [b, a] });
    note(room, 'One', { links: [b] });
    merge(room, 'A', 'B');
    expect(room.useCase('Both').links).toEqual([a]);
    expect(room.useCase('One').links).toEqual([a]);
  });

  it('takes the evidence along, and never turns a yes into a no', () => {
    const room = aRoom();
    room.add('A', 'B');
    prove(room, 'A', 'live', 'yes', 'Seen in March.');
    prove(room, 'A', 'business-owner', 'unknown', 'Ask.');
    prove(room, 'B', 'live', 'no', 'Not at our site.');
    prove(room, 'B', 'business-owner', 'yes');
    prove(room, 'B', 'run-by-team', 'yes', 'Team Blue.');
    merge(room, 'A', 'B');
    expect(proofs(room, 'A')).toEqual([
      ['business-owner', 'yes', 'Ask.'],
      ['live', 'yes', 'Seen in March.\n\nNot at our site.'],
      ['run-by-team', 'yes', 'Team Blue.'],
    ]);
    expect(integrityFaults(room.document)).toEqual([]);
  });

  it('is one step of undo, which brings both back as they were', () => {
    const room = aRoom();
    note(room, 'A', { stage: 2 });
    note(room, 'B', { stage: 3, description: 'Second.' });
    prove(room, 'B', 'live', 'yes');
    const before = room.document;
    merge(room, 'A', 'B');
    room.undo();
    expect([...room.document.records].sort()).toEqual([...before.records].sort());
  });

  it('is refused in words when the two do not fit into one', () => {
    const room = aRoom();
    note(room, 'A', { produces: Array.from({ length: 30 }, (_, at) => `a${at}`) });
    note(room, 'B', { produces: Array.from({ length: 30 }, (_, at) => `b${at}`) });
    const [a, b] = [room.useCase('A').id, room.useCase('B').id];
    expect(room.refused({ type: 'use-case.merge', keep: a, other: b })).toEqual({
      code: 'limit',
      message:
        'Together the two have 60 streams that it produces; one use case holds 50. Take some away first; nothing was merged.',
    });
    expect(room.refused({ type: 'use-case.merge', keep: a, other: a }).code).toBe('invalid');
    expect(room.refused({ type: 'use-case.merge', keep: a, other: anId() }).code).toBe('not-found');
  });
});

describe('splitting a use case', () => {
  const split = (room: Room, title: string, into: string, more: object = {}) =>
    room.do({
      type: 'use-case.split',
      useCase: room.useCase(title).id,
      into: { id: anId(), placement: anId(), title: into },
      fields: [],
      ...more,
    });

  it('puts the new one right after it in the same lane, with the next number, both linked', () => {
    const room = aRoom();
    room.add('A', 'B', 'C');
    room.move(['A', 'B', 'C'], 3);
    split(room, 'A', 'A too');
    expect(room.lane(3)).toEqual(['A', 'A too', 'B', 'C']);
    expect(room.useCase('A too').number).toBe(4);
    expect(room.useCase('A too').links).toEqual([room.useCase('A').id]);
    expect(room.useCase('A').links).toEqual([room.useCase('A too').id]);
    expect(integrityFaults(room.document)).toEqual([]);
  });

  it('copies the fields that were chosen and no others', () => {
    const room = aRoom();
    note(room, 'A', { unit: 'Risk', driver: 'save', description: 'Long.', produces: ['x'] });
    split(room, 'A', 'B', { title: 'A, the first part', fields: ['unit', 'produces'] });
    expect(room.useCase('B')).toMatchObject({ unit: 'Risk', produces: ['x'], driver: null, description: '' });
    expect(room.useCase('A, the first part')).toMatchObject({ unit: 'Risk', driver: 'save', number: 1 });
  });

  it('works at the end of a lane and in the tray, and is one step of undo', () => {
    const room = aRoom();
    room.add('A', 'B');
    const before = room.document;
    split(room, 'B', 'C');
    expect(room.lane(null)).toEqual(['A', 'B', 'C']);
    room.undo();
    expect([...room.document.records].sort()).toEqual([...before.records].sort());
    expect(placementsByUseCase(room.document).size).toBe(2);
  });

  it('is refused for a use case that is gone, an id that is taken and a title of nothing', () => {
    const room = aRoom();
    room.add('A');
    const { id } = room.useCase('A');
    const into = { id: anId(), placement: anId(), title: 'B' };
    const of = (useCase: string, parts: object) =>
      room.refused({ type: 'use-case.split', useCase, into: { ...into, ...parts }, fields: [] }).code;
    expect(of(anId(), {})).toBe('not-found');
    expect(of(id, { id })).toBe('exists');
    expect(of(id, { title: '  ' })).toBe('invalid');
  });
});

describe('evidence', () => {
  it('is kept once a criterion: the newest word counts', () => {
    const room = aRoom();
    room.add('A');
    prove(room, 'A', 'live', 'no');
    prove(room, 'A', 'live', 'yes', 'Ticket 12');
    expect(proofs(room, 'A')).toEqual([['live', 'yes', 'Ticket 12']]);
    expect(integrityFaults(room.document)).toEqual([]);
  });

  it('is taken back by knowing nothing and noting nothing', () => {
    const room = aRoom();
    room.add('A');
    prove(room, 'A', 'live', 'yes');
    prove(room, 'A', 'live', 'unknown');
    expect(proofs(room, 'A')).toEqual([]);
  });

  it('is in the JSON for other programs', () => {
    const room = aRoom();
    room.add('A');
    prove(room, 'A', 'live', 'yes', 'Ticket 12');
    const json = JSON.parse(workshopJson(room.document, { number: 3, hash: 'a'.repeat(64) }));
    expect(json.evidence).toEqual([expect.objectContaining({ criterion: 'live', note: 'Ticket 12' })]);
  });

  it('goes with its use case', () => {
    const room = aRoom();
    room.add('A');
    prove(room, 'A', 'live', 'yes');
    room.do({ type: 'use-case.remove', ids: [room.useCase('A').id] });
    expect(recordsOf(room.document, 'evidence')).toEqual([]);
    room.undo();
    expect(proofs(room, 'A')).toHaveLength(1);
  });
});
