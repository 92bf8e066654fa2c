import type { Command } from '../commands/index.ts';
import type { Id } from '../model/scalars.ts';
import type { AssessmentPack } from './assessment.ts';
import type { CanvasTemplate } from './canvas-template.ts';
import type { Sample } from './sample.ts';
import { canvasCommands, type SampleNames } from './sample-canvas.ts';
import type { StagesPack } from './stages.ts';

/** The content that the sample is made with. */
export interface SampleContent {
  readonly stages: StagesPack;
  /** In their order, which is the order the sample's canvases come in. */
  readonly canvases: readonly CanvasTemplate[];
  readonly assessment: AssessmentPack;
}

/**
 * The commands that build the sample workshop, in order, the first of them `workshop.begin`, so that the sample goes through
 * `execute` like everything else. A stage or target that the pack in use does not have becomes none, and a canvas whose template is
 * not there is left out, so that the sample opens with any pack.
 *
 * @param newId answers a fresh id at every call.
 * @param date the workshop's day; the sample's own when left out. All days of the sample move with it.
 */
export function sampleCommands(
  sample: Sample,
  newId: () => Id,
  content: SampleContent,
  date: string = sample.workshop.date,
): Command[] {
  const { stages } = content;
  const known = (position: number | null) =>
    position !== null && position < stages.stages.length ? position : null;
  const useCases = idsFor(
    sample.useCases.map(useCase => useCase.key),
    newId,
  );
  const people = idsFor(
    sample.participants.map(person => person.name),
    newId,
  );
  const shift = daysBetween(sample.workshop.date, date);
  const names: SampleNames = { newId, useCase: useCases, day: day => moveDay(day, shift) };
  return [
    {
      type: 'workshop.begin',
      workshop: {
        ...sample.workshop,
        date,
        id: newId(),
        type: 'workshop',
        pack: { name: stages.name, version: stages.version },
        origin: { kind: 'sample', of: null },
      },
      stages: { id: newId(), type: 'stages', pack: stages },
    },
    ...sample.participants.map(
      (participant): Command => ({
        type: 'participant.add',
        participant: { ...participant, id: people(participant.name) },
      }),
    ),
    {
      type: 'use-case.add',
      useCases: sample.useCases.map(({ key, links, evidence: _evidence, ...fields }) => ({
        ...fields,
        id: useCases(key),
        placement: newId(),
        stage: known(fields.stage),
        target: known(fields.target),
        links: links.map(useCases),
      })),
    },
    ...sample.useCases.flatMap(({ key, evidence }) =>
      evidence.map(
        (said): Command => ({ type: 'evidence.set', ...said, id: newId(), useCase: useCases(key) }),
      ),
    ),
    ...roundCommands(sample, date, people, names, known),
    ...content.canvases.flatMap(template =>
      sample.canvases
        .filter(canvas => canvas.template === template.key)
        .flatMap(canvas => canvasCommands(canvas, template, names)),
    ),
    ...assessmentCommands(sample, content.assessment, people, names),
    ...valueCommands(sample, names),
    ...roadmapCommands(sample, names, known),
  ];
}

function roundCommands(
  { rounds }: Sample,
  date: string,
  person: (name: string) => Id,
  { newId, useCase }: SampleNames,
  known: (stage: number | null) => number | null,
): Command[] {
  const moment = (clock: string) => `${date}T${clock}:00.000Z`;
  return rounds.flatMap((one): Command[] => {
    const round = newId();
    const useCases = one.useCases.map(useCase);
    return [
      {
        type: 'round.begin',
        id: round,
        useCases,
        participants: Object.keys(one.votes).map(person),
        time: moment(one.began),
      },
      {
        type: 'round.vote',
        round,
        votes: Object.entries(one.votes).flatMap(([name, stages]) =>
          useCases.map((id, index) => ({
            id: newId(),
            participant: person(name),
            useCase: id,
            stage: known(stages[index] ?? null),
          })),
        ),
      },
      { type: 'round.reveal', round, time: moment(one.revealed) },
      ...one.settlements.map(
        ({ at, ...settled }): Command => ({
          ...settled,
          type: 'round.settle',
          round,
          useCase: useCase(settled.useCase),
          stage: known(settled.stage),
          time: moment(at),
        }),
      ),
    ];
  });
}

function assessmentCommands(
  { assessments }: Sample,
  pack: AssessmentPack,
  person: (name: string) => Id,
  { newId, day }: SampleNames,
): Command[] {
  type Scores = Extract<(typeof assessments)[number], { mode: 'room' }>['scores'];
  return assessments.flatMap((one): Command[] => {
    const assessment = newId();
    const set = (scores: Scores, participant: Id | null): Command[] =>
      Object.entries(scores).map(([dimension, changes]) => ({
        ...{ type: 'score.set', id: newId(), assessment, dimension, participant, changes },
      }));
    const begin = {
      type: 'assessment.begin',
      id: assessment,
      pack,
      about: one.about,
      day: day(one.day),
    } as const;
    if (one.mode === 'room') return [{ ...begin, mode: 'room' }, ...set(one.scores, null)];
    return [
      { ...begin, mode: 'blind', participants: one.people.map(({ participant }) => person(participant)) },
      ...one.people.flatMap(({ participant, scores }) => set(scores, person(participant))),
      { type: 'assessment.reveal', id: assessment },
      ...set(one.agreed, null),
    ];
  });
}

const valueCommands = ({ lines }: Sample, { newId, useCase }: SampleNames): Command[] =>
  lines.length === 0
    ? []
    : [
        {
          type: 'value-line.add',
          lines: lines.map(one => ({
            ...one,
            id: newId(),
            useCase: one.useCase === null ? null : useCase(one.useCase),
          })),
        },
      ];

function roadmapCommands(
  { roadmap }: Sample,
  { newId, useCase, day }: SampleNames,
  known: (stage: number | null) => number | null,
): Command[] {
  const actions = idsFor(
    roadmap.actions.map(action => action.key),
    newId,
  );
  const commands: Command[] = roadmap.decisions.map(decision => ({
    ...decision,
    type: 'decision.add',
    id: newId(),
    day: day(decision.day),
    stage: known(decision.stage),
    useCases: decision.useCases.map(useCase),
  }));
  if (roadmap.actions.length > 0) {
    commands.push({
      type: 'action.add',
      actions: roadmap.actions.map(({ key, ...action }) => ({
        ...action,
        id: actions(key),
        due: action.due === null ? null : day(action.due),
        stage: known(action.stage),
        useCases: action.useCases.map(useCase),
        blockedBy: action.blockedBy.map(actions),
      })),
    });
  }
  if (roadmap.parked.length > 0)
    commands.push({ type: 'parked.add', items: roadmap.parked.map(item => ({ ...item, id: newId() })) });
  return commands;
}

/** An id for each name. `Sample` has made sure that every name that is used is there. */
function idsFor(keys: readonly string[], newId: () => Id): (key: string) => Id {
  const ids = new Map(keys.map(key => [key, newId()]));
  return key => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The sample has nothing called ${key}.`);
    return id;
  };
}

const DAY_MS = 86_400_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
const moveDay = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10);
