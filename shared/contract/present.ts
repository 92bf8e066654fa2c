import * as z from 'zod';
import { AnyRecord } from '../model/record.ts';
import { ContentKey, Id, StagePosition } from '../model/scalars.ts';
import { TEXT_LIMITS } from '../model/text.ts';
import { Driver, Pattern } from '../model/use-case.ts';
import { LIST_COLUMNS } from '../views/list-columns.ts';
import { WorkshopKey } from './library.ts';

/** What the projector dwells on while everything else is dimmed. */
const Spotlight = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('card'), useCase: Id }),
  z.strictObject({ on: z.literal('stage'), stage: StagePosition }),
]);

/** How large the projector may draw the board: 1 shows all of it. */
export const PRESENT_ZOOM = { least: 1, most: 4 } as const;

/** The longest text that a filter looks for, and the most units that it names. */
export const FILTER_LIMITS = { text: 200, units: 2_000 } as const;

/** Which picture is shown: of the use cases, one canvas, one assessment, the value or the roadmap. */
const Page = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('board') }),
  /** `box`: where on it the facilitator is, for a canvas that no screen holds whole. */
  z.strictObject({ of: z.literal('canvas'), canvas: Id, box: ContentKey.nullable() }),
  /** `question`: the dimension that is being scored; null: what it all comes to. */
  z.strictObject({ of: z.literal('assessment'), assessment: Id, question: ContentKey.nullable() }),
  z.strictObject({ of: z.literal('value') }),
  z.strictObject({ of: z.literal('roadmap') }),
]);
export type Page = z.infer<typeof Page>;

/** How the facilitator looks at the workshop, and with them the room. */
const Look = z.strictObject({
  page: Page,
  /** Which of the three views of the use cases is shown. */
  view: z.enum(['curve', 'lanes', 'list']),
  colourBy: z.enum(['driver', 'unit']),
  groupBy: z.enum(['none', 'unit']),
  /** Whether the arrows from now to target are drawn. */
  arrows: z.boolean(),
  /** What a use case has to have to be shown; see `shared/views/filter.ts`. */
  filter: z.strictObject({
    drivers: z.array(Driver).max(3),
    patterns: z.array(Pattern).max(2),
    units: z.array(z.string().max(TEXT_LIMITS.line)).max(FILTER_LIMITS.units),
    stages: z.array(StagePosition.nullable()).max(13),
    text: z.string().max(FILTER_LIMITS.text),
  }),
  /** The list's order, and the row that stands first in sight; null: from the beginning. */
  list: z.strictObject({
    sort: z.strictObject({ column: z.enum(LIST_COLUMNS), descending: z.boolean() }),
    first: Id.nullable(),
  }),
});
export type Look = z.infer<typeof Look>;

const shown = {
  /** What the facilitator sees: the room sees the same. */
  look: Look,
  /** Whether the room goes on seeing what it sees, wherever the facilitator goes meanwhile. */
  held: z.boolean(),
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
  look: {
    page: { of: 'board' },
    view: 'curve',
    colourBy: 'driver',
    groupBy: 'none',
    arrows: false,
    filter: { drivers: [], patterns: [], units: [], stages: [], text: '' },
    list: { sort: { column: 'number', descending: false }, first: null },
  },
  held: false,
  money: false,
  tray: false,
  blank: false,
  spotlight: null,
  zoom: 1,
};

/** The presented workshop as its window may have it; see `shared/views/for-room.ts`. */
export const RoomRecords = z.strictObject({
  /** Null, and no records: nothing is presented. */
  key: WorkshopKey.nullable(),
  /** How many changes it has been through. */
  step: z.int().min(0),
  records: z.array(AnyRecord).max(100_000),
});

/** What has changed in it: applied to the records of the step before. */
export const RoomChanged = z.strictObject({
  key: WorkshopKey,
  step: z.int().min(1),
  gone: z.array(Id).max(100_000),
  put: z.array(AnyRecord).max(100_000),
});
