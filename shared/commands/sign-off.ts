import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, find, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { Id } from '../model/scalars.ts';
import { SIGN_OFF_LIMITS, Signatory, SignOff, saidBefore } from '../model/sign-off.ts';
import { fewNames } from '../views/verdict-words.ts';
import { changed } from './changed.ts';

const { statement } = SignOff.shape;

/** Opens the next revision for signing. There is one open sign-off at most. */
export const BeginSignOff = z.strictObject({ type: z.literal('sign-off.begin'), id: Id, statement });

/** Changes the statement of an open sign-off; signatures under other words would not hold, so there must be none yet. */
export const EditSignOff = z.strictObject({ type: z.literal('sign-off.edit'), id: Id, statement });

/** Adds a signatory's word to an open sign-off, or puts it in the place of what the same one said before. */
export const SignSignOff = z.strictObject({
  type: z.literal('sign-off.sign'),
  id: Id,
  signatory: Signatory.refine(
    ({ verdict, signature }) => verdict === 'refuses' || signature !== null,
    'must have a signature',
  ).refine(({ verdict, words }) => verdict === 'agrees' || words !== '', 'must say what it dissents from'),
});

/** Strikes a signatory off an open sign-off. */
export const StrikeSignOff = z.strictObject({ type: z.literal('sign-off.strike'), id: Id, signatory: Id });

/**
 * Seals an open sign-off: nothing of it changes any more, and undo stops here. The main side fills in head and digest. Nobody's word is put
 * under anything but what lay before them.
 */
export const SealSignOff = z.strictObject({
  type: z.literal('sign-off.seal'),
  id: Id,
  sealed: SignOff.shape.sealed.unwrap(),
});

/** Notes the PDF that was made of a sealed sign-off: once. */
export const AttachSignOff = z.strictObject({
  type: z.literal('sign-off.attach'),
  id: Id,
  pdf: SignOff.shape.pdf.unwrap(),
});

/** Gives an open sign-off up. */
export const CancelSignOff = z.strictObject({ type: z.literal('sign-off.cancel'), id: Id });

const SEALED = 'This sign-off is sealed, so nothing of it can be changed. Nothing was changed.';

function openOne(document: Document, id: Id): Result<SignOff> {
  const signOff = find(document, 'sign-off', id);
  if (!signOff) return refuse('not-found', 'That sign-off is no longer there.');
  return signOff.sealed ? refuse('sealed', SEALED) : done(signOff);
}

export function beginSignOff(document: Document, command: z.output<typeof BeginSignOff>): Result<Diff> {
  const { id, statement } = command;
  const all = recordsOf(document, 'sign-off');
  if (all.some(one => one.sealed === null))
    return refuse('invalid', 'A sign-off is open already. Seal it or give it up first. Nothing was begun.');
  if (document.records.has(id)) return refuse('exists', `The id ${id} is in use already.`);
  if (all.length >= RECORD_LIMITS['sign-off'])
    return refuse('limit', `A workshop holds at most ${RECORD_LIMITS['sign-off']} sign-offs.`);
  const signOff: SignOff = {
    ...{ id, type: 'sign-off', revision: all.length + 1, statement },
    ...{ signatories: [], sealed: null, pdf: null },
  };
  return done({ ...EMPTY_DIFF, added: { [id]: signOff } });
}

export function editSignOff(document: Document, command: z.output<typeof EditSignOff>): Result<Diff> {
  const found = openOne(document, command.id);
  if (!found.ok) return found;
  if (found.value.signatories.length > 0 && command.statement !== found.value.statement)
    return refuse(
      'sealed',
      'Somebody has signed this statement. Strike the signatures off first. Nothing was changed.',
    );
  return done(changed(found.value, { statement: command.statement }));
}

export function signSignOff(document: Document, command: z.output<typeof SignSignOff>): Result<Diff> {
  const found = openOne(document, command.id);
  if (!found.ok) return found;
  const { signatories } = found.value;
  const at = signatories.findIndex(one => one.id === command.signatory.id);
  if (at < 0 && signatories.length >= SIGN_OFF_LIMITS.signatories)
    return refuse('limit', `A sign-off takes at most ${SIGN_OFF_LIMITS.signatories} signatories.`);
  const next = at < 0 ? [...signatories, command.signatory] : signatories.with(at, command.signatory);
  return done(changed(found.value, { signatories: next }));
}

export function strikeSignOff(document: Document, command: z.output<typeof StrikeSignOff>): Result<Diff> {
  const found = openOne(document, command.id);
  if (!found.ok) return found;
  const signatories = found.value.signatories.filter(one => one.id !== command.signatory);
  if (signatories.length === found.value.signatories.length)
    return refuse('not-found', 'That signatory is no longer there.');
  return done(changed(found.value, { signatories }));
}

export function sealSignOff(document: Document, command: z.output<typeof SealSignOff>): Result<Diff> {
  const found = openOne(document, command.id);
  if (!found.ok) return found;
  if (found.value.signatories.length === 0)
    return refuse('invalid', 'Nobody has signed yet. Nothing was sealed.');
  const before = saidBefore(found.value, command.sealed.digest);
  if (before.length > 0)
    return refuse(
      'invalid',
      `The workshop was changed after ${fewNames(before)} had signed. Let them sign again, strike them off, or take the change back. Nothing was sealed.`,
    );
  return done(changed(found.value, { sealed: command.sealed }));
}

export function attachSignOff(document: Document, command: z.output<typeof AttachSignOff>): Result<Diff> {
  const signOff = find(document, 'sign-off', command.id);
  if (!signOff) return refuse('not-found', 'That sign-off is no longer there.');
  if (!signOff.sealed) return refuse('invalid', 'This sign-off is not sealed yet. Nothing was changed.');
  if (signOff.pdf) return refuse('sealed', 'The PDF of this sign-off is noted already. Nothing was changed.');
  return done(changed(signOff, { pdf: command.pdf }));
}

export function cancelSignOff(document: Document, command: z.output<typeof CancelSignOff>): Result<Diff> {
  const found = openOne(document, command.id);
  return found.ok ? done({ ...EMPTY_DIFF, removed: { [command.id]: found.value } }) : found;
}
