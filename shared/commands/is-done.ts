import { canonicalText } from '../change/canonical.ts';
import { isEmpty } from '../change/diff.ts';
import { executeParsed } from '../change/execute.ts';
import { type Document, find } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import { Command, type ParsedCommand } from './index.ts';

type Shows<C> = (document: Document, command: C) => boolean;

/** What a command says is so, and said again changes nothing. */
const again: Shows<ParsedCommand> = (document, command) => {
  const result = executeParsed(document, command);
  return result.ok && isEmpty(result.value);
};

/** What it brings is there. */
const added =
  <C>(idsIn: (command: C) => readonly Id[]): Shows<C> =>
  (document, command) =>
    idsIn(command).every(id => document.records.has(id));

/** What it takes away is gone. */
const removed =
  <C>(idsIn: (command: C) => readonly Id[]): Shows<C> =>
  (document, command) =>
    !idsIn(command).some(id => document.records.has(id));

const own = ({ id }: { readonly id: Id }) => [id];
const named = ({ ids }: { readonly ids: readonly Id[] }) => ids;
const idsOf = (records: readonly { readonly id: Id }[]) => records.map(record => record.id);
const isSame = (a: unknown, b: unknown) => canonicalText(a) === canonicalText(b);

/** What shows in a document that a command was carried out. A command without an entry does not compile. */
const SHOWN: { readonly [T in ParsedCommand['type']]: Shows<Extract<ParsedCommand, { type: T }>> } = {
  'workshop.begin': added(command => [command.workshop.id]),
  'workshop.edit': again,
  'participant.add': added(command => [command.participant.id]),
  'participant.edit': again,
  'participant.remove': removed(own),
  'use-case.add': added(command => idsOf(command.useCases)),
  'use-case.edit': again,
  'use-case.edit-many': again,
  'use-case.remove': removed(named),
  'use-case.merge': removed(command => [command.other]),
  'use-case.split': added(command => [command.into.id]),
  'placement.move': again,
  'evidence.set': again,
  'round.begin': added(own),
  'round.vote': again,
  'round.reveal': again,
  'round.settle': (document, { type: _type, round, ...settled }) => {
    const { settlements = [] } = find(document, 'round', round) ?? {};
    return settlements.some(one => isSame(one, settled));
  },
  // One in which something is settled stays on record.
  'round.cancel': (document, { round }) => (find(document, 'round', round)?.state ?? 'settled') === 'settled',
  'canvas.begin': added(own),
  'canvas.edit': again,
  'canvas.move': again,
  'canvas.update': again,
  'canvas.remove': removed(named),
  'note.add': added(command => idsOf(command.notes)),
  'note.edit': again,
  'note.move': again,
  'note.remove': removed(named),
  'row.add': added(command => idsOf(command.rows)),
  'row.edit': again,
  'row.move': again,
  'row.remove': removed(named),
  'answer.set': again,
  'assessment.begin': added(own),
  'assessment.edit': again,
  'assessment.reveal': again,
  'assessment.remove': removed(named),
  'score.set': again,
  'decision.add': added(own),
  'decision.edit': again,
  'decision.remove': removed(named),
  'action.add': added(command => idsOf(command.actions)),
  'action.edit': again,
  'action.move': again,
  'action.remove': removed(named),
  'parked.add': added(command => idsOf(command.items)),
  'parked.edit': again,
  'parked.remove': removed(named),
  'value-line.add': added(command => idsOf(command.lines)),
  'value-line.edit': again,
  'value-line.move': again,
  'value-line.remove': removed(named),
  'sign-off.begin': added(own),
  'sign-off.edit': (document, { id, statement }) => find(document, 'sign-off', id)?.statement === statement,
  'sign-off.sign': (document, { id, signatory }) => {
    const said = find(document, 'sign-off', id)?.signatories.find(one => one.id === signatory.id);
    return said !== undefined && isSame(said, signatory);
  },
  'sign-off.strike': (document, { id, signatory }) =>
    !find(document, 'sign-off', id)?.signatories.some(one => one.id === signatory),
  'sign-off.seal': (document, { id, sealed }) =>
    isSame(find(document, 'sign-off', id)?.sealed ?? null, sealed),
  'sign-off.attach': (document, { id, pdf }) => isSame(find(document, 'sign-off', id)?.pdf ?? null, pdf),
  'sign-off.cancel': removed(own),
  'waiver.set': again,
  'waiver.remove': removed(own),
  'report-profile.add': added(own),
  'report-profile.edit': again,
  'report-profile.remove': removed(own),
};

/**
 * Whether a document shows a command's effect already. The answer to a command can be lost after its commit was written; asked for again, it would be
 * refused, or done twice.
 */
export function isDone(document: Document, command: Command): boolean {
  const parsed = Command.safeParse(command);
  if (!parsed.success) return false;
  // The table is complete at compile time; the cast only says that type and entry belong together.
  const shows = SHOWN[parsed.data.type] as Shows<ParsedCommand>;
  return shows(document, parsed.data);
}
