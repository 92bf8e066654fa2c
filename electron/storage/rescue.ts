import { copyFileSync } from 'node:fs';
import { FailureError } from '../../shared/contract/failure.ts';
import { appender } from './append.ts';
import { backupPath, listBackups } from './backups.ts';
import type { Head } from './chain.ts';
import { linkFault } from './chain.ts';
import { BEFORE_ALL, type CommitRow, commitFrom, commitRow, readHead } from './commits.ts';
import { named, storageFailure } from './errors.ts';
import type { Reader } from './handles.ts';
import { buildStore } from './open.ts';
import { openHere } from './open-files.ts';
import { publish } from './publish.ts';
import { readCopy, readUnharmed } from './read-only.ts';
import { salvageBlobs } from './rescue-blobs.ts';
import { verifyStore } from './verify.ts';

/** What a rescue brought back. */
export interface RescueReport {
  /** The last commit of the new file. */
  readonly head: Head;
  /** The backup it was built on; null when the damaged file's own log sufficed. */
  readonly backup: string | null;
  /** Commits taken from the damaged file, after those of the backup. */
  readonly salvaged: number;
  /** The commits known to be lost, first and last; null when none is known. There may have been later ones that left no trace. */
  readonly gap: { readonly from: number; readonly to: number } | null;
  /** Photos that the rescued changes name and that are nowhere to be found. */
  readonly lostPhotos: number;
  /** The above for the person. */
  readonly message: string;
}

/**
 * Brings back what can be proved of a damaged workshop, as a new file: the newest good backup and every later commit in the damaged file that
 * continues its chain; or the damaged file's log from its beginning, where that reaches further. The damaged file is
 * read from a copy and stays as it is, beside what was rescued.
 * @throws FailureError damaged (nothing to rescue), exists, locked, disk-full, no-access, not-found
 */
export function rescueWorkshopFile(path: string, to: string): RescueReport {
  if (openHere(path))
    throw new FailureError('locked', `${named(path)} is open and works. Close it before it is rescued.`);
  try {
    return publish(to, part => salvage(path, part));
  } catch (cause) {
    throw storageFailure(cause, 'restore', to);
  }
}

function salvage(path: string, part: string): RescueReport {
  const backup = newestGoodBackup(path);
  const fromStart = readDamaged(path, BEFORE_ALL);
  const sinceBackup = backup ? readDamaged(path, backup.head) : null;
  const useBackup =
    backup !== null &&
    sinceBackup !== null &&
    reach(sinceBackup, backup.head) >= reach(fromStart, BEFORE_ALL);
  const found = useBackup ? sinceBackup : fromStart;
  if (!useBackup && found.rows.length === 0) {
    throw new FailureError(
      'damaged',
      `Nothing of ${named(path)} can be read, and there is no good backup of it. The file was left as it is. Look for a copy of it elsewhere.`,
    );
  }
  if (useBackup) copyFileSync(backupPath(path, backup.id), part);
  const { lostPhotos, ...head } = buildStore(part, writer => {
    const append = appender(writer);
    let last: Head = useBackup ? backup.head : BEFORE_ALL;
    for (const row of found.rows) last = append(last, commitFrom(row));
    return { number: last.number, hash: last.hash, lostPhotos: salvageBlobs(path, writer) };
  });
  const gap = found.known > head.number ? { from: head.number + 1, to: found.known } : null;
  const report = { head, backup: useBackup ? backup.id : null, salvaged: found.rows.length, gap, lostPhotos };
  return { ...report, message: inWords(path, report) };
}

const reach = (found: Salvage, start: Head): number => start.number + found.rows.length;

/** Commits of a damaged file that continue a chain, and the highest number its log is known to have reached. */
interface Salvage {
  readonly rows: readonly CommitRow[];
  readonly known: number;
}

/** Reads row by row, so that one unreadable page costs what lies on it and not what lies before it. */
function readDamaged(path: string, start: Head): Salvage {
  const rows: CommitRow[] = [];
  let known = start.number;
  try {
    readCopy(path, ({ reader }) => {
      known = Math.max(known, highest(reader));
      const read = commitRow(reader);
      for (let last = start; ; ) {
        const row = read(last.number + 1);
        if (!row || linkFault(last, row)) return;
        rows.push(row);
        last = row;
      }
    });
  } catch {
    // Unreadable from here on; what was read before stands on its own hashes.
  }
  return { rows, known: Math.max(known, start.number + rows.length) };
}

function highest(reader: Reader): number {
  try {
    return readHead(reader).number;
  } catch {
    return 0;
  }
}

/** The newest backup that stands a whole check, or null. */
function newestGoodBackup(path: string): { id: string; head: Head } | null {
  for (const { id } of listBackups(path)) {
    try {
      const report = readUnharmed(backupPath(path, id), ({ reader }) =>
        // A photo that went bad is brought back by itself, and no reason to give up a day's changes.
        verifyStore(reader, { blobs: false }),
      );
      if (report.faults.length === 0) return { id, head: report.head };
    } catch {
      // An unreadable backup: try the next older one.
    }
  }
  return null;
}

function inWords(path: string, report: Omit<RescueReport, 'message'>): string {
  const { head, backup, salvaged, gap, lostPhotos } = report;
  const source =
    backup === null
      ? 'from the damaged file itself'
      : `from a backup${salvaged > 0 ? ` and ${salvaged} later from the damaged file` : ''}`;
  const lost = gap
    ? gap.from === gap.to
      ? `Change ${gap.from} is lost.`
      : `Changes ${gap.from} to ${gap.to} are lost.`
    : 'No lost change is known of, though the last ones may have left no trace.';
  const photos =
    lostPhotos === 0 ? '' : lostPhotos === 1 ? ' One photo is lost.' : ` ${lostPhotos} photos are lost.`;
  return `${head.number} changes of ${named(path)} were brought back ${source}. ${lost}${photos} The damaged file was left as it is.`;
}
