import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  createWorkshopFile,
  openWorkshopFile,
  type WorkshopFile,
} from '../../electron/storage/workshop-file.ts';
import { applyInPlace, type Diff } from '../../shared/change/diff.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
import { beginning, type NewCommit } from '../support/play.ts';
import { compare, percentile, type Row, spread } from './measure.ts';
import { sessionCommits } from './session-game.ts';

const COMMITS = 600;
const LONG_LOG = 100_000;
/** Memory with the face of a folder, where an fsync costs nothing: the long log is written there and then copied. */
const SHARED_MEMORY = '/dev/shm';
const options = { now: () => new Date().toISOString(), actor: 'bench' };

/** The product's own path: execute, apply, hash, commit durably. Each call makes one commit and answers its milliseconds. */
function committer(file: WorkshopFile, seed: number): () => number {
  const commits = sessionCommits(seed);
  // What happens between two calls of the generator belongs to the commit: checking it, and showing it afterwards.
  return () => {
    const start = performance.now();
    file.append(commits.next().value);
    return performance.now() - start;
  };
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Three 4 KiB writes at the end of a file and an fsync: the system calls a WAL commit cannot do without. */
function bareCommitter(path: string) {
  const file = openSync(path, 'w');
  const page = Buffer.alloc(4096, 1);
  return {
    commit() {
      const start = performance.now();
      for (let i = 0; i < 3; i++) writeSync(file, page);
      fsyncSync(file);
      return performance.now() - start;
    },
    close: () => closeSync(file),
  };
}

function commitRows(folder: string): Row[] {
  const medians: [number, number][] = [];
  const tails: [number, number][] = [];
  for (let round = 0; round < 5; round++) {
    const file = createWorkshopFile(join(folder, `commit-${round}.headwater`), beginning(), options);
    const bare = bareCommitter(join(folder, `floor-${round}`));
    const commit = committer(file, round + 1);
    // Turn by turn, since a disk that others use is fast one second and slow the next.
    const pairs = times(COMMITS, () => ({ ours: commit(), floor: bare.commit() }));
    const ours = pairs.map(pair => pair.ours);
    const floor = pairs.map(pair => pair.floor);
    file.close();
    bare.close();
    medians.push([percentile(ours, 0.5), percentile(floor, 0.5)]);
    tails.push([percentile(ours, 0.99), percentile(floor, 0.99)]);
  }
  const row = (what: string, target: string, pairs: [number, number][]): Row => ({
    what,
    target,
    ours: spread(pairs.map(([ours]) => ours)).median,
    floor: spread(pairs.map(([, floor]) => floor)).median,
    ratio: spread(pairs.map(([ours, floor]) => ours / floor)),
  });
  return [
    row('durable commit ÷ its system calls, median', '≤ 1.6', medians),
    row('durable commit ÷ its system calls, p99', '≤ 2.5', tails),
  ];
}

/** Milliseconds of one durable commit on this machine, by the median. */
export function durableCommit(): number {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-bench-'));
  try {
    const file = createWorkshopFile(join(folder, 'commit.headwater'), beginning(), options);
    const took = times(100, committer(file, 1));
    file.close();
    return percentile(took, 0.5);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeLongLog(path: string, commits: Generator<NewCommit, never, void>): void {
  const base = existsSync(SHARED_MEMORY) ? SHARED_MEMORY : tmpdir();
  const folder = mkdtempSync(join(base, 'headwater-bench-'));
  try {
    const built = join(folder, 'long.headwater');
    const file = createWorkshopFile(built, beginning(), options);
    for (let count = 0; count < LONG_LOG; count++) file.append(commits.next().value);
    file.close();
    copyFileSync(built, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timed(run: () => undefined): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Storage: commits, opening, replay and backup, each against the least that the same work costs. */
export async function storageRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-bench-'));
  try {
    const rows = commitRows(folder);
    const path = join(folder, 'long.headwater');
    const commits = sessionCommits(7);
    writeLongLog(path, commits);
    const long = openWorkshopFile(path, options);
    const lines = [...long.commits()].map(commit => JSON.stringify(commit.diff));
    const replay = (): undefined => {
      const records = new Map<string, AnyRecord>();
      for (const commit of long.commits()) applyInPlace(records, commit.diff);
    };
    rows.push(
      await compare(`replay of ${LONG_LOG} commits ÷ JSON.parse and fold`, '≤ 1.8', 3, {
        ours: replay,
        floor: () => {
          const records = new Map<string, AnyRecord>();
          for (const line of lines) applyInPlace(records, JSON.parse(line) as Diff);
        },
      }),
      await compare('verified backup ÷ copy and fsync', '≤ 4', 5, {
        ours: () => {
          const start = performance.now();
          long.backup();
          const took = performance.now() - start;
          // The next backup must find a state that is not backed up yet.
          long.append(commits.next().value);
          return took;
        },
        floor: () => {
          const start = performance.now();
          copyFileSync(path, join(folder, 'copy'));
          const copy = openSync(join(folder, 'copy'), 'r+');
          fsyncSync(copy);
          closeSync(copy);
          return performance.now() - start;
        },
      }),
    );
    const replayed = spread(times(3, () => timed(replay))).median;
    long.close();
    rows.push(
      await compare(`opening ${LONG_LOG} commits ÷ replaying them`, '≤ 0.05', 5, {
        ours: () => {
          const start = performance.now();
          const file = openWorkshopFile(path, options);
          file.records();
          file.history();
          const took = performance.now() - start;
          file.close();
          return took;
        },
        floor: () => replayed,
      }),
    );
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
