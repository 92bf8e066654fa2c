import type { WorkshopKey } from '../../shared/contract/library.ts';
import type { Snapshot } from '../../shared/contract/workshop.ts';
import { type Document, documentOf } from '../../shared/model/document.ts';
import { readHead } from '../storage/commits.ts';
import { reachWorkshop } from '../storage/reach.ts';
import { readRecords } from '../storage/records.ts';
import { openWorkshopFile } from '../storage/workshop-file.ts';
import type { Ports } from './ports.ts';
import { Session } from './session.ts';
import type { Tell } from './signals.ts';

/** A workshop as it is at one moment, for previews and exports. */
export interface Reading {
  readonly path: string;
  readonly document: Document;
  readonly head: Snapshot['head'];
}

/**
 * The open workshops. One file is open once, however many windows show it: a window that closes a workshop closes it for
 * good, and another window's next command opens it again without a word.
 */
export class Sessions {
  readonly #open = new Map<WorkshopKey, Session>();
  readonly #ports: Ports;
  readonly #tell: Tell;
  readonly #pathOf: (key: WorkshopKey) => string;

  constructor(ports: Ports, tell: Tell, pathOf: (key: WorkshopKey) => string) {
    this.#ports = ports;
    this.#tell = tell;
    this.#pathOf = pathOf;
  }

  /** The session of a workshop, opened when it is not. @throws FailureError as `openWorkshopFile`, or not-found */
  of(key: WorkshopKey): Session {
    const open = this.#open.get(key);
    if (open) return open;
    const file = openWorkshopFile(this.#pathOf(key), this.#ports);
    try {
      const session = new Session(file, {
        key,
        now: this.#ports.now,
        newMark: this.#ports.newToken,
        actor: this.#ports.actor,
        onCommit: commit => this.#tell('workshop.committed', commit),
      });
      this.#open.set(key, session);
      this.#tell('library.changed', {});
      return session;
    } catch (error) {
      file.close();
      throw error;
    }
  }

  /**
   * The session for a screen that is about to show the workshop whole, so that a broken one can be opened anew: what
   * is on disk is what it then shows. Commands do not do that, because they were meant for what was shown before.
   * @throws FailureError as `of`
   */
  show(key: WorkshopKey): Session {
    if (this.#open.get(key)?.isBroken) this.close(key);
    return this.of(key);
  }

  /** A workshop's contents without opening it for writing. @throws FailureError locked, damaged, newer, foreign, not-found, no-access */
  read(key: WorkshopKey): Reading {
    const open = this.#open.get(key);
    if (open) return { path: open.path, document: open.document, head: { ...open.head } };
    const path = this.#pathOf(key);
    return readWorkshop(path);
  }

  isOpen(key: WorkshopKey): boolean {
    return this.#open.has(key);
  }

  /** Closes a workshop, leaving a backup when it changed. Does nothing for one that is not open. */
  close(key: WorkshopKey): void {
    const session = this.#open.get(key);
    if (!session) return;
    this.#open.delete(key);
    session.close();
    this.#tell('library.changed', {});
  }

  /** Closes them all, telling the windows; one that cannot be closed does not keep the others open. */
  drain(): void {
    for (const key of [...this.#open.keys()]) {
      try {
        this.close(key);
      } catch (error) {
        this.#ports.log.error('A workshop could not be closed', error);
      }
      this.#tell('workshop.closed', { key });
    }
  }
}

/** The contents of a workshop file, open here or not, without changing it. @throws FailureError as `reachWorkshop` */
export function readWorkshop(path: string): Reading {
  return reachWorkshop(path, ({ reader }) => ({
    path,
    document: documentOf(readRecords(reader, path)),
    head: readHead(reader),
  }));
}
