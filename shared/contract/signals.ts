import * as z from 'zod';
import { MENU_ACTIONS } from './actions.ts';
import { ExportedFile, JobId } from './export.ts';
import { Failure } from './failure.ts';
import { WorkshopKey } from './library.ts';
import { Presentation, RoomChanged } from './present.ts';
import { PdfVerdict } from './seal.ts';
import { CommitView } from './workshop.ts';

/** Everything the main side says unasked. */
export const signals = {
  /** A commit is on disk. Every window with the workshop open gets it, the one that asked included. */
  'workshop.committed': CommitView,
  'library.changed': z.strictObject({}),
  'job.progress': z.strictObject({
    job: JobId,
    /** What is being done, in words. */
    step: z.string().max(200),
    /** From 0 to 1. */
    done: z.number().min(0).max(1),
  }),
  'job.finished': z.strictObject({
    job: JobId,
    outcome: z.discriminatedUnion('kind', [
      /** A file was made. */
      z.strictObject({ kind: z.literal('file'), ...ExportedFile.shape }),
      /** A PDF was checked. */
      z.strictObject({ kind: z.literal('verdict'), verdict: PdfVerdict }),
      /** A workshop came into the library. */
      z.strictObject({ kind: z.literal('workshop'), key: WorkshopKey }),
      z.strictObject({ kind: z.literal('failed'), failure: Failure }),
      z.strictObject({ kind: z.literal('cancelled') }),
    ]),
  }),
  'menu.chosen': z.strictObject({ action: z.enum(MENU_ACTIONS) }),
  /** What the projector shows has changed. */
  'present.state': Presentation,
  /** What the projector's window shows of the workshop has changed. */
  'present.changed': RoomChanged,
  /** The host wants to end a workshop's session, for example at quit: the renderer shows the library. */
  'workshop.closed': z.strictObject({ key: WorkshopKey }),
} as const;

export type SignalName = keyof typeof signals;

/** Who listens: a window that works on workshops, or the one that the room looks at. */
export type Audience = 'desk' | 'room';

const FOR_ROOM: ReadonlySet<SignalName> = new Set(['present.state', 'present.changed']);

/** Whether a signal is for a window. The room's hears of nothing but the presentation. */
export const isFor = (audience: Audience, name: SignalName): boolean =>
  audience === 'room' ? FOR_ROOM.has(name) : name !== 'present.changed';

export type SignalPayload<N extends SignalName> = z.output<(typeof signals)[N]>;
export type Signal = {
  [N in SignalName]: { readonly name: N; readonly payload: SignalPayload<N> };
}[SignalName];
