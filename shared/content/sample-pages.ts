import * as z from 'zod';
import { Assessment, CONFIDENCES, Score } from '../model/assessment.ts';
import { Answer, CANVAS_MODES, NOTE_COLOURS, Note, Row } from '../model/canvas.ts';
import { Action, Decision, Parked } from '../model/roadmap.ts';
import { Settlement } from '../model/round.ts';
import { ContentKey, Day, StagePosition } from '../model/scalars.ts';
import { line, requiredLine } from '../model/text.ts';
import { ValueLine } from '../model/value-line.ts';

/*
 * The pages of the sample workshop as content, one file each. Use cases and actions are named by keys, people by their names; days are those of the
 * sample's own day and move with it.
 */

/** How use cases and actions of the sample are named; ids come in only when it is turned into commands. */
export const SampleKey = ContentKey;

const useCases = z.array(SampleKey).max(20).default([]);

const SampleNote = z.union([
  requiredLine(2_000).transform(text => ({
    ...{ text, colour: null, checked: false, votes: 0 },
    useCases: [] as string[],
  })),
  z.strictObject({
    /** The text of a note that the canvas begins with stands for that note. */
    text: requiredLine(2_000),
    colour: z.enum(NOTE_COLOURS).nullable().default(null),
    checked: z.boolean().default(false),
    votes: Note.shape.votes.default(0),
    useCases,
  }),
]);

const SampleRow = z.strictObject({
  /** The row of the template that it is; empty for one of the room's own. */
  key: Row.shape.key.default(''),
  label: line(300).default(''),
  useCase: SampleKey.nullable().default(null),
  cells: Row.shape.cells.default({}),
  notes: Row.shape.notes.default({}),
  votes: Row.shape.votes.default(0),
});

const SampleBox = z.strictObject({
  notes: z.array(SampleNote).max(100).default([]),
  rows: z.array(SampleRow).max(100).default([]),
  text: Answer.shape.text.default(''),
  chosen: Answer.shape.chosen.default([]),
  agreed: Answer.shape.agreed.default(''),
});
export type SampleBox = z.output<typeof SampleBox>;

/** A canvas that is filled in. */
export const SampleCanvas = z.strictObject({
  /** The canvas template that it fills, by key. */
  template: ContentKey,
  about: line(120).default(''),
  mode: z.enum(CANVAS_MODES).default('ideas'),
  boxes: z.record(ContentKey, SampleBox),
});
export type SampleCanvas = z.output<typeof SampleCanvas>;

const Scores = z.record(
  ContentKey,
  z.strictObject({
    level: Score.shape.level,
    confidence: z.enum(CONFIDENCES).nullable().default(null),
    evidence: Score.shape.evidence.default(''),
  }),
);

export const SampleAssessments = z.strictObject({
  assessments: z
    .array(
      z.discriminatedUnion('mode', [
        z.strictObject({
          mode: z.literal('room'),
          about: Assessment.shape.about.default(''),
          day: Day,
          scores: Scores,
        }),
        /** Scored blind, revealed, and agreed on. */
        z.strictObject({
          mode: z.literal('blind'),
          about: Assessment.shape.about.default(''),
          day: Day,
          people: z
            .array(z.strictObject({ participant: line(), scores: Scores }))
            .min(2)
            .max(60),
          agreed: Scores,
        }),
      ]),
    )
    .max(20),
});

/** A time of the workshop's day, such as 09:30. */
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as 09:30');

export const SampleRounds = z.strictObject({
  rounds: z
    .array(
      z.strictObject({
        began: Clock,
        revealed: Clock,
        useCases: z.array(SampleKey).min(1).max(12),
        /** By the participant's name: a stage for each of the use cases in their order; null abstains. */
        votes: z.record(line(), z.array(StagePosition.nullable())),
        settlements: z
          .array(
            z.strictObject({
              useCase: SampleKey,
              stage: StagePosition,
              reason: Settlement.shape.reason,
              decidedBy: Settlement.shape.decidedBy,
              at: Clock,
            }),
          )
          .max(12),
      }),
    )
    .max(20),
});

const { order: _lineOrder, id: _lineId, type: _lineType, ...lineFields } = ValueLine.shape;
export const SampleValue = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        ...lineFields,
        useCase: SampleKey.nullable(),
        range: lineFields.range.default(null),
        basis: lineFields.basis.default(null),
        probability: lineFields.probability.default(1),
        ramp: lineFields.ramp.default([1]),
        owner: lineFields.owner.default(''),
        evidence: lineFields.evidence.default(''),
        tag: lineFields.tag.default(''),
      }),
    )
    .max(500),
});

const decided = Decision.shape;
const acted = Action.shape;
export const SampleRoadmap = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        text: decided.text,
        decidedBy: decided.decidedBy,
        reason: decided.reason,
        day: Day,
        stage: decided.stage.default(null),
        useCases,
        source: decided.source.default(''),
      }),
    )
    .max(200),
  actions: z
    .array(
      z.strictObject({
        key: SampleKey,
        text: acted.text,
        owner: acted.owner,
        due: acted.due.default(null),
        horizon: acted.horizon,
        stage: acted.stage.default(null),
        useCases,
        blockedBy: z.array(SampleKey).max(20).default([]),
        state: acted.state.default('open'),
        note: acted.note.default(''),
        source: acted.source.default(''),
        recommendation: acted.recommendation.default(null),
      }),
    )
    .max(200),
  parked: z.array(z.strictObject({ text: Parked.shape.text, by: Parked.shape.by })).max(100),
});
