import { runCli } from './cli/run.ts';
import type { World } from './cli/world.ts';
import { createNodePorts, type NodePorts } from './service/node-ports.ts';

/*
 * The command line's entry: this process as the commands see it.
 */
let ports: NodePorts | null = null;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `headwater show FILE | head` closes our output early: that is no fault.
  if (error.code === 'EPIPE') return;
  process.stderr.write(`headwater: the output cannot be written (${error.code}).\n`);
  process.exitCode = 1;
});

const world: World = {
  ports() {
    ports ??= createNodePorts({
      host: 'in-process',
      built: import.meta.dirname,
      dialogs: { open: async () => null, save: async () => ({ kind: 'cancelled' }) },
    });
    return ports;
  },
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  isWatched: process.stderr.isTTY === true,
  async input() {
    const parts: Buffer[] = [];
    for await (const part of process.stdin) parts.push(part as Buffer);
    return Buffer.concat(parts);
  },
  get interrupted() {
    // Only for a command that asks: the others end at once, as any program does.
    const interruption = new AbortController();
    process.once('SIGINT', () => interruption.abort());
    return interruption.signal;
  },
};

try {
  process.exitCode = await runCli(process.argv.slice(2), world);
} finally {
  (ports as NodePorts | null)?.close();
}
