import { basename } from 'node:path';
import { sampleCommands } from '../../shared/content/sample-commands.ts';
import type { StagesPack } from '../../shared/content/stages.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import {
  type Backup,
  type FileHandle,
  type NewWorkshop,
  type WorkshopKey,
  WorkshopSummary,
} from '../../shared/contract/library.ts';
import { recordsOf } from '../../shared/model/document.ts';
import { TEXT_LIMITS } from '../../shared/model/text.ts';
import { shippedSample } from '../exchange/load-content.ts';
import { listBackups, restoreBackup } from '../storage/backups.ts';
import type { Blob } from '../storage/blobs.ts';
import { copyWorkshopFile } from '../storage/copy.ts';
import { EXTENSION } from '../storage/format.ts';
import { inspectWorkshopFile } from '../storage/inspect.ts';
import { createWorkshopFile, openWorkshopFile } from '../storage/workshop-file.ts';
import { type Beginning, beginAsCopy, beginEmpty, beginWith } from './beginning.ts';
import { fileStem } from './file-names.ts';
import type { Files } from './files.ts';
import type { LibraryFolder, Place } from './library-folder.ts';
import { localDay } from './local-day.ts';
import { photosOf } from './photos.ts';
import type { Ports } from './ports.ts';
import type { Sessions } from './sessions.ts';
import type { Tell } from './signals.ts';

/** Rows the contract takes; a library past it shows the ones changed last. */
const MOST = 10_000;

/** The workshops on this machine: a folder of files, each one a workshop, and nothing else to keep in step with it. */
export class Library {
  readonly #ports: Ports;
  readonly #folder: LibraryFolder;
  readonly #newStages: () => StagesPack;
  readonly #files: Files;
  readonly #sessions: Sessions;
  readonly #tell: Tell;

  constructor(parts: {
    ports: Ports;
    folder: LibraryFolder;
    /** What a workshop that is begun now gets. */
    newStages: () => StagesPack;
    files: Files;
    sessions: Sessions;
    tell: Tell;
  }) {
    this.#ports = parts.ports;
    this.#folder = parts.folder;
    this.#newStages = parts.newStages;
    this.#files = parts.files;
    this.#sessions = parts.sessions;
    this.#tell = parts.tell;
  }

  /** Every workshop, the one changed last first. A file that cannot be opened is listed with the reason. */
  list(): WorkshopSummary[] {
    const rows = this.#folder.places().map(summaryOf);
    const time = (row: WorkshopSummary) => row.changed ?? '';
    return rows.sort((a, b) => (time(a) < time(b) ? 1 : time(a) > time(b) ? -1 : 0)).slice(0, MOST);
  }

  /** An empty workshop, in a file named for client, title and date. */
  create(given: NewWorkshop): WorkshopKey {
    return this.#begin(
      fileStem(given.client, given.title, given.date),
      beginEmpty(given, this.#newStages(), this.#ports),
    );
  }

  /** A fresh copy of the sample workshop, dated today. */
  sample(): WorkshopKey {
    const { sample, content } = shippedSample(this.#ports.paths.resources);
    const today = localDay(this.#ports.now());
    const commands = sampleCommands(sample, this.#ports.newId, content, today);
    const stem = fileStem(sample.workshop.client, 'Sample');
    return this.#begin(stem, beginWith(commands, 'begin the sample', this.#ports));
  }

  /** A workshop of its own with what this one holds now; see `beginAsCopy` for what is not copied. */
  duplicate(key: WorkshopKey): WorkshopKey {
    const { document, path } = this.#sessions.read(key);
    const title = copyTitle(recordsOf(document, 'workshop')[0]?.title ?? '');
    const copy = beginAsCopy(document, title, this.#ports);
    const stem = basename(path, EXTENSION).replace(/ \(\d+\)$/, '');
    return this.#begin(stem, copy, photosOf(path, document));
  }

  /**
   * Moves a workshop's file to the library's `Archive` folder, or back. It is closed first.
   * @throws FailureError locked, while another process has it open
   */
  archive(key: WorkshopKey, archived: boolean): void {
    const place = this.#folder.place(key);
    if (place.archived === archived) return;
    if (this.#sessions.isOpen(key)) {
      this.#sessions.close(key);
      this.#tell('workshop.closed', { key });
    } else {
      this.#settle(place);
    }
    this.#folder.move(place, archived);
    this.#tell('library.changed', {});
  }

  /** Takes a file that the person chose into the library: an exact copy, log and all, checked before it gets its name. The handle is let go of. */
  adopt(file: FileHandle): WorkshopKey {
    const { path, name } = this.#files.get(file);
    const place = this.#folder.free(fileStem(name.replace(/\.headwater$/i, '')));
    try {
      copyWorkshopFile(path, place.path);
    } finally {
      this.#files.release(file);
    }
    this.#tell('library.changed', {});
    return place.key;
  }

  backups(key: WorkshopKey): Backup[] {
    return listBackups(this.#folder.place(key).path).slice(0, 200);
  }

  /** Brings a backup back beside the workshop it was made of, as a workshop of its own. */
  restore(key: WorkshopKey, id: string): WorkshopKey {
    const { path } = this.#folder.place(key);
    const backup = listBackups(path).find(backup => backup.id === id);
    if (!backup) {
      throw new FailureError(
        'not-found',
        'That backup is no longer there. Choose another one from the list.',
      );
    }
    const made = backup.time.slice(0, 16).replace('T', ' ').replace(':', '.');
    const to = this.#folder.free(fileStem(`${basename(path, EXTENSION)} backup ${made}`));
    restoreBackup(path, id, to.path);
    this.#tell('library.changed', {});
    return to.key;
  }

  #begin(stem: string, beginning: Beginning, photos: Iterable<Blob> = []): WorkshopKey {
    const place = this.#folder.free(stem);
    createWorkshopFile(place.path, beginning, this.#ports, photos).close();
    this.#tell('library.changed', {});
    return place.key;
  }

  /** Sees that nobody holds the file and that it is one file: what a crash left beside it is folded in. */
  #settle(place: Place): void {
    try {
      openWorkshopFile(place.path, this.#ports).close();
    } catch (error) {
      const code = error instanceof FailureError ? error.failure.code : 'internal';
      // A file that cannot be opened can still be put away, with everything beside it.
      if (!['damaged', 'newer', 'foreign'].includes(code)) throw error;
    }
  }
}

/** `Payments (copy)`, so that the two can be told apart in the list. */
function copyTitle(title: string): string {
  const suffix = ' (copy)';
  return `${title.slice(0, TEXT_LIMITS.title - suffix.length).toWellFormed()}${suffix}`.trim();
}

function summaryOf(place: Place): WorkshopSummary {
  const { file, client, title, date, useCases, placed, status, changed, state, problem } =
    inspectWorkshopFile(place.path);
  const known = { key: place.key, file, archived: place.archived } as const;
  const row = { ...known, status, client, title, date, useCases, placed, changed, state, problem };
  if (WorkshopSummary.safeParse(row).success) return row;
  // One file with nonsense in it must not keep the others from being listed.
  return {
    ...known,
    status: 'draft',
    ...{ client: '', title: '', date: null, useCases: 0, placed: 0, changed: null },
    state: 'damaged',
    problem: `“${file}” is damaged: what it says of itself makes no sense. The file was left as it is.`,
  };
}
