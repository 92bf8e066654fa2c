import type { CommitBody } from '../change/commit.ts';

/** What an audit reads of a commit. */
export type AuditedCommit = Pick<CommitBody, 'time' | 'actor' | 'kind'> & {
  /** The type of its command; null for `undo` and `redo`. */
  readonly command: string | null;
};

/** How much was done of something, and between which moments (UTC). */
interface Tally {
  readonly name: string;
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

/** A log in numbers: when, by whom and at what it was worked. */
export interface Audit {
  readonly commits: number;
  readonly undone: number;
  readonly redone: number;
  readonly first: string | null;
  readonly last: string | null;
  /** By day (UTC), in order. */
  readonly days: readonly (Tally & { readonly undone: number })[];
  /** By what was changed, most first. */
  readonly kinds: readonly Tally[];
  /** By the name the machine goes by, most first. */
  readonly actors: readonly Tally[];
}

/** What commands are about, by the word before the dot. A new command adds its word here. */
const ABOUT: Readonly<Record<string, string>> = {
  workshop: 'Workshop',
  stages: 'Stages',
  participant: 'Participants',
  'use-case': 'Use cases',
  placement: 'Places on the curve',
  evidence: 'Evidence',
  round: 'Blind placement',
  canvas: 'Canvases',
  note: 'Notes on canvases',
  row: 'Rows on canvases',
  answer: 'Answers on canvases',
  assessment: 'Assessments',
  score: 'Scores',
  'value-line': 'Value',
  decision: 'Decisions',
  action: 'Actions',
  parked: 'Parking lot',
  'sign-off': 'Sign-off',
  waiver: 'Waivers',
  'report-profile': 'Report',
};

/** Counts a log, from its first commit on. */
export function auditOf(commits: Iterable<AuditedCommit>): Audit {
  const days = new Map<string, Counter & { undone: number }>();
  const [kinds, actors] = [new Map<string, Counter>(), new Map<string, Counter>()];
  const sum = { commits: 0, undone: 0, redone: 0 };
  const span: { first: string | null; last: string | null } = { first: null, last: null };
  for (const { time, actor, kind, command } of commits) {
    sum.commits += 1;
    if (span.first === null || time < span.first) span.first = time;
    if (span.last === null || time > span.last) span.last = time;
    if (kind === 'undo') sum.undone += 1;
    if (kind === 'redo') sum.redone += 1;
    const day = count(days, time.slice(0, 10), time, { undone: 0 });
    if (kind === 'undo') day.undone += 1;
    count(kinds, kindOf(kind, command), time, {});
    count(actors, actor, time, {});
  }
  return {
    ...sum,
    ...span,
    days: [...days.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    kinds: mostFirst(kinds),
    actors: mostFirst(actors),
  };
}

interface Counter {
  name: string;
  count: number;
  first: string;
  last: string;
}

function count<T extends object>(
  into: Map<string, Counter & T>,
  name: string,
  time: string,
  more: T,
): Counter & T {
  let own = into.get(name);
  if (!own) {
    own = { name, count: 0, first: time, last: time, ...more };
    into.set(name, own);
  }
  own.count += 1;
  if (time < own.first) own.first = time;
  if (time > own.last) own.last = time;
  return own;
}

function kindOf(kind: AuditedCommit['kind'], command: string | null): string {
  if (kind === 'undo') return 'Taken back';
  if (kind === 'redo') return 'Done again';
  const about = command?.split('.')[0] ?? '';
  return Object.hasOwn(ABOUT, about) ? (ABOUT[about] ?? '') : 'Other';
}

const mostFirst = (counters: ReadonlyMap<string, Counter>): Tally[] =>
  [...counters.values()].toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
