import * as z from 'zod';
import { ContentKey } from '../model/scalars.ts';
import { line, requiredLine } from '../model/text.ts';

/** One question of the assessment: a dimension with a descriptor for every level, 0 first. */
export const Dimension = z.strictObject({
  key: ContentKey,
  name: requiredLine(60),
  question: requiredLine(200),
  /** What the room would see at each level; one a stage. */
  levels: z.array(requiredLine(300)).min(2).max(12),
});
export type Dimension = z.infer<typeof Dimension>;

/** The questions that say where an organisation stands. An assessment carries its pack with it, as a canvas its template. */
export const AssessmentPack = z
  .strictObject({
    key: ContentKey,
    version: z.int().min(1).max(1_000_000),
    name: requiredLine(80),
    about: line(500).default(''),
    dimensions: z.array(Dimension).min(3).max(20),
  })
  .refine(pack => new Set(pack.dimensions.map(one => one.key)).size === pack.dimensions.length, {
    error: 'must each have a key of their own',
    path: ['dimensions'],
  })
  .refine(pack => new Set(pack.dimensions.map(one => one.levels.length)).size === 1, {
    error: 'must all have the same number of levels',
    path: ['dimensions'],
  });
export type AssessmentPack = z.infer<typeof AssessmentPack>;
