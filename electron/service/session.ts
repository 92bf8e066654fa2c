import type { CommitBody } from '../../shared/change/commit.ts';
import { apply, type Diff, isEmpty } from '../../shared/change/diff.ts';
import { executeParsed } from '../../shared/change/execute.ts';
import { advance, type History, redoStep, undoStep } from '../../shared/change/history.ts';
import { Command, type ParsedCommand } from '../../shared/commands/index.ts';
import { labelOf } from '../../shared/commands/label.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import type { WorkshopKey } from '../../shared/contract/library.ts';
import type { CommitView, HistoryView, Snapshot } from '../../shared/contract/workshop.ts';
import { type Document, documentOf } from '../../shared/model/document.ts';
import type { Blob } from '../storage/blobs.ts';
import type { WorkshopFile } from '../storage/workshop-file.ts';
import { photoRefusal } from './photo-refusal.ts';

/** What a session needs besides its file. */
export interface SessionOptions {
  readonly key: WorkshopKey;
  readonly now: () => string;
  /** A fresh mark for a commit of undo or redo. */
  readonly newMark: () => string;
  readonly actor: string;
  /** Told of every commit, once it is on disk and before the one who asked is answered. */
  readonly onCommit: (commit: CommitView) => void;
}

/**
 * An open workshop: its file, and the document and history that the log comes to. Every method runs to its end in one go
 * (the storage is synchronous), so commands that arrive together are carried out one after the other in the order of arrival.
 * Disk comes first: when an append fails, nothing in memory has changed.
 */
export class Session {
  readonly key: WorkshopKey;
  readonly #file: WorkshopFile;
  readonly #options: SessionOptions;
  #document: Document;
  #history: History;

  /** @throws FailureError damaged, when records or log cannot be read */
  constructor(file: WorkshopFile, options: SessionOptions) {
    this.key = options.key;
    this.#file = file;
    this.#options = options;
    this.#document = documentOf(file.records());
    this.#history = file.history();
  }

  get document(): Document {
    return this.#document;
  }

  get head(): WorkshopFile['head'] {
    return this.#file.head;
  }

  /** Whether nothing more can be saved until the workshop is opened anew. */
  get isBroken(): boolean {
    return this.#file.isBroken;
  }

  get path(): string {
    return this.#file.path;
  }

  snapshot(): Snapshot {
    return {
      key: this.key,
      head: { ...this.#file.head },
      records: [...this.#document.records.values()],
      history: viewOf(this.#history),
    };
  }

  /**
   * Carries a command out. Answers null when it changes nothing; then nothing is committed either.
   * @throws FailureError with the refusal's code; or what `append` throws
   */
  execute(given: Command, mark: string): CommitView | null {
    if (OWN.has(given.type)) {
      throw new FailureError(
        'invalid',
        'A sign-off is sealed as a whole, with its PDF, and not by this command. Nothing was changed.',
      );
    }
    return this.executeOwn(given, mark);
  }

  /** The same for the main side, which also carries out what no window may ask for by itself. @throws as `execute` */
  executeOwn(given: Command, mark: string): CommitView | null {
    // Parsed here again, cheap as it is: the types cannot tell cleaned text from text, and what is logged stays.
    const command = Command.parse(given);
    const result = executeParsed(this.#document, command);
    if (!result.ok) throw new FailureError(result.refusal.code, result.refusal.message);
    if (isEmpty(result.value)) return null;
    const refusal = photoRefusal(result.value, this.#file);
    if (refusal) throw refusal;
    return this.#commit({ kind: 'do', mark, of: null, label: labelOf(command), command, diff: result.value });
  }

  /** Takes the last gesture back by a commit that reverses it. @throws FailureError nothing-to-undo */
  undo(): CommitView {
    const next = undoStep(this.#history);
    if (!next) throw new FailureError('nothing-to-undo', 'There is nothing to undo.');
    return this.#step('undo', next.step, next.diff);
  }

  /** Does the gesture again that was taken back last. @throws FailureError nothing-to-undo */
  redo(): CommitView {
    const next = redoStep(this.#history);
    if (!next) throw new FailureError('nothing-to-undo', 'There is nothing to redo.');
    return this.#step('redo', next.step, next.diff);
  }

  /** Keeps bytes that a command is about to refer to, durable on return. @throws as `append` */
  keepBlob(blob: Blob): void {
    this.#file.keepBlob(blob);
  }

  /** Bytes of all photos together. */
  get sizeOfBlobs(): number {
    return this.#file.sizeOfBlobs;
  }

  /** Lets go of the file; storage leaves a backup when something changed. */
  close(): void {
    this.#file.close();
  }

  #step(kind: 'undo' | 'redo', step: { mark: string; label: string }, diff: Diff): CommitView {
    return this.#commit({
      kind,
      mark: this.#options.newMark(),
      of: step.mark,
      label: `${kind}: ${step.label}`.slice(0, 200),
      command: null,
      diff,
    });
  }

  #commit(
    entry: Pick<CommitBody, 'kind' | 'mark' | 'of' | 'label' | 'diff'> & { command: ParsedCommand | null },
  ): CommitView {
    const body = {
      ...entry,
      // A change left out may arrive as `undefined`, which the log's canonical form does not know.
      command: entry.command && (JSON.parse(JSON.stringify(entry.command)) as CommitBody['command']),
      time: this.#options.now(),
      actor: this.#options.actor,
    };
    // Before the append: a diff that does not fit must not get as far as the disk.
    const document = apply(this.#document, entry.diff);
    const commit = this.#file.append(body);
    this.#document = document;
    this.#history = advance(this.#history, body);
    const { number, time, hash, label, diff } = commit;
    const view = { key: this.key, number, time, hash, label, diff, history: viewOf(this.#history) };
    this.#options.onCommit(view);
    return view;
  }
}

/** What says something that only the main side knows: the log's head, the digest, a file's own hash. */
const OWN: ReadonlySet<Command['type']> = new Set(['sign-off.seal', 'sign-off.attach']);

const viewOf = (history: History): HistoryView => ({
  undo: history.undo.at(-1)?.label ?? null,
  redo: history.redo.at(-1)?.label ?? null,
});
