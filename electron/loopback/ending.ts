import type { Log } from '../service/ports.ts';

/** The one way out, however the end comes. */
export interface Ending {
  /** Ends the process after everything began is finished. Asking again changes nothing. */
  end(code: number): Promise<void>;
  /** Adds what must come before the rest. */
  before(step: () => Promise<void>): void;
}

/** How long ending may take before it is cut short, in milliseconds. What was shown as saved is on disk anyway. */
const PATIENCE = 15_000;

/**
 * Ends at SIGINT, SIGTERM and SIGHUP, when the process that started this one is gone, and at a fault that nobody
 * caught. `steps` run in order; a step that fails is logged and the next one runs.
 */
export function createEnding(
  log: Log,
  say: (text: string) => void,
  steps: readonly (() => Promise<void>)[],
): Ending {
  const before: (() => Promise<void>)[] = [];
  let ended: Promise<void> | null = null;

  const end = (code: number): Promise<void> => {
    ended ??= (async () => {
      setTimeout(() => process.exit(code || 1), PATIENCE).unref();
      for (const step of [...before, ...steps]) {
        try {
          await step();
        } catch (error) {
          log.error('Ending left something undone.', error);
        }
      }
      process.exit(code);
    })();
    return ended;
  };

  // Ctrl-C reaches every process of a terminal and may be passed on besides: the second time means no more than the first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  if (process.connected) process.on('disconnect', () => void end(0));
  const fault = (error: unknown) => {
    log.error('A fault nobody caught ended Headwater.', error);
    say(
      'Headwater had to stop because of a fault of its own. What was shown as saved is on disk; start it again.',
    );
    void end(1);
  };
  process.on('uncaughtException', fault);
  process.on('unhandledRejection', fault);
  return { end, before: step => before.push(step) };
}
