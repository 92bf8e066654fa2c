import { createHash } from 'node:crypto';
import type { NewCommit } from '../../electron/storage/append.ts';
import type { Blob } from '../../electron/storage/blobs.ts';
import type { WorkshopFile } from '../../electron/storage/workshop-file.ts';
import { canonicalText } from '../../shared/change/canonical.ts';
import { type Commit, GENESIS_HASH } from '../../shared/change/commit.ts';
import { apply } from '../../shared/change/diff.ts';
import { advance, EMPTY_HISTORY } from '../../shared/change/history.ts';
import { EMPTY_DOCUMENT } from '../../shared/model/document.ts';

/** A workshop's file without a disk, for tests of what stands on it: it can be told to refuse. */
export interface MemoryFile extends WorkshopFile {
  readonly log: Commit[];
  /** Thrown by the next appends while it is set. */
  refuse: Error | null;
}

export function memoryFile(first: NewCommit): MemoryFile {
  const log: Commit[] = [];
  const blobs = new Map<string, Blob>();
  const file: MemoryFile = {
    path: '/memory/Acme.headwater',
    log,
    isBroken: false,
    refuse: null,
    get head() {
      const last = log.at(-1);
      return { number: last?.number ?? 0, hash: last?.hash ?? GENESIS_HASH };
    },
    records: () => [
      ...log.reduce((document, { diff }) => apply(document, diff), EMPTY_DOCUMENT).records.values(),
    ],
    history: () => log.reduce(advance, EMPTY_HISTORY),
    append(entry) {
      if (file.refuse) throw file.refuse;
      const body = { ...entry, number: file.head.number + 1, previous: file.head.hash };
      // What the real one cannot write must not pass here either.
      const hash = createHash('sha256').update(canonicalText(body)).digest('hex');
      log.push({ ...body, hash });
      return { ...body, hash };
    },
    keepBlob(blob) {
      if (file.refuse) throw file.refuse;
      blobs.set(blob.hash, blob);
    },
    blob: hash => blobs.get(hash) ?? null,
    get sizeOfBlobs() {
      return [...blobs.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    },
    commits: from => log.slice((from ?? 1) - 1).values(),
    verify: () => ({ commits: log.length, head: file.head, faults: [] }),
    backup: () => {},
    close: () => {},
  };
  file.append(first);
  return file;
}
