import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, find, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { Id } from '../model/scalars.ts';
import { Waiver } from '../model/sign-off.ts';
import { changed } from './changed.ts';

const { finding, reason, by } = Waiver.shape;

/** Lets a finding of the preflight stand, with the reason; what was said of it before gives way. */
export const SetWaiver = z.strictObject({
  type: z.literal('waiver.set'),
  /** The id the record shall have if the finding was not waived yet. */
  id: Id,
  finding,
  reason,
  by: by.default(''),
});

/** Takes a waiver back: the finding counts again. */
export const RemoveWaiver = z.strictObject({ type: z.literal('waiver.remove'), id: Id });

export function setWaiver(document: Document, command: z.output<typeof SetWaiver>): Result<Diff> {
  const { id, finding, reason, by } = command;
  const all = recordsOf(document, 'waiver');
  const before = all.find(one => one.finding === finding);
  if (before) return done(changed(before, { reason, by }));
  if (document.records.has(id)) return refuse('exists', `The id ${id} is in use already.`);
  if (all.length >= RECORD_LIMITS.waiver)
    return refuse('limit', `A workshop holds at most ${RECORD_LIMITS.waiver} waivers.`);
  return done({ ...EMPTY_DIFF, added: { [id]: { id, type: 'waiver', finding, reason, by } } });
}

export function removeWaiver(document: Document, command: z.output<typeof RemoveWaiver>): Result<Diff> {
  const from = find(document, 'waiver', command.id);
  if (!from) return refuse('not-found', 'That waiver is no longer there.');
  return done({ ...EMPTY_DIFF, removed: { [from.id]: from } });
}
