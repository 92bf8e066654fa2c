import * as z from 'zod';
import type { Document } from '../model/document.ts';
import { AnyRecord } from '../model/record.ts';
import { Id } from '../model/scalars.ts';
import { canonicalText } from './canonical.ts';

/** A change as data: what came, what became what, what went. The same id is in at most one of the three. */
export const Diff = z.strictObject({
  added: z.record(Id, AnyRecord),
  updated: z.record(Id, z.tuple([AnyRecord, AnyRecord])),
  removed: z.record(Id, AnyRecord),
});
export type Diff = z.infer<typeof Diff>;

export const EMPTY_DIFF: Diff = { added: {}, updated: {}, removed: {} };

export function isEmpty(diff: Diff): boolean {
  for (const part of [diff.added, diff.updated, diff.removed]) for (const _ in part) return false;
  return true;
}

/** Thrown by `apply` when a diff was made for another document: a fault in the log, never a person's. */
export class DiffMismatch extends Error {
  override name = 'DiffMismatch';
}

/** The document after the diff. Throws `DiffMismatch` when the diff does not start from this document. */
export function apply(document: Document, diff: Diff): Document {
  const records = new Map(document.records);
  applyInPlace(records, diff);
  return { records };
}

/**
 * `apply` on a map the caller owns, so that replaying a log of n commits costs n changes and not n copies.
 * On `DiffMismatch` the map is left half changed: throw it away.
 */
export function applyInPlace(records: Map<Id, AnyRecord>, diff: Diff): void {
  for (const id in diff.removed) {
    if (!records.delete(id)) throw new DiffMismatch(`removes ${id}, which is not there`);
  }
  for (const id in diff.updated) {
    const [from, to] = diff.updated[id] as [AnyRecord, AnyRecord];
    const now = records.get(id);
    if (!now) throw new DiffMismatch(`changes ${id}, which is not there`);
    if (now !== from && canonicalText(now) !== canonicalText(from)) {
      throw new DiffMismatch(`changes ${id} from a state that it is not in`);
    }
    records.set(id, to);
  }
  for (const id in diff.added) {
    if (records.has(id)) throw new DiffMismatch(`adds ${id}, which is there already`);
    records.set(id, diff.added[id] as AnyRecord);
  }
}

/** The diff that takes this one back: `apply(apply(d, diff), reverse(diff))` is `d`. */
export function reverse(diff: Diff): Diff {
  const updated: Diff['updated'] = {};
  for (const id in diff.updated) {
    const [from, to] = diff.updated[id] as [AnyRecord, AnyRecord];
    updated[id] = [to, from];
  }
  return { added: diff.removed, updated, removed: diff.added };
}

/** One diff with the effect of all, in order. What came and went, or ended as it began, leaves no trace. */
export function squash(diffs: readonly Diff[]): Diff {
  if (diffs.length === 1) return diffs[0] as Diff;
  // For each id: its state before the first diff that names it, and after the last (undefined = not there).
  const span = new Map<Id, { before: AnyRecord | undefined; after: AnyRecord | undefined }>();
  const note = (id: Id, before: AnyRecord | undefined, after: AnyRecord | undefined) => {
    const seen = span.get(id);
    if (seen) seen.after = after;
    else span.set(id, { before, after });
  };
  for (const diff of diffs) {
    for (const id in diff.removed) note(id, diff.removed[id], undefined);
    for (const id in diff.updated) {
      const [from, to] = diff.updated[id] as [AnyRecord, AnyRecord];
      note(id, from, to);
    }
    for (const id in diff.added) note(id, undefined, diff.added[id]);
  }
  const result: Diff = { added: {}, updated: {}, removed: {} };
  for (const [id, { before, after }] of span) {
    if (before && after) {
      if (canonicalText(before) !== canonicalText(after)) result.updated[id] = [before, after];
    } else if (after) result.added[id] = after;
    else if (before) result.removed[id] = before;
  }
  return result;
}

/** The diff that leads from one document to another. */
export function difference(from: Document, to: Document): Diff {
  const result: Diff = { added: {}, updated: {}, removed: {} };
  for (const [id, before] of from.records) {
    const after = to.records.get(id);
    if (!after) result.removed[id] = before;
    else if (after !== before && canonicalText(after) !== canonicalText(before))
      result.updated[id] = [before, after];
  }
  for (const [id, after] of to.records) if (!from.records.has(id)) result.added[id] = after;
  return result;
}
