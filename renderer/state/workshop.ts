import { create } from 'zustand';
import type { Command } from '../../shared/commands/index.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { CommitView, HistoryView } from '../../shared/contract/workshop.ts';
import { type Document, EMPTY_DOCUMENT, recordsOf } from '../../shared/model/document.ts';
import { client } from '../api.ts';
import { showStages } from './app.ts';
import { failureOf } from './failure.ts';
import { counted } from './format.ts';
import { dismissProblems, say, sayFailure } from './messages.ts';
import { absorb, type Projection, projectionOf } from './projection.ts';
import { onReturn } from './reach.ts';
import { isRetryable, type Unsaved } from './unsaved.ts';

export interface WorkshopState {
  /** The open workshop, or null. */
  readonly key: string | null;
  readonly document: Document;
  /** Number of the last commit shown. */
  readonly head: number;
  /** Its hash, in hex; empty while no workshop is open. */
  readonly hash: string;
  readonly history: HistoryView;
  /** Commands on their way to the disk. */
  readonly pending: number;
  /** Why the last command was not carried out; null once one was. */
  readonly trouble: Failure | null;
  /** Commands that should have been saved and were not: kept, in order, until a retry carries them out. */
  readonly unsaved: readonly Unsaved[];
}

const CLOSED: WorkshopState = {
  key: null,
  document: EMPTY_DOCUMENT,
  head: 0,
  hash: '',
  history: { undo: null, redo: null },
  pending: 0,
  trouble: null,
  unsaved: [],
};

/** How long a missing commit may take to arrive before the workshop is fetched anew. */
const PATIENCE_MS = 1_500;

export const useWorkshop = create<WorkshopState>()(() => CLOSED);

let projection: Projection | null = null;
/** Commits that arrive while a snapshot is on its way; the snapshot may or may not hold them. */
let arrivals: CommitView[] = [];
/** Tells the newest load from those it overtook. */
let load = 0;
let patience: ReturnType<typeof setTimeout> | undefined;
/** Commands go out one after another, so that the log has them in the order of the hands. */
let queue: Promise<unknown> = Promise.resolve();
let closing: Promise<void> = Promise.resolve();

function show(next: Projection): void {
  projection = next;
  showStages(recordsOf(next.document, 'stages')[0]?.pack ?? null);
  const { document, head, hash, history } = next;
  useWorkshop.setState({ document, head, hash, history });
}

function take(commit: CommitView): void {
  arrivals.push(commit);
  if (!projection || commit.key !== useWorkshop.getState().key) return;
  const result = absorb(projection, commit);
  clearTimeout(patience);
  if (!result.ok) void reload();
  else {
    if (result.projection !== projection) show(result.projection);
    if (result.gap) patience = setTimeout(() => void reload(), PATIENCE_MS);
  }
}

/** Fetches the workshop whole. Answers false when another load overtook this one. */
async function fetchWhole(key: string): Promise<boolean> {
  const mine = ++load;
  arrivals = [];
  const snapshot = await client.call('workshop.open', { key });
  if (mine !== load) return false;
  clearTimeout(patience);
  useWorkshop.setState({ key });
  show(projectionOf(snapshot));
  for (const commit of arrivals.filter(one => one.key === key)) take(commit);
  return true;
}

/** The screen and the disk differ: what is on disk wins, and the person is told. */
async function reload(): Promise<void> {
  const { key } = useWorkshop.getState();
  if (!key) return;
  try {
    if (await fetchWhole(key)) say('The screen had missed a change. It now shows what is on disk.');
  } catch (cause) {
    sayFailure(failureOf(cause));
  }
}

/** Opens a workshop and shows it. @throws FailureError when it cannot be opened. */
export async function openWorkshop(key: string): Promise<void> {
  // Going back to a workshop that is only just closing: it has to be closed before it can be opened.
  await closing;
  if (useWorkshop.getState().key === key) return;
  await closeWorkshop();
  await fetchWhole(key);
}

/** Closes the open workshop, once everything on its way is saved. Never rejects. */
export function closeWorkshop(): Promise<void> {
  closing = closing.then(close);
  return closing;
}

async function close(): Promise<void> {
  const { key } = useWorkshop.getState();
  if (!key) return;
  await queue;
  await retry();
  const { unsaved } = useWorkshop.getState();
  if (unsaved.length > 0) {
    say(
      `The workshop was closed. ${counted(unsaved.length, 'change')} could not be saved and went with it.`,
      {
        tone: 'problem',
      },
    );
  }
  // What is still being fetched comes too late.
  load += 1;
  forget(key);
  await client.call('workshop.close', { key }).catch(() => undefined);
}

function forget(key: string): void {
  if (useWorkshop.getState().key !== key) return;
  clearTimeout(patience);
  projection = null;
  showStages(null);
  useWorkshop.setState(CLOSED);
}

type Ask = (key: string) => Promise<CommitView | null>;

/** Sends one call after those before it; a failure goes to `trouble` and to `onFailure`, never to the caller. */
function send(ask: Ask, onFailure: (failure: Failure) => void): Promise<CommitView | null> {
  const { key } = useWorkshop.getState();
  if (!key) return Promise.resolve(null);
  useWorkshop.setState(({ pending }) => ({ pending: pending + 1 }));
  const turn = queue.then(async () => {
    try {
      const commit = await ask(key);
      if (commit) take(commit);
      if (useWorkshop.getState().unsaved.length === 0) useWorkshop.setState({ trouble: null });
      return commit;
    } catch (cause) {
      const failure = failureOf(cause);
      useWorkshop.setState({ trouble: failure });
      onFailure(failure);
      return null;
    } finally {
      useWorkshop.setState(({ pending }) => ({ pending: Math.max(0, pending - 1) }));
    }
  });
  queue = turn;
  return turn;
}

/**
 * Asks the main side to carry out a command; answers its commit once that is on disk, or null when nothing
 * changed or it failed. Never rejects: a failure is said, and what could still be saved is kept for a retry.
 * Commands with one `mark` are one step of undo.
 */
export function run(command: Command, mark: string = newMark()): Promise<CommitView | null> {
  return send(
    async key => (await client.call('workshop.execute', { key, command, mark })).commit,
    failure => {
      if (!isRetryable(failure)) return sayFailure(failure);
      useWorkshop.setState(({ unsaved }) => ({ unsaved: [...unsaved, { command, mark }] }));
      say(`Not saved. ${failure.message}`, {
        tone: 'problem',
        action: { label: 'Try again', run: () => void retry() },
      });
    },
  );
}

/** Takes back the last gesture; answers the commit that did, or null. Never rejects. */
export const undo = (): Promise<CommitView | null> =>
  send(async key => (await client.call('workshop.undo', { key })).commit, sayFailure);

/** Repeats the gesture taken back last; answers the commit that did, or null. Never rejects. */
export const redo = (): Promise<CommitView | null> =>
  send(async key => (await client.call('workshop.redo', { key })).commit, sayFailure);

/** Takes in a commit that another call answered, such as an import. */
export const receive = (commit: CommitView): void => take(commit);

let retrying: Promise<void> | null = null;

/**
 * Tries to save what was not saved, in order. What turns out to be on disk already is not done twice. Asked for while it is at it, it is
 * the same try: who closes the workshop waits for its end.
 */
export function retry(): Promise<void> {
  retrying ??= saveAgain().finally(() => {
    retrying = null;
  });
  return retrying;
}

async function saveAgain(): Promise<void> {
  await queue;
  const { key } = useWorkshop.getState();
  if (!key || useWorkshop.getState().unsaved.length === 0) return;
  let isDone: typeof import('../../shared/commands/is-done.ts')['isDone'];
  try {
    // Needs every command there is, which is more than the first screen shall wait for.
    ({ isDone } = await import('../../shared/commands/is-done.ts'));
    if (!(await fetchWhole(key))) return;
  } catch (cause) {
    return sayFailure(failureOf(cause));
  }
  // Asked only now: more may have failed while the workshop was fetched.
  const { unsaved } = useWorkshop.getState();
  letGo();
  for (const { command, mark } of unsaved) {
    if (!isDone(useWorkshop.getState().document, command)) await run(command, mark);
  }
}

/** Whether a command was not saved and is kept for a retry. */
export const isWaiting = (command: Command): boolean =>
  useWorkshop.getState().unsaved.some(one => one.command === command);

/** Gives up what was not saved: the screen already shows what is on disk. */
export function letGo(): void {
  dismissProblems();
  useWorkshop.setState({ unsaved: [], trouble: null });
}

/** A fresh id for a record. */
export const newId = (): string => crypto.randomUUID();

/** A fresh mark for a gesture. */
export const newMark = (): string => crypto.randomUUID();

/** Starts listening to the main side; called once, when the app starts. Answers how to stop. */
export function listenToWorkshop(onClosed: () => void): () => void {
  const stops = [
    client.on('workshop.committed', take),
    client.on('workshop.closed', ({ key }) => {
      if (useWorkshop.getState().key !== key) return;
      forget(key);
      onClosed();
    }),
    // Signals may have been missed while the main side was away, and commands may have been lost on the way.
    onReturn(() => {
      dismissProblems();
      void (useWorkshop.getState().unsaved.length > 0 ? retry() : catchUp());
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Whether closing the window now would lose something. */
export const hasUnsaved = (): boolean => {
  const { pending, unsaved } = useWorkshop.getState();
  return pending > 0 || unsaved.length > 0;
};

async function catchUp(): Promise<void> {
  const { key } = useWorkshop.getState();
  if (key) await fetchWhole(key).catch(cause => sayFailure(failureOf(cause)));
}
