import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FailureError } from '../../shared/contract/failure.ts';
import type { WorkshopKey } from '../../shared/contract/library.ts';
import { backupFolder } from '../storage/backups.ts';
import { EXTENSION, SIDECARS } from '../storage/format.ts';
import { freeStem } from './file-names.ts';

/** The folder inside the library that archived workshops are moved to: in plain sight, and whole without Headwater. */
export const ARCHIVE = 'Archive';

/** A workshop's file in the library. */
export interface Place {
  readonly key: WorkshopKey;
  readonly path: string;
  readonly archived: boolean;
}

/**
 * A key from a file's name: the first 16 bytes of its SHA-256. The name alone, not the folder, so that a workshop keeps its key when it
 * is archived and brought back.
 */
export const keyOf = (name: string): WorkshopKey =>
  createHash('sha256').update(name).digest().subarray(0, 16).toString('base64url');

/** The library on disk: which files there are, and names and moves that never overwrite one. */
export class LibraryFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Every workshop file, archived ones included. @throws FailureError no-access */
  places(): Place[] {
    const places = new Map<WorkshopKey, Place>();
    for (const archived of [false, true]) {
      const folder = archived ? join(this.#folder, ARCHIVE) : this.#folder;
      for (const name of this.#names(folder)) {
        // The same name in both folders (someone copied a file by hand): the archived one is known by its folder too.
        const key = places.has(keyOf(name)) ? keyOf(`${ARCHIVE}/${name}`) : keyOf(name);
        places.set(key, { key, path: join(folder, name), archived });
      }
    }
    return [...places.values()];
  }

  /** @throws FailureError not-found, no-access */
  place(key: WorkshopKey): Place {
    const place = this.places().find(place => place.key === key);
    if (place) return place;
    throw new FailureError(
      'not-found',
      'That workshop is no longer in the library. If its file was moved or renamed, look for it there; the list shows what there is now.',
    );
  }

  /** A path in the library for a new workshop, by a name that no workshop has, archived ones included. Makes the folder. */
  free(stem: string): Place {
    const path = this.#freePath(this.#folder, stem);
    return { key: keyOf(basename(path)), path, archived: false };
  }

  /**
   * Moves a closed workshop's file into the archive or out of it, and its backups with it.
   * @throws FailureError no-access; the file is where it was then
   */
  move(place: Place, archived: boolean): Place {
    const folder = archived ? join(this.#folder, ARCHIVE) : this.#folder;
    const name = basename(place.path);
    this.#make(folder);
    const target = existsSync(join(folder, name))
      ? this.#freePath(folder, basename(name, EXTENSION))
      : join(folder, name);
    try {
      // What a crash left beside a damaged file belongs to it; a sound one has been folded into one file before.
      for (const suffix of SIDECARS) moveIfThere(place.path + suffix, target + suffix);
      renameSync(place.path, target);
    } catch (cause) {
      for (const suffix of SIDECARS) moveIfThere(target + suffix, place.path + suffix);
      throw noAccess(this.#folder, cause);
    }
    moveBackups(backupFolder(place.path), backupFolder(target));
    return { key: keyOf(basename(target)), path: target, archived };
  }

  #freePath(folder: string, stem: string): string {
    this.#make(folder);
    const taken = new Set(this.places().map(place => folded(basename(place.path))));
    const isTaken = (stem: string) =>
      taken.has(folded(stem + EXTENSION)) || existsSync(join(folder, stem + EXTENSION));
    return join(folder, freeStem(stem, isTaken) + EXTENSION);
  }

  #names(folder: string): string[] {
    try {
      return readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
        .map(entry => entry.name)
        .filter(name => name.toLowerCase().endsWith(EXTENSION))
        .sort();
    } catch (cause) {
      if ((cause as { code?: unknown }).code === 'ENOENT') return [];
      throw noAccess(this.#folder, cause);
    }
  }

  #make(folder: string): void {
    try {
      mkdirSync(folder, { recursive: true });
    } catch (cause) {
      throw noAccess(this.#folder, cause);
    }
  }
}

/** Names that some systems take for one: other case, other composition of accents. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();

function moveIfThere(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}

/** Backups follow their workshop. Never throws: a backup that stays behind is not lost, only not listed. */
function moveBackups(from: string, to: string): void {
  try {
    if (!existsSync(from)) return;
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) renameSync(join(from, name), join(to, name));
    rmdirSync(from);
    // Gone when it was the last; where others have backups it stays.
    rmdirSync(dirname(from));
  } catch {
    // See above.
  }
}

function noAccess(folder: string, cause: unknown): FailureError {
  return new FailureError(
    'no-access',
    `Headwater may not use the library folder ${folder}. No workshop was changed. Allow reading and writing there, or start Headwater with another library.`,
    null,
    { cause },
  );
}
