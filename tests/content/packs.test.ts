import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadOwnStages, loadPacks } from '../../electron/exchange/load-packs.ts';
import { PACK_LIMITS } from '../../electron/exchange/pack-folder.ts';
import type { CanvasTemplate } from '../../shared/content/canvas-template.ts';
import { ROOT } from '../support/app.ts';

const resources = join(ROOT, 'resources');
const CONTRACT = readFileSync(join(ROOT, 'tests/fixtures/content/canvases/data-contract.json'), 'utf8');
const shipped = (file: string) => readFileSync(join(resources, 'content', file), 'utf8');

let folder: string;
let own: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headwater-packs-'));
  own = join(folder, 'own');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(own, file)), { recursive: true });
  writeFileSync(join(own, file), text);
}
const load = () => loadPacks(resources, own);
const named = (canvases: readonly CanvasTemplate[], key: string) => {
  const found = canvases.find(one => one.key === key);
  if (!found) throw new Error(`There is no canvas ${key}.`);
  return found;
};
const boxOf = (canvas: CanvasTemplate, key: string) => {
  const found = canvas.boxes.find(one => one.key === key);
  if (!found) throw new Error(`There is no box ${key}.`);
  return found;
};

describe('a folder of one’s own', () => {
  it('that is not there changes nothing', () => {
    expect(load()).toMatchObject({ refusals: [] });
    expect(load().own.size).toBe(0);
  });

  it('adds a canvas, in its place among the others', () => {
    put('canvases/our-contract.json', CONTRACT);
    const { canvases, own: origins, refusals } = load();
    expect(refusals).toEqual([]);
    const keys = canvases.map(one => one.key);
    expect(keys.indexOf('data-contract')).toBe(keys.indexOf('stream-map') + 1);
    expect(origins.get('canvas/data-contract')).toBe('canvases/our-contract.json');
    // A list named in the file stands for its items.
    expect(boxOf(named(canvases, 'data-contract'), 'access')).toMatchObject({
      columns: expect.arrayContaining([expect.objectContaining({ key: 'sponsor', label: 'Sponsor' })]),
    });
  });

  it('puts a canvas in the place of one that ships, by its key and not by the file’s name', () => {
    put('canvases/ours.json', shipped('canvases/stream-map.json').replace('"Stream map"', '"Our streams"'));
    const { canvases } = load();
    expect(canvases).toHaveLength(loadPacks(resources, null).canvases.length);
    expect(named(canvases, 'stream-map').name).toBe('Our streams');
  });

  it('changes a list for every canvas that uses it', () => {
    put('lists/our-roles.json', shipped('lists/roles.json').replace('"Sponsor"', '"Patron"'));
    const { canvases } = load();
    for (const [key, box] of [
      ['roles-raci', 'tasks'],
      ['skills-plan', 'skills'],
    ] as const) {
      expect(JSON.stringify(boxOf(named(canvases, key), box))).toContain('Patron');
    }
  });

  it('is told of a list that does not fit where it is used, and that canvas stays as it ships', () => {
    const items = Array.from({ length: 25 }, (_, at) => ({ key: `role-${at}`, label: `Role ${at}` }));
    put('lists/roles.json', JSON.stringify({ key: 'roles', version: 2, name: 'Many roles', items }));
    const { canvases, refusals } = load();
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatchObject({ file: 'lists/roles.json' });
    expect(refusals[0]?.reason).toContain('at most 24 items');
    expect(canvases).toEqual(loadPacks(resources, null).canvases);
  });

  it('puts an assessment and stages in the place of those that ship', () => {
    put('assessment.json', shipped('assessment.json').replace('"headwater-ten"', '"our-ten"'));
    put('stages.json', shipped('stages.json').replace('"Headwater curve"', '"Our curve"'));
    expect(load()).toMatchObject({
      assessment: { key: 'our-ten' },
      stages: { name: 'Our curve' },
      refusals: [],
    });
    expect(loadOwnStages(resources, own).name).toBe('Our curve');
  });

  it('with a bad stages.json keeps the stages that ship', () => {
    put('stages.json', '{');
    expect(load().stages.name).toBe('Headwater curve');
    expect(load().refusals).toMatchObject([{ file: 'stages.json', line: 1, column: 2 }]);
    expect(loadOwnStages(resources, own).name).toBe('Headwater curve');
  });

  it('takes the first of two files with one key and refuses the second', () => {
    put('canvases/a.json', CONTRACT);
    put('canvases/b.json', CONTRACT.replace('"Data contract"', '"Another"'));
    const { canvases, refusals } = load();
    expect(named(canvases, 'data-contract').name).toBe('Data contract');
    expect(refusals).toHaveLength(1);
    expect(refusals[0]?.file).toBe('canvases/b.json');
    expect(refusals[0]?.reason).toMatch(/"data-contract".*canvases\/a\.json/);
  });

  it.each([
    [
      'a canvas beside the folder for canvases',
      'data-contract.json',
      CONTRACT,
      /Canvases belong in the folder canvases/,
    ],
    [
      'a file larger than is read',
      'canvases/large.json',
      `${CONTRACT}${' '.repeat(PACK_LIMITS.bytes)}`,
      /at most 256 KB/,
    ],
    [
      'a file in another encoding',
      'canvases/latin.json',
      Buffer.from(CONTRACT.replace('Owner', 'Eigentümer'), 'latin1'),
      /UTF-8/,
    ],
    ['a file in UTF-16', 'lists/wide.json', Buffer.from(`\ufeff${CONTRACT}`, 'utf16le'), /UTF-8/],
    ['an empty file', 'canvases/empty.json', '', /is empty/],
    ['a folder in a folder', 'canvases/more/deep.json', CONTRACT, /Put its files one level higher/],
  ])('is told of %s', (_, file, text, reason) => {
    put(file, text);
    const { canvases, refusals } = load();
    expect(refusals).toHaveLength(1);
    expect(refusals[0]?.reason).toMatch(reason);
    expect(canvases).toEqual(loadPacks(resources, null).canvases);
  });

  it('follows no link out of itself, to a file or a folder', () => {
    writeFileSync(join(folder, 'outside.json'), CONTRACT);
    mkdirSync(join(own, 'canvases'), { recursive: true });
    symlinkSync(join(folder, 'outside.json'), join(own, 'canvases/linked.json'));
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(
      join(folder, 'elsewhere/roles.json'),
      shipped('lists/roles.json').replace('"Sponsor"', '"Spy"'),
    );
    symlinkSync(join(folder, 'elsewhere'), join(own, 'lists'));
    const { canvases, lists, refusals } = load();
    expect(refusals.map(one => one.file)).toEqual(['canvases/linked.json', 'lists']);
    for (const { reason } of refusals) expect(reason).toMatch(/link/);
    expect(canvases.some(one => one.key === 'data-contract')).toBe(false);
    expect(JSON.stringify(lists)).not.toContain('Spy');
  });

  it('with thousands of files is read to its bound, and says so once', () => {
    for (let at = 0; at < PACK_LIMITS.files + 50; at += 1) {
      put(
        `canvases/many-${String(at).padStart(4, '0')}.json`,
        CONTRACT.replace('"data-contract"', `"contract-${at}"`),
      );
    }
    const { canvases, refusals } = load();
    expect(canvases.filter(one => one.key.startsWith('contract-'))).toHaveLength(PACK_LIMITS.files);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]?.reason).toContain('more than 200');
  });

  it('passes over what is no content: notes, other files, and what editors leave behind', () => {
    for (const file of [
      'README.txt',
      'canvases/~draft.json',
      'canvases/._x.json',
      'canvases/plan.docx',
      '.DS_Store',
    ])
      put(file, 'x');
    expect(load().refusals).toEqual([]);
  });
});

describe('what ships', () => {
  it('must be whole: a mistake in it is a failure that names the file and the place', () => {
    const copy = join(folder, 'content');
    mkdirSync(join(copy, 'canvases'), { recursive: true });
    for (const file of readdirSync(join(resources, 'content'), { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const at = join(file.parentPath, file.name).slice(join(resources, 'content').length + 1);
      mkdirSync(dirname(join(copy, at)), { recursive: true });
      writeFileSync(join(copy, at), shipped(at));
    }
    expect(loadPacks(folder, own).canvases.length).toBeGreaterThan(10);
    writeFileSync(join(copy, 'canvases/stream-map.json'), '{ "key": 7 }');
    expect(() => loadPacks(folder, own)).toThrow(/content\/canvases\/stream-map\.json.*line 1, column 3/);
    rmSync(join(copy, 'canvases/stream-map.json'));
    rmSync(join(copy, 'assessment.json'));
    expect(() => loadPacks(folder, own)).toThrow(/content\/assessment\.json.*missing/);
    expect(existsSync(own)).toBe(false);
  });
});
