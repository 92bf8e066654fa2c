import * as z from 'zod';
import { ContentKey } from '../model/scalars.ts';
import { line, prose, requiredLine } from '../model/text.ts';
import { Criterion } from './criterion.ts';

/** A colour as CSS and PDF both read it. */
const Colour = z.string().regex(/^#[0-9a-f]{6}$/, 'is not a colour such as #1f6f8b');

/** One thing that moves an organisation on; begins with a verb, so that it can be taken as an action. */
const Recommendation = z.strictObject({ key: ContentKey, text: requiredLine(200) });

/** A figure to quote, never without where it is from. */
const StageFigure = z.strictObject({
  /** As it is printed: "94 %". */
  value: requiredLine(20),
  /** What goes on after the value: "of the organisations asked plan …". */
  text: requiredLine(200),
  source: requiredLine(160),
  year: z.int().min(1900).max(2200),
});

/** One side of a question that sources answer differently. Views of one topic stand side by side, and the reader decides. */
const StageView = z.strictObject({
  topic: requiredLine(80),
  who: requiredLine(120),
  says: requiredLine(400),
});

/** One stage as the content pack describes it. */
export const Stage = z.strictObject({
  position: z.int().min(0).max(11),
  name: requiredLine(60),
  /** A few words under the name. */
  summary: line(120),
  /** The curve's colour at this stage. */
  colour: Colour,
  /** Where the push comes from: "Bottom-up". */
  drive: line(60).default(''),
  /** What an organisation here looks like. */
  signs: z.array(requiredLine(200)).max(12),
  /** Who leads. */
  leads: line(200),
  /** What moves it on to the next stage. */
  next: z.array(Recommendation).max(12),
  figures: z.array(StageFigure).max(6).default([]),
  views: z.array(StageView).max(8).default([]),
  /** What must be true of a use case that stands here. A pack without criteria asks for no evidence. */
  criteria: z.array(Criterion).max(12).default([]),
});
export type Stage = z.infer<typeof Stage>;

/** The stages pack: names and count of the stages are content, so another model of adoption is another file. */
export const StagesPack = z
  .strictObject({
    name: requiredLine(80),
    version: z.int().min(1).max(1_000_000),
    about: prose(2000),
    stages: z.array(Stage).min(2).max(12),
    /** The two ends of the band under the curve: what drives the early stages, what the late ones. */
    forces: z.strictObject({ early: line(120), late: line(120) }),
  })
  .refine(pack => pack.stages.every((stage, index) => stage.position === index), {
    error: 'must stand in order, from position 0, without a gap',
    path: ['stages'],
  })
  .refine(
    pack => {
      const ids = pack.stages.flatMap(stage => stage.criteria.map(criterion => criterion.id));
      return new Set(ids).size === ids.length;
    },
    { error: 'must give each criterion an id of its own', path: ['stages'] },
  )
  .refine(
    pack => {
      const keys = pack.stages.flatMap(stage => stage.next.map(step => step.key));
      return new Set(keys).size === keys.length;
    },
    { error: 'must give each next step a key of its own', path: ['stages'] },
  )
  .refine(
    pack => pack.stages.every(stage => stage.views.every(view => isDisputed(view.topic, stage.views))),
    { error: 'must give two views or more of each topic', path: ['stages'] },
  );
export type StagesPack = z.infer<typeof StagesPack>;

/** One view alone is no dispute, and reads as a fact. */
function isDisputed(topic: string, views: readonly { readonly topic: string }[]): boolean {
  return views.filter(view => view.topic === topic).length > 1;
}
