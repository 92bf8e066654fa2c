import { canonicalText } from '../../shared/change/canonical.ts';
import { type Diff, DiffMismatch } from '../../shared/change/diff.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
import type { Writer } from './handles.ts';

/** A diff as the rows it touches, each body as canonical text made once, and the diff's own canonical text made of them. */
interface RowChanges {
  readonly added: readonly { id: string; type: string; to: string }[];
  readonly updated: readonly { id: string; type: string; from: string; to: string }[];
  readonly removed: readonly { id: string; from: string }[];
  /** Equal to `canonicalText(diff)`; a test holds it. */
  readonly text: string;
}

const members = (rows: readonly { id: string }[], value: (index: number) => string): string =>
  `{${rows.map((row, index) => `${canonicalText(row.id)}:${value(index)}`).join(',')}}`;

/** @throws TypeError for a record that has no canonical form */
export function rowChanges(diff: Diff): RowChanges {
  const ids = (part: object) => Object.keys(part).sort();
  const added = ids(diff.added).map(id => {
    const to = diff.added[id] as AnyRecord;
    return { id, type: to.type, to: canonicalText(to) };
  });
  const updated = ids(diff.updated).map(id => {
    const [from, to] = diff.updated[id] as [AnyRecord, AnyRecord];
    return { id, type: to.type, from: canonicalText(from), to: canonicalText(to) };
  });
  const removed = ids(diff.removed).map(id => ({ id, from: canonicalText(diff.removed[id]) }));
  const text =
    `{"added":${members(added, at => added[at]?.to ?? '')},` +
    `"removed":${members(removed, at => removed[at]?.from ?? '')},` +
    `"updated":${members(updated, at => `[${updated[at]?.from},${updated[at]?.to}]`)}}`;
  return { added, updated, removed, text };
}

/**
 * Prepares what carries row changes out, inside a transaction of the caller's. Strict: a row that is not in the state that the
 * diff starts from throws `DiffMismatch`, and the transaction falls.
 */
export function rowWriter(writer: Writer): (changes: RowChanges) => void {
  const insert = writer.change<[string, string, string]>(
    'INSERT INTO records (id, type, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const update = writer.change<[string, string, string, string]>(
    'UPDATE records SET type = ?, body = ? WHERE id = ? AND body = ?',
  );
  const remove = writer.change<[string, string]>('DELETE FROM records WHERE id = ? AND body = ?');
  return ({ added, updated, removed }) => {
    for (const { id, from } of removed) {
      if (remove(id, from) !== 1) throw new DiffMismatch(`removes ${id} from a state that it is not in`);
    }
    for (const { id, type, from, to } of updated) {
      if (update(type, to, id, from) !== 1)
        throw new DiffMismatch(`changes ${id} from a state that it is not in`);
    }
    for (const { id, type, to } of added) {
      if (insert(id, type, to) !== 1) throw new DiffMismatch(`adds ${id}, which is there already`);
    }
  };
}
