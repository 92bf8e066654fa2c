import * as z from 'zod';
import { Diff } from '../change/diff.ts';
import { RECORD_LIMITS } from '../model/document.ts';
import { AnyRecord } from '../model/record.ts';
import { Moment } from '../model/scalars.ts';
import { WorkshopKey } from './library.ts';

/** What Undo and Redo would do, in words; null when there is nothing. */
export const HistoryView = z.strictObject({
  undo: z.string().max(200).nullable(),
  redo: z.string().max(200).nullable(),
});
export type HistoryView = z.infer<typeof HistoryView>;

/** A commit as the renderer sees it: on disk already, so "saved" is true when it arrives. */
export const CommitView = z.strictObject({
  key: WorkshopKey,
  number: z.int().min(0),
  time: Moment,
  hash: z.string().length(64),
  label: z.string().max(200),
  diff: Diff,
  history: HistoryView,
});
export type CommitView = z.infer<typeof CommitView>;

/** As many as commands let a workshop have: one that could be filled can be opened. */
const MOST_RECORDS = Object.values(RECORD_LIMITS).reduce((sum, most) => sum + most, 0);

/** An open workshop, whole. */
export const Snapshot = z.strictObject({
  key: WorkshopKey,
  head: z.strictObject({ number: z.int().min(0), hash: z.string().length(64) }),
  records: z.array(AnyRecord).max(MOST_RECORDS),
  history: HistoryView,
});
export type Snapshot = z.infer<typeof Snapshot>;
