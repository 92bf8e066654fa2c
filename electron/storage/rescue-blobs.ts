import { backupPath, listBackups } from './backups.ts';
import { blobInsert, hashesBroughtBy, readBlob } from './blobs.ts';
import { commitFrom, commitRows } from './commits.ts';
import type { Reader, Writer } from './handles.ts';
import { readCopy, readUnharmed } from './read-only.ts';

/**
 * Brings the photos that a rescued log names into the rescued file: from the damaged file, else from its backups, the newest
 * first. What is taken is proved by its hash.
 * @param path the damaged file
 * @returns how many are lost
 */
export function salvageBlobs(path: string, rescued: Writer): number {
  const missing = new Set<string>();
  for (const row of commitRows(rescued)) {
    for (const hash of hashesBroughtBy(commitFrom(row).diff)) missing.add(hash);
  }
  for (const hash of missing) if (readBlob(rescued, hash)) missing.delete(hash);

  const keep = blobInsert(rescued);
  const takeFrom = (reader: Reader) => {
    for (const hash of missing) {
      const blob = unlessBroken(() => readBlob(reader, hash));
      if (!blob) continue;
      keep(blob);
      missing.delete(hash);
    }
  };
  if (missing.size > 0) unlessBroken(() => readCopy(path, ({ reader }) => takeFrom(reader)));
  for (const { id } of listBackups(path)) {
    if (missing.size === 0) break;
    unlessBroken(() => readUnharmed(backupPath(path, id), ({ reader }) => takeFrom(reader)));
  }
  return missing.size;
}

/** What cannot be read is looked for elsewhere. */
function unlessBroken<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
