import * as z from 'zod';
import { StagesPack } from '../content/stages.ts';
import { Id } from './scalars.ts';

/**
 * The stages pack that a workshop was begun with, whole: it keeps working when packs change, and on machines that do not have the pack.
 * At most one; workshops from before stages could be changed have none and use what ships (`shared/views/stages.ts`).
 */
export const StagesRecord = z.strictObject({ id: Id, type: z.literal('stages'), pack: StagesPack });
