import * as z from 'zod';
import { NewUseCase } from '../commands/use-case.ts';
import { Evidence } from '../model/evidence.ts';
import { Participant } from '../model/participant.ts';
import { Workshop } from '../model/workshop.ts';
import {
  SampleAssessments,
  SampleCanvas,
  SampleKey,
  SampleRoadmap,
  SampleRounds,
  SampleValue,
} from './sample-pages.ts';

const SampleUseCase = NewUseCase.omit({ id: true, placement: true, links: true })
  .extend({
    key: SampleKey,
    links: z.array(SampleKey).max(100).default([]),
    /** What speaks for its place: criteria of the stages pack, by id. */
    evidence: z
      .array(Evidence.pick({ criterion: true, state: true, note: true }))
      .max(50)
      .default([]),
  })
  .refine(useCase => !useCase.links.includes(useCase.key), 'links to itself');

/** The sample workshop's first file: the workshop, its people and its use cases. */
export const SampleBase = z.strictObject({
  version: z.int().min(1).max(1_000_000),
  /** `date` is used when the host does not give today's; all days of the sample are counted from it. */
  workshop: Workshop.pick({ client: true, title: true, date: true, currency: true, locale: true }),
  participants: z.array(Participant.omit({ id: true, type: true, order: true })).max(100),
  useCases: z.array(SampleUseCase).min(1).max(500),
});

/** The sample workshop as content: what the person finds when opening it, before any id or date of today exists. */
export const Sample = SampleBase.extend({
  rounds: SampleRounds.shape.rounds,
  canvases: z.array(SampleCanvas).max(100),
  assessments: SampleAssessments.shape.assessments,
  lines: SampleValue.shape.lines,
  roadmap: SampleRoadmap,
}).superRefine((sample, context) => {
  const say = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  const keys = new Set<string>();
  for (const [index, { key }] of sample.useCases.entries()) {
    if (keys.has(key)) say(['useCases', index, 'key'], `"${key}" is used twice`);
    keys.add(key);
  }
  const checkUseCases = (path: (string | number)[], used: readonly string[]) => {
    const lost = used.find(key => !keys.has(key));
    if (lost !== undefined) say(path, `"${lost}" is no use case of the sample`);
  };
  for (const [index, { links }] of sample.useCases.entries())
    checkUseCases(['useCases', index, 'links'], links);
  for (const [index, canvas] of sample.canvases.entries()) {
    for (const [box, { notes, rows }] of Object.entries(canvas.boxes)) {
      const used = [...notes.flatMap(note => note.useCases), ...rows.flatMap(row => row.useCase ?? [])];
      checkUseCases(['canvases', index, 'boxes', box], used);
    }
  }
  for (const [index, { useCase }] of sample.lines.entries())
    checkUseCases(['lines', index, 'useCase'], useCase === null ? [] : [useCase]);

  const people = new Set(sample.participants.map(person => person.name));
  for (const [index, one] of sample.assessments.entries()) {
    const stranger = one.mode === 'blind' && one.people.find(({ participant }) => !people.has(participant));
    if (stranger)
      say(['assessments', index, 'people'], `"${stranger.participant}" is no participant of the sample`);
  }
  for (const [index, { useCases, votes, settlements }] of sample.rounds.entries()) {
    checkUseCases(['rounds', index], [...useCases, ...settlements.map(one => one.useCase)]);
    for (const [name, stages] of Object.entries(votes)) {
      if (!people.has(name)) say(['rounds', index, 'votes'], `"${name}" is no participant of the sample`);
      if (stages.length !== useCases.length)
        say(['rounds', index, 'votes', name], 'must be one stage a use case');
    }
  }

  const actions = new Set(sample.roadmap.actions.map(action => action.key));
  if (actions.size < sample.roadmap.actions.length)
    say(['roadmap', 'actions'], 'must each have a key of their own');
  for (const [index, action] of sample.roadmap.actions.entries()) {
    checkUseCases(['roadmap', 'actions', index, 'useCases'], action.useCases);
    const lost = action.blockedBy.find(key => !actions.has(key));
    if (lost !== undefined)
      say(['roadmap', 'actions', index, 'blockedBy'], `"${lost}" is no action of the sample`);
  }
  for (const [index, decision] of sample.roadmap.decisions.entries())
    checkUseCases(['roadmap', 'decisions', index, 'useCases'], decision.useCases);
});
export type Sample = z.output<typeof Sample>;
