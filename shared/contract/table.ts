import * as z from 'zod';
import { CommitView } from './workshop.ts';

/** Bounds of a spreadsheet import. A table past them is refused whole, with a sentence that says what to do. */
export const TABLE_LIMITS = { bytes: 64 * 1024 * 1024, rows: 5_000, columns: 200, header: 300 } as const;

/** The fields a column can be mapped to. `stage` and `target` take a number or a stage's name. */
export const TABLE_FIELDS = [
  'title',
  'description',
  'pattern',
  'driver',
  'unit',
  'sponsor',
  'stage',
  'target',
  'produces',
  'consumes',
  'low',
  'likely',
  'high',
  'effort',
  'notes',
] as const;
export const TableField = z.enum(TABLE_FIELDS);
export type TableField = z.infer<typeof TableField>;

/** Which column (0 first) feeds which field. A column may feed several fields, a field takes one column. */
export const TableMapping = z.partialRecord(
  TableField,
  z
    .int()
    .min(0)
    .max(TABLE_LIMITS.columns - 1),
);
export type TableMapping = z.infer<typeof TableMapping>;

/** A table that was read and is held by the main side until it is imported or let go. */
export const TableView = z.strictObject({
  table: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  /** The file's name, or "Pasted rows". */
  name: z.string().max(255),
  /**
   * What the first row calls each column, "Column B" where it is silent: also where it was not taken for a header row,
   * because the person may say that it is one.
   */
  columns: z.array(z.string().max(TABLE_LIMITS.header)).max(TABLE_LIMITS.columns),
  hasHeader: z.boolean(),
  /** Data rows, header not counted. */
  rows: z.int().min(0).max(TABLE_LIMITS.rows),
  /** How it was read, for the person: "UTF-16, tab-separated". */
  format: z.string().max(120),
  /** The mapping that the column names and contents suggest. */
  guess: TableMapping,
});
export type TableView = z.infer<typeof TableView>;

/** What becomes of one row. Row 1 is the first line of the table, header included, as a spreadsheet counts. */
export const RowVerdict = z.strictObject({
  row: z.int().min(1),
  title: z.string().max(300),
  take: z.boolean(),
  /** Why it is not taken, or what to know about it, in words; empty for a plain row. */
  remarks: z.array(z.string().max(400)).max(20),
});
export type RowVerdict = z.infer<typeof RowVerdict>;

export const TablePreview = z.strictObject({
  rows: z.array(RowVerdict).max(TABLE_LIMITS.rows),
  taken: z.int().min(0),
  left: z.int().min(0),
  /** Why nothing at all can be imported yet, such as "Choose the column that holds the titles."; else null. */
  problem: z.string().max(400).nullable(),
});
export type TablePreview = z.infer<typeof TablePreview>;

export const TableImported = z.strictObject({
  commit: CommitView,
  taken: z.int().min(1),
  left: z.int().min(0),
});
