import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { FailureError } from '../../shared/contract/failure.ts';
import { damaged, storageFailure } from './errors.ts';
import { readNote } from './holder-note.ts';
import { openHere } from './open-files.ts';
import { reachWorkshop } from './reach.ts';
import { type Contents, contentsOf, NO_CONTENTS } from './summary.ts';

const STATES = ['locked', 'damaged', 'newer', 'foreign', 'no-access'] as const;

/** A file of the library at a glance. A file that cannot be opened has a state and a problem, and what is known of its contents. */
export interface FileSummary extends Contents {
  readonly path: string;
  /** The file's name. */
  readonly file: string;
  readonly bytes: number;
  /** ready: can be opened. open: open in this process. The others say why not, and `problem` says it in words. */
  readonly state: 'ready' | 'open' | (typeof STATES)[number];
  readonly problem: string | null;
}

/**
 * Looks at a file without opening it as a workshop: for lists. Never throws, never writes. A file that another process holds is
 * listed as that process last described it.
 */
export function inspectWorkshopFile(path: string): FileSummary {
  const about = { path, file: basename(path), bytes: sizeOf(path) };
  const isOpen = openHere(path) !== undefined;
  try {
    const contents = reachWorkshop(path, source => readContents(source.reader, path));
    return { ...about, ...contents, state: isOpen ? 'open' : 'ready', problem: null };
  } catch (cause) {
    const { code, message } = (storageFailure(cause, 'open', path) as FailureError).failure;
    const state = STATES.find(state => state === code) ?? 'no-access';
    const contents = state === 'locked' ? (readNote(path)?.contents ?? NO_CONTENTS) : NO_CONTENTS;
    return { ...about, ...contents, state, problem: message };
  }
}

function readContents(reader: Parameters<typeof contentsOf>[0], path: string): Contents {
  try {
    return contentsOf(reader);
  } catch (cause) {
    // SQLite's own errors have a code and a sentence; a record that does not parse is a damaged file.
    throw typeof (cause as { code?: unknown }).code === 'string'
      ? cause
      : damaged(path, 'its first page cannot be read');
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}
