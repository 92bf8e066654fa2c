import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FailureError } from '../../shared/contract/failure.ts';
import { tooLarge } from '../../shared/contract/file-limits.ts';
import type { FileHandle } from '../../shared/contract/library.ts';
import { TABLE_LIMITS } from '../../shared/contract/table.ts';
import { bareName } from './file-names.ts';
import type { Ports } from './ports.ts';

/** Files held at once, and bytes of those that lie in the temporary folder; past either the oldest is let go. */
const HELD = 64;
const OWNED_BYTES = 2 * 1024 ** 3;

/** A file's bytes: at hand, or on their way. */
export type Incoming = Uint8Array | AsyncIterable<Uint8Array>;

/** A file that the renderer knows by its handle alone. */
export interface HeldFile {
  readonly path: string;
  /** For the person, and for the name of a copy; never a path. */
  readonly name: string;
  readonly bytes: number;
}

/** Uploads, files a dialog chose, and finished exports, by handle. */
export interface Files {
  /**
   * Keeps an upload's bytes in the temporary folder, as they come: never more of them in memory than one piece.
   * @throws FailureError limit, disk-full, no-access; cancelled, where they stopped coming
   */
  upload(name: string, bytes: Incoming): Promise<FileHandle>;
  /** Issues a handle for a file that is there. `owned`: it lies in the temporary folder and goes when the handle goes. */
  issue(path: string, name: string, owned?: boolean): FileHandle;
  /** @throws FailureError not-found */
  get(file: FileHandle): HeldFile;
  /** Lets go of a handle, and of the file where it is owned. */
  release(file: FileHandle): void;
  /** A table's bytes. @throws FailureError not-found, limit, no-access */
  readTable(file: FileHandle): Uint8Array;
  /** A fresh path in the temporary folder that ends in this name, since sentences about a file name it. @throws FailureError disk-full, no-access */
  temporary(name: string): string;
  /** Lets go of a path from `temporary` that came to nothing. */
  abandon(path: string): void;
  /** Forgets every handle and empties the temporary folder. */
  clear(): void;
}

export function createFiles(ports: Ports): Files {
  const folder = ports.paths.temporary;
  const held = new Map<FileHandle, HeldFile & { owned: boolean }>();

  const empty = () => {
    held.clear();
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
    } catch (error) {
      ports.log.error('The temporary folder could not be emptied', error);
    }
  };
  const keep = (file: HeldFile & { owned: boolean }): FileHandle => {
    const handle = ports.newToken();
    held.set(handle, file);
    let owned = 0;
    for (const one of held.values()) owned += one.owned ? one.bytes : 0;
    for (const [old, one] of held) {
      if (old === handle || (held.size <= HELD && owned <= OWNED_BYTES)) break;
      if (held.size <= HELD && !one.owned) continue;
      owned -= one.owned ? one.bytes : 0;
      release(old);
    }
    return handle;
  };
  const release = (handle: FileHandle) => {
    const file = held.get(handle);
    held.delete(handle);
    if (file?.owned) remove(file.path);
  };
  const get = (handle: FileHandle) => {
    const file = held.get(handle);
    if (file) return file;
    throw new FailureError('not-found', 'That file is no longer at hand. Choose it again.');
  };
  const temporary = (name: string) => {
    const own = join(folder, randomBytes(12).toString('hex'));
    try {
      mkdirSync(own, { recursive: true, mode: 0o700 });
    } catch (cause) {
      throw unwritten(name, cause);
    }
    return join(own, bareName(name));
  };
  // Each file of ours lies in a folder of its own; that folder goes with it.
  const remove = (path: string) => rmSync(dirname(path), { recursive: true, force: true });

  empty();
  return {
    async upload(name, incoming) {
      const given = bareName(name);
      const path = temporary(given);
      const pieces = counted(given, incoming);
      try {
        await using file = await open(path, 'wx', 0o600);
        await file.writeFile(pieces.read());
      } catch (cause) {
        remove(path);
        throw cause instanceof FailureError ? cause : unwritten(given, cause);
      }
      return keep({ path, name: given, bytes: pieces.bytes, owned: true });
    },
    issue(path, name, owned = false) {
      return keep({ path, name: bareName(name), bytes: statSync(path).size, owned });
    },
    get,
    release,
    readTable(handle) {
      const file = get(handle);
      try {
        // A file that a dialog chose may have grown since.
        checkTableSize(file.name, statSync(file.path).size);
        return readFileSync(file.path);
      } catch (cause) {
        if (cause instanceof FailureError) throw cause;
        throw new FailureError(
          'no-access',
          `“${file.name}” cannot be read. Close it where it is open, or copy it to another folder, then choose it again.`,
          null,
          { cause },
        );
      }
    },
    temporary,
    abandon: remove,
    clear: empty,
  };
}

/** @throws FailureError limit, for a table too large to be read */
export function checkTableSize(name: string, bytes: number): void {
  checkSize(name, bytes, TABLE_LIMITS.bytes);
}

function checkSize(name: string, bytes: number, most?: number): void {
  const refusal = tooLarge(name, bytes, most);
  if (refusal !== null) throw new FailureError('limit', refusal);
}

/** What comes of a file, piece by piece, and how much it was. */
function counted(name: string, incoming: Incoming) {
  const count = {
    bytes: 0,
    async *read(): AsyncGenerator<Uint8Array> {
      try {
        for await (const piece of incoming instanceof Uint8Array ? [incoming] : incoming) {
          count.bytes += piece.byteLength;
          checkSize(name, count.bytes);
          yield piece;
        }
      } catch (cause) {
        if (cause instanceof FailureError) throw cause;
        // Faults of the disk are thrown where it is written; this is whoever sends.
        throw new FailureError('cancelled', `“${name}” did not arrive whole. Choose it again.`, null, {
          cause,
        });
      }
    },
  };
  return count;
}

function unwritten(name: string, cause: unknown): FailureError {
  const code = (cause as { code?: unknown } | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new FailureError(
      'disk-full',
      `The disk is full, so “${name}” could not be taken in. Free some space, then try again.`,
      null,
      { cause },
    );
  }
  return new FailureError(
    'no-access',
    `Headwater may not write to its own folder for temporary files, so “${name}” could not be taken in.`,
    null,
    { cause },
  );
}
