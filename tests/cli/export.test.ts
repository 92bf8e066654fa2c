import { describe, expect, test } from 'vitest';
import { Session } from '../../electron/service/session.ts';
import { openWorkshopFile } from '../../electron/storage/workshop-file.ts';
import { unzipped } from '../exchange/unzipped.ts';
import { type CommandLine, commandLine } from '../support/command-line.ts';
import { anId } from '../support/room.ts';
import { testOptions } from '../support/workshop-files.ts';

async function withUseCases(title = 'Fraud alerts') {
  const line = commandLine();
  await line.done('new', './acme', '--client', 'Acme Bank', '--date', '2026-03-02');
  line.write('t.csv', `Title,Description,Stage\n${title},"See it, then stop it",2\n=cmd(),,\n`);
  await line.done('import', './acme', './t.csv');
  return line;
}

/** Keeps a report profile in the workshop, as the app does. */
function keepProfile(line: CommandLine, name: string): void {
  const options = testOptions();
  const file = openWorkshopFile(line.path('acme.headwater'), options);
  const session = new Session(file, { ...options, key: 'acme', newMark: anId, onCommit: () => {} });
  const profile = { name, paper: 'Letter', sections: ['cover'], footer: 'For the board alone' } as const;
  const plain = { tiles: false, without: [], accent: null, logo: null };
  session.execute(
    { type: 'report-profile.add', id: anId(), ...plain, ...profile, sections: ['cover'] },
    anId(),
  );
  session.close();
}

describe('headwater export', () => {
  test('writes a PDF', async () => {
    const line = await withUseCases();
    const outcome = await line.run('export', './acme', '--to', './acme.pdf');
    expect(outcome).toEqual({ code: 0, out: 'Wrote acme.pdf.\n', err: '' });
    expect(line.read('acme.pdf').subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('writes a table that can be imported again and that runs nothing in a spreadsheet', async () => {
    const line = await withUseCases();
    await line.done('export', './acme', '--to', './out.csv');
    const csv = line.read('out.csv').toString();
    expect(csv).toContain('"See it, then stop it"');
    expect(csv).not.toMatch(/(^|,|\n)"?=cmd/);
    await line.done('new', './again', '--client', 'Acme Bank');
    await line.done('import', './again', './out.csv');
    const shown = await line.done('show', './again');
    expect(shown).toContain('Fraud alerts');
    expect(shown).toContain('=cmd()');
  });

  test.each([
    ['svg', '<?xml version="1.0" encoding="UTF-8"?>\n<svg '],
    ['png', '\u0089PNG'],
    ['xlsx', 'PK\u0003\u0004'],
    ['pptx', 'PK\u0003\u0004'],
  ])('writes a .%s', async (format, start) => {
    const line = await withUseCases();
    const outcome = await line.run('export', './acme', '--to', `./acme.${format}`);
    expect(outcome).toEqual({ code: 0, out: `Wrote acme.${format}.\n`, err: '' });
    expect(line.read(`acme.${format}`).toString('latin1').startsWith(start)).toBe(true);
  });

  test('draws the use cases into the picture', async () => {
    const line = await withUseCases();
    await line.done('export', './acme', '--to', './acme.svg');
    const svg = line.read('acme.svg').toString();
    expect(svg).toContain('>Fraud alerts</text>');
    expect(svg).toContain('1 use case not placed yet');
  });

  test('draws a page of the report', async () => {
    const line = await withUseCases();
    await line.done('export', './acme', '--to', './page.svg', '--page', '1');
    expect(line.read('page.svg').toString()).toContain('Outcome of the streaming adoption workshop');
    await line.done('export', './acme', '--to', './page.png', '--page', '2', '--paper', 'Letter');
    expect(line.read('page.png').toString('latin1').startsWith('\u0089PNG')).toBe(true);
  });

  test.each([
    [['--to', './out.pdf', '--page', '2'], '--page is for .svg and .png, not for .pdf'],
    [['--to', './out.csv', '--profile', 'Board'], '--profile is for .pdf and .pptx, and for a page'],
    [['--to', './out.pdf', '--profile', 'Board', '--paper', 'A3'], 'the profile says the paper'],
    [['--to', './out.svg', '--page', '0'], '--page is a number of a page, from 1, not “0”'],
    [['--to', './out.svg', '--page', 'two'], '--page is a number of a page, from 1, not “two”'],
  ])('does not take %j', async (args, reason) => {
    const line = await withUseCases();
    const { code, err } = await line.run('export', './acme', ...args);
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });

  test('puts report and slides together as a profile says', async () => {
    const line = await withUseCases();
    keepProfile(line, 'Board');
    await line.done('export', './acme', '--to', './page.svg', '--page', '1', '--profile', 'board');
    const page = line.read('page.svg').toString();
    expect(page).toContain('For the board alone');
    expect(page).toContain('viewBox="0 0 612 792"');
    await line.done('export', './acme', '--to', './acme.pptx', '--profile', 'Board');
    const slides = [...unzipped(line.read('acme.pptx'))].filter(([name]) => /slides\/slide\d/.test(name));
    expect(slides).toHaveLength(1);
    expect(slides[0]?.[1]).toContain('For the board alone');
  });

  test('names the profiles there are when asked for another', async () => {
    const line = await withUseCases();
    const asked = () => line.run('export', './acme', '--to', './out.pdf', '--profile', 'Bored');
    expect(await asked()).toEqual({
      ...{ code: 1, out: '' },
      err: 'headwater: There is no report profile “Bored” in this workshop; it has none: put one together in the app, at Sign-off, Look.\n',
    });
    for (const name of ['Board', 'Archive']) keepProfile(line, name);
    expect((await asked()).err).toBe(
      'headwater: There is no report profile “Bored” in this workshop; there are “Archive” and “Board”.\n',
    );
    expect(line.has('out.pdf')).toBe(false);
  });

  test('names the pages there are when asked for another', async () => {
    const line = await withUseCases();
    const { code, err } = await line.run('export', './acme', '--to', './out.png', '--page', '900');
    expect(code).toBe(1);
    expect(err).toMatch(/The report has \d+ pages, so there is no page 900/);
    expect(line.has('out.png')).toBe(false);
  });

  test('writes the records as JSON, the same as show --json', async () => {
    const line = await withUseCases();
    await line.done('export', './acme', '--to', './out.json');
    const printed = JSON.parse(await line.done('show', './acme', '--json'));
    expect(JSON.parse(line.read('out.json').toString())).toEqual(printed);
  });

  test('writes a copy that is a workshop itself', async () => {
    const line = await withUseCases();
    await line.done('export', './acme', '--to', './copy.headwater');
    expect(await line.done('verify', './copy')).toContain('Changes: 2\n');
  });

  test.each(['pdf', 'svg', 'png', 'xlsx', 'csv', 'json', 'headwater'])(
    'does not replace a .%s unless told to',
    async format => {
      const line = await withUseCases();
      const out = `out.${format}`;
      line.write(out, 'precious');
      const { code, err } = await line.run('export', './acme', '--to', `./${out}`);
      expect(code).toBe(1);
      expect(err).toMatch(new RegExp(`^headwater: There is a file out\\.${format} already; [^\\n]*\\n$`));
      expect(line.read(out).toString()).toBe('precious');
      const forced = await line.run('export', './acme', '--to', `./${out}`, '--force');
      // A workshop may be open somewhere, or have backups: it is never replaced.
      expect(forced.code).toBe(format === 'headwater' ? 1 : 0);
      expect(line.read(out).toString() === 'precious').toBe(format === 'headwater');
    },
  );

  test('into a folder that is not there is refused and writes nothing', async () => {
    const line = await withUseCases();
    for (const format of ['pdf', 'svg', 'png', 'xlsx', 'csv', 'json', 'headwater']) {
      const { code, out, err } = await line.run('export', './acme', '--to', `./none/out.${format}`);
      expect({ code, out }, format).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/^headwater: [^\n]+\n$/);
    }
  });

  test('warns of characters that nobody can draw, and writes the PDF all the same', async () => {
    const line = await withUseCases('Private \u{F0000} use');
    const { code, err } = await line.run('export', './acme', '--to', './acme.pdf');
    expect(code).toBe(0);
    expect(err).toMatch(/^headwater: warning: 1 character has no font on this machine: U\+F0000 [^\n]*\n$/);
  });

  test('shows how far it is to a person who watches, and to nobody else', async () => {
    const line = await withUseCases();
    line.watch();
    const { out, err } = await line.run('export', './acme', '--to', './acme.pdf');
    expect(err).toMatch(/\r.*\d+ % {2}\S/);
    expect(err.endsWith('\r\u001b[K')).toBe(true);
    expect(out).toBe('Wrote acme.pdf.\n');
  });

  test.each(['pdf', 'svg', 'png', 'xlsx'])('interrupted, a .%s leaves nothing behind', async format => {
    const line = await withUseCases();
    line.interrupt();
    const { code, out } = await line.run('export', './acme', '--to', `./acme.${format}`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(line.has(`acme.${format}`)).toBe(false);
  });
});
