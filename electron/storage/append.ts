import { canonicalText } from '../../shared/change/canonical.ts';
import type { Commit, CommitBody } from '../../shared/change/commit.ts';
import { type Head, hashOf } from './chain.ts';
import { commitInsert } from './commits.ts';
import type { Writer } from './handles.ts';
import { rowChanges, rowWriter } from './row-changes.ts';

/** A commit before its place in the log is known. */
export type NewCommit = Omit<CommitBody, 'number' | 'previous'>;

/**
 * Prepares the one way anything is written: rows and commit in one transaction. The cost is that of the records the diff
 * names, whatever the size of the document.
 * @throws DiffMismatch when the diff does not fit the rows; SQLite's errors. Nothing is written then.
 */
export function appender(writer: Writer): (head: Head, entry: NewCommit) => Commit {
  const writeRows = rowWriter(writer);
  const writeCommit = commitInsert(writer);
  return (head, entry) => {
    const { time, actor, kind, mark, of, label, command, diff } = entry;
    const place = { number: head.number + 1, previous: head.hash };
    const changes = rowChanges(diff);
    const text = {
      ...{ time, actor, kind, mark, of, label, ...place },
      command: canonicalText(command),
      diff: changes.text,
    };
    const hash = hashOf(text);
    writer.atomically(() => {
      writeRows(changes);
      writeCommit({ ...text, hash });
    });
    return { time, actor, kind, mark, of, label, command, diff, ...place, hash };
  };
}
