import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { FailureError } from '../../shared/contract/failure.ts';
import { Moment } from '../../shared/model/scalars.ts';
import { codeOf, named } from './errors.ts';
import { Contents } from './summary.ts';

/**
 * Who has a workshop open, written beside it for whoever finds it locked. Advice only: SQLite's lock alone decides, so a
 * note that a crash left behind blocks nobody.
 */
const HolderNote = z.strictObject({
  user: z.string().max(200),
  machine: z.string().max(300),
  process: z.int().min(1),
  since: Moment,
  /** What the library of another process shows meanwhile; at most some seconds old. */
  contents: Contents,
});
type HolderNote = z.infer<typeof HolderNote>;

const notePath = (path: string) => join(dirname(path), `.${basename(path)}.open`);

/** Never throws: a workshop opens all the same where the note cannot be written. */
export function writeNote(path: string, note: Pick<HolderNote, 'user' | 'since' | 'contents'>): void {
  const target = notePath(path);
  const part = `${target}.part`;
  try {
    writeFileSync(part, JSON.stringify({ ...note, machine: hostname(), process: process.pid }));
    renameSync(part, target);
  } catch {
    removeNote(path);
  }
}

export function removeNote(path: string): void {
  try {
    for (const file of [notePath(path), `${notePath(path)}.part`]) rmSync(file, { force: true });
  } catch {
    // Left behind it misleads nobody: who finds the file unlocked does not read it.
  }
}

/** The note beside a file that SQLite says is locked; null when there is none or its writer is gone. */
export function readNote(path: string): HolderNote | null {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(notePath(path), 'utf8'));
  } catch {
    return null;
  }
  const note = HolderNote.safeParse(raw);
  return note.success && isAlive(note.data) ? note.data : null;
}

function isAlive(note: HolderNote): boolean {
  if (note.machine !== hostname()) return true;
  try {
    process.kill(note.process, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) === 'EPERM';
  }
}

/** Tells a second opener who holds the file. @param holder null when nobody left a note */
export function lockedFailure(path: string, holder: HolderNote | null, cause?: unknown): FailureError {
  const file = named(path);
  if (!holder) {
    const message = `${file} is in use by another program, which did not say who it is. Nothing was changed. Close it there, then open it again.`;
    return new FailureError('locked', message, null, { cause });
  }
  const { user, machine, process: pid, since } = holder;
  const where = machine === hostname() ? 'on this machine' : `on ${machine}`;
  const message = `${file} is open in another Headwater: ${user || 'someone'} ${where}, since ${readable(since)} (process ${pid}). Nothing was changed. Close it there, then open it again.`;
  return new FailureError('locked', message, null, { cause });
}

const readable = (moment: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment));
