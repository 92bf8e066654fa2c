import * as z from 'zod';
import type { Command } from '../commands/index.ts';
import { NewUseCase } from '../commands/use-case.ts';
import { Evidence } from '../model/evidence.ts';
import { Participant } from '../model/participant.ts';
import type { Id } from '../model/scalars.ts';
import { Workshop } from '../model/workshop.ts';
import type { StagesPack } from './stages.ts';

/** How use cases of the sample name each other in `links`; ids come in only when it is turned into commands. */
const Key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a key of small letters, digits and hyphens')
  .max(60);

const SampleUseCase = NewUseCase.omit({ id: true, placement: true, links: true })
  .extend({
    key: Key,
    links: z.array(Key).max(100).default([]),
    /** What speaks for its place: criteria of the stages pack, by id. */
    evidence: z
      .array(Evidence.pick({ criterion: true, state: true, note: true }))
      .max(50)
      .default([]),
  })
  .refine(useCase => !useCase.links.includes(useCase.key), 'links to itself');

/** The sample workshop as content: what the person finds when opening it, before any id or date exists. */
export const Sample = z
  .strictObject({
    version: z.int().min(1).max(1_000_000),
    /** `date` is used when the host does not give today's. */
    workshop: Workshop.pick({ client: true, title: true, date: true, currency: true, locale: true }),
    participants: z.array(Participant.omit({ id: true, type: true, order: true })).max(100),
    useCases: z.array(SampleUseCase).min(1).max(500),
  })
  .superRefine((sample, context) => {
    const keys = new Set<string>();
    for (const [index, { key }] of sample.useCases.entries()) {
      if (keys.has(key)) {
        context.addIssue({
          code: 'custom',
          path: ['useCases', index, 'key'],
          message: `"${key}" is used twice`,
        });
      }
      keys.add(key);
    }
    for (const [index, { links }] of sample.useCases.entries()) {
      const lost = links.find(link => !keys.has(link));
      if (lost === undefined) continue;
      context.addIssue({
        code: 'custom',
        path: ['useCases', index, 'links'],
        message: `"${lost}" is no use case of the sample`,
      });
    }
  });
export type Sample = z.output<typeof Sample>;

/**
 * The commands that build the sample workshop, in order, the first of them `workshop.begin`, so that the sample goes through
 * `execute` like everything else.
 *
 * @param newId answers a fresh id at every call.
 * @param date the workshop's day; the sample's own when left out.
 * A stage or target that the pack in use does not have becomes none, so that the sample opens with any pack.
 */
export function sampleCommands(
  sample: Sample,
  newId: () => Id,
  stages: StagesPack,
  date: string = sample.workshop.date,
): Command[] {
  const known = (position: number | null) =>
    position !== null && position < stages.stages.length ? position : null;
  const ids = new Map(sample.useCases.map(useCase => [useCase.key, newId()]));
  const idOf = (key: string): Id[] => {
    const id = ids.get(key);
    return id === undefined ? [] : [id];
  };
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
      (participant): Command => ({ type: 'participant.add', participant: { ...participant, id: newId() } }),
    ),
    {
      type: 'use-case.add',
      useCases: sample.useCases.flatMap(({ key, links, evidence: _evidence, ...fields }) =>
        idOf(key).map(id => ({
          ...fields,
          id,
          placement: newId(),
          stage: known(fields.stage),
          target: known(fields.target),
          links: links.flatMap(idOf),
        })),
      ),
    },
    ...sample.useCases.flatMap(({ key, evidence }) =>
      idOf(key).flatMap(useCase =>
        evidence.map((said): Command => ({ type: 'evidence.set', ...said, id: newId(), useCase })),
      ),
    ),
  ];
}
