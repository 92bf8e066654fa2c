import { canonicalText } from '../../shared/change/canonical.ts';
import type { CommitBody } from '../../shared/change/commit.ts';
import { apply, isEmpty } from '../../shared/change/diff.ts';
import { executeParsed } from '../../shared/change/execute.ts';
import { advance, EMPTY_HISTORY, type History, redoStep, undoStep } from '../../shared/change/history.ts';
import { Command } from '../../shared/commands/index.ts';
import { labelOf } from '../../shared/commands/label.ts';
import { type Document, EMPTY_DOCUMENT } from '../../shared/model/document.ts';
import { BEGIN, commandFor, type Step } from './random-commands.ts';

/** A commit before its place in the log is known. */
export type NewCommit = Omit<CommitBody, 'number' | 'previous'>;

/** A workshop being played in memory, as a session keeps it. */
export interface Game {
  readonly document: Document;
  readonly history: History;
}

export const EMPTY_GAME: Game = { document: EMPTY_DOCUMENT, history: EMPTY_HISTORY };

/** A moment `count` seconds after a fixed one: tests know no clock. */
export const momentAt = (count: number): string =>
  new Date(Date.UTC(2026, 10, 22, 9) + count * 1000).toISOString();

const ACTOR = 'anna';

/** The commit that a command makes, or null when it is refused or changes nothing. */
export function commitOf(game: Game, command: unknown, mark: string, time: string): NewCommit | null {
  const parsed = Command.safeParse(command);
  if (!parsed.success) return null;
  const { data } = parsed;
  const result = executeParsed(game.document, data);
  if (!result.ok || isEmpty(result.value)) return null;
  return {
    time,
    actor: ACTOR,
    kind: 'do',
    mark,
    of: null,
    label: labelOf(data),
    command: data as unknown as NewCommit['command'],
    diff: result.value,
  };
}

/** The commit that begins the workshop every random game starts with. */
export function beginning(time = momentAt(0)): NewCommit {
  const commit = commitOf(EMPTY_GAME, BEGIN, 'begin', time);
  if (!commit) throw new Error('The beginning was refused.');
  return commit;
}

/** The commit that undo or redo makes, or null when there is nothing to take back. */
export function takeBack(game: Game, kind: 'undo' | 'redo', mark: string, time: string): NewCommit | null {
  const next = kind === 'undo' ? undoStep(game.history) : redoStep(game.history);
  if (!next) return null;
  const { step, diff } = next;
  return { time, actor: ACTOR, kind, mark, of: step.mark, label: step.label, command: null, diff };
}

/**
 * What one random step commits: now and then an undo or a redo, now and then a second commit of the same
 * gesture. `count` is the number of the step: it makes marks and moments.
 */
export function commitFor(game: Game, step: Step, count: number): NewCommit | null {
  const chance = (step.picks[7] ?? 0) % 10;
  const [mark, time] = [`mark-${count}`, momentAt(count)];
  if (chance === 0) return takeBack(game, 'undo', mark, time);
  if (chance === 1) return takeBack(game, 'redo', mark, time);
  const sameGesture = chance === 2 ? game.history.undo.at(-1)?.mark : undefined;
  return commitOf(game, commandFor(game.document, step), sameGesture ?? mark, time);
}

/** The game after a commit. */
export const after = (game: Game, commit: NewCommit): Game => ({
  document: apply(game.document, commit.diff),
  history: advance(game.history, commit),
});

/** A workshop in which these steps were played one after another, and every commit on the way, the beginning first. */
export function played(steps: Iterable<Step>): { game: Game; commits: NewCommit[] } {
  const first = beginning();
  let game = after(EMPTY_GAME, first);
  const commits = [first];
  let count = 0;
  for (const step of steps) {
    count += 1;
    const commit = commitFor(game, step, count);
    if (!commit) continue;
    game = after(game, commit);
    commits.push(commit);
  }
  return { game, commits };
}

/** A document as text: the same for the same records, in whatever order they came. */
export const bytesOf = ({ records }: Document): string =>
  canonicalText([...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));

/** Whether two documents hold the same. Quick where they share most records. */
export function isSame(a: Document, b: Document): boolean {
  if (a.records.size !== b.records.size) return false;
  for (const [id, one] of a.records) {
    const other = b.records.get(id);
    if (one !== other && (!other || canonicalText(one) !== canonicalText(other))) return false;
  }
  return true;
}

/** All undone, or all redone. */
export function allTheWay(kind: 'undo' | 'redo', from: Game): Game {
  for (let game = from, count = 0; ; count++) {
    const commit = takeBack(game, kind, `${kind}-${count}`, momentAt(10_000 + count));
    if (!commit) return game;
    game = after(game, commit);
  }
}
