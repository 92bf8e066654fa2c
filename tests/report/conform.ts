import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { contentFaults } from './conform-content.ts';

/*
 * What PDF/A-3 (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) ask of a file, looked for in what qpdf reads. veraPDF needs a Java, which a machine may not have.
 */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Dictionary = { readonly [key: string]: Value };

/** A PDF's objects. */
export class Objects {
  readonly #all: Record<string, { value?: Value; stream?: { dict: Dictionary; data?: string } }>;

  constructor(path: string) {
    const args = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', '--json-key=qpdf'];
    const said = execFileSync('qpdf', [...args, path], { encoding: 'utf8', maxBuffer: 1 << 29 });
    this.#all = JSON.parse(said).qpdf[1];
  }

  get names(): string[] {
    return Object.keys(this.#all).map(name => name.replace(/^obj:/, ''));
  }

  /** A value itself, wherever it is kept. */
  get(value: Value | undefined): Value {
    if (typeof value !== 'string' || !/^\d+ \d+ R$|^trailer$/.test(value)) return value ?? null;
    const held = this.#all[value === 'trailer' ? value : `obj:${value}`];
    return this.get(held?.stream?.dict ?? held?.value ?? null);
  }

  /** A dictionary; empty where there is none. */
  dictionary(value: Value | undefined): Dictionary {
    const held = this.get(value);
    return held !== null && typeof held === 'object' && !Array.isArray(held) ? (held as Dictionary) : {};
  }

  list(value: Value | undefined): readonly Value[] {
    const held = this.get(value);
    return Array.isArray(held) ? held : held === null ? [] : [held];
  }

  isStream(name: string): boolean {
    return this.#all[`obj:${name}`]?.stream !== undefined;
  }

  data(value: Value | undefined): Buffer {
    return Buffer.from(this.#all[`obj:${String(value)}`]?.stream?.data ?? '', 'base64');
  }
}

/** The text of a string as qpdf writes it. */
const textOf = (value: Value | undefined): string =>
  typeof value === 'string' ? value.replace(/^[ub]:/, '') : '';

/** Everything that a file says or does and should not, in words; empty for a sound one. */
export function conformityFaults(path: string): string[] {
  const file = readFileSync(path);
  const objects = new Objects(path);
  const faults: string[] = [];
  const ask = (isSo: boolean, otherwise: string) => {
    if (!isSo) faults.push(otherwise);
  };
  ask(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/.test(file.subarray(0, 16).toString('latin1')), 'header');
  ask(file.subarray(-7).toString('latin1').endsWith('%%EOF\n'), 'something after the end');
  const trailer = objects.dictionary('trailer');
  ask(objects.list(trailer['/ID']).length === 2 && trailer['/Encrypt'] === undefined, 'trailer');
  const catalog = objects.dictionary(trailer['/Root']);
  ask(/^u:[a-z]{2}/.test(String(catalog['/Lang'])), 'no language');
  ask(objects.dictionary(catalog['/MarkInfo'])['/Marked'] === true, 'not marked');
  ask(objects.dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true, 'title not shown');
  for (const key of ['/OpenAction', '/AA', '/OCProperties', '/Requirements', '/Perms'])
    ask(catalog[key] === undefined, `the catalog has ${key}`);
  const names = objects.dictionary(catalog['/Names']);
  ask(names['/JavaScript'] === undefined, 'JavaScript');
  for (const name of objects.names) faults.push(...objectFaults(objects, name));
  faults.push(...metadataFaults(objects, catalog, trailer), ...intentFaults(objects, catalog));
  const anchors = new Set(treeOf(objects, names['/Dests'], '/Names').map(([key]) => textOf(key)));
  faults.push(...structureFaults(objects, catalog));
  faults.push(...contentFaults(objects, catalog, anchors, treeOf));
  for (const spec of objects.names.map(name => objects.dictionary(name))) {
    if (spec['/Type'] !== '/Filespec') continue;
    ask(Boolean(spec['/F'] && spec['/UF'] && spec['/AFRelationship']), 'a file without names or relation');
    ask(objects.list(catalog['/AF']).length > 0, 'files that belong to nothing');
    const stream = objects.dictionary(objects.dictionary(spec['/EF'])['/F']);
    ask(
      Boolean(stream['/Subtype'] && objects.dictionary(stream['/Params'])['/ModDate']),
      'a file without type or day',
    );
  }
  return [...new Set(faults)];
}

/** Keys and values of a name or a number tree. */
function treeOf(objects: Objects, root: Value | undefined, key: '/Names' | '/Nums'): [Value, Value][] {
  const node = objects.dictionary(root);
  const own = objects.list(node[key]);
  const pairs: [Value, Value][] = [];
  for (let at = 0; at + 1 < own.length; at += 2) pairs.push([own[at] ?? null, own[at + 1] ?? null]);
  return [...pairs, ...objects.list(node['/Kids']).flatMap(kid => treeOf(objects, kid, key))];
}

function objectFaults(objects: Objects, name: string): string[] {
  const faults: string[] = [];
  const value = objects.dictionary(name);
  const look = (one: Value): void => {
    if (typeof one === 'string') {
      const limit = one.startsWith('/') ? 127 : 32_767;
      if (Buffer.byteLength(one, 'utf16le') > limit * 2) faults.push(`a string of ${one.length}`);
    } else if (Array.isArray(one)) one.forEach(look);
    else if (one !== null && typeof one === 'object') Object.values(one).forEach(look);
  };
  look(value);
  if (objects.isStream(name)) {
    const filters = objects.list(value['/Filter']);
    if (!filters.every(one => one === '/FlateDecode' || one === '/DCTDecode'))
      faults.push(`filter ${filters}`);
    for (const key of ['/F', '/FFilter', '/Alternates', '/OPI', '/SMask'])
      if (value[key] !== undefined) faults.push(`a stream with ${key}`);
    if (value['/Group'] !== undefined) faults.push('transparency');
  }
  if (value['/Type'] === '/ExtGState') faults.push('an extended graphics state');
  if (value['/S'] === '/JavaScript' || value['/S'] === '/Launch') faults.push('an action');
  return faults;
}

function metadataFaults(objects: Objects, catalog: Dictionary, trailer: Dictionary): string[] {
  const stream = objects.dictionary(catalog['/Metadata']);
  const xmp = objects.data(catalog['/Metadata']).toString('utf8');
  const info = objects.dictionary(trailer['/Info']);
  const plain = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const said = (tag: string) => plain(new RegExp(`<dc:${tag}>.*?<rdf:li[^>]*>([^<]*)<`).exec(xmp)?.[1] ?? '');
  const isWhole = wellFormed(xmp);
  return [
    isWhole ? '' : 'metadata that is no XML',
    stream['/Filter'] === undefined && stream['/Subtype'] === '/XML' ? '' : 'metadata packed',
    /<pdfaid:part>3<.*\n<pdfaid:conformance>[AB]</.test(xmp) ? '' : 'no claim of PDF/A-3',
    // Who says PDF/UA inside PDF/A explains what that is.
    xmp.includes('<pdfuaid:part>') === xmp.includes('<pdfaProperty:name>part<')
      ? ''
      : 'PDF/UA without its schema',
    said('title') === textOf(objects.get(info['/Title'])) ? '' : 'another title in the metadata',
    said('creator') === textOf(objects.get(info['/Author'])) ? '' : 'another author in the metadata',
    said('description') === textOf(objects.get(info['/Subject'])) ? '' : 'another subject in the metadata',
    said('language') === textOf(catalog['/Lang']) ? '' : 'another language in the metadata',
  ].filter(Boolean);
}

/** Whether elements are closed as they were opened, and nothing else is markup. */
function wellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml
    .replace(/<\?[^>]*\?>/g, '')
    .replace(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g, (_, end, name, __, empty) => {
      if (end) {
        if (open.pop() !== name) open.push('never');
      } else if (!empty) open.push(name);
      return '';
    });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
  return open.length === 0 && !/[<\u0000-\u0008\u000b\u000c\u000e-\u001f]|&(?!amp;|lt;|gt;|quot;)/.test(rest);
}

function intentFaults(objects: Objects, catalog: Dictionary): string[] {
  const [intent] = objects.list(catalog['/OutputIntents']);
  const { '/S': kind, '/DestOutputProfile': profile } = objects.dictionary(intent);
  const bytes = objects.data(profile);
  const isProfile =
    bytes.length > 128 &&
    bytes.readUInt32BE(0) === bytes.length &&
    bytes.subarray(12, 24).toString('latin1') === 'mntrRGB XYZ ' &&
    bytes.subarray(36, 40).toString('latin1') === 'acsp';
  return kind === '/GTS_PDFA1' && isProfile && objects.dictionary(profile)['/N'] === 3
    ? []
    : ['output intent'];
}

/** What may stand directly in what. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  '/Table': ['/THead', '/TBody'],
  '/THead': ['/TR'],
  '/TBody': ['/TR'],
  '/TR': ['/TH', '/TD'],
  '/L': ['/LI'],
  '/LI': ['/Lbl', '/LBody'],
};
const KNOWN = /^\/(Document|H[1-6]|P|Table|THead|TBody|TR|TH|TD|L|LI|Lbl|LBody|Link|Figure|Form|Span)$/;

function structureFaults(objects: Objects, catalog: Dictionary): string[] {
  const faults: string[] = [];
  let level = 0;
  const walk = (name: Value, parent: Value): number => {
    const element = objects.dictionary(name);
    const type = String(element['/S']);
    if (!KNOWN.test(type)) faults.push(`an element ${type}`);
    if (element['/P'] !== parent) faults.push(`${type} with another parent`);
    if (/^\/H\d$/.test(type)) {
      const own = Number(type.slice(2));
      if (own > level + 1) faults.push(`${type} after H${level}`);
      level = own;
    }
    const about = objects.dictionary(element['/A']);
    if (type === '/Figure' && !(textOf(element['/Alt']) && objects.list(about['/BBox']).length === 4))
      faults.push('a figure without words or bounds');
    if (type === '/TH' && !about['/Scope']) faults.push('a header cell of nothing');
    const kids = objects.list(element['/K']).filter(kid => objects.dictionary(kid)['/S'] !== undefined);
    const allowed = INSIDE[type];
    for (const kid of kids) {
      const inner = String(objects.dictionary(kid)['/S']);
      if (allowed && !allowed.includes(inner)) faults.push(`${inner} in ${type}`);
    }
    if (allowed && objects.list(element['/K']).length > kids.length) faults.push(`content in ${type}`);
    const cells = kids.map(kid => walk(kid, name));
    if (type === '/THead' || type === '/TBody') return new Set(cells).size === 1 ? (cells[0] ?? 0) : -1;
    if (type === '/Table' && (new Set(cells).size !== 1 || cells[0] === -1)) {
      faults.push(`a table with rows of several widths`);
    }
    return kids.length;
  };
  const root = catalog['/StructTreeRoot'] ?? null;
  for (const kid of objects.list(objects.dictionary(root)['/K'])) walk(kid, root);
  return level === 0 ? ['nothing to read', ...faults] : faults;
}
