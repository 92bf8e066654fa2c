import type { Head } from './chain.ts';
import { readHead, tailFault } from './commits.ts';
import { damaged } from './errors.ts';
import type { Reader } from './handles.ts';

/** Which part of a file SQLite's own check reads. */
type Extent = 'whole file' | 'records';

/**
 * SQLite's structure check, then the end of the log.
 * @param extent `records` leaves the log's older pages unread, which for a long log is nearly all of the cost
 * @returns the head of the log
 * @throws FailureError damaged; SQLite's errors
 */
export function checkFile(reader: Reader, path: string, extent: Extent): Head {
  const argument = extent === 'whole file' ? '1' : 'records';
  const found = reader.select<[], { quick_check: string }>(`PRAGMA quick_check(${argument})`).get();
  if (found?.quick_check !== 'ok') throw damaged(path, 'its inner structure is broken');
  const tables = reader
    .select<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE name IN ('records', 'commits', 'blobs')",
    )
    .all();
  const version = reader.select<[], { user_version: number }>('PRAGMA user_version').get()?.user_version ?? 0;
  if (tables.length < (version < 2 ? 2 : 3)) throw damaged(path, 'a part of it is missing');
  const head = readHead(reader);
  const fault = tailFault(reader, head);
  if (fault) throw damaged(path, fault);
  return head;
}
