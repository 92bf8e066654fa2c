import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FailureError } from '../../shared/contract/failure.ts';
import type { FileHandle } from '../../shared/contract/library.ts';
import { TABLE_LIMITS } from '../../shared/contract/table.ts';
import { bareName } from './file-names.ts';
import type { Ports } from './ports.ts';

/** Largest workshop file that is taken in: 1 GiB. */
const WORKSHOP_BYTES = 1024 ** 3;
/** Largest PDF that is taken in to be checked: 1 GiB. */
const PDF_BYTES = 1024 ** 3;
/** Files held at once; past it the oldest is let go. */
const HELD = 64;

/** A file that the renderer knows by its handle alone. */
export interface HeldFile {
  readonly path: string;
  /** For the person, and for the name of a copy; never a path. */
  readonly name: string;
  readonly bytes: number;
}

/** Uploads, files a dialog chose, and finished exports, by handle. */
export interface Files {
  /** Keeps an upload's bytes in the temporary folder. @throws FailureError limit, disk-full, no-access */
  upload(name: string, bytes: Uint8Array): FileHandle;
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
    const [oldest] = held.keys();
    if (held.size > HELD && oldest !== undefined) release(oldest);
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
    upload(name, bytes) {
      const given = bareName(name);
      checkSize(given, bytes.byteLength);
      const path = temporary(given);
      try {
        writeFileSync(path, bytes, { mode: 0o600, flag: 'wx' });
      } catch (cause) {
        remove(path);
        throw unwritten(given, cause);
      }
      return keep({ path, name: given, bytes: bytes.byteLength, owned: true });
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
export const checkTableSize = (name: string, bytes: number): void =>
  checkSize(name, bytes, TABLE_LIMITS.bytes);

/** Tables are small, workshops may be large; what is neither is held to a table's size. */
function checkSize(name: string, bytes: number, most = mostOf(name)): void {
  if (bytes <= most) return;
  const mebibytes = (count: number) => `${Math.ceil(count / 1024 ** 2)} MB`;
  throw new FailureError(
    'limit',
    `“${name}” has ${mebibytes(bytes)}; Headwater takes at most ${mebibytes(most)}. Split it into smaller files, or take out what is not needed.`,
  );
}

function mostOf(name: string): number {
  const lower = basename(name).toLowerCase();
  if (lower.endsWith('.headwater')) return WORKSHOP_BYTES;
  return lower.endsWith('.pdf') ? PDF_BYTES : TABLE_LIMITS.bytes;
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
