import { describe, expect, it } from 'vitest';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { anId, aRoom } from '../support/room.ts';

const three = () => {
  const room = aRoom();
  room.add('A', 'B', 'C');
  return { room, id: (title: string) => room.useCase(title).id };
};

describe('editing many use cases at once', () => {
  it('changes each in its own way, and takes all of it back in one step', () => {
    const { room, id } = three();
    room.move(['C'], 1);
    const before = room.document;
    const [a, b] = [id('A'), id('B')];
    room.do({
      type: 'use-case.edit-many',
      edits: [
        { id: a, changes: { unit: 'Risk', driver: 'protect' } },
        { id: b, changes: { title: 'B, renamed' }, stage: 1 },
      ],
    });
    expect(room.useCase('A')).toMatchObject({ unit: 'Risk', driver: 'protect' });
    expect([room.lane(null), room.lane(1)]).toEqual([['A'], ['C', 'B, renamed']]);
    expect(integrityFaults(room.document)).toEqual([]);
    room.undo();
    expect([...room.document.records.values()]).toEqual([...before.records.values()]);
  });

  it('keeps the order given when several go to one stage, and leaves who stands there alone', () => {
    const { room, id } = three();
    room.move(['A'], 2);
    const diff = room.do({
      type: 'use-case.edit-many',
      edits: ['C', 'A', 'B'].map(title => ({ id: id(title), stage: 2 })),
    });
    expect(room.lane(2)).toEqual(['A', 'C', 'B']);
    expect(Object.keys(diff.updated)).toHaveLength(2);
  });

  it('is no change when everything is so already', () => {
    const { room, id } = three();
    const diff = room.do({
      type: 'use-case.edit-many',
      edits: [{ id: id('A'), changes: { title: ' A ' }, stage: null }],
    });
    expect(Object.keys(diff.updated)).toEqual([]);
  });

  it('does all of it or nothing', () => {
    const { room, id } = three();
    const before = room.document;
    const edits = [{ id: id('A'), changes: { title: 'New' } }];
    const refused = (more: object) =>
      room.refused({ type: 'use-case.edit-many', edits: [...edits, more] } as never).code;
    expect(refused({ id: anId(), changes: {} })).toBe('not-found');
    expect(refused({ id: id('B'), changes: { title: ' ' } })).toBe('invalid');
    expect(refused({ id: id('B'), changes: { links: [id('B')] } })).toBe('invalid');
    expect(refused({ id: id('B'), changes: { links: [anId()] } })).toBe('not-found');
    expect(refused({ id: id('B'), stage: 99 })).toBe('invalid');
    expect(refused({ id: id('A'), stage: 1 })).toBe('invalid');
    expect(room.document).toBe(before);
  });
});
