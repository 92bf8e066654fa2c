import { expect, test } from 'vitest';
import { COMMANDS } from '../../electron/cli/help.ts';
import { oneSentence } from '../../electron/cli/one-sentence.ts';
import manifest from '../../package.json' with { type: 'json' };
import { commandLine } from '../support/command-line.ts';

test('--version prints the version and nothing else', async () => {
  expect(await commandLine().run('--version')).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
});

test('--help lists every command, and every command has its own help', async () => {
  const line = commandLine();
  const overview = await line.done('--help');
  for (const name of Object.keys(COMMANDS)) {
    expect(overview).toContain(`\n  ${name} `);
    const help = await line.done(name, '--help');
    expect(help).toMatch(new RegExp(`^Usage: headwater ${name} `));
    for (const text of [overview, help]) {
      for (const row of text.split('\n')) expect(row.length).toBeLessThanOrEqual(120);
    }
  }
  expect(line.touched()).toBe(0);
});

test.each([
  [[], /headwater --help/],
  [['frobnicate'], /no command “frobnicate”/],
  [['new'], /FILE is missing/],
  [['new', './a.headwater'], /--client NAME is missing/],
  [['new', './a.headwater', '--client'], /--client needs a value/],
  [['new', './a.headwater', '--client', ' '], /--client is empty/],
  [['new', './a.docx', '--client', 'Acme'], /must end in \.headwater/],
  [['new', './a', '--client', 'Acme', '--currency', 'euro'], /--currency is not a currency code/],
  [['new', './a', '--client', 'Acme', '--date', '2026-02-30'], /--date is not a date/],
  [['new', './a', './b', '--client', 'Acme'], /one argument too many/],
  [['new', './a', '--client', 'Acme', '--colour', 'red'], /no option --colour/],
  [['show', './a', '--json=yes'], /--json takes no value/],
  [['import', './a'], /TABLE is missing/],
  [['import', './a', './t.csv', '--map', 'title'], /not of the form field=column/],
  [['import', './a', './t.csv', '--map', 'colour=Red'], /no field “colour”; the fields are title, /],
  [['import', './a', './t.csv', '--map', 'title=A,title=B'], /names the field title twice/],
  [['export', './a'], /--to OUT is missing/],
  [
    ['export', './a', '--to', './a.docx'],
    /OUT must end in \.pdf, \.md, \.svg, \.png, \.pptx, \.xlsx, \.csv, \.ics, \.json or \.headwater/,
  ],
  [['export', './a', '--to', './a.pdf', '--paper', 'A5'], /--paper is A4, A3, Letter or Tabloid, not “A5”/],
  [['rescue', './a'], /--to NEW is missing/],
])('Called wrongly, %j ends with 2 and one line that says how', async (args, words) => {
  const line = commandLine();
  const { code, out, err } = await line.run(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(words);
  expect(err).toMatch(/^headwater: [^\n]+\.\n$/);
});

test.each(['show', 'verify', 'import', 'export', 'rescue'])(
  '%s of a file that is not there is refused',
  async name => {
    const line = commandLine();
    line.write('t.csv', 'Title\nOne\n');
    const more =
      { import: ['./t.csv'], export: ['--to', './o.csv'], rescue: ['--to', './n.headwater'] }[name] ?? [];
    const { code, out, err } = await line.run(name, './gone.headwater', ...more);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^headwater: [^\n]*gone\.headwater[^\n]*\.\n$/);
    expect(line.has('gone.headwater')).toBe(false);
  },
);

test('A refusal of several sentences is printed as one, with its place in the table', () => {
  const failure = (message: string, where: { row: number; column: string | null } | null = null) =>
    oneSentence({ code: 'invalid', message, where });
  expect(failure('“a.csv” is empty. Nothing was imported. CSV (UTF-8) works best.')).toBe(
    '“a.csv” is empty; nothing was imported; CSV (UTF-8) works best.',
  );
  expect(failure('A value is too long.', { row: 7, column: 'Notes' })).toBe(
    'row 7, column “Notes”: A value is too long.',
  );
  expect(failure('In row 7 a quotation mark stays open.', { row: 7, column: null })).toBe(
    'In row 7 a quotation mark stays open.',
  );
});
