import { describe, expect, it } from 'vitest';
import { aRoom } from '../support/room.ts';

describe('undo and redo', () => {
  it('take back the last gesture, and repeat it', () => {
    const room = aRoom();
    room.add('A', 'B');
    room.move(['A'], 2);
    room.undo();
    expect(room.lane(2)).toEqual([]);
    expect(room.lane(null)).toEqual(['A', 'B']);
    room.redo();
    expect(room.lane(2)).toEqual(['A']);
  });

  it('take a gesture of many commits as one step', () => {
    const room = aRoom();
    room.add('A', 'B');
    room.do({ type: 'placement.move', useCases: [room.useCase('A').id], stage: 1, before: null }, 'drag');
    room.do({ type: 'placement.move', useCases: [room.useCase('A').id], stage: 2, before: null }, 'drag');
    room.do({ type: 'placement.move', useCases: [room.useCase('B').id], stage: 2, before: null }, 'drag');
    room.undo();
    expect(room.lane(null)).toEqual(['A', 'B']);
    room.redo();
    expect(room.lane(2)).toEqual(['A', 'B']);
  });

  it('only ever append to the log', () => {
    const room = aRoom();
    room.add('A');
    room.undo();
    room.redo();
    expect(room.log.map(entry => entry.kind)).toEqual(['do', 'do', 'undo', 'redo']);
  });

  it('never take back the beginning of the workshop', () => {
    const room = aRoom();
    expect(room.undo()).toBe(false);
    room.add('A');
    expect([room.undo(), room.undo()]).toEqual([true, false]);
    expect(room.document.records.size).toBe(1);
  });

  it('forget what could be redone once something else is done', () => {
    const room = aRoom();
    room.add('A');
    room.undo();
    room.add('B');
    expect(room.redo()).toBe(false);
    expect(room.titles()).toEqual(['B']);
  });

  it('leave no step behind for a gesture that ended where it began', () => {
    const room = aRoom();
    room.add('A', 'B');
    const a = room.useCase('A').id;
    room.do({ type: 'use-case.edit', id: a, changes: { unit: 'Risk' } }, 'typing');
    room.do({ type: 'use-case.edit', id: a, changes: { unit: '' } }, 'typing');
    expect(room.history.undo).toHaveLength(1);
  });
});
