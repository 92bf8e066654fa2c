import { AnyRecord } from '../../shared/model/record.ts';
import { damaged } from './errors.ts';
import type { Reader } from './handles.ts';

/**
 * Every record of the document, each checked against its schema: a flipped bit or a foreign hand is named, not passed on.
 * @throws FailureError damaged
 */
export function readRecords(reader: Reader, path: string): AnyRecord[] {
  return bodies(reader).map(({ id, body }) => {
    const record: unknown = parse(body);
    const result = AnyRecord.safeParse(record);
    if (!result.success || result.data.id !== id) throw damaged(path, `the record ${id} cannot be read`);
    // What is stored, not what the schema makes of it: later diffs start from the stored bytes.
    return record as AnyRecord;
  });
}

/** The rows as stored: canonical text by id. */
export const bodies = (reader: Reader): { id: string; body: string }[] =>
  reader.select<[], { id: string; body: string }>('SELECT id, body FROM records').all();

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
