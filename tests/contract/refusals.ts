import { describe, expect, test } from 'vitest';
import type { CallName } from '../../shared/contract/calls.ts';
import { Answer } from '../../shared/contract/failure.ts';
import { FIRST_SIGHT } from '../../shared/contract/present.ts';
import { adding, freshId, freshMark, NEW_WORKSHOP, newWorkshop, text, useCase } from './inputs.ts';
import { codeOf, type Room, refusal } from './room.ts';

/** What is out of bounds, and what is refused with which code. */
export function refusals(room: Room): void {
  describe('bounds', () => {
    const key = 'A'.repeat(22);
    const add = (...useCases: unknown[]) => ({
      key,
      mark: 'm',
      command: { type: 'use-case.add', useCases },
    });
    test.each<[string, CallName, () => unknown]>([
      ['a client of 201 characters', 'library.create', () => ({ ...NEW_WORKSHOP, client: 'x'.repeat(201) })],
      ['a client that is only spaces', 'library.create', () => ({ ...NEW_WORKSHOP, client: ' \t ' })],
      ['a day that does not exist', 'library.create', () => ({ ...NEW_WORKSHOP, date: '2026-02-30' })],
      ['a currency that is none', 'library.create', () => ({ ...NEW_WORKSHOP, currency: 'euro' })],
      ['a key one character short', 'workshop.open', () => ({ key: key.slice(1) })],
      ['a path in place of a key', 'workshop.open', () => ({ key: '../../../etc/passwd' })],
      ['a mark of 65 characters', 'workshop.execute', () => ({ ...add(useCase('x')), mark: 'm'.repeat(65) })],
      ['a title of 301 characters', 'workshop.execute', () => add(useCase('x'.repeat(301)))],
      ['a title of 5 million characters', 'workshop.execute', () => add(useCase('x'.repeat(5_000_000)))],
      [
        '5,001 use cases in one command',
        'workshop.execute',
        () => add(...Array.from({ length: 5001 }, () => useCase('x'))),
      ],
      ['no use case at all', 'workshop.execute', () => add()],
      ['stage 12', 'workshop.execute', () => add({ ...useCase('x'), stage: 12 })],
      ['an unknown command', 'workshop.execute', () => ({ key, mark: 'm', command: { type: 'drop' } })],
      ['column 200', 'table.preview', () => ({ table: key, key, mapping: { title: 200 }, hasHeader: true })],
      [
        'a field that does not exist',
        'table.preview',
        () => ({ table: key, key, mapping: { colour: 0 }, hasHeader: true }),
      ],
      ['a photo named by a path', 'photo.read', () => ({ key, hash: '../../../etc/passwd' })],
      ['a backup named by a path', 'library.restore', () => ({ key, backup: '../secret' })],
      [
        'a stage 12 in the spotlight',
        'present.state',
        () => ({ change: { spotlight: { on: 'stage', stage: 12 } } }),
      ],
      ['a picture five times as large', 'present.state', () => ({ change: { zoom: 5 } })],
      [
        'a fourth view for the room',
        'present.state',
        () => ({ change: { look: { ...FIRST_SIGHT.look, view: 'notes' } } }),
      ],
      [
        'a filter by a text without end',
        'present.state',
        () => {
          const { look } = FIRST_SIGHT;
          return { change: { look: { ...look, filter: { ...look.filter, text: 'x'.repeat(201) } } } };
        },
      ],
      ['a presentation of another workshop by the way', 'present.state', () => ({ change: { key } })],
      ['an export to a format unknown', 'export.start', () => ({ key, format: 'docx' })],
    ])('%s is refused', async (_, call, input) => {
      expect(await codeOf(room, call, input())).toBe('invalid');
    });

    test('a refusal stays short and keeps what was sent to itself', async () => {
      const answer = Answer.parse(
        await room.bridge.call('library.create', { ...NEW_WORKSHOP, currency: 'hunter2'.repeat(500) }),
      );
      if (answer.ok) expect.fail('It was accepted.');
      expect(answer.failure.message.length).toBeLessThan(400);
      expect(answer.failure.message).not.toContain('hunter2');
    });
  });

  describe('refusals say which kind they are', () => {
    const nowhere = 'A'.repeat(22);
    test.each<[CallName, unknown]>([
      ['workshop.open', { key: nowhere }],
      ['workshop.undo', { key: nowhere }],
      ['library.duplicate', { key: nowhere }],
      ['library.archive', { key: nowhere, archived: true }],
      ['library.adopt', { file: nowhere }],
      ['library.backups', { key: nowhere }],
      ['library.restore', { key: nowhere, backup: 'none' }],
      ['file.save', { file: nowhere }],
      ['table.read', { from: 'file', file: nowhere }],
      ['photo.read', { key: nowhere, hash: 'ab'.repeat(32) }],
      ['photo.keep', { key: nowhere, file: nowhere }],
      ['table.preview', { table: nowhere, key: nowhere, mapping: { title: 0 }, hasHeader: true }],
      ['export.start', { key: nowhere, format: 'csv' }],
      ['present.open', { key: nowhere }],
    ])('%s of something that is not there: not-found', async (call, input) => {
      expect(await codeOf(room, call, input)).toBe('not-found');
    });

    test('undo and redo with nothing to do: nothing-to-undo', async () => {
      const key = await newWorkshop(room.client);
      expect(await codeOf(room, 'workshop.undo', { key })).toBe('nothing-to-undo');
      expect(await codeOf(room, 'workshop.redo', { key })).toBe('nothing-to-undo');
    });

    test('a command about a use case that is gone: not-found, and nothing is committed', async () => {
      const key = await newWorkshop(room.client);
      const before = await room.client.call('workshop.open', { key });
      const command = { type: 'use-case.edit', id: freshId(), changes: { title: 'x' } } as const;
      const failure = await refusal(
        room.client.call('workshop.execute', { key, command, mark: freshMark() }),
      );
      expect(failure.code).toBe('not-found');
      expect(await room.client.call('workshop.open', { key })).toEqual(before);
    });

    test('an id used twice: exists', async () => {
      const key = await newWorkshop(room.client);
      const twice = adding(useCase('Once'));
      await room.client.call('workshop.execute', { key, command: twice, mark: freshMark() });
      const failure = await refusal(
        room.client.call('workshop.execute', { key, command: twice, mark: freshMark() }),
      );
      expect(failure.code).toBe('exists');
    });

    test('a text file adopted as a workshop: foreign', async () => {
      const file = await room.client.upload('notes.headwater', text('Not a workshop at all.'));
      expect((await refusal(room.client.call('library.adopt', { file }))).code).toBe('foreign');
    });
  });
}
