import { EventEmitter } from 'node:events';
import type { MessageBoxOptions } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { drainBeforeQuit } from '../../electron/desktop/quit.ts';

const fake = vi.hoisted(() => ({
  app: null as unknown as EventEmitter,
  asked: [] as unknown[],
  buttons: [] as number[],
}));
vi.mock('electron', () => ({
  app: {
    on: (name: string, listener: (...args: unknown[]) => void) => fake.app.on(name, listener),
    quit: () => fake.app.emit('quit-asked'),
  },
  dialog: {
    showMessageBox: async (options: MessageBoxOptions) => {
      fake.asked.push(options);
      return { response: fake.buttons.shift() ?? 0 };
    },
  },
}));

/** Quits once; answers when the app was allowed to end. */
function quit(drain: () => Promise<void>) {
  const faults: string[] = [];
  let finished = 0;
  drainBeforeQuit({
    drain,
    finish: () => {
      finished += 1;
    },
    log: { error: message => faults.push(message) },
    patience: 1,
  });
  const ask = () => {
    let held = false;
    fake.app.emit('will-quit', {
      preventDefault: () => {
        held = true;
      },
    });
    return held;
  };
  const again = new Promise<void>(resolve => fake.app.once('quit-asked', () => resolve()));
  return { heldFirst: ask(), ask, again, faults, finished: () => finished };
}

beforeEach(() => {
  fake.app = new EventEmitter();
  fake.asked.length = 0;
  fake.buttons.length = 0;
});

describe('the end of the app', () => {
  it('waits for the work, once, however often quitting is asked for', async () => {
    let done = () => {};
    let drains = 0;
    // Everyone who is asked says to wait.
    const run = quit(() => {
      drains += 1;
      return new Promise(resolve => {
        done = resolve;
      });
    });
    expect(run.heldFirst).toBe(true);
    expect(run.ask()).toBe(true);
    expect(run.finished()).toBe(0);
    done();
    await run.again;
    expect([drains, run.finished()]).toEqual([1, 1]);
    expect(run.ask()).toBe(false);
  });

  it('asks the person when it takes long, and goes on waiting if they say so', async () => {
    fake.buttons.push(0, 1);
    const run = quit(() => new Promise(() => {}));
    await run.again;
    expect(fake.asked).toHaveLength(2);
    expect(fake.asked[0]).toMatchObject({ buttons: ['Keep waiting', 'Quit now'], cancelId: 0 });
    expect(run.ask()).toBe(false);
  });

  it('says when the work could not be finished, and ends', async () => {
    const run = quit(() => Promise.reject(new Error('No disk.')));
    await run.again;
    expect(fake.asked).toMatchObject([
      { message: 'Headwater could not finish everything.', buttons: ['Quit'] },
    ]);
    expect(run.faults).toHaveLength(1);
    expect(run.finished()).toBe(1);
  });
});
