import { expect, test } from 'vitest';
import { apply } from '../../shared/change/diff.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import type { CommitView } from '../../shared/contract/workshop.ts';
import { documentOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { newWorkshop } from '../contract/inputs.ts';
import { byId } from '../contract/room.ts';
import { testApp } from '../support/app.ts';
import { commandFor, seededSteps } from '../support/random-commands.ts';

const STEPS = 150;

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
    let last: CommitView | null = null;
    let count = 0;
    for (const step of seededSteps(seed)) {
      if (++count > STEPS) break;
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
