import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWorkshopFile } from '../../electron/storage/workshop-file.ts';
import type { Command } from '../../shared/commands/index.ts';
import { documentOf, recordsOf } from '../../shared/model/document.ts';
import {
  addOne,
  fileOf,
  freshId,
  freshMark,
  openedFrom,
  outcomeOf,
  sealedWorkshop,
  signedWorkshop,
  verdictOf,
} from '../contract/inputs.ts';
import { testApp } from '../support/app.ts';
import { aTemplate } from '../support/canvas-templates.ts';
import { commandLine } from '../support/command-line.ts';
import { JPEG } from '../support/photos.ts';

function anApp(actor = 'Ada') {
  const own = testApp({ actor });
  onTestFinished(() => own.close());
  return own;
}

describe('a sealed PDF on another machine', () => {
  it('gives the workshop back with its whole log, and says where it came from', async () => {
    const [here, there] = [anApp(), anApp('Bo')];
    const sealed = await sealedWorkshop(here.client);
    const file = await there.client.upload('r.pdf', readFileSync(here.app.file(sealed.file).path));
    expect(await verdictOf(there.client, file)).toMatchObject({
      facts: { key: 'other', holder: 'Ada', matches: [] },
    });
    const { key } = await openedFrom(there.client, file, 'workshop');
    const [row] = (await there.client.call('library.list', {})).workshops;
    expect(row).toMatchObject({ key, client: 'Northwind Bank', status: 'signed', state: 'ready' });

    const original = await here.client.call('workshop.open', { key: sealed.key });
    const copy = await there.client.call('workshop.open', { key });
    const document = documentOf(copy.records);
    const workshop = recordsOf(document, 'workshop')[0];
    expect(workshop?.origin).toEqual({ kind: 'sealed-pdf', of: workshop?.id });
    expect(copy.records).toHaveLength(original.records.length);
    expect(copy.history).toEqual({ undo: null, redo: null });
    // The chain is the original's up to the seal, and one change of its own after it.
    expect(await verdictOf(there.client, file)).toMatchObject({
      facts: { matches: [{ key, status: 'signed' }] },
    });
    await there.client.call('workshop.close', { key });
    const opened = openWorkshopFile(join(there.ports.paths.library, row?.file ?? ''), {
      ...{ now: there.ports.now, actor: 'Bo', log: there.ports.log },
    });
    expect(opened.verify().faults).toEqual([]);
    expect([...opened.commits()].at(-1)).toMatchObject({
      ...{ label: 'open from a sealed PDF', actor: 'Bo' },
      command: {
        type: 'workshop.from-pdf',
        revision: 1,
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    opened.close();

    await addOne(there.client, key, 'Going on from here');
    expect(await there.client.call('workshop.changes', { key })).toMatchObject({
      revision: 1,
      changed: true,
    });
    const again = await openedFrom(there.client, file, 'workshop');
    expect(again.key).not.toBe(key);
  }, 60_000);

  it('brings the photos along, also those of notes that were deleted', async () => {
    const [here, there] = [anApp(), anApp('Bo')];
    const { key, id } = await signedWorkshop(here.client);
    const photo = await here.client.call('photo.keep', {
      key,
      file: await here.client.upload('flip-chart.jpg', JPEG),
    });
    const canvas = freshId();
    const note = freshId();
    const template = aTemplate([{ kind: 'notes', key: 'ideas' }]);
    const commands: Command[] = [
      { type: 'canvas.begin', id: canvas, template, ids: [] },
      { type: 'note.add', notes: [{ id: note, canvas, box: 'ideas', text: 'The wall', photo }] },
      { type: 'note.remove', ids: [note] },
    ];
    for (const command of commands)
      await here.client.call('workshop.execute', { key, command, mark: freshMark() });
    const { file } = await fileOf(here.client, () => here.client.call('sign-off.seal', { key, id }));
    const bytes = readFileSync(here.app.file(file).path);
    const copy = await there.client.upload('r.pdf', bytes);
    const opened = await openedFrom(there.client, copy, 'workshop');
    const read = await there.client.call('photo.read', { key: opened.key, hash: photo.hash });
    expect(Buffer.from(read.bytes, 'base64').equals(Buffer.from(JPEG))).toBe(true);
  }, 60_000);

  it('that was changed is refused in words, and adds nothing', async () => {
    const { client, app } = anApp();
    const { file } = await sealedWorkshop(client);
    const bytes = readFileSync(app.file(file).path);
    bytes[2_000] = (bytes[2_000] as number) ^ 1;
    const upload = async (given: Uint8Array) => client.upload('r.pdf', given);
    const changed = await openedFrom(client, await upload(bytes), 'failed');
    expect(changed.failure.message).toMatch(/not as it was when it was sealed.*No workshop was added/s);
    const foreign = await openedFrom(client, await upload(Buffer.from('%PDF-1.4')), 'failed');
    expect(foreign.failure.message).toMatch(/no PDF that Headwater sealed.*No workshop was added/s);
    expect((await client.call('library.list', {})).workshops).toHaveLength(1);
  });
});

describe('a sealed PDF that is large', () => {
  it('is checked and opened bit by bit: that is told, and can be stopped', async () => {
    const { client } = anApp();
    const { file } = await sealedWorkshop(client);
    for (const call of ['pdf.verify', 'pdf.open'] as const) {
      const told: string[] = [];
      const stop = client.on('job.progress', ({ job, step }) => {
        told.push(step);
        void client.call('job.cancel', { job });
      });
      await outcomeOf(client, 'cancelled', () => client.call(call, { file }));
      expect(told, call).toEqual(['Checking every byte']);
      stop();
    }
    expect((await client.call('library.list', {})).workshops).toHaveLength(1);

    const far: number[] = [];
    const steps = new Set<string>();
    client.on('job.progress', ({ step, done }) => {
      far.push(done);
      steps.add(step);
    });
    await openedFrom(client, file, 'workshop');
    expect(far).toEqual([...far].sort((a, b) => a - b));
    expect([...steps]).toEqual(['Checking every byte', 'Repeating every change', 'Writing the workshop']);
  });
});

describe('headwater verify FILE.pdf', () => {
  it('says what it is, who signed, and which workshop holds it', async () => {
    const { client, app, ports } = anApp();
    const sealed = await sealedWorkshop(client);
    const line = commandLine();
    const bytes = readFileSync(app.file(sealed.file).path);
    line.write('r.pdf', bytes);
    const out = await line.done('verify', './r.pdf');
    expect(out).toMatch(/^r\.pdf is whole\.\nWorkshop: Northwind Bank – Streams in payments – 2026-03-02\n/);
    expect(out).toMatch(/\nRevision: 1, sealed 2026-03-02T/);
    expect(out).toMatch(/\nKey: another installation’s; compare the fingerprint.* \(Ada\)\n/);
    expect(out).toMatch(/\nSignatures: 1 agreed\n {2}Mara Lind, Sponsor, Northwind Bank: agrees \(typed\)\n/);
    expect(out).toMatch(/\nMatches: no workshop of the library\n/);
    expect(out).toMatch(/not a qualified signature; the time is the clock of the device that sealed it\.\n$/);

    const [row] = (await client.call('library.list', {})).workshops;
    await client.call('workshop.close', { key: sealed.key });
    const file = join(ports.paths.library, row?.file ?? '');
    expect(await line.done('verify', './r.pdf', '--against', file)).toContain(`\nMatches: ${row?.file}\n`);
    await addOne(client, sealed.key, 'Late idea');
    await client.call('workshop.close', { key: sealed.key });
    const late = await line.done('verify', './r.pdf', '--against', file);
    expect(late).toContain(`\nMatches: ${row?.file}, changed since\n`);

    bytes[3_000] = (bytes[3_000] as number) ^ 1;
    line.write('bad.pdf', bytes);
    const bad = await line.run('verify', './bad.pdf');
    expect(bad).toMatchObject({ code: 1, out: '' });
    expect(bad.err).toMatch(/^headwater: “bad\.pdf”: [^\n]*not as it was when it was sealed[^\n]*\n$/);
    expect((await line.run('verify', './no.pdf')).err).toMatch(/“no\.pdf” is not there/);
    expect((await line.run('verify', './x.headwater', '--against', file)).code).toBe(2);
  }, 60_000);
});
