import { describe, expect, test } from 'vitest';
import { adding, addOne, exported, freshMark, newWorkshop, ROWS, text, useCase } from './inputs.ts';
import { byId, type Room, refusal } from './room.ts';

/** An open workshop and the files around it, as a screen uses them. */
export function workshops(room: Room): void {
  describe('a workshop', () => {
    test('takes commands, numbers its commits without gaps and shows them on opening again', async () => {
      const key = await newWorkshop(room.client);
      const opened = await room.client.call('workshop.open', { key });
      const added = useCase('Fraud alerts');
      const { commit } = await room.client.call('workshop.execute', {
        key,
        command: adding(added),
        mark: freshMark(),
      });
      expect(commit?.number).toBe(opened.head.number + 1);
      expect(commit?.history.undo).toBe('add a use case');
      const again = await room.client.call('workshop.open', { key });
      expect(again.head).toEqual({ number: commit?.number, hash: commit?.hash });
      expect(again.records).toContainEqual(expect.objectContaining({ id: added.id, title: 'Fraud alerts' }));
    });

    test('commits nothing for a command that changes nothing', async () => {
      const key = await newWorkshop(room.client);
      const id = await addOne(room.client, key, 'Fraud alerts');
      const same = { type: 'use-case.edit', id, changes: { title: '  Fraud   alerts ' } } as const;
      const answer = await room.client.call('workshop.execute', { key, command: same, mark: freshMark() });
      expect(answer.commit).toBeNull();
    });

    test('undoes a gesture of several commits as one and redoes it', async () => {
      const key = await newWorkshop(room.client);
      const before = await room.client.call('workshop.open', { key });
      const mark = freshMark();
      for (const title of ['One', 'Two', 'Three']) {
        const command = adding(useCase(title));
        await room.client.call('workshop.execute', { key, command, mark });
      }
      const full = await room.client.call('workshop.open', { key });
      const undone = await room.client.call('workshop.undo', { key });
      expect(Object.keys(undone.commit.diff.removed)).toHaveLength(6);
      const after = await room.client.call('workshop.open', { key });
      expect(after.records).toEqual(before.records);
      expect(after.history).toEqual({ undo: null, redo: 'add a use case' });
      await room.client.call('workshop.redo', { key });
      const redone = await room.client.call('workshop.open', { key });
      expect(byId(redone.records)).toEqual(byId(full.records));
    });

    test('carries out commands sent all at once, in the order sent', async () => {
      const key = await newWorkshop(room.client);
      const titles = Array.from({ length: 12 }, (_, index) => `Use case ${index}`);
      const answers = await Promise.all(
        titles.map(title =>
          room.client.call('workshop.execute', {
            key,
            command: adding(useCase(title)),
            mark: freshMark(),
          }),
        ),
      );
      const numbers = answers.map(answer => answer.commit?.number ?? 0).sort((a, b) => a - b);
      expect(numbers).toEqual(titles.map((_, index) => index + 2));
    });

    test('text comes back as it was kept: any script, emoji, line breaks', async () => {
      const key = await newWorkshop(room.client);
      const id = await addOne(room.client, key, 'שלום · عربى · 東京 · 🦭 · e\u0301');
      const notes = 'first\r\nsecond\u0000\u2028third';
      await room.client.call('workshop.execute', {
        key,
        command: { type: 'use-case.edit', id, changes: { notes } },
        mark: freshMark(),
      });
      const { records } = await room.client.call('workshop.open', { key });
      expect(records.find(record => record.id === id)).toMatchObject({
        title: 'שלום · عربى · 東京 · 🦭 · é',
        notes: 'first\nsecond\nthird',
      });
    });
  });

  describe('files', () => {
    test('uploaded rows are read, previewed and imported as one commit', async () => {
      const key = await newWorkshop(room.client);
      const file = await room.client.upload('rows.csv', text(ROWS));
      const table = await room.client.call('table.read', { from: 'file', file });
      expect(table).toMatchObject({ name: 'rows.csv', rows: 2, columns: ['Title', 'Description'] });
      const request = { table: table.table, key, mapping: table.guess, hasHeader: table.hasHeader };
      expect(await room.client.call('table.preview', request)).toMatchObject({
        taken: 2,
        left: 0,
        problem: null,
      });
      const imported = await room.client.call('table.import', { ...request, mark: freshMark() });
      expect(imported).toMatchObject({ taken: 2, left: 0, commit: { number: 2 } });
      expect(imported.commit.history.undo).toBe('add 2 use cases');
    });

    test('the name of an upload is a name, whatever was sent', async () => {
      const file = await room.client.upload('../../etc/rows.csv', text(ROWS));
      expect((await room.client.call('table.read', { from: 'file', file })).name).toBe('rows.csv');
    });

    test('every byte of an upload arrives', async () => {
      const rows = [
        'Title',
        ...Array.from({ length: 4000 }, (_, index) => `Grüße ${index} 🦭 ${'x'.repeat(200)}`),
      ];
      const file = await room.client.upload('large.csv', text(rows.join('\n')));
      expect((await room.client.call('table.read', { from: 'file', file })).rows).toBe(4000);
    });

    test('an empty upload is refused in words when it is read', async () => {
      const file = await room.client.upload('empty.csv', new Uint8Array());
      expect((await refusal(room.client.call('table.read', { from: 'file', file }))).code).toBe('unreadable');
    });

    test('an export tells its end and gives a file that can be saved and adopted', async () => {
      const key = await newWorkshop(room.client);
      await addOne(room.client, key, 'Fraud alerts');
      const out = await exported(room.client, key, 'headwater');
      expect(out.name).toMatch(/^Northwind Bank.*\.headwater$/);
      expect(out.bytes).toBeGreaterThan(4096);
      const copy = await room.client.call('library.adopt', { file: out.file });
      const original = await room.client.call('workshop.open', { key });
      const adopted = await room.client.call('workshop.open', { key: copy.key });
      expect(byId(adopted.records)).toEqual(byId(original.records));
    });
  });
}
