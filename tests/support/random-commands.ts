import type { Command } from '../../shared/commands/index.ts';
import { SPLIT_FIELDS } from '../../shared/commands/split.ts';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import { EVIDENCE_STATES } from '../../shared/model/evidence.ts';
import { openRound } from '../../shared/model/open-round.ts';
import { DRIVERS, EFFORTS, PATTERNS } from '../../shared/model/use-case.ts';
import { fc } from './fast-check.ts';
import type { Picks } from './picks.ts';
import { ASSESSMENT_KINDS, assessmentCommand } from './random-assessment.ts';
import { CANVAS_KINDS, canvasCommand } from './random-canvas.ts';
import { RECORD_KINDS, recordCommand } from './random-records.ts';
import { SIGN_OFF_KINDS, signOffCommand } from './random-sign-off.ts';

/** What a random step tries. `broken` is refused in every document; the others now and then. */
const STEP_KINDS = [
  'add',
  'add-many',
  'edit',
  'edit-many',
  'remove',
  'merge',
  'split',
  'evidence',
  'move',
  'participant-add',
  'participant-edit',
  'participant-remove',
  'workshop-edit',
  'round-begin',
  'round-vote',
  'round-reveal',
  'round-settle',
  'round-cancel',
  ...ASSESSMENT_KINDS,
  ...CANVAS_KINDS,
  ...RECORD_KINDS,
  'broken',
] as const;
/** Those around the agreement are tried where they are named: among all kinds they would hardly meet. */
export type StepKind = (typeof STEP_KINDS)[number] | (typeof SIGN_OFF_KINDS)[number];

/**
 * A command not yet bound to a document: `commandFor` binds it. Steps are plain data, so fast-check can shrink a
 * failing sequence and a seed can reproduce it.
 */
export interface Step {
  readonly kind: StepKind;
  /** What to pick, 32-bit unsigned; used modulo what there is. Read through `picker`, missing ones are 0. */
  readonly picks: readonly number[];
  readonly text: string;
}

/** Numbers from 0 to 2^32 - 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** A well-formed id that says which number it came from. */
export function idOf(number: number): string {
  const hex = (number >>> 0).toString(16).padStart(8, '0');
  return `${hex}-0000-4000-8000-0000${hex}`;
}

/** The workshop every random document begins with. */
export const BEGIN: Command = {
  type: 'workshop.begin',
  workshop: {
    id: idOf(1),
    type: 'workshop',
    client: 'Nordlicht Bank',
    title: 'Streams in the branch',
    date: '2026-11-22',
    currency: 'EUR',
    locale: 'en-GB',
    pack: { name: 'Five stages', version: 1 },
    origin: null,
  },
};

const TIME = '2026-11-22T10:00:00.000Z';

const TEXTS = [
  'Card payments in real time',
  'Überweisungen ohne Wartezeit',
  'مراقبة الاحتيال',
  '支払いの流れ',
  '🏦 Branch 👩‍💻 desk',
  '=cmd()|x',
  '  spaced \t out\r\nline two\u2028three  ',
  'e\u0301 combining',
  '\u0000control\u0007 characters',
  'long '.repeat(40),
  '"quoted", \\back\\ {json}',
  '',
];

/** Steps for ever, the same for the same seed. */
export function* seededSteps(seed: number): Generator<Step, never, void> {
  const next = randomNumbers(seed);
  for (;;) {
    yield {
      kind: STEP_KINDS[next() % STEP_KINDS.length] as StepKind,
      picks: Array.from({ length: 8 }, next),
      text: `${TEXTS[next() % TEXTS.length]}${next() % 2 === 0 ? ` ${next() % 100}` : ''}`,
    };
  }
}

/** Steps of these kinds from a seed, the first ones such that there is something to work on. */
export function stepsOf(kinds: readonly StepKind[], seed: number, count: number): Step[] {
  const steps = seededSteps(seed);
  return Array.from({ length: count }, (_, index) => {
    const { value } = steps.next();
    const kind = FIRST[index] ?? (kinds[(value.picks[0] ?? 0) % kinds.length] as StepKind);
    // The first pick chose the kind, so it says nothing any more.
    const picks = [...value.picks.slice(1, 7), (seed + index) >>> 0, value.picks[7] ?? 0];
    return { ...value, kind, picks };
  });
}
const FIRST: readonly StepKind[] = ['add-many', 'canvas-begin', 'add', 'canvas-begin'];

/** A sequence of steps, of these kinds or of all, for fast-check; shrinks to fewer and simpler ones. */
export const arbitrarySteps = (
  maxLength = 40,
  kinds: readonly StepKind[] = STEP_KINDS,
): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      picks: fc.array(fc.nat({ max: 0xffff_ffff }), { minLength: 8, maxLength: 8 }),
      text: fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary', maxLength: 40 })),
    }),
    { maxLength },
  );

const isAmong = <K extends string>(kinds: readonly K[], kind: string): kind is K =>
  (kinds as readonly string[]).includes(kind);

/** The step as a command on this document: mostly valid, sometimes one that must be refused. Pure. */
export function commandFor(document: Document, step: Step): Command {
  const pick = (at: number, below: number) => ((step.picks[at] ?? 0) >>> 0) % below;
  const oneOf = <T>(at: number, choices: readonly T[]): T => choices[pick(at, choices.length)] as T;
  // One time in sixteen a record that is not there is named, which the command must refuse.
  const idAmong = (at: number, records: readonly { readonly id: string }[]): string =>
    records.length === 0 || pick(at, 16) === 0 ? idOf(0) : oneOf(at, records).id;
  const fresh = (at: number, offset = 0): string => {
    // One time in thirty-two an id that is taken.
    const taken = [...document.records.keys()];
    if (pick(at, 32) === 1 && taken.length > 0) return oneOf(at, taken);
    let number = (step.picks[at] ?? 0) + offset * 7919 + 2;
    while (document.records.has(idOf(number))) number += 1;
    return idOf(number);
  };
  const useCases = recordsOf(document, 'use-case');
  const named = (ids: readonly string[] = []) => ids.map(id => ({ id }));
  // The round that is open, when one is: the others answer little.
  const round = (at: number) => openRound(document)?.id ?? idAmong(at, recordsOf(document, 'round'));
  const stage = (at: number) => (pick(at, 7) === 6 ? null : pick(at, 7));
  const picks: Picks = { text: step.text, pick, oneOf, idAmong, fresh };
  if (isAmong(CANVAS_KINDS, step.kind)) return canvasCommand(document, step.kind, picks);
  if (isAmong(RECORD_KINDS, step.kind)) return recordCommand(document, step.kind, picks);
  if (isAmong(SIGN_OFF_KINDS, step.kind)) return signOffCommand(document, step.kind, picks);

  switch (step.kind) {
    case 'add':
      return {
        type: 'use-case.add',
        useCases: [
          {
            id: fresh(0),
            placement: fresh(1, 1),
            stage: stage(2),
            title: step.text,
            driver: oneOf(3, [null, ...DRIVERS]),
            pattern: oneOf(4, [null, ...PATTERNS]),
            links: pick(5, 4) === 0 ? [idAmong(6, useCases)] : [],
          },
        ],
      };
    case 'add-many':
      return {
        type: 'use-case.add',
        useCases: Array.from({ length: 1 + pick(0, 6) }, (_, index) => ({
          id: fresh(1, index * 2 + 1),
          placement: fresh(2, index * 2 + 2),
          stage: stage(3 + (index % 4)),
          title: `${step.text} ${index}`,
          description: step.text,
        })),
      };
    case 'edit': {
      const [low, likely, high] = [pick(3, 1000), pick(4, 1000), pick(5, 1000)];
      const changes = oneOf(1, [
        { title: step.text },
        { description: step.text, notes: step.text },
        { value: { low, likely, high } },
        { effort: oneOf(2, [null, ...EFFORTS]), target: stage(3) },
        { produces: [step.text, 'payments'], consumes: ['payments', 'payments'] },
        { links: [idAmong(2, useCases), idAmong(3, useCases)] },
        {},
      ]);
      return { type: 'use-case.edit', id: idAmong(0, useCases), changes };
    }
    case 'edit-many':
      return {
        type: 'use-case.edit-many',
        edits: Array.from({ length: 1 + pick(0, 4) }, (_, index) => ({
          id: idAmong(1 + index, useCases),
          changes: oneOf(5 + index, [{ title: `${step.text} ${index}` }, { unit: 'Risk' }, {}]),
          ...(pick(6, 2) === 0 ? { stage: stage(2 + index) } : {}),
        })),
      };
    case 'remove':
      return {
        type: 'use-case.remove',
        ids: Array.from({ length: 1 + pick(0, 3) }, (_, index) => idAmong(1 + index, useCases)),
      };
    case 'merge':
      return { type: 'use-case.merge', keep: idAmong(0, useCases), other: idAmong(1, useCases) };
    case 'split':
      return {
        type: 'use-case.split',
        useCase: idAmong(0, useCases),
        into: { id: fresh(1), placement: fresh(2, 1), title: step.text },
        fields: SPLIT_FIELDS.filter((_, index) => ((step.picks[3] ?? 0) >>> index) % 2 === 1),
        ...(pick(4, 2) === 0 ? { title: `${step.text} first` } : {}),
      };
    case 'evidence':
      return {
        type: 'evidence.set',
        id: fresh(0),
        useCase: idAmong(1, useCases),
        criterion: oneOf(2, ['live', 'flow-watched', 'No Name']),
        state: oneOf(3, EVIDENCE_STATES),
        note: pick(4, 2) === 0 ? step.text : '',
      };
    case 'move':
      return {
        type: 'placement.move',
        useCases: Array.from({ length: 1 + pick(0, 3) }, (_, index) => idAmong(1 + index, useCases)),
        stage: stage(5),
        before: pick(6, 3) === 0 ? null : idAmong(7, useCases),
      };
    case 'participant-add':
      return {
        type: 'participant.add',
        participant: { id: fresh(0), name: step.text, level: oneOf(1, [null, 'executive', 'workforce']) },
      };
    case 'participant-edit':
      return {
        type: 'participant.edit',
        id: idAmong(0, recordsOf(document, 'participant')),
        changes: oneOf(1, [{ name: step.text }, { role: step.text }, { unit: 'Cards' }]),
      };
    case 'participant-remove':
      return { type: 'participant.remove', id: idAmong(0, recordsOf(document, 'participant')) };
    case 'workshop-edit':
      return {
        type: 'workshop.edit',
        changes: oneOf(1, [
          { client: step.text },
          { title: step.text },
          { currency: oneOf(0, ['EUR', 'PLN']) },
        ]),
      };
    case 'round-begin':
      return {
        type: 'round.begin',
        id: fresh(0),
        useCases: [idAmong(1, useCases), idAmong(2, useCases)],
        participants: [
          idAmong(3, recordsOf(document, 'participant')),
          idAmong(4, recordsOf(document, 'participant')),
        ],
        time: TIME,
      };
    case 'round-vote':
      return {
        type: 'round.vote',
        round: round(0),
        votes: Array.from({ length: 1 + pick(0, 3) }, (_, index) => ({
          id: fresh(1 + index, index),
          participant: idAmong(2 + index, named(openRound(document)?.participants)),
          useCase: idAmong(3 + index, named(openRound(document)?.useCases)),
          stage: stage(6),
        })),
      };
    case 'round-reveal':
      return { type: 'round.reveal', round: round(0), time: TIME };
    case 'round-settle':
      return {
        type: 'round.settle',
        round: round(0),
        useCase: idAmong(1, named(openRound(document)?.useCases)),
        stage: stage(2),
        reason: step.text,
        decidedBy: oneOf(3, ['the room', step.text]),
        time: TIME,
      };
    case 'round-cancel':
      return { type: 'round.cancel', round: round(0) };
    case 'assessment-begin':
    case 'assessment-edit':
    case 'assessment-reveal':
    case 'assessment-remove':
    case 'score':
      return assessmentCommand(document, step.kind, picks);
    case 'broken':
      return oneOf(0, [
        BEGIN,
        { type: 'use-case.edit', id: idOf(0), changes: { title: step.text } },
        { type: 'use-case.add', useCases: [] },
        { type: 'workshop.edit', changes: { currency: 'euro' } },
        { type: 'placement.move', useCases: [idOf(0)], stage: 40, before: null },
      ] satisfies Command[]);
  }
}
