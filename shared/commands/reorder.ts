import type { Diff } from '../change/diff.ts';
import { byOrder, keysBetween } from '../model/order.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Id, OrderKey } from '../model/scalars.ts';

/** A key longer than this has been squeezed into one gap hundreds of times: the list then gets fresh keys. */
const KEY_TOO_LONG = 100;

type Ordered = AnyRecord & { readonly order: OrderKey };

/**
 * The updates that put records into a list, in the order given, before one of it or at its end.
 * @param list the records of the list as it is; the moved ones may be among them or come from elsewhere
 * @param before the record that they shall stand before; null for the end
 * @param change what else the move does to each of them
 */
export function reordered<R extends Ordered>(
  list: readonly R[],
  moved: readonly R[],
  before: Id | null,
  change: (record: R) => R = record => record,
): Diff['updated'] {
  const now = [...list].sort(byOrder);
  const moving = new Set(moved.map(record => record.id));
  const staying = now.filter(record => !moving.has(record.id));
  const place = before === null ? now.length : now.findIndex(record => record.id === before);
  // Counting who stays also answers a move to before one of the moved records themselves.
  const at = now.slice(0, Math.max(place, 0)).filter(record => !moving.has(record.id)).length;
  const then = staying.toSpliced(at, 0, ...moved);
  const updated: Diff['updated'] = {};
  const inPlace = then.length === now.length && then.every((record, index) => record === now[index]);
  const [after, next] = [staying[at - 1]?.order ?? null, staying[at]?.order ?? null];
  // A file from elsewhere may hold one key twice, and nothing fits between.
  const isTie = !inPlace && after !== null && next !== null && after >= next;
  const keys = inPlace || isTie ? moved.map(record => record.order) : keysBetween(after, next, moved.length);
  const isSqueezed = isTie || keys.some(key => key.length > KEY_TOO_LONG);
  const all = isSqueezed ? then : moved;
  const given = isSqueezed ? keysBetween(null, null, then.length) : keys;
  for (const [index, from] of all.entries()) {
    const order = given[index] ?? from.order;
    const to = { ...(moving.has(from.id) ? change(from) : from), order };
    if (Object.keys(to).some(key => to[key as keyof R] !== from[key as keyof R]))
      updated[from.id] = [from, to];
  }
  return updated;
}
