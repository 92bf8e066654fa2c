import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, find, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { byOrder, keysBetween } from '../model/order.ts';
import { Id } from '../model/scalars.ts';
import { ValueLine } from '../model/value-line.ts';
import { changed } from './changed.ts';
import { reordered } from './reorder.ts';

const fields = ValueLine.omit({ id: true, type: true, order: true });
const most = RECORD_LIMITS['value-line'];

/** A new line of the ledger: its amount either as a range or by a basis, the other null. */
const NewValueLine = z.strictObject({
  id: Id,
  useCase: fields.shape.useCase,
  title: fields.shape.title,
  driver: fields.shape.driver,
  range: fields.shape.range,
  basis: fields.shape.basis,
  probability: fields.shape.probability.default(1),
  ramp: fields.shape.ramp.default([1]),
  owner: fields.shape.owner.default(''),
  evidence: fields.shape.evidence.default(''),
  tag: fields.shape.tag.default(''),
});

/** Adds lines at the end of the ledger, in the order given. */
export const AddValueLines = z.strictObject({
  type: z.literal('value-line.add'),
  lines: z.array(NewValueLine).min(1).max(most),
});

/** Changes fields of a line. Giving it a range takes its basis away, and the other way round. */
export const EditValueLine = z.strictObject({
  type: z.literal('value-line.edit'),
  id: Id,
  changes: fields.partial(),
});

/** Moves lines, in the order given, before another line; to the end when that is null. */
export const MoveValueLines = z.strictObject({
  type: z.literal('value-line.move'),
  ids: z.array(Id).min(1).max(most),
  before: Id.nullable(),
});

export const RemoveValueLines = z.strictObject({
  type: z.literal('value-line.remove'),
  ids: z.array(Id).min(1).max(most),
});

const GONE = 'That line of the ledger is no longer there.';
const EITHER = 'A line needs its amount either as a range or by how it comes about, and not both.';

export function addValueLines(document: Document, command: z.output<typeof AddValueLines>): Result<Diff> {
  const existing = recordsOf(document, 'value-line');
  const room = most - existing.length;
  if (command.lines.length > room) {
    return refuse(
      'limit',
      `A ledger holds at most ${most} lines; there is room for ${room} more, and ${command.lines.length} were to be added.`,
    );
  }
  const last = [...existing].sort(byOrder).at(-1)?.order ?? null;
  const keys = keysBetween(last, null, command.lines.length);
  const added: Diff['added'] = {};
  for (const [index, line] of command.lines.entries()) {
    if (document.records.has(line.id) || line.id in added)
      return refuse('exists', `The id ${line.id} is in use already.`);
    if ((line.range === null) === (line.basis === null)) return refuse('invalid', EITHER);
    if (line.useCase !== null && !find(document, 'use-case', line.useCase))
      return refuse('not-found', 'The use case of the line is no longer there.');
    added[line.id] = { ...line, type: 'value-line', order: keys[index] as string };
  }
  return done({ ...EMPTY_DIFF, added });
}

export function editValueLine(document: Document, command: z.output<typeof EditValueLine>): Result<Diff> {
  const from = find(document, 'value-line', command.id);
  if (!from) return refuse('not-found', GONE);
  const changes = { ...command.changes };
  if (changes.useCase && !find(document, 'use-case', changes.useCase))
    return refuse('not-found', 'The use case of the line is no longer there.');
  if (changes.range && changes.basis === undefined) changes.basis = null;
  if (changes.basis && changes.range === undefined) changes.range = null;
  const { range = from.range, basis = from.basis } = changes;
  if ((range === null) === (basis === null)) return refuse('invalid', EITHER);
  return done(changed(from, changes));
}

export function moveValueLines(document: Document, command: z.output<typeof MoveValueLines>): Result<Diff> {
  const moved: ValueLine[] = [];
  for (const id of new Set(command.ids)) {
    const line = find(document, 'value-line', id);
    if (!line) return refuse('not-found', GONE);
    moved.push(line);
  }
  if (command.before !== null && !find(document, 'value-line', command.before))
    return refuse('not-found', 'The line to move before is no longer there.');
  const updated = reordered(recordsOf(document, 'value-line'), moved, command.before);
  return done({ ...EMPTY_DIFF, updated });
}

export function removeValueLines(
  document: Document,
  command: z.output<typeof RemoveValueLines>,
): Result<Diff> {
  const removed: Diff['removed'] = {};
  for (const id of command.ids) {
    const line = find(document, 'value-line', id);
    if (!line) return refuse('not-found', GONE);
    removed[id] = line;
  }
  return done({ ...EMPTY_DIFF, removed });
}
