import * as z from 'zod';
import { ContentKey } from '../model/scalars.ts';
import { requiredLine } from '../model/text.ts';

/** One thing that must be true of a use case for it to stand on a stage, as a sentence the room can check. */
export const Criterion = z.strictObject({ id: ContentKey, text: requiredLine(160) });
export type Criterion = z.infer<typeof Criterion>;
