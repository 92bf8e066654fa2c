import { expect, it } from 'vitest';
import { circleIn } from '../../shared/model/circle.ts';

/** Where actions by these names wait for themselves, and how often each was asked for what it waits for. */
function follow(blockers: Readonly<Record<string, readonly string[]>>) {
  const asked = new Map<string, number>();
  const circle = circleIn(Object.keys(blockers), id => {
    asked.set(id, (asked.get(id) ?? 0) + 1);
    return blockers[id] ?? [];
  });
  return { circle, asked };
}

it('an action that waits for itself is found, at once or round a corner, and none that only leads there', () => {
  expect(follow({ a: ['a'] }).circle).toBe('a');
  expect(['b', 'c']).toContain(follow({ a: ['b'], b: ['c'], c: ['b'] }).circle);
  expect(follow({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }).circle).toBeNull();
});

it('each action is followed once, in however long a row they wait and over however many ways', () => {
  const names = Array.from({ length: 5_000 }, (_, at) => `action-${at}`);
  const row = Object.fromEntries(names.map((name, at) => [name, names.slice(Math.max(0, at - 3), at)]));
  const { circle, asked } = follow(row);
  expect(circle).toBeNull();
  expect(asked.size).toBe(names.length);
  expect(Math.max(...asked.values())).toBe(1);
});
