import { recordsAndLog } from './m0001-records-and-log.ts';
import { blobs } from './m0002-blobs.ts';
import type { Migration } from './migration.ts';

/** Every migration there is, in order. A new one is a new file and a new last entry. */
export const MIGRATIONS: readonly Migration[] = [recordsAndLog, blobs];
