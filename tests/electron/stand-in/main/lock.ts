import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface SecondInstance {
  readonly argv: string[];
  readonly folder: string;
  readonly data: unknown;
}

export interface InstanceLock {
  /** False when another process holds it, which is then told of this one. */
  take(told: SecondInstance, onSecond: (second: SecondInstance) => void): boolean;
  release(): void;
  /** Resolves when what there was to tell is told. */
  readonly told: Promise<void>;
}

/** One process a `userData` folder, as Chromium keeps it: a lock file with the process' number, and a socket beside it. */
export function createInstanceLock(userData: () => string): InstanceLock {
  let server: Server | null = null;
  let told: Promise<void> = Promise.resolve();
  const file = () => join(userData(), 'SingletonLock');
  // A socket's path may not be long, and that of a test's folder can be.
  const socket = () => {
    const beside = join(userData(), 'SingletonSocket');
    const hash = createHash('sha256').update(beside).digest('hex').slice(0, 24);
    return beside.length <= 100 ? beside : join(tmpdir(), `stand-in-${hash}`);
  };
  return {
    take(own, onSecond) {
      mkdirSync(userData(), { recursive: true });
      if (holder(file()) !== null) {
        told = new Promise(resolve => {
          const client = connect(socket(), () => client.end(JSON.stringify(own)));
          client.on('close', () => resolve());
          client.on('error', () => resolve());
        });
        return false;
      }
      writeFileSync(file(), String(process.pid));
      rmSync(socket(), { force: true });
      server = createServer({ allowHalfOpen: false }, peer => {
        let text = '';
        peer.setEncoding('utf8').on('data', part => {
          text += part;
        });
        peer.on('end', () => onSecond(JSON.parse(text)));
      }).listen(socket());
      server.unref();
      return true;
    },
    release() {
      if (!server) return;
      server.close();
      server = null;
      rmSync(file(), { force: true });
    },
    get told() {
      return told;
    },
  };
}

/** The number of the running process that holds the lock; null when none does. */
function holder(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    process.kill(pid, 0);
    return pid === process.pid ? null : pid;
  } catch {
    return null;
  }
}
