import { expect, it } from 'vitest';
import { apply } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import { documentOf, recordsOf } from '../../shared/model/document.ts';
import { byOrder } from '../../shared/model/order.ts';
import { OrderKey } from '../../shared/model/scalars.ts';
import { anId, aRoom } from '../support/room.ts';

/** A room with these lines in its ledger, and what they read like from the top. */
function aLedger(...titles: string[]) {
  const room = aRoom();
  const range = { low: 1, likely: 2, high: 3 };
  const lines = titles.map(title => ({ id: anId(), title, useCase: null, driver: 'save' as const, range }));
  room.do({ type: 'value-line.add', lines: lines.map(line => ({ ...line, basis: null })) });
  return { room, ids: lines.map(line => line.id) };
}
const linesIn = (document: Parameters<typeof recordsOf>[0]) =>
  recordsOf(document, 'value-line').toSorted(byOrder);

it('lines that are moved into one gap hundreds of times keep keys that a file takes', () => {
  const { room, ids } = aLedger('First', 'One', 'Two', 'Last');
  const [, one = '', two = '', last = ''] = ids;
  for (let turn = 0; turn < 1_300; turn++)
    room.do({
      type: 'value-line.move',
      ids: [turn % 2 === 0 ? one : two],
      before: turn % 2 === 0 ? two : one,
    });
  expect(linesIn(room.document).map(line => line.title)).toEqual(['First', 'Two', 'One', 'Last']);
  for (const { order } of linesIn(room.document)) expect(OrderKey.safeParse(order).success).toBe(true);
  room.do({ type: 'value-line.move', ids: [last, two], before: one });
  expect(linesIn(room.document).map(line => line.title)).toEqual(['First', 'Last', 'Two', 'One']);
});

it('something can be put between two that hold one key, as in a file from elsewhere', () => {
  const { room, ids } = aLedger('A', 'B', 'C');
  const records = [...room.document.records.values()].map(record =>
    record.type === 'value-line' && record.title !== 'C' ? { ...record, order: 'a0' } : record,
  );
  const document = documentOf(records);
  const [, second = '', third = ''] = linesIn(document).map(line => line.id);
  const result = execute(document, { type: 'value-line.move', ids: [third], before: second });
  if (!result.ok) throw new Error(result.refusal.message);
  const moved = linesIn(apply(document, result.value));
  expect(moved.map(line => line.title)).toEqual(['A', 'C', 'B']);
  expect(new Set(moved.map(line => line.order)).size).toBe(ids.length);
});
