import type { Note, Row } from '../../shared/model/canvas.ts';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import type { AnyRecord, RecordType } from '../../shared/model/record.ts';
import { assessmentsOf, toldScores } from '../../shared/views/assessment.ts';
import { decisionsOf, parkedOf } from '../../shared/views/roadmap.ts';
import { revealedVotes } from '../../shared/views/spread.ts';

/** Raised when the form changes so that a reader of the one before would go wrong. */
const VERSION = 1;

/**
 * The workshop as JSON, for other programs:
 * `{ format: "headwater-workshop", version, head: { number, hash }, workshop, participants, useCases, placements, evidence,
 * rounds, votes, assessments, scores, decisions, actions, parked, canvases, notes, rows, answers }`.
 * `head` is the last commit of the file it was taken from (the hash names exactly this content). Records have the fields
 * of `shared/model/`, keys sorted; participants and placements stand in their order, use cases by number, evidence by
 * use case and criterion, rounds of blind placement, assessments and actions by number, what is on canvases by canvas and box. Votes of a round that is not revealed yet are
 * left out, and so are the scores of a blind assessment: an export may go to those who have still to vote. (The log in the workshop file holds them, and so does a copy of that file.)
 * The same workshop always gives the same bytes: UTF-8, two blanks a level, a line feed at the end.
 */
export function workshopJson(
  document: Document,
  head: { readonly number: number; readonly hash: string },
): string {
  const inOrder = (a: { order: string; id: string }, b: { order: string; id: string }) =>
    compare(a.order, b.order) || compare(a.id, b.id);
  const onCanvas = (a: Note | Row, b: Note | Row) =>
    compare(a.canvas, b.canvas) || compare(a.box, b.box) || inOrder(a, b);
  const content = {
    format: 'headwater-workshop',
    version: VERSION,
    head: { number: head.number, hash: head.hash },
    workshop: list(document, 'workshop')[0] ?? null,
    participants: list(document, 'participant').sort(inOrder).map(sorted),
    useCases: list(document, 'use-case')
      .sort((a, b) => a.number - b.number)
      .map(sorted),
    placements: list(document, 'placement')
      .sort((a, b) => (a.stage ?? -1) - (b.stage ?? -1) || inOrder(a, b))
      .map(sorted),
    evidence: list(document, 'evidence')
      .sort((a, b) => compare(a.useCase, b.useCase) || compare(a.criterion, b.criterion))
      .map(sorted),
    rounds: list(document, 'round')
      .sort((a, b) => a.number - b.number)
      .map(sorted),
    votes: revealedVotes(document).map(sorted),
    assessments: assessmentsOf(document).map(sorted),
    scores: toldScores(document).map(sorted),
    decisions: decisionsOf(document).map(sorted),
    actions: list(document, 'action')
      .sort((a, b) => a.number - b.number)
      .map(sorted),
    parked: parkedOf(document).map(sorted),
    canvases: list(document, 'canvas').sort(inOrder).map(sorted),
    notes: list(document, 'note').sort(onCanvas).map(sorted),
    rows: list(document, 'row').sort(onCanvas).map(sorted),
    answers: list(document, 'answer')
      .sort((a, b) => compare(a.canvas, b.canvas) || compare(a.box, b.box))
      .map(sorted),
  };
  return `${JSON.stringify({ ...content, workshop: content.workshop && sorted(content.workshop) }, null, 2)}\n`;
}

const list = <T extends RecordType>(document: Document, type: T) => [...recordsOf(document, type)];

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The record with its keys in one order, nested ones too. */
function sorted(record: AnyRecord): unknown {
  return JSON.parse(JSON.stringify(record), (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compare(a, b)))
      : value,
  );
}
