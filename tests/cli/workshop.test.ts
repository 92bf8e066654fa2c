import { describe, expect, test } from 'vitest';
import { openWorkshopFile } from '../../electron/storage/workshop-file.ts';
import { ownPorts } from '../support/app.ts';
import { commandLine } from '../support/command-line.ts';

const COMPANIES = 'Organisation,Use case,Stage\nAcme,Fraud alerts,2\nBolt,Live balances,\n,No name,1\n';

async function withWorkshop() {
  const line = commandLine();
  await line.done(
    'new',
    './acme.headwater',
    '--client',
    'Acme Bank',
    '--title',
    'Payments',
    '--date',
    '2026-03-02',
  );
  return line;
}

describe('headwater new', () => {
  test('makes a workshop that show prints and verify finds sound', async () => {
    const line = await withWorkshop();
    expect(await line.done('show', './acme.headwater')).toMatch(
      /^Acme Bank – Payments\n2026-03-02 · EUR · 0 use cases · 1 change\n\nStage 0: .*Unplaced \(0\)\n$/s,
    );
    expect(await line.done('verify', './acme.headwater')).toMatch(
      /^acme\.headwater is sound\.\nChanges: 1\nHead: [0-9a-f]{64}\n$/,
    );
  });

  test('adds the ending where there is none, here and wherever a workshop is named', async () => {
    const line = commandLine();
    expect(await line.done('new', './acme', '--client', 'Acme')).toBe('Made acme.headwater for Acme.\n');
    await line.done('verify', './acme');
  });

  test('never overwrites', async () => {
    const line = await withWorkshop();
    const before = line.read('acme.headwater');
    const { code, err } = await line.run('new', './acme.headwater', '--client', 'Other');
    expect(code).toBe(1);
    expect(err).toMatch(/^headwater: [^\n]*acme\.headwater[^\n]*already[^\n]*\n$/);
    expect(line.read('acme.headwater')).toEqual(before);
  });
});

describe('headwater import', () => {
  test('takes rows by the columns named, and says which it left out and why', async () => {
    const line = await withWorkshop();
    line.write('users.csv', COMPANIES);
    const out = await line.done(
      'import',
      './acme.headwater',
      './users.csv',
      '--map',
      'title=organisation, description=Use case,stage=Stage',
    );
    expect(out).toMatch(
      /^Took 2 of 3 rows from users\.csv into acme\.headwater\.\nRow 4, left out[^\n]*: [^\n]*title[^\n]*\n$/i,
    );
    const shown = await line.done('show', './acme.headwater');
    expect(shown).toMatch(/Stage 2: [^\n]* \(1\)\n {4}1 {2}Acme\n/);
    expect(shown).toMatch(/Unplaced \(1\)\n {4}2 {2}Bolt\n/);
  });

  test('goes by the names of the columns when no mapping is given', async () => {
    const line = await withWorkshop();
    line.write('plain.tsv', 'Title\tDescription\nFraud alerts\tSee it\n');
    expect(await line.done('import', './acme.headwater', './plain.tsv')).toBe(
      'Took 1 of 1 row from plain.tsv into acme.headwater.\n',
    );
  });

  test('reads standard input for -', async () => {
    const line = await withWorkshop();
    line.pipe('Title;Description\nFraud alerts;See it\n');
    expect(await line.done('import', './acme.headwater', '-')).toMatch(
      /^Took 1 of 1 row from standard input/,
    );
  });

  test('takes the first row too with --no-header', async () => {
    const line = await withWorkshop();
    line.write('bare.csv', 'Fraud alerts,2\nLive balances,3\n');
    await line.done(
      'import',
      './acme.headwater',
      './bare.csv',
      '--no-header',
      '--map',
      'title=Column A,stage=Column B',
    );
    expect(await line.done('show', './acme.headwater')).toContain('Fraud alerts');
  });

  test('is one change in the log, whatever the number of rows', async () => {
    const line = await withWorkshop();
    line.write('users.csv', COMPANIES);
    await line.done('import', './acme.headwater', './users.csv', '--map', 'title=Organisation');
    expect(await line.done('verify', './acme.headwater')).toContain('Changes: 2\n');
  });

  test.each([
    [
      'an unknown column',
      'Title\nOne\n',
      ['--map', 'title=Name'],
      /no column “Name” in t\.csv, which has “Title”/,
    ],
    ['columns that say nothing', 'Foo,Bar\n1,2\n', [], /Add title=COLUMN to --map.*“Foo”, “Bar”/i],
    ['a mapping without titles', 'Title,Bar\n1,2\n', ['--map', 'notes=Bar'], /--map names no column/],
    ['an empty file', '', [], /empty/],
    ['no title in any row', 'Title,Notes\n,a\n,b\n', [], /row 2/i],
    ['a quotation mark left open', 'Title,Notes\n"One,a\nTwo,b\n', [], /row 2/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), [], /t\.csv/],
  ])('refuses %s in one line and changes nothing', async (_, content, more, words) => {
    const line = await withWorkshop();
    line.write('t.csv', content);
    const { code, out, err } = await line.run('import', './acme.headwater', './t.csv', ...more);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(words);
    expect(err).toMatch(/^headwater: [^\n]+\n$/);
    expect(await line.done('verify', './acme.headwater')).toContain('Changes: 1\n');
  });

  test('refuses a table that is not there', async () => {
    const line = await withWorkshop();
    const { code, err } = await line.run('import', './acme.headwater', './none.csv');
    expect(code).toBe(1);
    expect(err).toMatch(/no file .*none\.csv/);
  });
});

describe('headwater verify and rescue', () => {
  test('a damaged file is told of with exit code 1, left as it is, and rescued from its backup', async () => {
    const line = await withWorkshop();
    line.write('users.csv', COMPANIES);
    await line.done('import', './acme.headwater', './users.csv', '--map', 'title=Organisation');
    const bytes = line.read('acme.headwater');
    line.write('acme.headwater', bytes.subarray(0, bytes.length / 2));
    const cut = line.read('acme.headwater');
    const { code, err } = await line.run('verify', './acme.headwater');
    expect(code).toBe(1);
    expect(err).toMatch(/^headwater: [^\n]*damaged[^\n]*\n$/);
    expect(line.read('acme.headwater')).toEqual(cut);
    await line.done('rescue', './acme.headwater', '--to', './saved.headwater');
    expect(await line.done('verify', './saved.headwater')).toContain('Changes: 2\n');
    expect(await line.done('show', './saved.headwater')).toContain('Bolt');
    expect(line.read('acme.headwater')).toEqual(cut);
  });

  test('a file whose bytes were changed is not called sound', async () => {
    const line = await withWorkshop();
    const bytes = line.read('acme.headwater');
    const at = bytes.indexOf('Acme Bank');
    bytes.write('Evil Bank', at);
    line.write('acme.headwater', bytes);
    const { code } = await line.run('verify', './acme.headwater');
    expect(code).toBe(1);
  });

  test('another file is told apart in words', async () => {
    const line = commandLine();
    line.write('notes.headwater', 'These are notes.');
    const { code, err } = await line.run('show', './notes.headwater');
    expect(code).toBe(1);
    expect(err).toMatch(/not a Headwater workshop/);
  });

  test('a workshop that someone has open says who', async () => {
    const line = await withWorkshop();
    line.write('users.csv', COMPANIES);
    const held = openWorkshopFile(line.path('acme.headwater'), ownPorts());
    const { code, err } = await line.run('import', './acme.headwater', './users.csv');
    held.close();
    expect(code).toBe(1);
    expect(err).toMatch(/open/);
  });
});

describe('headwater show --json', () => {
  test('prints every record as JSON', async () => {
    const line = await withWorkshop();
    line.write('t.csv', 'Title\nFraud alerts\n');
    await line.done('import', './acme.headwater', './t.csv');
    const json: unknown = JSON.parse(await line.done('show', './acme.headwater', '--json'));
    expect(JSON.stringify(json)).toContain('Fraud alerts');
    expect(JSON.stringify(json)).toContain('Acme Bank');
  });
});
