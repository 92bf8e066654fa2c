import * as z from 'zod';
import { ContentKey } from '../model/scalars.ts';
import { line } from '../model/text.ts';

const common = {
  box: ContentKey,
  /** The finding in the content's own words; left out, Headwater words it. */
  say: line(200).default(''),
  /** A fault has to be mended, a hint may be left. */
  severity: z.enum(['fault', 'hint']).default('hint'),
};
const mark = ContentKey;
const most = z.int().min(0).max(1000);

/** What must hold in a canvas that is filled in: data, checked by `shared/views/canvas-lint.ts`. Nobody is ever blocked by one. */
export const Rule = z.discriminatedUnion('rule', [
  /** The box holds at least so many notes, names, rows, marks or choices. */
  z.strictObject({ rule: z.literal('filled'), ...common, least: z.int().min(1).max(100).default(1) }),
  /** Each row of the matrix has the mark in exactly one cell. */
  z.strictObject({ rule: z.literal('one-a-row'), ...common, mark }),
  /** Each row has the mark in one cell or more. */
  z.strictObject({ rule: z.literal('some-a-row'), ...common, mark }),
  /** No row has the mark in more than so many cells. */
  z.strictObject({ rule: z.literal('few-a-row'), ...common, mark, most }),
  /** No column has the mark in more than so many rows: a role that carries too much. */
  z.strictObject({ rule: z.literal('few-a-column'), ...common, mark, most }),
  /** Each column of the matrix has a mark in some row: no role without a task. */
  z.strictObject({ rule: z.literal('column-used'), ...common }),
  /** Each row begins with a verb. */
  z.strictObject({ rule: z.literal('verb-first'), ...common }),
  /** The column is filled in, in every row that has at least so many votes. */
  z.strictObject({ rule: z.literal('cell-filled'), ...common, column: ContentKey, votes: most.default(0) }),
]);
export type Rule = z.infer<typeof Rule>;
