import { cellFaults } from './cell-faults.ts';
import { circleIn } from './circle.ts';
import type { Document } from './document.ts';
import { recordsOf } from './document.ts';
import { useCasesOf } from './references.ts';

type Say = (id: string, fault: string) => void;

/** What is wrong with canvases, assessments, the ledger and the roadmap of a document: see `integrity.ts`. */
export function pageFaults(document: Document, say: Say): void {
  for (const record of document.records.values()) {
    for (const id of useCasesOf(record)) {
      if (document.records.get(id)?.type !== 'use-case')
        say(record.id, 'points to a use case that is not there');
    }
  }
  canvasFaults(document, say);
  cellFaults(document, say);
  assessmentFaults(document, say);
  for (const { id, range, basis } of recordsOf(document, 'value-line')) {
    if ((range === null) === (basis === null)) say(id, 'must have either a range or a basis');
  }
  roadmapFaults(document, say);
}

function canvasFaults(document: Document, say: Say): void {
  const boxOf = ({ canvas, box }: { canvas: string; box: string }) => {
    const page = document.records.get(canvas);
    return page?.type === 'canvas' ? page.template.boxes.find(one => one.key === box) : undefined;
  };
  for (const note of recordsOf(document, 'note')) {
    const kind = boxOf(note)?.kind;
    if (kind !== 'notes' && kind !== 'checklist' && kind !== 'people') say(note.id, 'is a note in no box');
    if (note.text === '' && note.photo === null) say(note.id, 'is an empty note');
  }
  const lines = new Set<string>();
  for (const row of recordsOf(document, 'row')) {
    const box = boxOf(row);
    if (box?.kind !== 'table' && box?.kind !== 'matrix') say(row.id, 'is a row in no table');
    const what = row.key === '' ? row.useCase : row.key;
    if (what === null || what === '') continue;
    const name = `${row.canvas}/${row.box}/${what}`;
    if (lines.has(name)) say(row.id, 'is a second row for the same thing');
    lines.add(name);
  }
  const answered = new Set<string>();
  for (const answer of recordsOf(document, 'answer')) {
    if (!boxOf(answer)) say(answer.id, 'is an answer to no box');
    const name = `${answer.canvas}/${answer.box}`;
    if (answered.has(name)) say(answer.id, 'is a second answer to one box');
    answered.add(name);
  }
}

function assessmentFaults(document: Document, say: Say): void {
  const numbers = new Set<number>();
  for (const assessment of recordsOf(document, 'assessment')) {
    if (numbers.has(assessment.number))
      say(assessment.id, `shares the number ${assessment.number} with another assessment`);
    numbers.add(assessment.number);
    if ((assessment.mode === 'room') !== (assessment.state === 'open'))
      say(assessment.id, 'does not agree with itself on whether it is blind');
    // One that is revealed outlives its people, as a settled round does.
    if (
      assessment.state === 'collecting' &&
      !assessment.participants.every(id => document.records.get(id)?.type === 'participant')
    )
      say(assessment.id, 'is open and asks a participant who is not there');
    if (!assessment.leavers.every(({ id }) => assessment.participants.includes(id)))
      say(assessment.id, 'keeps the name of somebody who took no part');
    if (new Set(assessment.participants).size < assessment.participants.length)
      say(assessment.id, 'names a participant twice');
  }
  const given = new Set<string>();
  for (const score of recordsOf(document, 'score')) {
    const assessment = document.records.get(score.assessment);
    if (assessment?.type !== 'assessment') {
      say(score.id, 'is a score in no assessment');
      continue;
    }
    if (!assessment.pack.dimensions.some(one => one.key === score.dimension))
      say(score.id, 'scores what its assessment does not ask');
    if (score.participant !== null && !assessment.participants.includes(score.participant))
      say(score.id, 'is of nobody in its assessment');
    if (score.participant === null && assessment.state === 'collecting')
      say(score.id, 'is the room’s word before the reveal');
    const most = (assessment.pack.dimensions[0]?.levels.length ?? 0) - 1;
    if (typeof score.level === 'number' && score.level > most)
      say(score.id, 'is on a level that its assessment does not have');
    const what = `${score.assessment}/${score.dimension}/${score.participant ?? ''}`;
    if (given.has(what)) say(score.id, 'is a second score for the same question');
    given.add(what);
  }
}

function roadmapFaults(document: Document, say: Say): void {
  for (const type of ['decision', 'action'] as const) {
    const numbers = new Set<number>();
    for (const { id, number } of recordsOf(document, type)) {
      if (numbers.has(number)) say(id, `shares the number ${number} with another ${type}`);
      numbers.add(number);
    }
  }
  const actions = new Map(recordsOf(document, 'action').map(action => [action.id, action]));
  const blockersOf = (id: string) => actions.get(id)?.blockedBy ?? [];
  for (const { id, blockedBy } of actions.values())
    if (!blockedBy.every(other => actions.has(other))) say(id, 'waits for an action that is not there');
  const circle = circleIn(actions.keys(), blockersOf);
  if (circle !== null) say(circle, 'waits for itself');
}
