import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One source file, read for its imports. TypeScript 7 has no JavaScript API, so oxc parses. */
export interface Source {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Every module it names: import, export-from, dynamic import and `import('…')` types; type-only ones count. */
  readonly imports: readonly string[];
  readonly reExports: boolean;
  readonly hasDefaultExport: boolean;
  /** Uses of the clock or of chance: `Date.now`, `new Date()`, `Math.random` … */
  readonly impurities: readonly string[];
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child);
  }
}

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node.name);
  if (node.type === 'MemberExpression') return `${nameOf(node.object)}.${nameOf(node.property)}`;
  return '';
};

const CLOCK_AND_CHANCE = /^(globalThis\.)?(Date\.now|Math\.random|performance\.now|crypto\.\w+)$/;

export function sourceOf(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const imports = new Set<string>();
  const impurities: string[] = [];
  for (const node of walk(program as unknown as Node)) {
    const named = node.type === 'TSImportType' ? (node.argument ?? node.source) : node.source;
    if (/^(Import|Export|TSImportType)/.test(node.type) && isNode(named)) {
      const literal = named.type === 'TSLiteralType' ? (named.literal as Node) : named;
      if (typeof literal.value === 'string') imports.add(literal.value);
    }
    if (node.type === 'MemberExpression' && CLOCK_AND_CHANCE.test(nameOf(node)))
      impurities.push(nameOf(node));
    const bare =
      (node.type === 'NewExpression' || node.type === 'CallExpression') && nameOf(node.callee) === 'Date';
    if (bare && (node.arguments as unknown[]).length === 0) impurities.push('Date()');
  }
  return {
    path,
    text,
    imports: [...imports],
    reExports: module.staticExports.some(statement => statement.entries.some(entry => entry.moduleRequest)),
    hasDefaultExport: module.staticExports.some(statement =>
      statement.entries.some(entry => entry.exportName.kind === 'Default'),
    ),
    impurities,
  };
}

/** Every TypeScript file below the given rooms of the project. */
export function readSources(root: string, rooms: readonly string[]): Source[] {
  return rooms.flatMap(room =>
    readdirSync(posix.join(root, room), { recursive: true, encoding: 'utf8' })
      .map(name => posix.join(room, name.replaceAll('\\', '/')))
      .filter(path => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
      .map(path => sourceOf(path, readFileSync(posix.join(root, path), 'utf8'))),
  );
}

/** The project path a relative import names, or null for a package. */
export function target(from: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')) : null;
}

/** The package a bare import names: `react-dom/client` is of `react-dom`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
