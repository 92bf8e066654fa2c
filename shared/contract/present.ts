import * as z from 'zod';
import { Id, StagePosition } from '../model/scalars.ts';
import { WorkshopKey } from './library.ts';

/** What the projector dwells on while everything else is dimmed. */
const Spotlight = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('card'), useCase: Id }),
  z.strictObject({ on: z.literal('stage'), stage: StagePosition }),
]);

/** How large the projector may draw the board: 1 shows all of it. */
export const PRESENT_ZOOM = { least: 1, most: 4 } as const;

const shown = {
  /** Whether amounts of money are shown. Never before somebody reveals them. */
  money: z.boolean(),
  /** Whether the use cases without a stage are shown. */
  tray: z.boolean(),
  /** Whether the screen is blank, for talk without a picture. */
  blank: z.boolean(),
  spotlight: Spotlight.nullable(),
  zoom: z.number().min(PRESENT_ZOOM.least).max(PRESENT_ZOOM.most),
};

/** What the projector shows. One presentation a machine; held by the main side, so that every window agrees. */
export const Presentation = z.strictObject({
  /** The workshop that is presented; null: none is. */
  key: WorkshopKey.nullable(),
  ...shown,
  /** Grows with every change, so that an answer which a signal overtook is known to be old. */
  turn: z.int().min(0),
});
export type Presentation = z.infer<typeof Presentation>;

/** What the facilitator changes; parts left out stay. */
export const PresentChange = z.strictObject(shown).partial();
export type PresentChange = z.infer<typeof PresentChange>;

/** What a presentation begins with: everything that is not for the client's eyes is hidden. */
export const FIRST_SIGHT: Omit<Presentation, 'key' | 'turn'> = {
  money: false,
  tray: false,
  blank: false,
  spotlight: null,
  zoom: 1,
};
