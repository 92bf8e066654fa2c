import * as z from 'zod';
import { AnyRecord } from '../../shared/model/record.ts';
import { Day, Id, Moment } from '../../shared/model/scalars.ts';
import { TEXT_LIMITS } from '../../shared/model/text.ts';
import type { Reader } from './handles.ts';
import { signedStatus } from './signed.ts';

/** What the library shows of a workshop. */
export const Contents = z.strictObject({
  id: Id.nullable(),
  client: z.string().max(TEXT_LIMITS.line),
  title: z.string().max(TEXT_LIMITS.title),
  date: Day.nullable(),
  useCases: z.int().min(0),
  /** Use cases that stand on a stage. */
  placed: z.int().min(0),
  commits: z.int().min(0),
  /** Never signed, as it was signed last, or changed since. */
  status: z.enum(['draft', 'signed', 'changed']).default('draft'),
  /** When the last commit was made. */
  changed: Moment.nullable(),
});
export type Contents = z.infer<typeof Contents>;

export const NO_CONTENTS: Contents = {
  ...{ id: null, client: '', title: '', date: null },
  ...{ useCases: 0, placed: 0, commits: 0, status: 'draft', changed: null },
};

/**
 * Contents read by SQL, without reading every record.
 * @throws SQLite's errors; ZodError or SyntaxError when the workshop's own record is not readable
 */
export function contentsOf(reader: Reader): Contents {
  const workshop = reader
    .select<[], { body: string }>("SELECT body FROM records WHERE type = 'workshop'")
    .get();
  const parsed = AnyRecord.parse(JSON.parse(workshop?.body ?? 'null'));
  if (parsed.type !== 'workshop') throw new TypeError(`A ${parsed.type} is kept as the workshop.`);
  const count = reader
    .select<[], { useCases: number; placed: number }>(
      `SELECT count(*) FILTER (WHERE type = 'use-case') AS useCases,
              count(*) FILTER (WHERE type = 'placement' AND json_extract(body, '$.stage') IS NOT NULL) AS placed
       FROM records`,
    )
    .get();
  const last = reader
    .select<[], { number: number; time: string }>(
      'SELECT number, time FROM commits ORDER BY number DESC LIMIT 1',
    )
    .get();
  const { id, client, title, date } = parsed;
  return {
    ...{ id, client, title, date, useCases: count?.useCases ?? 0, placed: count?.placed ?? 0 },
    commits: last?.number ?? 0,
    status: signedStatus(reader),
    changed: last?.time ?? null,
  };
}
