import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import type { Action } from '../../shared/model/roadmap.ts';
import { actionsByHorizon, gapsOf, holdsUp, possibleBlockers, waitsFor } from '../../shared/views/roadmap.ts';
import { timelineOf } from '../../shared/views/roadmap-timeline.ts';
import { anId, aRoom } from '../support/room.ts';

function aRoadmap() {
  const room = aRoom();
  const ids = new Map<string, string>();
  const idOf = (text: string) => ids.get(text) ?? '';
  const add = (
    text: string,
    given: Partial<Omit<Action, 'id' | 'type' | 'text' | 'number' | 'order'>> = {},
  ) => {
    ids.set(text, anId());
    room.do({ type: 'action.add', actions: [{ id: idOf(text), text, ...given }] });
  };
  const action = (text: string) => {
    const found = recordsOf(room.document, 'action').find(one => one.text === text);
    if (!found) throw new Error(`No action says "${text}".`);
    return found;
  };
  const texts = (horizon: string) =>
    actionsByHorizon(room.document)
      .find(one => one.horizon === horizon)
      ?.actions.map(one => one.text);
  return { room, idOf, add, action, texts };
}

describe('actions', () => {
  it('are numbered as they come, and keep their numbers when others go', () => {
    const { room, idOf, add, action } = aRoadmap();
    add('Name an owner');
    add('Pick the pilot');
    room.do({ type: 'action.remove', ids: [idOf('Name an owner')] });
    add('Book the rooms');
    expect(action('Pick the pilot').number).toBe(2);
    expect(action('Book the rooms').number).toBe(3);
  });

  it('move between horizons and within one, as the hand drops them', () => {
    const { room, idOf, add, texts } = aRoadmap();
    for (const text of ['A', 'B', 'C']) add(text);
    add('D', { horizon: 'next' });
    room.do({ type: 'action.move', ids: [idOf('C')], horizon: 'now', before: idOf('A') });
    expect(texts('now')).toEqual(['C', 'A', 'B']);
    room.do({
      type: 'action.move',
      ids: [idOf('A'), idOf('C')],
      horizon: 'next',
      stage: 3,
      before: idOf('D'),
    });
    expect(texts('now')).toEqual(['B']);
    expect(texts('next')).toEqual(['A', 'C', 'D']);
    room.undo();
    expect(texts('now')).toEqual(['C', 'A', 'B']);
    expect(integrityFaults(room.document)).toEqual([]);
  });

  it('never wait for themselves, not even round a corner', () => {
    const { room, idOf, add } = aRoadmap();
    add('First');
    add('Second', { blockedBy: [idOf('First')] });
    add('Third', { blockedBy: [idOf('Second')] });
    const refusal = room.refused({
      type: 'action.edit',
      id: idOf('First'),
      changes: { blockedBy: [idOf('Third')] },
    });
    expect(refusal.message).toBe(
      'An action cannot wait for itself, not even by way of others. Nothing was changed.',
    );
    expect(possibleBlockers(room.document, idOf('First'))).toEqual([]);
    expect(possibleBlockers(room.document, idOf('Third')).map(one => one.text)).toEqual(['First', 'Second']);
  });

  it('stand on a calendar from the first month to the last, in quarters or years where it is long', () => {
    const { room, add } = aRoadmap();
    const names = { month: (month: string) => month, day: (day: string) => day };
    const columns = () => timelineOf(room.document, [], 'date', names).columns;
    add('Mistyped', { due: '0202-11-22' });
    expect(columns()).toEqual(['0202-11']);
    room.undo();
    add('First', { due: '2026-11-22' });
    add('Second', { due: '2027-02-01' });
    add('Some day');
    expect(columns()).toEqual(['2026-11', '2026-12', '2027-01', '2027-02', 'No date']);
    add('Third', { due: '2028-06-30' });
    expect(columns().slice(0, 2)).toEqual(['Q4 2026', 'Q1 2027']);
    add('Last', { due: '2034-01-01' });
    expect(columns()).toEqual([...Array.from({ length: 9 }, (_, at) => String(2026 + at)), 'No date']);
  });

  it('wait no longer for what is done or gone', () => {
    const { room, idOf, add, action } = aRoadmap();
    add('First');
    add('Second');
    add('Third', { blockedBy: [idOf('First'), idOf('Second')] });
    room.do({ type: 'action.edit', id: idOf('First'), changes: { state: 'done' } });
    expect(waitsFor(room.document, action('Third')).map(one => one.text)).toEqual(['Second']);
    room.do({ type: 'action.remove', ids: [idOf('Second')] });
    expect(action('Third').blockedBy).toEqual([idOf('First')]);
    expect(holdsUp(room.document, idOf('First')).map(one => one.text)).toEqual(['Third']);
  });

  it('say what is odd about them', () => {
    const { room, idOf, add, action } = aRoadmap();
    add('Choose the platform', { owner: 'Ada', due: '2026-12-20', horizon: 'next' });
    add('Train the team', { due: '2026-12-01', blockedBy: [idOf('Choose the platform')] });
    const gaps = (text: string, today: string) =>
      gapsOf(room.document, action(text), today).map(({ gap, other }) => [gap, other]);
    expect(gaps('Train the team', '2026-11-12')).toEqual([
      ['no-owner', null],
      ['before-blocker', 1],
    ]);
    expect(gaps('Train the team', '2026-12-02')).toContainEqual(['overdue', null]);
    room.do({ type: 'action.edit', id: idOf('Train the team'), changes: { state: 'dropped' } });
    expect(gaps('Train the team', '2026-12-02')).toEqual([]);
  });
});

describe('decisions and the parking lot', () => {
  it('keep who decided and why, and lose only the use case that goes', () => {
    const { room } = aRoadmap();
    room.add('Fraud alerts', 'Card blocking');
    const [fraud, blocking] = ['Fraud alerts', 'Card blocking'].map(title => room.useCase(title).id) as [
      string,
      string,
    ];
    const id = anId();
    room.do({
      type: 'decision.add',
      id,
      text: 'Fraud alerts go first',
      day: '2026-11-12',
      decidedBy: 'Mara Lind',
      reason: 'The loss is measured every week.',
      useCases: [fraud, blocking],
    });
    room.do({ type: 'decision.edit', id, changes: { useCases: [blocking, fraud, blocking] } });
    expect(recordsOf(room.document, 'decision')[0]?.useCases).toEqual([blocking, fraud]);
    room.do({ type: 'use-case.remove', ids: [blocking] });
    const [decision] = recordsOf(room.document, 'decision');
    expect(decision).toMatchObject({ number: 1, decidedBy: 'Mara Lind', useCases: [fraud] });
    expect(integrityFaults(room.document)).toEqual([]);
  });

  it('refuse a use case that is not there', () => {
    const { room } = aRoadmap();
    const refusal = room.refused({
      type: 'decision.add',
      id: anId(),
      text: 'Go',
      day: '2026-11-12',
      useCases: [anId()],
    });
    expect(refusal.code).toBe('not-found');
  });

  it('park several points at once, as one step of undo', () => {
    const { room } = aRoadmap();
    room.do({
      type: 'parked.add',
      items: ['Licences', 'Mainframe exit'].map(text => ({ id: anId(), text })),
    });
    expect(recordsOf(room.document, 'parked').map(one => one.text)).toEqual(['Licences', 'Mainframe exit']);
    room.undo();
    expect(recordsOf(room.document, 'parked')).toEqual([]);
  });
});
