import { describe, expect, test } from 'vitest';
import { createClient } from '../../shared/contract/bridge.ts';
import type { SignalPayload } from '../../shared/contract/signals.ts';
import { adding, freshMark, newWorkshop, useCase } from './inputs.ts';
import type { Room } from './room.ts';

type Commit = SignalPayload<'workshop.committed'>;
type Shown = SignalPayload<'present.state'>;

/** Signals: who hears what, and in which order. */
export function telling(room: Room): void {
  describe('signals', () => {
    test('every commit is told once, in order, to every listener that has not stopped', async () => {
      const key = await newWorkshop(room.client);
      const second = createClient(await room.transport.connect());
      const heard = { first: [] as Commit[], second: [] as Commit[], stopped: [] as Commit[] };
      const keep = (list: Commit[]) => (commit: Commit) => {
        if (commit.key === key) list.push(commit);
      };
      const stops = [
        room.client.on('workshop.committed', keep(heard.first)),
        second.on('workshop.committed', keep(heard.second)),
      ];
      room.client.on('workshop.committed', keep(heard.stopped))();
      const answers: Commit[] = [];
      for (const title of ['One', 'Two', 'Three']) {
        const command = adding(useCase(title));
        const { commit } = await room.client.call('workshop.execute', { key, command, mark: freshMark() });
        if (commit) answers.push(commit);
      }
      answers.push((await room.client.call('workshop.undo', { key })).commit);
      await expect.poll(() => heard.first.length, { timeout: 10_000 }).toBe(4);
      await expect.poll(() => heard.second.length, { timeout: 10_000 }).toBe(4);
      expect(heard.first).toEqual(answers);
      expect(heard.second).toEqual(answers);
      expect(heard.stopped).toEqual([]);
      for (const stop of stops) stop();
    });

    test('a new workshop is told to the library', async () => {
      let told = 0;
      const stop = room.client.on('library.changed', () => told++);
      const key = await newWorkshop(room.client);
      await expect.poll(() => told, { timeout: 10_000 }).toBeGreaterThan(0);
      stop();
      const { workshops } = await room.client.call('library.list', {});
      expect(workshops).toContainEqual(expect.objectContaining({ key, client: 'Northwind Bank' }));
    });

    test('what the projector shall show is told to every window alike', async () => {
      const key = await newWorkshop(room.client);
      const second = createClient(await room.transport.connect());
      const heard = { first: [] as Shown[], second: [] as Shown[] };
      const stops = [
        room.client.on('present.state', state => heard.first.push(state)),
        second.on('present.state', state => heard.second.push(state)),
      ];
      const { state } = await room.client.call('present.open', { key });
      const spotlight = { on: 'stage', stage: 3 } as const;
      const states = [
        state,
        await second.call('present.state', { change: { spotlight, zoom: 2 } }),
        await room.client.call('present.state', { change: { money: true } }),
        await second.call('present.close', {}),
      ];
      expect(states[2]).toMatchObject({ key, spotlight, zoom: 2, money: true });
      expect(states[3]).toMatchObject({ key: null, spotlight: null, zoom: 1, money: false });
      await expect.poll(() => heard.first.length, { timeout: 10_000 }).toBe(4);
      await expect.poll(() => heard.second.length, { timeout: 10_000 }).toBe(4);
      expect(heard.first).toEqual(states);
      expect(heard.second).toEqual(states);
      for (const stop of stops) stop();
    });

    test('a signal that does not fit the contract reaches nobody', () => {
      const listeners = new Set<(signal: unknown) => void>();
      const crooked = createClient({
        ...room.bridge,
        listen: listener => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      });
      const heard: unknown[] = [];
      crooked.on('menu.chosen', payload => heard.push(payload));
      const send = (signal: unknown) => {
        for (const listener of listeners) listener(signal);
      };
      for (const junk of [
        undefined,
        null,
        'menu.chosen',
        { name: 'menu.chosen' },
        { name: 'menu.chosen', payload: { action: 'format.disk' } },
        { name: 'menu.chosen', payload: { action: 'edit.undo', stray: 1 } },
        { name: '__proto__', payload: {} },
      ]) {
        expect(() => send(junk)).not.toThrow();
      }
      expect(heard).toEqual([]);
      send({ name: 'menu.chosen', payload: { action: 'edit.undo' } });
      expect(heard).toEqual([{ action: 'edit.undo' }]);
    });
  });
}
