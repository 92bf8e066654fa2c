import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadStagesPack } from '../../electron/exchange/load-content.ts';
import { beginEmpty } from '../../electron/service/beginning.ts';
import { Session } from '../../electron/service/session.ts';
import { openWorkshopFile, type WorkshopFile } from '../../electron/storage/workshop-file.ts';
import type { Command } from '../../shared/commands/index.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import type { CommitView } from '../../shared/contract/workshop.ts';
import { adding, freshId, NEW_WORKSHOP, useCase } from '../contract/inputs.ts';
import { ROOT, testApp } from '../support/app.ts';
import { memoryFile } from '../support/memory-file.ts';

const stages = loadStagesPack(join(ROOT, 'resources'));

function sessionOn(file: WorkshopFile): { session: Session; told: CommitView[] } {
  const told: CommitView[] = [];
  const session = new Session(file, {
    key: 'A'.repeat(22),
    now: () => '2026-03-02T09:00:00.000Z',
    newMark: freshId,
    actor: 'Ada',
    onCommit: commit => told.push(commit),
  });
  return { session, told };
}
const begun = () =>
  memoryFile(
    beginEmpty({ ...NEW_WORKSHOP }, stages, {
      now: () => '2026-03-02T08:00:00.000Z',
      newId: freshId,
      newToken: freshId,
      actor: 'Ada',
    }),
  );

describe('An open workshop', () => {
  test('puts a change on disk before it tells of it', () => {
    const order: string[] = [];
    const file = begun();
    const written: WorkshopFile['append'] = entry => {
      order.push('disk');
      return file.append(entry);
    };
    const session = new Session(
      { ...file, head: file.head, append: written },
      {
        key: 'A'.repeat(22),
        now: () => '2026-03-02T09:00:00.000Z',
        newMark: freshId,
        actor: 'Ada',
        onCommit: () => order.push('told'),
      },
    );
    session.execute(adding(useCase('Fraud alerts')), 'm');
    expect(order).toEqual(['disk', 'told']);
  });

  test('is exactly as before when the disk refuses a change', () => {
    const file = begun();
    const { session, told } = sessionOn(file);
    session.execute(adding(useCase('Kept')), 'first');
    const before = session.snapshot();
    file.refuse = new FailureError('disk-full', 'The disk is full.');
    expect(() => session.execute(adding(useCase('Lost')), 'second')).toThrow('The disk is full.');
    expect(() => session.undo()).toThrow('The disk is full.');
    expect(session.snapshot()).toEqual(before);
    expect(told).toHaveLength(1);
    file.refuse = null;
    session.undo();
    expect(session.snapshot().history).toEqual({ undo: null, redo: 'add a use case' });
  });

  test('writes the whole story of an undo: what was taken back, and by whom', () => {
    const file = begun();
    const { session } = sessionOn(file);
    session.execute(adding(useCase('Fraud alerts')), 'gesture');
    session.undo();
    expect(file.log.at(-1)).toMatchObject({
      kind: 'undo',
      of: 'gesture',
      label: 'undo: add a use case',
      command: null,
      actor: 'Ada',
    });
    session.redo();
    expect(file.log.at(-1)).toMatchObject({ kind: 'redo', of: 'gesture', command: null });
  });

  test('keeps a change of nothing but spaces out of the log', () => {
    const file = begun();
    const { session, told } = sessionOn(file);
    const added = useCase('Fraud alerts');
    session.execute(adding(added), 'a');
    const same = { type: 'use-case.edit', id: added.id, changes: { title: ' Fraud  alerts' } } as const;
    expect(session.execute(same, 'b')).toBeNull();
    expect(file.log).toHaveLength(2);
    expect(told).toHaveLength(1);
  });

  test('takes a change whose fields were left out as undefined', () => {
    const file = begun();
    const { session } = sessionOn(file);
    const added = useCase('Fraud alerts');
    session.execute(adding(added), 'a');
    // A transport that copies objects, not text, hands undefined over as it is.
    const command = { type: 'use-case.edit', id: added.id, changes: { unit: 'Cards', notes: undefined } };
    session.execute(command as Command, 'b');
    expect(file.log.at(-1)?.command).toEqual({
      type: 'use-case.edit',
      id: added.id,
      changes: { unit: 'Cards' },
    });
  });

  test('comes back after a restart with its undo and redo', async () => {
    const first = testApp();
    const { key } = await first.client.call('library.create', NEW_WORKSHOP);
    const [one, two] = [useCase('One'), useCase('Two')];
    for (const added of [one, two]) {
      await first.client.call('workshop.execute', { key, command: adding(added), mark: added.id });
    }
    await first.client.call('workshop.undo', { key });
    const before = await first.client.call('workshop.open', { key });
    const second = await first.restart();
    const after = await second.client.call('workshop.open', { key });
    expect(after).toEqual(before);
    expect((await second.client.call('workshop.redo', { key })).commit.history).toEqual({
      undo: 'add a use case',
      redo: null,
    });
    await second.close();
  });

  test('that another program holds says who, and nothing is harmed', async () => {
    const test = testApp();
    const { key } = await test.client.call('library.create', NEW_WORKSHOP);
    const { workshops } = await test.client.call('library.list', {});
    const path = `${test.ports.paths.library}/${workshops[0]?.file}`;
    const other = openWorkshopFile(path, test.ports);
    await expect(test.client.call('workshop.open', { key })).rejects.toMatchObject({
      failure: { code: 'locked' },
    });
    other.close();
    await expect(test.client.call('workshop.open', { key })).resolves.toMatchObject({ key });
    await test.close();
  });
});
