import type { StagesPack } from '../content/stages.ts';
import { type Document, find, recordsOf } from '../model/document.ts';
import { byOrder } from '../model/order.ts';
import { type Action, type Decision, HORIZONS, type Parked } from '../model/roadmap.ts';
import type { Id } from '../model/scalars.ts';

export type Horizon = (typeof HORIZONS)[number];

export const HORIZON_NAMES: Readonly<Record<Horizon, string>> = { now: 'Now', next: 'Next', later: 'Later' };
export const ACTION_STATE_NAMES: Readonly<Record<Action['state'], string>> = {
  open: 'Open',
  doing: 'In progress',
  done: 'Done',
  dropped: 'Dropped',
};

/** Whether nothing waits for an action any more. */
export const isOver = (action: Action): boolean => action.state === 'done' || action.state === 'dropped';

/** The actions in their order, horizon by horizon. */
export function actionsByHorizon(
  document: Document,
): readonly { horizon: Horizon; actions: readonly Action[] }[] {
  const all = [...recordsOf(document, 'action')].sort(byOrder);
  return HORIZONS.map(horizon => ({ horizon, actions: all.filter(action => action.horizon === horizon) }));
}

/** What the room agreed, in order. */
export const decisionsOf = (document: Document): readonly Decision[] =>
  [...recordsOf(document, 'decision')].sort(byOrder);

/** The parking lot, in order. */
export const parkedOf = (document: Document): readonly Parked[] =>
  [...recordsOf(document, 'parked')].sort(byOrder);

/** The actions that one still waits for, by number: what is over holds nothing up. */
export const waitsFor = (document: Document, action: Action): readonly Action[] =>
  action.blockedBy
    .flatMap(id => find(document, 'action', id) ?? [])
    .filter(other => !isOver(other))
    .sort((a, b) => a.number - b.number);

/** The actions that wait for one. */
export const holdsUp = (document: Document, id: Id): readonly Action[] =>
  recordsOf(document, 'action')
    .filter(action => !isOver(action) && action.blockedBy.includes(id))
    .sort((a, b) => a.number - b.number);

/** What is odd about an action, for the room to mend or leave. */
export type ActionGap = 'no-owner' | 'no-date' | 'overdue' | 'before-blocker' | 'horizon-before-blocker';

/** In words, with the other action's number where one is meant. */
export function gapWords(gap: ActionGap, other: number | null): string {
  switch (gap) {
    case 'no-owner':
      return 'Nobody owns it yet.';
    case 'no-date':
      return 'It has no date yet.';
    case 'overdue':
      return 'Its date has passed.';
    case 'before-blocker':
      return `It is due before action ${other}, which it waits for.`;
    case 'horizon-before-blocker':
      return `It stands in an earlier horizon than action ${other}, which it waits for.`;
  }
}

/**
 * What is odd about an action that is not over.
 * @param today `YYYY-MM-DD`; null: nothing is said of dates that have passed
 */
export function gapsOf(
  document: Document,
  action: Action,
  today: string | null,
): readonly { gap: ActionGap; other: number | null }[] {
  if (isOver(action)) return [];
  const gaps: { gap: ActionGap; other: number | null }[] = [];
  if (action.owner === '') gaps.push({ gap: 'no-owner', other: null });
  // What is far off may stay without a date.
  if (action.due === null && action.horizon === 'now') gaps.push({ gap: 'no-date', other: null });
  if (action.due !== null && today !== null && action.due < today) gaps.push({ gap: 'overdue', other: null });
  for (const other of waitsFor(document, action)) {
    if (action.due !== null && other.due !== null && action.due < other.due)
      gaps.push({ gap: 'before-blocker', other: other.number });
    else if (HORIZONS.indexOf(action.horizon) < HORIZONS.indexOf(other.horizon))
      gaps.push({ gap: 'horizon-before-blocker', other: other.number });
  }
  return gaps;
}

/** Actions that may block this one without a circle: every other that does not wait for it, over some others or at once. */
export function possibleBlockers(document: Document, id: Id): readonly Action[] {
  const all = recordsOf(document, 'action');
  const waiting = new Set<Id>([id]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const action of all) {
      if (waiting.has(action.id) || !action.blockedBy.some(other => waiting.has(other))) continue;
      waiting.add(action.id);
      grown = true;
    }
  }
  return all.filter(action => !waiting.has(action.id)).sort((a, b) => a.number - b.number);
}

/** How an action says that it was taken from the guide: kept as its source. */
export const guideSource = (pack: StagesPack, stage: number): string =>
  `Stage guide, ${stage} ${pack.stages[stage]?.name ?? ''}`.trim();
