import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { ROOT } from '../support/app.ts';
import { commandLine } from '../support/command-line.ts';

/** Writes every module that is loaded to standard error. */
const LISTING = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  import { writeSync } from 'node:fs';
  registerHooks({ resolve(name, context, next) {
    const found = next(name, context);
    writeSync(2, found.url + '\\n');
    return found;
  } });
`)}`;

/** The command line as a process of its own. */
function headwater(args: string[], ...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, join(ROOT, 'electron/cli.ts'), ...args],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return { status, stdout, stderr };
}

test('The process prints to the right stream and ends with the right code', async () => {
  expect(headwater(['--version'])).toMatchObject({ status: 0, stdout: `${manifest.version}\n` });
  expect(headwater([])).toMatchObject({ status: 2, stdout: '' });
  const line = commandLine();
  line.write('junk.headwater', 'junk');
  const refused = headwater(['verify', line.path('junk.headwater')]);
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  expect(refused.stderr).toContain('“junk.headwater” is not a Headwater workshop');
});

test('Nothing that paints a PDF is loaded, and no reader of tables, unless it is asked for', async () => {
  const line = commandLine();
  await line.done('new', './acme', '--client', 'Acme');
  const { status, stderr } = headwater(['verify', line.path('acme.headwater')], '--import', LISTING);
  expect(status).toBe(0);
  expect(stderr).toContain('better-sqlite3');
  expect(stderr).not.toMatch(/pdfkit|fontkit|harfbuzz|papaparse|electron\/report/);
});
