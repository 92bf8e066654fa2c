import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { StorageOptions } from '../../electron/storage/options.ts';
import { createWorkshopFile, type WorkshopFile } from '../../electron/storage/workshop-file.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import { after, beginning, commitFor, EMPTY_GAME, type Game, momentAt } from './play.ts';
import { seededSteps } from './random-commands.ts';

/** A folder of its own for one test, gone when the test is. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Storage options whose clock goes on by a second at every look; a chore that fails fails the test. */
export function testOptions(actor = 'anna'): StorageOptions {
  let count = 0;
  return {
    now: () => momentAt(count++),
    actor,
    log: {
      error(message, cause) {
        throw new Error(message, { cause });
      },
    },
  };
}

/** Plays random steps into a file until it holds `commits` of them; answers the game as it then stands. */
export function playInto(file: WorkshopFile, commits: number, seed: number, from: Game): Game {
  let game = from;
  let count = file.head.number;
  for (const step of seededSteps(seed)) {
    if (file.head.number >= commits) return game;
    count += 1;
    const entry = commitFor(game, step, count);
    if (!entry) continue;
    file.append(entry);
    game = after(game, entry);
  }
  return game;
}

/** A workshop of so many random commits, open. */
export function playedFile(path: string, commits: number, seed = 1, options = testOptions()) {
  const file = createWorkshopFile(path, beginning(), options);
  const game = playInto(file, commits, seed, after(EMPTY_GAME, beginning()));
  return { file, game };
}

/** The same, closed again: a file at rest. */
export function playedAndClosed(path: string, commits: number, seed = 1): Game {
  const { file, game } = playedFile(path, commits, seed);
  file.close();
  return game;
}

/** The file's bytes as a hash, to see that nobody touched them. */
export const bytesOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

/** Everything in a folder, backups aside. */
export const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter(name => name !== '.headwater-backups')
    .sort();

/** The failure that the work throws. */
export function failureOf(work: () => unknown): FailureError['failure'] {
  try {
    work();
  } catch (cause) {
    if (cause instanceof FailureError) return cause.failure;
    throw cause;
  }
  throw new Error('It was expected to fail, and did not.');
}
