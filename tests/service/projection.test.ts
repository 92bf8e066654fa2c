import { expect, test } from 'vitest';
import { apply } from '../../shared/change/diff.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import type { CommitView } from '../../shared/contract/workshop.ts';
import { documentOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { changedForRoom, forRoom } from '../../shared/views/for-room.ts';
import { newWorkshop } from '../contract/inputs.ts';
import { byId } from '../contract/room.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { commandFor, seededSteps } from '../support/random-commands.ts';

const STEPS = 150;

/** The projector's window: what it makes of what it is told, and the names of all that it is told. */
async function watchRoom({ app, client }: TestApp, key: string) {
  await client.call('present.open', { key });
  let { records, step } = await client.call('present.records', {});
  const heard = new Set<string>();
  app.listen(({ name, payload }) => {
    heard.add(name);
    if (name !== 'present.changed') return;
    expect(payload.step).toBe(++step);
    records = [...changedForRoom(documentOf(records), payload).records.values()];
  }, 'room');
  return { heard, records: () => records };
}

test.each([1, 2, 3])(
  'What a screen makes of the commits it is told of is what is on disk, whatever was done (seed %i)',
  async seed => {
    const first = testApp();
    const { client } = first;
    const key = await newWorkshop(client);
    let screen = documentOf((await client.call('workshop.open', { key })).records);
    let told = 0;
    client.on('workshop.committed', commit => {
      screen = apply(screen, commit.diff);
      told += 1;
    });
    const room = await watchRoom(first, key);
    let money = false;
    let last: CommitView | null = null;
    let count = 0;
    for (const step of seededSteps(seed)) {
      if (++count > STEPS) break;
      if (count % 40 === 0) {
        money = !money;
        await client.call('present.state', { change: { money } });
      }
      const chance = (step.picks[7] ?? 0) % 10;
      const asked =
        chance < 2
          ? client.call(chance === 0 ? 'workshop.undo' : 'workshop.redo', { key })
          : client.call('workshop.execute', {
              key,
              command: commandFor(screen, step),
              mark: `gesture-${chance === 2 ? count - 1 : count}`,
            });
      const before = screen;
      const answer = await asked.catch((error: unknown) => {
        // Refused: in words, and nothing has changed.
        expect(error).toBeInstanceOf(FailureError);
        expect((error as FailureError).failure.code).not.toBe('internal');
        expect(screen).toBe(before);
        return { commit: null };
      });
      last = answer.commit ?? last;
    }
    expect(told).toBeGreaterThan(STEPS / 4);
    expect(integrityFaults(screen)).toEqual([]);
    expect(byId(room.records())).toEqual(byId([...forRoom(screen, money).document.records.values()]));
    expect(room.heard).toEqual(new Set(['present.state', 'present.changed']));
    const second = await first.restart();
    const opened = await second.client.call('workshop.open', { key });
    expect(byId(opened.records)).toEqual(byId([...screen.records.values()]));
    expect({ number: opened.head.number, hash: opened.head.hash, history: opened.history }).toEqual({
      number: told + 1,
      hash: last?.hash,
      history: last?.history,
    });
    expect(second.ports.faults).toEqual([]);
    await second.close();
  },
);
