import { beforeEach, expect, it, vi } from 'vitest';
import type { Command } from '../../shared/commands/index.ts';
import type { CommitView } from '../../shared/contract/workshop.ts';
import { anId, aRoom, type Room } from '../support/room.ts';

const KEY = 'k'.repeat(22);
const FULL = { code: 'disk-full', message: 'The disk is full.', where: null };

/** A main side with a room for its disk, which can be full, and slow to open. */
function aMain() {
  const room = aRoom();
  let head = 1;
  let held: { name: string; until: Promise<void>; reached: () => void } | null = null;
  const main = {
    room,
    isFull: false,
    isOpen: false,
    /** Lets the next call of that name wait; answers once it has come. */
    hold(name: string, until: Promise<void>) {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = { name, until, reached: resolve };
      return promise;
    },
    async call(name: string, input: { command?: Command } = {}) {
      if (held?.name === name) {
        const { until, reached } = held;
        held = null;
        reached();
        await until;
      }
      if (name === 'workshop.close') main.isOpen = false;
      if (name === 'workshop.open') {
        main.isOpen = true;
        const records = [...room.document.records.values()];
        return { ok: true, value: { ...view(), head: { number: head, hash: HASH }, records } };
      }
      if (name !== 'workshop.execute' || !input.command) return { ok: true, value: {} };
      if (!main.isOpen) return { ok: false, failure: { ...FULL, code: 'not-found' } };
      if (main.isFull) return { ok: false, failure: FULL };
      head += 1;
      const diff = room.do(input.command);
      const commit = { ...view(), number: head, time: TIME, hash: HASH, label: 'x', diff };
      return { ok: true, value: { commit: commit satisfies CommitView } };
    },
    upload: async () => ({ ok: false, failure: FULL }),
    listen: () => () => undefined,
  };
  return main;
}
const HASH = 'ab'.repeat(32);
const TIME = '2026-11-22T10:00:00.000Z';
const view = () => ({ key: KEY, history: { undo: null, redo: null } });

const titled = (title: string): Command => ({
  type: 'use-case.add',
  useCases: [{ id: anId(), placement: anId(), title }],
});

let main: ReturnType<typeof aMain>;
let titles: Room['titles'];
let workshop: typeof import('../../renderer/state/workshop.ts');

beforeEach(async () => {
  main = aMain();
  titles = main.room.titles;
  vi.resetModules();
  vi.stubGlobal('window', { headwater: main, location: { hash: '' }, addEventListener: () => undefined });
  workshop = await import('../../renderer/state/workshop.ts');
  await workshop.openWorkshop(KEY);
});

it('what could not be saved while other changes were tried again is kept with them', async () => {
  main.isFull = true;
  await workshop.run(titled('First'));
  const { promise, resolve } = Promise.withResolvers<void>();
  const reached = main.hold('workshop.open', promise);
  const trying = workshop.retry();
  await reached;
  await workshop.run(titled('Second'));
  main.isFull = false;
  resolve();
  await trying;
  expect(titles()).toEqual(['First', 'Second']);
  expect(workshop.hasUnsaved()).toBe(false);
});

it.each(['workshop.open', 'workshop.execute'])(
  'a workshop that is closed while changes are tried again closes once all of them are saved (%s)',
  async call => {
    const all = ['One', 'Two', 'Three', 'Four', 'Five'];
    main.isFull = true;
    await Promise.all(all.map(title => workshop.run(titled(title))));
    main.isFull = false;
    const { promise, resolve } = Promise.withResolvers<void>();
    const reached = main.hold(call, promise);
    void workshop.retry();
    await reached;
    const closed = workshop.closeWorkshop();
    resolve();
    await closed;
    expect(titles()).toEqual(all);
    expect(main.isOpen).toBe(false);
  },
);
