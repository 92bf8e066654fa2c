import * as z from 'zod';
import { ExportedFile, JobId } from './export.ts';
import { Failure } from './failure.ts';
import { WorkshopKey } from './library.ts';
import { CommitView } from './workshop.ts';

/** What the application menu can ask the renderer to do. Same names as in the renderer's action table. */
export const MENU_ACTIONS = [
  'library.show',
  'workshop.new',
  'workshop.import',
  'table.import',
  'report.export',
  'edit.undo',
  'edit.redo',
  'help.shortcuts',
] as const;

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
      z.strictObject({ kind: z.literal('file'), ...ExportedFile.shape }),
      z.strictObject({ kind: z.literal('failed'), failure: Failure }),
      z.strictObject({ kind: z.literal('cancelled') }),
    ]),
  }),
  'menu.chosen': z.strictObject({ action: z.enum(MENU_ACTIONS) }),
  /** The host wants to end a workshop's session, for example at quit: the renderer shows the library. */
  'workshop.closed': z.strictObject({ key: WorkshopKey }),
} as const;

export type SignalName = keyof typeof signals;
export type SignalPayload<N extends SignalName> = z.output<(typeof signals)[N]>;
export type Signal = {
  [N in SignalName]: { readonly name: N; readonly payload: SignalPayload<N> };
}[SignalName];
