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

/** Names tell profiles apart, on the command line too: whatever their capitals, no two are alike. */
function isTaken(document: Document, name: string, own: Id): boolean {
  const wanted = name.toLowerCase();
  return recordsOf(document, 'report-profile').some(
    one => one.id !== own && one.name.toLowerCase() === wanted,
  );
}

const taken = (name: string) =>
  refuse('invalid', `There is a report profile “${name}” already. Give this one another name.`);

export function addReportProfile(
  document: Document,
  { type: _type, ...profile }: z.output<typeof AddReportProfile>,
): Result<Diff> {
  if (document.records.has(profile.id)) return refuse('exists', `The id ${profile.id} is in use already.`);
  if (recordsOf(document, 'report-profile').length >= RECORD_LIMITS['report-profile'])
    return refuse('limit', `A workshop holds at most ${RECORD_LIMITS['report-profile']} report profiles.`);
  if (isTaken(document, profile.name, profile.id)) return taken(profile.name);
  return done({ ...EMPTY_DIFF, added: { [profile.id]: { ...profile, type: 'report-profile' } } });
}

export function editReportProfile(
  document: Document,
  command: z.output<typeof EditReportProfile>,
): Result<Diff> {
  const from = find(document, 'report-profile', command.id);
  if (!from) return gone();
  const { name } = command.changes;
  if (name !== undefined && isTaken(document, name, from.id)) return taken(name);
  return done(changed(from, command.changes));
}

export function removeReportProfile(
  document: Document,
  command: z.output<typeof RemoveReportProfile>,
): Result<Diff> {
  const from = find(document, 'report-profile', command.id);
  return from ? done({ ...EMPTY_DIFF, removed: { [from.id]: from } }) : gone();
}
