import type { AnyRecord } from '../../shared/model/record.ts';
import { appender, type NewCommit } from './append.ts';
import { type Blob, blobInsert } from './blobs.ts';
import { type CommitRow, commitInsert } from './commits.ts';
import { storageFailure } from './errors.ts';
import { buildStore } from './open.ts';
import { publish } from './publish.ts';
import { rowChanges, rowWriter } from './row-changes.ts';

/** A log that was checked, and what it comes to. */
export interface CheckedLog {
  readonly commits: readonly CommitRow[];
  readonly records: ReadonlyMap<string, AnyRecord>;
}

/**
 * Makes a new workshop file from a whole log, hashes and all. It appears whole, or not at all.
 * @param next what the new file's own first commit says of where it came from
 * @throws FailureError exists, disk-full, no-access, not-found
 */
export function createFromLog(
  path: string,
  { commits, records }: CheckedLog,
  next: NewCommit,
  blobs: Iterable<Blob>,
): void {
  try {
    publish(path, part =>
      buildStore(part, writer => {
        const keep = blobInsert(writer);
        const insert = commitInsert(writer);
        const writeRows = rowWriter(writer);
        for (const blob of blobs) keep(blob);
        writer.atomically(() => {
          for (const commit of commits) insert(commit);
          writeRows(rowChanges({ added: Object.fromEntries(records), updated: {}, removed: {} }));
        });
        const last = commits.at(-1);
        if (last) appender(writer)({ number: last.number, hash: last.hash }, next);
      }),
    );
  } catch (cause) {
    throw storageFailure(cause, 'create', path);
  }
}
