import { describe, expect, it } from 'vitest';
import { type Step, sayingAt } from '../../renderer/passing/said-in-turn.ts';

/** A desk that takes a moment to write, as a disk does, with what others left on it before. */
function aDesk(before: Readonly<Record<string, number>> = {}) {
  const log: Readonly<Record<string, number>>[] = [before];
  const now = () => log.at(-1) ?? {};
  let head = 1;
  let isBroken = false;
  let steps: readonly Step<number>[] = [];
  const commit = async (state: Readonly<Record<string, number>>) => {
    await new Promise(resolve => setTimeout(resolve, 1));
    if (isBroken) return null;
    log.push(state);
    head += 1;
    return { number: head };
  };
  const turn = sayingAt<number>({
    write: async (item, value) => (now()[item] === value ? null : commit({ ...now(), [item]: value })),
    undo: async () => {
      const done = await commit(log.at(-2) ?? {});
      if (done) log.splice(-2, 2);
      return done;
    },
    hasFailed: () => isBroken,
    head: () => head,
    stands: (item, value) => now()[item] === value,
    onSteps: next => {
      steps = next;
    },
  });
  return {
    now,
    say: (item: string, value: number) => turn.say(item, () => value),
    add: (item: string, by: number) => turn.say(item, told => (told ?? 0) + by),
    takeBack: () => turn.takeBack(),
    said: () => steps.map(({ item, value }) => `${item} ${value}`),
    /** Somebody at another window changes something. */
    change: () => commit({ ...now(), other: 9 }),
    breakDown: () => {
      isBroken = true;
    },
  };
}

describe('what is said while the laptop is in one hand', () => {
  it('is taken back step by step, and what an earlier turn left stays', async () => {
    const desk = aDesk({ fraud: 4 });
    await desk.say('fraud', 1);
    await desk.say('ledger', 2);
    expect(desk.said()).toEqual(['fraud 1', 'ledger 2']);
    expect(await desk.takeBack()).toEqual({ item: 'ledger' });
    expect(await desk.takeBack()).toEqual({ item: 'fraud' });
    expect(desk.now()).toEqual({ fraud: 4 });
    expect(await desk.takeBack()).toBe('nothing');
    expect(desk.now()).toEqual({ fraud: 4 });
  });

  it('is said as well when an earlier turn had left the same; taking it back undoes nothing', async () => {
    const desk = aDesk({ fraud: 4 });
    await desk.say('fraud', 4);
    expect(desk.said()).toEqual(['fraud 4']);
    expect(await desk.takeBack()).toEqual({ item: 'fraud' });
    expect(desk.said()).toEqual([]);
    expect(desk.now()).toEqual({ fraud: 4 });
  });

  it('is one step however often it is said, so that taking back always shows', async () => {
    const desk = aDesk();
    await desk.say('fraud', 1);
    await desk.say('fraud', 1);
    await desk.takeBack();
    expect(desk.now()).toEqual({});
  });

  it('keeps the order of the hand when keys come faster than the disk', async () => {
    const desk = aDesk();
    await Promise.all([desk.say('fraud', 1), desk.say('ledger', 2), desk.takeBack(), desk.add('ledger', 5)]);
    expect(desk.now()).toEqual({ fraud: 1, ledger: 5 });
    await Promise.all([desk.add('ledger', 1), desk.add('ledger', 1), desk.takeBack()]);
    expect(desk.now()).toEqual({ fraud: 1, ledger: 6 });
  });

  it('is not taken back once something else was changed', async () => {
    const desk = aDesk();
    await desk.say('fraud', 1);
    await desk.change();
    expect(await desk.takeBack()).toBe('overtaken');
    expect(desk.now()).toEqual({ fraud: 1, other: 9 });
  });

  it('is not counted as said when it could not be saved', async () => {
    const desk = aDesk();
    await desk.say('fraud', 1);
    desk.breakDown();
    expect(await desk.say('ledger', 2)).toBe(false);
    expect(await desk.takeBack()).toBe('failed');
    expect(desk.said()).toEqual(['fraud 1']);
  });
});
