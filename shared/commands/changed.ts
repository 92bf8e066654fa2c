import { canonicalText } from '../change/canonical.ts';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import type { AnyRecord } from '../model/record.ts';

/** The diff that puts `changes` on a record; empty when they change nothing, so that nothing is committed. */
export function changed<R extends AnyRecord>(from: R, changes: object): Diff {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const to = { ...from, ...given } as AnyRecord;
  if (canonicalText(from) === canonicalText(to)) return EMPTY_DIFF;
  return { added: {}, updated: { [from.id]: [from, to] }, removed: {} };
}
