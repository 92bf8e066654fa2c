import * as z from 'zod';
import { Currency, Day, Locale, Moment } from '../model/scalars.ts';
import { line, requiredLine, TEXT_LIMITS } from '../model/text.ts';

/** Names a file of the library without naming its path: opaque, made by the main side from the file's name. */
export const WorkshopKey = z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'is not a workshop key');
export type WorkshopKey = z.infer<typeof WorkshopKey>;

/** A file that the main side issued to the renderer after a dialog, an upload or an export. */
export const FileHandle = z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'is not a file handle');
export type FileHandle = z.infer<typeof FileHandle>;

/** One row of the library. A file that cannot be opened is listed all the same, with the reason. */
export const WorkshopSummary = z.strictObject({
  key: WorkshopKey,
  /** The file's name, for the person; never a path. */
  file: z.string().max(255),
  client: z.string().max(TEXT_LIMITS.line),
  title: z.string().max(TEXT_LIMITS.title),
  date: Day.nullable(),
  /** draft until it is signed; then signed, or changed when it is no longer what was signed last. */
  status: z.enum(['draft', 'signed', 'changed']),
  useCases: z.int().min(0),
  placed: z.int().min(0),
  /** When the last commit was made; null when the file cannot be read. */
  changed: Moment.nullable(),
  archived: z.boolean(),
  /** ready: can be opened. open: open in this very app. Others say why not, and `problem` says it in words. */
  state: z.enum(['ready', 'open', 'locked', 'damaged', 'newer', 'foreign', 'no-access']),
  problem: z.string().max(2000).nullable(),
});
export type WorkshopSummary = z.infer<typeof WorkshopSummary>;

export const NewWorkshop = z.strictObject({
  client: requiredLine(),
  title: line(TEXT_LIMITS.title),
  date: Day,
  currency: Currency,
  locale: Locale,
});
export type NewWorkshop = z.input<typeof NewWorkshop>;

/** A rolling backup of a workshop. */
export const Backup = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_.-]{1,120}$/),
  time: Moment,
  bytes: z.int().min(0),
  /** Commits it holds. */
  commits: z.int().min(0),
});
export type Backup = z.infer<typeof Backup>;
