import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { execute } from '../../shared/change/execute.ts';
import type { Command } from '../../shared/commands/index.ts';
import type { Content } from '../../shared/contract/content.ts';
import { type Document, documentOf, EMPTY_DOCUMENT, recordsOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { completenessOf } from '../../shared/views/canvas-complete.ts';
import { lintCanvas } from '../../shared/views/canvas-lint.ts';
import { outlineOf } from '../../shared/views/canvas-outline.ts';
import { startCount } from '../../shared/views/canvas-start.ts';
import { exported, freshId, freshMark, NEW_WORKSHOP, newWorkshop } from '../contract/inputs.ts';
import { ROOT, type TestApp, testApp } from '../support/app.ts';

/*
 * A consultancy's own canvas, as a file and nothing else: from the folder to the screen's data, the linter, the outline and the report.
 */

const CONTRACT = readFileSync(join(ROOT, 'tests/fixtures/content/canvases/data-contract.json'), 'utf8');
const STAGES = readFileSync(join(ROOT, 'resources/content/stages.json'), 'utf8');

function app(): TestApp {
  const app = testApp();
  onTestFinished(app.close);
  return app;
}
const inOwn = ({ ports }: TestApp, file: string) => join(ports.paths.library, 'Content', file);
function put(app: TestApp, file: string, text: string): void {
  mkdirSync(dirname(inOwn(app, file)), { recursive: true });
  writeFileSync(inOwn(app, file), text);
}
const contractIn = (content: Content) => content.canvases.find(one => one.key === 'data-contract');
const documentIn = async ({ client }: TestApp, key: string): Promise<Document> =>
  documentOf((await client.call('workshop.open', { key })).records);
const canvasIn = (document: Document) => {
  const [canvas] = recordsOf(document, 'canvas');
  if (!canvas) throw new Error('No canvas was begun.');
  return canvas;
};

/** A workshop with the data contract begun and filled in a little. */
async function begun(app: TestApp): Promise<{ key: string; canvas: string }> {
  const { client } = app;
  put(app, 'canvases/data-contract.json', CONTRACT);
  const template = contractIn(await client.call('content.read', {}));
  if (!template) throw new Error('The canvas was not taken.');
  const key = await newWorkshop(client);
  const canvas = freshId();
  const run = (command: Command) =>
    client
      .call('workshop.execute', { key, command, mark: freshMark() })
      .then(({ commit }) => expect(commit).not.toBeNull());
  const ids = Array.from({ length: startCount(template) }, freshId);
  await run({ type: 'canvas.begin', id: canvas, template, about: 'Payment status', ids });
  const field = (label: string, cells: Record<string, string>) => ({
    id: freshId(),
    canvas,
    box: 'schema',
    label,
    cells,
  });
  await run({
    type: 'row.add',
    rows: [
      field('payment-id', { meaning: 'Ours, never reused', need: 'required' }),
      field('purpose', { need: 'optional' }),
    ],
  });
  await run({
    type: 'answer.set',
    id: freshId(),
    canvas,
    box: 'changes',
    changes: { text: 'Ninety days of both forms, announced on the board.' },
  });
  return { key, canvas };
}

test('A canvas that is only a file can be begun, and its columns come from the list it names', async () => {
  const one = app();
  const { key } = await begun(one);
  const content = await one.client.call('content.read', {});
  expect(content).toMatchObject({
    own: ['data-contract'],
    refusals: [],
    folder: inOwn(one, ''),
  });
  const { template, about } = canvasIn(await documentIn(one, key));
  expect(about).toBe('Payment status');
  expect(template.boxes.map(box => box.title)).toEqual([
    'Owner',
    'Schema',
    'Quality',
    'Access',
    'Change rules',
  ]);
  expect(JSON.stringify(template)).toContain('Stream owner');
});

test('Its own rules are checked, in its own words, and its completeness is counted', async () => {
  const one = app();
  const { key, canvas } = await begun(one);
  const document = await documentIn(one, key);
  const told = lintCanvas(document, canvasIn(document));
  expect(told.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'fault: A contract without an owner binds nobody.',
    'hint: “purpose”: what does it mean?',
  ]);
  expect(completenessOf(document, canvasIn(document))).toMatchObject({ of: 5 });
  const owner: Command = {
    type: 'note.add',
    notes: [{ id: freshId(), canvas, box: 'owner', text: 'Tomás Herrera' }],
  };
  await one.client.call('workshop.execute', { key, command: owner, mark: freshMark() });
  const mended = await documentIn(one, key);
  expect(lintCanvas(mended, canvasIn(mended)).map(({ box }) => box)).toEqual(['schema']);
});

test('Its outline has every box in reading order, with what it began with and what was filled in', async () => {
  const one = app();
  const { key } = await begun(one);
  const document = await documentIn(one, key);
  const outline = outlineOf(document, canvasIn(document));
  expect(outline.map(one => one.box.title)).toEqual(['Owner', 'Schema', 'Quality', 'Access', 'Change rules']);
  const text = JSON.stringify(outline);
  for (const part of ['Nothing twice', 'payment-id', 'Ours, never reused', 'Read the stream', 'Ninety days'])
    expect(text).toContain(part);
});

test('It is in the report, every box of it', async () => {
  const one = app();
  const { key } = await begun(one);
  const { file } = await exported(one.client, key, 'pdf');
  const text = execFileSync('pdftotext', [one.app.file(file).path, '-'], { encoding: 'utf8' })
    .replace(/\u00ad\s*/g, '')
    .replace(/\s+/g, ' ');
  for (const part of ['Data contract: Payment status', 'Schema', 'payment-id', 'Ours, never reused', 'Never'])
    expect(text).toContain(part);
  for (const part of [
    'Nothing twice',
    'Read the stream',
    'Sponsor',
    'Change rules',
    'Ninety days of both forms',
  ])
    expect(text).toContain(part);
});

test('A workshop stays as it was when the packs under it change, break or go', async () => {
  const one = app();
  const { client } = one;
  put(
    one,
    'stages.json',
    STAGES.replace('"Headwater curve"', '"Curve of our own"').replace('"Early production"', '"First life"'),
  );
  const { key, canvas } = await begun(one);
  const before = await documentIn(one, key);
  await client.call('workshop.close', { key });

  put(one, 'stages.json', STAGES.replace('"Early production"', '"Something else"'));
  put(
    one,
    'canvases/data-contract.json',
    CONTRACT.replace('"Owner"', '"Keeper"').replace('"version": 1', '"version": 2'),
  );
  put(one, 'lists/roles.json', '{ "key": "roles" ');
  const later = await one.restart();
  const content = await later.client.call('content.read', {});
  expect(contractIn(content)?.version).toBe(2);
  expect(content.refusals).toMatchObject([{ file: 'lists/roles.json', line: 1 }]);

  // What is there keeps its canvas and its stages, on the screen and in what is exported.
  expect(await documentIn(later, key)).toEqual(before);
  const { file } = await exported(later.client, key, 'csv');
  expect(readFileSync(later.app.file(file).path, 'utf8')).not.toContain('Something else');
  const note: Command = {
    type: 'note.add',
    notes: [{ id: freshId(), canvas, box: 'owner', text: 'Tomás Herrera' }],
  };
  expect(
    (await later.client.call('workshop.execute', { key, command: note, mark: freshMark() })).commit,
  ).not.toBeNull();
  const after = await documentIn(later, key);
  expect(canvasIn(after).template.boxes[0]?.title).toBe('Owner');
  expect(recordsOf(after, 'stages')[0]?.pack).toMatchObject({ name: 'Curve of our own' });

  // Taken away altogether, it still opens; a new workshop gets what is there now.
  await later.client.call('workshop.close', { key });
  rmSync(inOwn(later, ''), { recursive: true });
  expect(await documentIn(later, key)).toEqual(after);
  const fresh = await documentIn(later, await newWorkshop(later.client));
  expect(recordsOf(fresh, 'stages')[0]?.pack).toMatchObject({ name: 'Headwater curve', version: 3 });
  await later.app.drain();
});

test('The use cases of a workshop are told by the names of its own stages', async () => {
  const one = app();
  put(one, 'stages.json', STAGES.replace('"Early production"', '"First life"'));
  const key = await newWorkshop(one.client);
  const command: Command = {
    type: 'use-case.add',
    useCases: [{ id: freshId(), placement: freshId(), title: 'Fraud alerts', stage: 2 }],
  };
  await one.client.call('workshop.execute', { key, command, mark: freshMark() });
  rmSync(inOwn(one, 'stages.json'));
  const csv = await exported(one.client, key, 'csv');
  expect(readFileSync(one.app.file(csv.file).path, 'utf8')).toContain('First life');
  const table = await one.client.call('table.read', {
    from: 'text',
    text: 'Title,Stage\nLive balances,First life\n',
  });
  const preview = await one.client.call('table.preview', {
    ...{ table: table.table, key, hasHeader: true },
    mapping: { title: 0, stage: 1 },
  });
  expect(preview.rows).toMatchObject([{ take: true, remarks: [] }]);
});

test('A copy of a workshop keeps its stages, and nothing takes them out or puts others in', async () => {
  const one = app();
  put(one, 'stages.json', STAGES.replace('"Headwater curve"', '"Curve of our own"'));
  const key = await newWorkshop(one.client);
  rmSync(inOwn(one, 'stages.json'));
  const copy = await documentIn(one, (await one.client.call('library.duplicate', { key })).key);
  expect(recordsOf(copy, 'stages')[0]?.pack.name).toBe('Curve of our own');
  expect(integrityFaults(copy)).toEqual([]);

  const [workshop] = recordsOf(copy, 'workshop');
  const [stages] = recordsOf(copy, 'stages');
  if (!workshop || !stages) throw new Error('The copy is not whole.');
  const crooked = { ...workshop, pack: { name: 'Another', version: 1 } };
  const begin: Command = { type: 'workshop.begin', workshop: crooked, stages };
  expect(execute(EMPTY_DOCUMENT, begin)).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  expect(integrityFaults(documentOf([crooked, stages])).map(one => one.fault)).toEqual([
    'is another stages pack than the workshop names',
  ]);
});

test('Reading the content lays out the folder with a note, once, and never over what is there', async () => {
  const one = app();
  const { folder } = await one.client.call('content.read', {});
  const note = join(folder, 'README.txt');
  expect(readFileSync(note, 'utf8')).toContain('canvases/NAME.json');
  writeFileSync(note, 'Our own words.');
  await one.client.call('content.read', {});
  expect(readFileSync(note, 'utf8')).toBe('Our own words.');
  // The folder is no workshop.
  expect((await one.client.call('library.list', {})).workshops).toEqual([]);
  await one.client.call('library.create', NEW_WORKSHOP);
  expect((await one.client.call('library.list', {})).workshops).toHaveLength(1);
});

test('A library that may not be written to still has the content that ships', async () => {
  const one = app();
  // A file where the folder should be: nothing can be laid out.
  mkdirSync(one.ports.paths.library, { recursive: true });
  writeFileSync(join(one.ports.paths.library, 'Content'), 'no folder');
  const content = await one.client.call('content.read', {});
  expect(content.canvases.length).toBeGreaterThan(10);
});
