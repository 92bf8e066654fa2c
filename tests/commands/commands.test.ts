import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/commands/index.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { UseCase } from '../../shared/model/use-case.ts';
import { anId, aRoom } from '../support/room.ts';

describe('adding use cases', () => {
  it('puts them in the tray in the order given, with the next numbers', () => {
    const room = aRoom();
    room.add('Fraud scoring', 'Order tracking');
    room.add('ATM cash forecast');
    expect(room.lane(null)).toEqual(['Fraud scoring', 'Order tracking', 'ATM cash forecast']);
    expect(room.useCase('ATM cash forecast').number).toBe(3);
  });

  it('puts each straight on its stage when it has one', () => {
    const room = aRoom();
    room.do({
      type: 'use-case.add',
      useCases: [
        { id: anId(), placement: anId(), title: 'A', stage: 2 },
        { id: anId(), placement: anId(), title: 'B', stage: null },
        { id: anId(), placement: anId(), title: 'C', stage: 2 },
      ],
    });
    expect(room.lane(2)).toEqual(['A', 'C']);
    expect(room.lane(null)).toEqual(['B']);
  });

  it('cleans what was typed: spaces folded, control characters out, one form of é', () => {
    const room = aRoom();
    room.add('  Cafe\u0301\u0007 \n orders  ');
    expect(room.titles()).toEqual(['Café orders']);
  });

  it.each([
    ['no title', { title: '' }],
    ['a title of white space', { title: ' \u0000 ' }],
    ['a title too long', { title: 'x'.repeat(301) }],
    ['a range that runs backwards', { title: 'A', value: { low: 3, likely: 2, high: 9 } }],
    ['an amount that is no number', { title: 'A', value: { low: Number.NaN, likely: 2, high: 9 } }],
    ['a stage that cannot be', { title: 'A', stage: 12 }],
    ['a field nobody knows', { title: 'A', colour: 'red' }],
    ['a link to nothing', { title: 'A', links: [anId()] }],
  ])('refuses %s and leaves the workshop untouched', (_, fields) => {
    const room = aRoom();
    const before = room.document;
    const command = { type: 'use-case.add', useCases: [{ id: anId(), placement: anId(), ...fields }] };
    const refusal = room.refused(command as Command);
    expect(refusal.message.length).toBeGreaterThan(20);
    expect(room.document).toBe(before);
  });

  it('refuses an id that is taken, also twice in one go', () => {
    const room = aRoom();
    room.add('A');
    const { id } = room.useCase('A');
    expect(
      room.refused({ type: 'use-case.add', useCases: [{ id, placement: anId(), title: 'B' }] }).code,
    ).toBe('exists');
    const twice = anId();
    expect(
      room.refused({
        type: 'use-case.add',
        useCases: [
          { id: twice, placement: anId(), title: 'B' },
          { id: twice, placement: anId(), title: 'C' },
        ],
      }).code,
    ).toBe('exists');
    const same = anId();
    expect(
      room.refused({ type: 'use-case.add', useCases: [{ id: same, placement: same, title: 'B' }] }).code,
    ).toBe('exists');
  });

  it('refuses more than a workshop holds, and says how many there is room for', () => {
    const room = aRoom();
    room.add(...Array.from({ length: 4_999 }, (_, i) => `Use case ${i}`));
    const two = ['A', 'B'].map(title => ({ id: anId(), placement: anId(), title }));
    expect(room.refused({ type: 'use-case.add', useCases: two })).toMatchObject({
      code: 'limit',
      message: expect.stringContaining('room for 1 more'),
    });
  });
});

describe('moving cards', () => {
  const four = () => {
    const room = aRoom();
    room.add('A', 'B', 'C', 'D');
    return room;
  };

  it('touches one record a card', () => {
    const room = four();
    const diff = room.move(['C'], 3);
    expect(Object.keys(diff.updated)).toHaveLength(1);
    expect([room.lane(3), room.lane(null)]).toEqual([['C'], ['A', 'B', 'D']]);
  });

  it('keeps the order in which several were picked', () => {
    const room = four();
    room.move(['D', 'A'], 1);
    room.move(['B'], 1, 'A');
    expect(room.lane(1)).toEqual(['D', 'B', 'A']);
  });

  it('reorders within a stage, before any card, itself included', () => {
    const room = four();
    room.move(['D'], null, 'A');
    expect(room.lane(null)).toEqual(['D', 'A', 'B', 'C']);
    room.move(['A', 'C'], null, 'A');
    expect(room.lane(null)).toEqual(['D', 'A', 'C', 'B']);
  });

  it('is no change when the card stands there already', () => {
    const room = four();
    expect(Object.keys(room.move(['B'], null, 'C').updated)).toEqual([]);
    expect(Object.keys(room.move(['D'], null).updated)).toEqual([]);
    expect(Object.keys(room.move(['C', 'D'], null, 'C').updated)).toEqual([]);
  });

  it('refuses a card that is gone, and a place that is gone', () => {
    const room = four();
    expect(room.refused({ type: 'placement.move', useCases: [anId()], stage: 1, before: null }).code).toBe(
      'not-found',
    );
    const [a, b] = [room.useCase('A').id, room.useCase('B').id];
    expect(room.refused({ type: 'placement.move', useCases: [a], stage: 1, before: b }).code).toBe(
      'not-found',
    );
  });

  it('never runs out of room between two cards', () => {
    const room = four();
    for (let i = 0; i < 2_000; i++) room.move([i % 2 ? 'B' : 'C'], null, i % 2 ? 'C' : 'B');
    expect(room.lane(null)).toHaveLength(4);
    expect(integrityFaults(room.document)).toEqual([]);
  });
});

describe('editing and deleting', () => {
  it('edits every field but the number', () => {
    const room = aRoom();
    room.add('A', 'B');
    const { id } = room.useCase('A');
    const changes = {
      title: 'Fraud scoring on card swipe',
      description: 'Score each swipe.\nBefore it is paid.',
      pattern: 'new',
      driver: 'protect',
      unit: 'Risk',
      sponsor: 'Head of Payments',
      target: 3,
      produces: ['card-auth'],
      consumes: ['device-id', 'device-id'],
      value: { low: 800_000, likely: 1_200_000, high: 1_900_000 },
      effort: 'M',
      links: [room.useCase('B').id],
      notes: 'Ask for the false-positive rate.',
    } as const;
    room.do({
      type: 'use-case.edit',
      id,
      changes: {
        ...changes,
        produces: ['card-auth'],
        consumes: ['device-id', 'device-id'],
        links: [...changes.links],
      },
    });
    expect(room.useCase('Fraud scoring on card swipe')).toEqual({
      ...changes,
      consumes: ['device-id'],
      id,
      type: 'use-case',
      number: 1,
    });
    const editable = Object.keys(UseCase.shape).filter(field => !['id', 'type', 'number'].includes(field));
    expect(Object.keys(changes).sort()).toEqual(editable.sort());
    expect(
      room.refused({ type: 'use-case.edit', id, changes: { number: 7 } } as unknown as Command).code,
    ).toBe('invalid');
  });

  it('refuses a link to itself', () => {
    const room = aRoom();
    room.add('A');
    const { id } = room.useCase('A');
    expect(room.refused({ type: 'use-case.edit', id, changes: { links: [id] } }).code).toBe('invalid');
  });

  it('takes a deleted card out of every link, and its placement with it', () => {
    const room = aRoom();
    room.add('A', 'B');
    const [a, b] = [room.useCase('A').id, room.useCase('B').id];
    room.do({ type: 'use-case.edit', id: a, changes: { links: [b] } });
    room.do({ type: 'use-case.remove', ids: [b] });
    expect(room.useCase('A').links).toEqual([]);
    expect(room.document.records.size).toBe(3);
    expect(integrityFaults(room.document)).toEqual([]);
  });

  it('edits the workshop and its participants', () => {
    const room = aRoom();
    room.do({ type: 'workshop.edit', changes: { client: 'Meridian Bank', currency: 'PLN' } });
    const id = anId();
    room.do({ type: 'participant.add', participant: { id, name: 'Ana Ruiz', level: 'executive' } });
    room.do({ type: 'participant.edit', id, changes: { role: 'Head of Payments' } });
    expect(room.document.records.get(id)).toMatchObject({
      name: 'Ana Ruiz',
      role: 'Head of Payments',
      level: 'executive',
    });
    room.do({ type: 'participant.remove', id });
    expect(room.document.records.has(id)).toBe(false);
    expect(room.refused({ type: 'workshop.edit', changes: { currency: 'euros' } }).message).toContain('EUR');
  });

  it('begins once', () => {
    const room = aRoom();
    const workshop = [...room.document.records.values()].find(record => record.type === 'workshop');
    expect(room.refused({ type: 'workshop.begin', workshop } as Command).code).toBe('exists');
  });
});

describe('a refusal', () => {
  it('says in words what is wrong and what is safe', () => {
    const room = aRoom();
    room.add('A');
    const { id } = room.useCase('A');
    const edit = (changes: object) => room.refused({ type: 'use-case.edit', id, changes } as Command).message;
    expect(edit({ title: ' ' })).toBe('The title is empty. Nothing was changed.');
    expect(edit({ unit: 'x'.repeat(201) })).toBe(
      'The business unit is longer than 200 characters. Nothing was changed.',
    );
    expect(edit({ value: { low: 2, likely: 1, high: 3 } })).toBe(
      'The value range must run from low over likely to high. Nothing was changed.',
    );
    expect(edit({ driver: 'spend' })).toBe('The driver is not valid. Nothing was changed.');
    expect(room.refused({ type: 'nonsense' } as unknown as Command).message).toBe(
      'The type is not valid. Nothing was changed.',
    );
  });
});
