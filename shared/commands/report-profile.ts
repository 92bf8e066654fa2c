import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, find, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { Id } from '../model/scalars.ts';
import { ReportProfile } from '../model/sign-off.ts';
import { changed } from './changed.ts';

const fields = ReportProfile.omit({ id: true, type: true });

/** Keeps how a report is put together under a name. */
export const AddReportProfile = z.strictObject({
  type: z.literal('report-profile.add'),
  id: Id,
  ...fields.shape,
});

export const EditReportProfile = z.strictObject({
  type: z.literal('report-profile.edit'),
  id: Id,
  changes: fields.partial(),
});

export const RemoveReportProfile = z.strictObject({ type: z.literal('report-profile.remove'), id: Id });

const gone = () => refuse('not-found', 'That report profile is no longer there.');

export function addReportProfile(
  document: Document,
  { type: _type, ...profile }: z.output<typeof AddReportProfile>,
): Result<Diff> {
  if (document.records.has(profile.id)) return refuse('exists', `The id ${profile.id} is in use already.`);
  if (recordsOf(document, 'report-profile').length >= RECORD_LIMITS['report-profile'])
    return refuse('limit', `A workshop holds at most ${RECORD_LIMITS['report-profile']} report profiles.`);
  return done({ ...EMPTY_DIFF, added: { [profile.id]: { ...profile, type: 'report-profile' } } });
}

export function editReportProfile(
  document: Document,
  command: z.output<typeof EditReportProfile>,
): Result<Diff> {
  const from = find(document, 'report-profile', command.id);
  return from ? done(changed(from, command.changes)) : gone();
}

export function removeReportProfile(
  document: Document,
  command: z.output<typeof RemoveReportProfile>,
): Result<Diff> {
  const from = find(document, 'report-profile', command.id);
  return from ? done({ ...EMPTY_DIFF, removed: { [from.id]: from } }) : gone();
}
