import type { Commit } from '../../shared/change/commit.ts';
import { DiffMismatch } from '../../shared/change/diff.ts';
import type { History } from '../../shared/change/history.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
import { appender, type NewCommit } from './append.ts';
import { type Blob, blobInsert, readBlob, sizeOfBlobs } from './blobs.ts';
import type { Head } from './chain.ts';
import { BEFORE_ALL, commitFrom, commitRows } from './commits.ts';
import { codeOf, named, storageFailure } from './errors.ts';
import { historyAt } from './history-tail.ts';
import { buildStore, openStore, type Store } from './open.ts';
import { identityOf, openHere, rememberOpen } from './open-files.ts';
import type { StorageOptions } from './options.ts';
import { rest } from './pragmas.ts';
import { publish } from './publish.ts';
import { readRecords } from './records.ts';
import { Upkeep } from './upkeep.ts';
import { type VerifyReport, verifyStore } from './verify.ts';

/** One open workshop: the truth about it, on disk. */
export interface WorkshopFile {
  readonly path: string;
  /** The last commit. */
  readonly head: Head;
  /** Whether a write failed in such a way that only a fresh open tells what is on disk: every `append` is refused from then on. */
  readonly isBroken: boolean;
  /** Every record as it is now. @throws FailureError damaged */
  records(): AnyRecord[];
  /** What can be undone and redone, folded from the end of the log. */
  history(): History;
  /**
   * Durable on return: rows and commit in one transaction. On a throw nothing of it was written.
   * @throws FailureError disk-full, no-access, not-found (the file was moved away), damaged; internal when the diff does not fit the rows
   */
  append(entry: NewCommit): Commit;
  /** Keeps bytes that a commit is about to refer to. Durable on return, once however often it is kept. @throws FailureError as `append` */
  keepBlob(blob: Blob): void;
  /** A blob by its hash; null when the file has none, or one whose bytes were altered. */
  blob(hash: string): Blob | null;
  /** Bytes of all blobs together. */
  readonly sizeOfBlobs: number;
  /** The log in order, from a number on. */
  commits(from?: number): IterableIterator<Commit>;
  /** The whole file against itself: structure, chain, rows against the replayed log, the document's integrity. */
  verify(): VerifyReport;
  /** A rolling backup now; made by itself as `backup-policy.ts` says, and at the close when something changed. */
  backup(): void;
  /** Lets go of the file and leaves it as one file. Further calls do nothing. */
  close(): void;
}

/**
 * Opens a workshop and holds it exclusively until `close`.
 * @throws FailureError locked (with who holds it), newer, foreign, damaged, no-access, not-found; the file is as it was then
 */
export function openWorkshopFile(path: string, options: StorageOptions): WorkshopFile {
  const here = openHere(path);
  if (here) {
    throw new FailureError(
      'locked',
      `${named(path)} is open in this Headwater already. Nothing was changed. Go on where it is open.`,
    );
  }
  return new OpenWorkshop(path, openStore(path, options), options);
}

/**
 * Makes a new workshop and opens it. The file appears whole, its first commit in it, or not at all.
 * @param blobs what the first commit refers to
 * @throws FailureError exists (it never overwrites), disk-full, no-access, not-found (no such folder)
 */
export function createWorkshopFile(
  path: string,
  first: NewCommit,
  options: StorageOptions,
  blobs: Iterable<Blob> = [],
): WorkshopFile {
  try {
    publish(path, part =>
      buildStore(part, writer => {
        const keep = blobInsert(writer);
        for (const blob of blobs) keep(blob);
        appender(writer)(BEFORE_ALL, first);
      }),
    );
  } catch (cause) {
    throw storageFailure(cause, 'create', path);
  }
  return openWorkshopFile(path, options);
}

class OpenWorkshop implements WorkshopFile {
  readonly path: string;
  #head: Head;
  readonly #store: Store;
  readonly #identity: string;
  readonly #append: (head: Head, entry: NewCommit) => Commit;
  readonly #keep: (blob: Blob) => void;
  readonly #upkeep: Upkeep;
  readonly #forget: () => void;
  #broken: FailureError | null = null;
  #isClosed = false;

  constructor(path: string, store: Store, options: StorageOptions) {
    this.path = path;
    this.#store = store;
    this.#head = store.head;
    this.#append = appender(store.writer);
    this.#keep = blobInsert(store.writer);
    this.#identity = identityOf(path) ?? '';
    this.#forget = rememberOpen(this.#identity, { source: store.source });
    this.#upkeep = new Upkeep(path, store.source, options, store.head);
  }

  get head(): Head {
    return this.#head;
  }

  get isBroken(): boolean {
    return this.#broken !== null;
  }

  records(): AnyRecord[] {
    return this.#asked('open', () => readRecords(this.#store.source.reader, this.path));
  }

  history(): History {
    return this.#asked('open', () => historyAt(this.#store.source.reader, this.#head.number));
  }

  append(entry: NewCommit): Commit {
    return this.#saving(() => {
      const commit = this.#append(this.#head, entry);
      this.#head = { number: commit.number, hash: commit.hash };
      this.#upkeep.afterCommit(this.#head);
      return commit;
    });
  }

  keepBlob(blob: Blob): void {
    this.#saving(() => this.#keep(blob));
  }

  blob(hash: string): Blob | null {
    return this.#asked('open', () => readBlob(this.#store.source.reader, hash));
  }

  get sizeOfBlobs(): number {
    return this.#asked('open', () => sizeOfBlobs(this.#store.source.reader));
  }

  *commits(from = 1): Generator<Commit, undefined, void> {
    for (const row of commitRows(this.#store.source.reader, from)) yield commitFrom(row);
  }

  verify(): VerifyReport {
    return verifyStore(this.#store.source.reader);
  }

  backup(): void {
    this.#asked('back up', () => this.#upkeep.backup());
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#upkeep.close();
    this.#forget();
    try {
      rest(this.#store.db);
    } catch {
      // A full or vanished disk: the log stays beside the file, holds everything, and is folded in at the next open.
    }
    this.#store.db.close();
  }

  #asked<T>(doing: 'open' | 'back up', work: () => T): T {
    try {
      return work();
    } catch (cause) {
      throw storageFailure(cause, doing, this.path);
    }
  }

  #saving<T>(work: () => T): T {
    if (this.#broken) throw this.#broken;
    if (identityOf(this.path) !== this.#identity) throw this.#movedAway();
    try {
      return work();
    } catch (cause) {
      throw this.#notSaved(cause);
    }
  }

  #notSaved(cause: unknown): FailureError {
    if (cause instanceof DiffMismatch) {
      return new FailureError(
        'internal',
        'This change does not fit what is on disk, so it was not saved; everything saved before it is safe. Close the workshop and open it again.',
        null,
        { cause },
      );
    }
    const failure = storageFailure(cause, 'save', this.path);
    // After a failed write or fsync the system may have thrown pages away that it calls clean: only a fresh open tells what is there.
    if (/^SQLITE_(IOERR|CORRUPT|NOTADB)/.test(codeOf(cause))) this.#broken = failure;
    return failure;
  }

  /** The file was moved, deleted or replaced while open. What is open is folded together, so that the moved file is whole. */
  #movedAway(): FailureError {
    try {
      rest(this.#store.db);
    } catch {
      // Then it is folded together by `close`, or stays in the log.
    }
    this.#broken = new FailureError(
      'not-found',
      `${named(this.path)} is no longer where it was opened. This change was not saved; everything saved before it is in the file, wherever it was moved. Open it there, or bring back a backup.`,
    );
    return this.#broken;
  }
}
