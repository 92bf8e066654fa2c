import { basename } from 'node:path';
import { packageOf, type Source, target } from './source.ts';

/** A bearing wall: what it holds, and each place where a set of sources breaks it. */
export interface Wall {
  readonly rule: string;
  breaches(sources: readonly Source[]): string[];
}

const room = (path: string): string => path.split('/')[0] ?? '';
const under = (path: string, ...folders: string[]) => folders.some(folder => path.startsWith(folder));
const packagesOf = (source: Source) =>
  source.imports.filter(specifier => !specifier.startsWith('.')).map(packageOf);

const each = (rule: string, breach: (source: Source) => string[]): Wall => ({
  rule,
  breaches: sources => sources.flatMap(source => breach(source).map(what => `${source.path}: ${what}`)),
});

/** Which packages have one home each: nobody else imports them. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  '@dnd-kit/core': ['renderer/board/'],
  'better-sqlite3': ['electron/storage/'],
  fontkit: ['electron/report/'],
  '@resvg/resvg-wasm': ['electron/report/picture/'],
  harfbuzzjs: ['electron/report/'],
  pkijs: ['electron/seal/'],
  asn1js: ['electron/seal/'],
  electron: ['electron/main.ts', 'electron/preload.ts', 'electron/desktop/'],
};

/** What a person's network could be reached with; only the loopback's own server and client may hold one. */
const NETWORK = /^(node:)?(https?|net|tls|dgram|dns|http2|undici|ws)(\/|$)/;

function cycles(sources: readonly Source[]): string[] {
  const graph = new Map(
    sources.map(source => [
      source.path,
      source.imports.map(specifier => target(source.path, specifier)).filter(path => path !== null),
    ]),
  );
  const found: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (path: string, trail: readonly string[]) => {
    if (state.get(path) === 'done' || !graph.has(path)) return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

export const WALLS: readonly Wall[] = [
  each('shared imports zod and nothing else', source =>
    room(source.path) !== 'shared'
      ? []
      : source.imports.filter(specifier => {
          const path = target(source.path, specifier);
          return path ? room(path) !== 'shared' : specifier !== 'zod';
        }),
  ),
  each('shared has no clock and no chance', source =>
    room(source.path) === 'shared' ? [...source.impurities] : [],
  ),
  each('electron and renderer import shared, never each other', source =>
    source.imports.filter(specifier => {
      const path = target(source.path, specifier);
      const other = { electron: 'renderer', renderer: 'electron' }[room(source.path)];
      return path !== null && (room(path) === other || room(path) === 'tests');
    }),
  ),
  { rule: 'no import cycles, type-only imports included', breaches: cycles },
  each('no file over 400 lines', source => {
    const lines = source.text.split('\n').length - (source.text.endsWith('\n') ? 1 : 0);
    return lines > 400 ? [`${lines} lines`] : [];
  }),
  each('no barrels but commands/', source =>
    source.reExports && source.path !== 'shared/commands/index.ts'
      ? ['exports what another file defines']
      : [],
  ),
  each('no default exports', source => (source.hasDefaultExport ? ['has a default export'] : [])),
  each('.ts is kebab-case, .tsx is PascalCase', source => {
    const name = basename(source.path);
    if (name === 'main.tsx') return [];
    return (name.endsWith('.tsx') ? /^[A-Z][A-Za-z0-9]*\.tsx$/ : /^[a-z0-9]+(-[a-z0-9]+)*\.ts$/).test(name)
      ? []
      : ['is named otherwise'];
  }),
  each('a style sheet is used in its own folder only', source =>
    source.imports.filter(specifier => specifier.endsWith('.module.css') && !/^\.\/[^/]+$/.test(specifier)),
  ),
  each('each outside library has one home', source =>
    packagesOf(source).filter(name => HOMES[name] && !under(source.path, ...HOMES[name])),
  ),
  each('only renderer/api.ts, and the bridge it makes, talk to the main side', source =>
    room(source.path) === 'renderer' &&
    !['renderer/api.ts', 'renderer/loopback-bridge.ts'].includes(source.path) &&
    source.imports.some(specifier => target(source.path, specifier) === 'shared/contract/bridge.ts')
      ? ['imports the bridge']
      : [],
  ),
  each('the preload holds nothing but the bridge', source =>
    source.path !== 'electron/preload.ts'
      ? []
      : source.imports.filter(
          specifier =>
            specifier !== 'electron' && !target(source.path, specifier)?.startsWith('shared/contract/'),
        ),
  ),
  each('services, storage, report and exchange know no host', source =>
    under(source.path, 'electron/service/', 'electron/storage/', 'electron/report/', 'electron/exchange/')
      ? source.imports.filter(specifier =>
          under(
            target(source.path, specifier) ?? '',
            'electron/desktop/',
            'electron/loopback',
            'electron/main',
            'electron/cli',
          ),
        )
      : [],
  ),
  each('nothing but the loopback host opens a socket', source =>
    under(source.path, 'electron/loopback/')
      ? []
      : source.imports.filter(specifier => NETWORK.test(specifier)),
  ),
];
