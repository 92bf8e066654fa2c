/** A backup is due after this many commits, but not more often than every minute, or after this many minutes with any change. */
const BACKUP_EVERY = { commits: 100, minutes: 5 } as const;
/** Kept: the last ones, and beyond them the last of each day for so many days. */
export const BACKUPS_KEPT = { last: 10, days: 14 } as const;
/** Making backups may take at most this share of the time, so that a very large workshop is not held up over and over. */
const SHARE = 1 / 200;

/** What has happened since the last backup. */
interface SinceBackup {
  readonly commits: number;
  readonly minutes: number;
  /** How long the last backup took, in seconds; 0 when there was none. */
  readonly cost: number;
}

export function isBackupDue({ commits, minutes, cost }: SinceBackup): boolean {
  if (commits === 0 || minutes * 60 * SHARE < cost) return false;
  return minutes >= BACKUP_EVERY.minutes || (commits >= BACKUP_EVERY.commits && minutes >= 1);
}

/** The backups to let go of, given all there are; days are counted in UTC. */
export function backupsToDrop<B extends { readonly time: string }>(backups: readonly B[], now: string): B[] {
  const newestFirst = [...backups].sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0));
  const oldest = new Date(Date.parse(now) - BACKUPS_KEPT.days * 86_400_000).toISOString();
  const days = new Set<string>();
  return newestFirst.filter((backup, index) => {
    const day = backup.time.slice(0, 10);
    const isLastOfDay = !days.has(day);
    days.add(day);
    return index >= BACKUPS_KEPT.last && !(isLastOfDay && backup.time >= oldest);
  });
}
