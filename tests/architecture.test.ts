import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources, type Source, sourceOf } from './architecture/source.ts';
import { WALLS } from './architecture/walls.ts';

const root = resolve(import.meta.dirname, '..');
const rooms = ['shared', 'electron', 'renderer'];
const sources = readSources(root, rooms);

const wall = (rule: string) => {
  const found = WALLS.find(one => one.rule === rule);
  if (!found) throw new Error(`There is no wall "${rule}".`);
  return found;
};

const tree = (files: Record<string, string>): Source[] =>
  Object.entries(files).map(([path, text]) => sourceOf(path, text));

/** For each wall, a house in which somebody broke it, one breach an entry. */
const BROKEN: Record<string, Record<string, string>[]> = {
  'shared imports zod and nothing else': [
    { 'shared/a.ts': "import { readFileSync } from 'node:fs'; readFileSync('x');" },
    { 'shared/a.ts': "import type { App } from 'electron'; export type X = App;" },
    { 'shared/a.ts': "import { b } from '../electron/b.ts'; b();" },
    { 'shared/a.ts': "export type X = import('react').ReactNode;" },
    { 'shared/a.ts': "export const x = () => import('pdfkit');" },
  ],
  'shared has no clock and no chance': [
    { 'shared/a.ts': 'export const now = () => Date.now();' },
    { 'shared/a.ts': 'export const now = () => new Date();' },
    { 'shared/a.ts': 'export const any = () => Math.random();' },
    { 'shared/a.ts': 'export const id = () => globalThis.crypto.randomUUID();' },
  ],
  'electron and renderer import shared, never each other': [
    { 'renderer/a.ts': "import type { S } from '../electron/service/app.ts'; export type T = S;" },
    { 'electron/a.ts': "import { b } from '../renderer/b.ts'; b();" },
    { 'electron/a.ts': "import { b } from '../tests/b.ts'; b();" },
  ],
  'no import cycles, type-only imports included': [
    {
      'shared/a.ts': "import type { B } from './b.ts'; export type A = B;",
      'shared/b.ts': "import type { A } from './a.ts'; export type B = A;",
    },
    {
      'shared/a.ts': "import './b.ts';",
      'shared/b.ts': "import './c.ts';",
      'shared/c.ts': "export const c = () => import('./a.ts');",
    },
  ],
  'no file over 400 lines': [{ 'shared/a.ts': '// a line\n'.repeat(401) }],
  'no barrels but commands/': [
    { 'shared/index.ts': "export * from './model.ts';" },
    { 'renderer/ui/all.ts': "export { Button } from './Button.tsx';" },
  ],
  'no default exports': [{ 'renderer/App.tsx': 'export default function App() { return null; }' }],
  '.ts is kebab-case, .tsx is PascalCase': [
    { 'shared/useCase.ts': 'export const a = 1;' },
    { 'renderer/board.tsx': 'export const a = 1;' },
  ],
  'a style sheet is used in its own folder only': [
    { 'renderer/Card.tsx': "import css from '../ui/Board.module.css'; css.a;" },
  ],
  'each outside library has one home': [
    { 'renderer/screens/Curve.tsx': "import { DndContext } from '@dnd-kit/core'; DndContext;" },
    { 'electron/service/a.ts': "import Database from 'better-sqlite3'; Database;" },
    { 'electron/service/a.ts': "import { app } from 'electron'; app;" },
  ],
  'only renderer/api.ts, and the bridge it makes, talk to the main side': [
    {
      'renderer/state/a.ts': "import { createClient } from '../../shared/contract/bridge.ts'; createClient;",
    },
  ],
  'the preload holds nothing but the bridge': [
    { 'electron/preload.ts': "import { readFile } from 'node:fs/promises'; readFile;" },
  ],
  'services, storage, report and exchange know no host': [
    { 'electron/service/a.ts': "import { createWindow } from '../desktop/window.ts'; createWindow;" },
  ],
  'nothing but the loopback host opens a socket': [
    { 'electron/service/a.ts': "import { get } from 'node:https'; get;" },
    { 'renderer/a.ts': "import { WebSocket } from 'ws'; WebSocket;" },
  ],
};

describe('the bearing walls', () => {
  it('are judged over files that were really read', () => {
    for (const room of rooms) {
      const seen = sources.filter(source => source.path.startsWith(`${room}/`));
      expect(seen.length, room).toBeGreaterThan(10);
      expect(
        seen.some(source => source.imports.length > 0),
        room,
      ).toBe(true);
    }
  });

  describe.each(WALLS.map(one => one.rule))('%s', rule => {
    it('holds', () => {
      expect(wall(rule).breaches(sources)).toEqual([]);
    });

    it('falls in a house where somebody broke it', () => {
      const houses = BROKEN[rule] ?? [];
      expect(houses.length).toBeGreaterThan(0);
      for (const house of houses)
        expect(wall(rule).breaches(tree(house)), JSON.stringify(house)).toHaveLength(1);
    });
  });
});

describe('the top level', () => {
  it('holds what the plan names and nothing else', () => {
    const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    const top = new Set(
      tracked
        .trim()
        .split('\n')
        .map(path => path.split('/')[0]),
    );
    expect([...top].sort()).toEqual(
      [
        '.ci',
        '.gitignore',
        'LICENSE',
        'README.md',
        'biome.json',
        'electron',
        'electron.vite.config.ts',
        'package-lock.json',
        'package.json',
        'renderer',
        'resources',
        'scripts',
        'shared',
        'tests',
        'tsconfig.json',
      ].sort(),
    );
  });
});
