import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { circleIn } from '../model/circle.ts';
import { type Document, find, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { byOrder, keysBetween } from '../model/order.ts';
import { Action, HORIZONS } from '../model/roadmap.ts';
import { Id } from '../model/scalars.ts';
import { changed } from './changed.ts';
import { reordered } from './reorder.ts';
import { gone, nextNumber, refusedLinks, refusedNew } from './roadmap-refusals.ts';

const fields = Action.omit({ id: true, type: true, number: true, order: true });

/** Adds actions at the end of their horizon, in the order given. */
export const AddActions = z.strictObject({
  type: z.literal('action.add'),
  actions: z
    .array(z.strictObject({ id: Id, ...fields.partial().required({ text: true }).shape }))
    .min(1)
    .max(RECORD_LIMITS.action),
});

export const EditAction = z.strictObject({
  type: z.literal('action.edit'),
  id: Id,
  changes: fields.partial(),
});

/** Puts actions into a horizon, before one that is there or at its end; with a stage, on that stage as well. */
export const MoveActions = z.strictObject({
  type: z.literal('action.move'),
  ids: z.array(Id).min(1).max(RECORD_LIMITS.action),
  horizon: z.enum(HORIZONS),
  /** Left out: the stage stays. */
  stage: Action.shape.stage.optional(),
  before: Id.nullable(),
});

export const RemoveActions = z.strictObject({
  type: z.literal('action.remove'),
  ids: z.array(Id).min(1).max(RECORD_LIMITS.action),
});

const inOrder = (document: Document) => [...recordsOf(document, 'action')].sort(byOrder);

export function addActions(document: Document, { actions }: z.output<typeof AddActions>): Result<Diff> {
  const ids = actions.map(action => action.id);
  const refused = refusedNew(document, 'action', ids);
  if (refused) return refused;
  const keys = keysBetween(inOrder(document).at(-1)?.order ?? null, null, actions.length);
  const first = nextNumber(document, 'action');
  const added: Record<Id, Action> = {};
  for (const [index, { id, text, ...given }] of actions.entries()) {
    const fault = refusedLinks(document, given.useCases);
    if (fault) return fault;
    added[id] = {
      ...{ id, type: 'action', number: first + index, text, order: keys[index] ?? '' },
      owner: given.owner ?? '',
      due: given.due ?? null,
      horizon: given.horizon ?? 'now',
      stage: given.stage ?? null,
      useCases: [...new Set(given.useCases)],
      blockedBy: [...new Set(given.blockedBy)],
      state: given.state ?? 'open',
      note: given.note ?? '',
      source: given.source ?? '',
      recommendation: given.recommendation ?? null,
    };
  }
  return refusedBlocks(document, added) ?? done({ ...EMPTY_DIFF, added });
}

export function editAction(document: Document, { id, changes }: z.output<typeof EditAction>): Result<Diff> {
  const from = find(document, 'action', id);
  if (!from) return gone('action');
  const diff = changed(from, {
    ...changes,
    ...(changes.blockedBy && { blockedBy: [...new Set(changes.blockedBy)] }),
    ...(changes.useCases && { useCases: [...new Set(changes.useCases)] }),
  });
  const to = diff.updated[id]?.[1];
  if (to?.type !== 'action') return done(diff);
  return refusedLinks(document, to.useCases) ?? refusedBlocks(document, { [id]: to }) ?? done(diff);
}

export function moveActions(document: Document, command: z.output<typeof MoveActions>): Result<Diff> {
  const { horizon, stage, before } = command;
  const moved: Action[] = [];
  for (const id of new Set(command.ids)) {
    const action = find(document, 'action', id);
    if (!action) return gone('action');
    moved.push(action);
  }
  const list = inOrder(document).filter(action => action.horizon === horizon);
  if (before !== null && !list.some(action => action.id === before))
    return refuse('not-found', 'The action to move before is no longer in that horizon.');
  const place = (action: Action): Action => ({ ...action, horizon, ...(stage !== undefined && { stage }) });
  return done({ ...EMPTY_DIFF, updated: reordered(list, moved, before, place) });
}

/** What waited for an action that goes waits no longer. */
export function removeActions(document: Document, command: z.output<typeof RemoveActions>): Result<Diff> {
  const going = new Set(command.ids);
  const removed: Diff['removed'] = {};
  for (const id of going) {
    const action = find(document, 'action', id);
    if (!action) return gone('action');
    removed[id] = action;
  }
  const updated: Diff['updated'] = {};
  for (const action of recordsOf(document, 'action')) {
    if (going.has(action.id) || !action.blockedBy.some(id => going.has(id))) continue;
    updated[action.id] = [action, { ...action, blockedBy: action.blockedBy.filter(id => !going.has(id)) }];
  }
  return done({ added: {}, updated, removed });
}

/** Why the actions as they would be cannot wait for what they wait for; null when they can. */
function refusedBlocks(document: Document, changes: Readonly<Record<Id, Action>>): Result<never> | null {
  const actionOf = (id: Id) => changes[id] ?? find(document, 'action', id);
  if (!Object.values(changes).every(({ blockedBy }) => blockedBy.every(actionOf)))
    return refuse('not-found', 'An action that it shall wait for is no longer there. Nothing was changed.');
  const circle = circleIn(Object.keys(changes), id => actionOf(id)?.blockedBy ?? []);
  if (circle === null) return null;
  const why = 'An action cannot wait for itself, not even by way of others.';
  return refuse('invalid', `${why} Nothing was changed.`);
}
