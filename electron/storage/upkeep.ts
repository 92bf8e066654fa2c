import { isBackupDue } from './backup-policy.ts';
import { isBackedUp, listBackups, writeBackup } from './backups.ts';
import type { Head } from './chain.ts';
import type { Source } from './handles.ts';
import { removeNote, writeNote } from './holder-note.ts';
import type { StorageOptions } from './options.ts';
import { contentsOf } from './summary.ts';

/** How long after a commit the chores wait, in milliseconds: never inside a commit, seldom inside a burst of them. */
const PAUSE = 1500;

/** What an open workshop needs now and then: its holder note kept up to date, and rolling backups. */
export class Upkeep {
  readonly #path: string;
  readonly #source: Source;
  readonly #options: StorageOptions;
  readonly #since: string;
  #head: Head;
  #lastBackup: { readonly number: number; readonly time: string; readonly cost: number };
  #timer: NodeJS.Timeout | null = null;

  constructor(path: string, source: Source, options: StorageOptions, head: Head) {
    this.#path = path;
    this.#source = source;
    this.#options = options;
    this.#head = head;
    this.#since = options.now();
    this.#lastBackup = { number: 0, time: this.#since, cost: 0 };
    this.#quietly(() => {
      const number = Math.min(listBackups(path)[0]?.commits ?? 0, head.number);
      this.#lastBackup = { number, time: this.#since, cost: 0 };
    });
    this.#writeNote();
  }

  /** Plans the chores; costs the commit nothing. */
  afterCommit(head: Head): void {
    this.#head = head;
    this.#timer ??= setTimeout(() => this.#chores(), PAUSE).unref();
  }

  /** A backup of this state, unless there is one. */
  backup(): void {
    if (isBackedUp(this.#path, this.#head)) return;
    const [begun, time] = [performance.now(), this.#options.now()];
    writeBackup(this.#source, this.#path, this.#head, time);
    const cost = (performance.now() - begun) / 1000;
    this.#lastBackup = { number: this.#head.number, time, cost };
  }

  /** The last backup, and the end of the note. Never throws. */
  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#quietly(() => this.backup());
    removeNote(this.#path);
  }

  #chores(): void {
    this.#timer = null;
    this.#writeNote();
    const { number, time, cost } = this.#lastBackup;
    const minutes = (Date.parse(this.#options.now()) - Date.parse(time)) / 60_000;
    if (isBackupDue({ commits: this.#head.number - number, minutes, cost }))
      this.#quietly(() => this.backup());
  }

  #writeNote(): void {
    this.#quietly(() => {
      const contents = contentsOf(this.#source.reader);
      writeNote(this.#path, { user: this.#options.actor, since: this.#since, contents });
    });
  }

  #quietly(work: () => void): void {
    try {
      work();
    } catch (cause) {
      this.#options.log?.error(
        'A chore beside an open workshop failed; its commits are not touched by it.',
        cause,
      );
    }
  }
}
