import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compare, type Row } from './measure.ts';

const root = resolve(import.meta.dirname, '../..');

function run(...args: string[]): undefined {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** The built scripts that the first page asks for before anything is clicked, gzipped, in kB. */
function firstScreen(): number {
  const out = join(root, 'out/renderer');
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.(?:js|css))"/g)].map(
    match => match[1] ?? '',
  );
  if (named.length === 0) throw new Error('The built page names no script: build first.');
  return named.reduce((sum, name) => sum + gzipSync(readFileSync(join(out, name))).length, 0) / 1000;
}

/** Starting: the command line up to its answer against a bare Node; and the weight of what ships. */
export async function startRows(): Promise<Row[]> {
  const size = firstScreen();
  const all = readdirSync(join(root, 'out/renderer/assets'))
    .filter(name => /\.(js|css)$/.test(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(root, 'out/renderer/assets', name))).length, 0);
  process.stderr.write(
    `First page ${size.toFixed(0)} kB gzip (target ≤ 250), all screens ${(all / 1000).toFixed(0)} kB.\n`,
  );
  return [
    await compare('main side ready (headwater --version) ÷ bare node', '≤ 1.8', 11, {
      ours: () => run(join(root, 'out/main/cli.js'), '--version'),
      floor: () => run('-e', '0'),
    }),
  ];
}
