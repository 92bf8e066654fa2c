import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';

describe('headwater content', () => {
  test('lists what ships, and lays out the folder for one’s own', async () => {
    const line = commandLine();
    const out = await line.done('content', '--library', './library');
    expect(out).toContain(`Own content is looked for in ${line.path('library')}`);
    for (const name of [
      'Headwater curve',
      'Ten questions',
      'Landscape today',
      'Roles around event streaming',
    ])
      expect(out).toContain(name);
    expect(out).not.toContain('[');
    expect(line.has('library/Content/README.txt')).toBe(true);
  });

  test('says which files are one’s own, and which were not taken and why', async () => {
    const line = commandLine();
    mkdirSync(line.path('library/Content/canvases'), { recursive: true });
    const list = { key: 'roles', version: 9, name: 'Our roles', items: [{ key: 'one', label: 'One' }] };
    mkdirSync(line.path('library/Content/lists'), { recursive: true });
    line.write('library/Content/lists/roles.json', JSON.stringify(list));
    line.write('library/Content/canvases/bad.json', '{\n  "key": "bad",\n  "version": 1\n  "name": "Bad"\n}');
    const { code, out, err } = await line.run('content', '--library', './library');
    expect(code).toBe(1);
    expect(out).toMatch(/Our roles, version 9 {2}\[lists\/roles\.json\]/);
    expect(out).toMatch(/canvases\/bad\.json, line 3, column 15: The file lacks a comma/);
    expect(err).toBe('headwater: 1 file was not taken.\n');
  });
});
