import * as z from 'zod';
import { line, prose, requiredLine } from '../model/text.ts';
import { Criterion } from './criterion.ts';

/** A colour as CSS and PDF both read it. */
const Colour = z.string().regex(/^#[0-9a-f]{6}$/, 'is not a colour such as #1f6f8b');

/** One stage as the content pack describes it. */
export const Stage = z.strictObject({
  position: z.int().min(0).max(11),
  name: requiredLine(60),
  /** A few words under the name. */
  summary: line(120),
  /** The curve's colour at this stage. */
  colour: Colour,
  /** What an organisation here looks like. */
  signs: z.array(requiredLine(200)).max(12),
  /** Who leads. */
  leads: line(200),
  /** What moves it on. */
  next: z.array(requiredLine(300)).max(12),
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
  .refine(
    pack => pack.stages.every((stage, index) => stage.position === index),
    'must list its stages in order, from position 0, without a gap',
  )
  .refine(pack => {
    const ids = pack.stages.flatMap(stage => stage.criteria.map(criterion => criterion.id));
    return new Set(ids).size === ids.length;
  }, 'must give each criterion a name of its own');
export type StagesPack = z.infer<typeof StagesPack>;
