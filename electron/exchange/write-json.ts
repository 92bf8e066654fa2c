import type { Note, Row } from '../../shared/model/canvas.ts';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import { byOrder } from '../../shared/model/order.ts';
import type { AnyRecord, RecordType } from '../../shared/model/record.ts';
import { assessmentsOf, toldScores } from '../../shared/views/assessment.ts';
import { revealedVotes } from '../../shared/views/spread.ts';

/** Raised when the form changes so that a reader of the one before would go wrong. */
const VERSION = 1;

type Listed = Exclude<RecordType, 'workshop' | 'stages'>;
/** Under which name the records of a type stand, and which of them, in their order. A type left out does not compile. */
const LISTS: {
  readonly [T in Listed]: {
    readonly name: string;
    readonly of: (document: Document) => readonly AnyRecord[];
  };
} = {
  participant: { name: 'participants', of: document => list(document, 'participant').sort(byOrder) },
  'use-case': { name: 'useCases', of: document => list(document, 'use-case').sort(byNumber) },
  placement: {
    name: 'placements',
    of: document =>
      list(document, 'placement').sort((a, b) => (a.stage ?? -1) - (b.stage ?? -1) || byOrder(a, b)),
  },
  evidence: {
    name: 'evidence',
    of: document =>
      list(document, 'evidence').sort(
        (a, b) => compare(a.useCase, b.useCase) || compare(a.criterion, b.criterion),
      ),
  },
  round: { name: 'rounds', of: document => list(document, 'round').sort(byNumber) },
  vote: { name: 'votes', of: revealedVotes },
  assessment: { name: 'assessments', of: assessmentsOf },
  score: { name: 'scores', of: toldScores },
  'value-line': { name: 'valueLines', of: document => list(document, 'value-line').sort(byOrder) },
  decision: { name: 'decisions', of: document => list(document, 'decision').sort(byNumber) },
  action: { name: 'actions', of: document => list(document, 'action').sort(byNumber) },
  parked: { name: 'parked', of: document => list(document, 'parked').sort(byOrder) },
  'sign-off': {
    name: 'signOffs',
    of: document => list(document, 'sign-off').sort((a, b) => a.revision - b.revision),
  },
  waiver: {
    name: 'waivers',
    of: document => list(document, 'waiver').sort((a, b) => compare(a.finding, b.finding)),
  },
  'report-profile': {
    name: 'reportProfiles',
    of: document => list(document, 'report-profile').sort((a, b) => compare(a.id, b.id)),
  },
  canvas: { name: 'canvases', of: document => list(document, 'canvas').sort(byOrder) },
  note: { name: 'notes', of: document => list(document, 'note').sort(onCanvas) },
  row: { name: 'rows', of: document => list(document, 'row').sort(onCanvas) },
  answer: {
    name: 'answers',
    of: document =>
      list(document, 'answer').sort((a, b) => compare(a.canvas, b.canvas) || compare(a.box, b.box)),
  },
};

/**
 * The workshop as JSON, for other programs:
 * `{ format: "headwater-workshop", version, head: { number, hash }, workshop, stages, participants, useCases, … }`, a list for each
 * type of record (`LISTS`).
 * `head` is the last commit of the file it was taken from (the hash names exactly this content). Records have the fields
 * of `shared/model/`, keys sorted; each list has an order of its own. Votes of a round that is not revealed yet are left out, and
 * so are the scores of a blind assessment: an export may go to those who have still to vote. (The log in the workshop file holds
 * them, and so does a copy of that file.)
 * The same workshop always gives the same bytes: UTF-8, two blanks a level, a line feed at the end.
 */
export function workshopJson(
  document: Document,
  head: { readonly number: number; readonly hash: string },
): string {
  const one = (type: 'workshop' | 'stages') => {
    const record = list(document, type)[0];
    return record ? sorted(record) : null;
  };
  const content = {
    format: 'headwater-workshop',
    version: VERSION,
    head: { number: head.number, hash: head.hash },
    workshop: one('workshop'),
    stages: one('stages'),
    ...Object.fromEntries(Object.values(LISTS).map(({ name, of }) => [name, of(document).map(sorted)])),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const list = <T extends RecordType>(document: Document, type: T) => [...recordsOf(document, type)];

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byNumber = (a: { number: number; id: string }, b: { number: number; id: string }) =>
  a.number - b.number || compare(a.id, b.id);
const onCanvas = (a: Note | Row, b: Note | Row) =>
  compare(a.canvas, b.canvas) || compare(a.box, b.box) || byOrder(a, b);

/** The record with its keys in one order, nested ones too. */
function sorted(record: AnyRecord): unknown {
  return JSON.parse(JSON.stringify(record), (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compare(a, b)))
      : value,
  );
}
