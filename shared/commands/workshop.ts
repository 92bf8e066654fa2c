import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, recordsOf } from '../model/document.ts';
import { StagesRecord } from '../model/stages-record.ts';
import { Workshop } from '../model/workshop.ts';
import { changed } from './changed.ts';

/** The first command of every log: without a workshop there is nothing to change. */
export const BeginWorkshop = z.strictObject({
  type: z.literal('workshop.begin'),
  workshop: Workshop,
  /** The stages that it is made with; null: those that ship. */
  stages: StagesRecord.nullable().default(null),
});

/** Changes the workshop's own fields. Its id, pack and origin are facts and stay. */
export const EditWorkshop = z.strictObject({
  type: z.literal('workshop.edit'),
  changes: Workshop.pick({ client: true, title: true, date: true, currency: true, locale: true }).partial(),
});

export function beginWorkshop(document: Document, command: z.output<typeof BeginWorkshop>): Result<Diff> {
  if (document.records.size > 0) return refuse('exists', 'This workshop has begun already.');
  const { workshop, stages } = command;
  if (stages && (stages.pack.name !== workshop.pack.name || stages.pack.version !== workshop.pack.version)) {
    return refuse('invalid', 'This workshop names other stages than it brings. Nothing was changed.');
  }
  const added = stages ? { [workshop.id]: workshop, [stages.id]: stages } : { [workshop.id]: workshop };
  return done({ ...EMPTY_DIFF, added });
}

export function editWorkshop(document: Document, command: z.output<typeof EditWorkshop>): Result<Diff> {
  const from = recordsOf(document, 'workshop')[0];
  if (!from) return refuse('not-found', 'There is no workshop to change yet.');
  return done(changed(from, command.changes));
}
