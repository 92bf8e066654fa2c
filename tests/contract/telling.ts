import { describe, expect, test } from 'vitest';
import { createClient } from '../../shared/contract/bridge.ts';
import type { SignalPayload } from '../../shared/contract/signals.ts';
import { adding, freshMark, newWorkshop, useCase } from './inputs.ts';
import type { Room } from './room.ts';

type Commit = SignalPayload<'workshop.committed'>;

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
