import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCli } from '../../electron/cli/run.ts';
import { testPorts } from './app.ts';

/** What a command came to. */
interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A command line in a folder of its own; paths in arguments are written `./name`. */
export interface CommandLine {
  run(...args: string[]): Promise<Outcome>;
  /** Runs a command that must succeed; answers what it printed. */
  done(...args: string[]): Promise<string>;
  /** What standard input holds from now on. */
  pipe(input: string | Uint8Array): void;
  /** Whether a person watches from now on. */
  watch(): void;
  /** Interrupts what runs, and everything after. */
  interrupt(): void;
  write(name: string, content: string | Uint8Array): void;
  read(name: string): Buffer;
  has(name: string): boolean;
  path(name: string): string;
  /** How often the services were asked for. */
  readonly touched: () => number;
}

export function commandLine(): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-cli-'));
  const ports = testPorts();
  onTestFinished(() => {
    for (const path of [folder, ports.folder]) rmSync(path, { recursive: true, force: true });
  });
  const interruption = new AbortController();
  let input: Uint8Array = new Uint8Array();
  let isWatched = false;
  let touched = 0;
  const path = (name: string) => join(folder, name);
  const line: CommandLine = {
    async run(...args) {
      let [out, err] = ['', ''];
      const code = await runCli(
        args.map(arg => (arg.startsWith('./') ? path(arg.slice(2)) : arg)),
        {
          ports() {
            touched += 1;
            return ports;
          },
          out: text => {
            out += text;
          },
          err: text => {
            err += text;
          },
          isWatched,
          input: async () => input,
          interrupted: interruption.signal,
        },
      );
      return { code, out, err };
    },
    async done(...args) {
      const { code, out, err } = await line.run(...args);
      if (code !== 0) throw new Error(`headwater ${args.join(' ')}: exit ${code}, ${err}`);
      return out;
    },
    pipe(given) {
      input = typeof given === 'string' ? new TextEncoder().encode(given) : given;
    },
    watch() {
      isWatched = true;
    },
    interrupt: () => interruption.abort(),
    write: (name, content) => writeFileSync(path(name), content),
    read: name => readFileSync(path(name)),
    has: name => existsSync(path(name)),
    path,
    touched: () => touched,
  };
  return line;
}
