import * as z from 'zod';
import { AssessmentPack } from '../content/assessment.ts';
import { CanvasTemplate } from '../content/canvas-template.ts';
import { ContentKey } from '../model/scalars.ts';

/** A pack of the person's own that was not taken; what ships stays in use in its place. */
export const ContentRefusal = z.strictObject({
  /** File name within the pack folder. */
  file: z.string().max(300),
  line: z.int().min(1).nullable(),
  column: z.int().min(1).nullable(),
  reason: z.string().max(1_000),
});
export type ContentRefusal = z.infer<typeof ContentRefusal>;

/** The content at hand: what ships, with what the person's own pack folder adds to it or puts in its place. */
export const Content = z.strictObject({
  /** In their order. What an own file changed or added says so in `own`. */
  canvases: z.array(CanvasTemplate).max(400),
  assessment: AssessmentPack,
  /** Where own packs are looked for, for the person to read; never used as a path by the renderer. */
  folder: z.string().max(4096),
  /** Keys of canvases that come from the person's own folder. */
  own: z.array(ContentKey).max(400),
  refusals: z.array(ContentRefusal).max(400),
});
export type Content = z.infer<typeof Content>;
