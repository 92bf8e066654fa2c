import type { Dictionary, Objects, Value } from './conform.ts';

type TreeOf = (objects: Objects, root: Value | undefined, key: '/Names' | '/Nums') => [Value, Value][];

/** Faults of the pages: their operators, fonts and links. */
export function contentFaults(
  objects: Objects,
  catalog: Dictionary,
  anchors: ReadonlySet<string>,
  treeOf: TreeOf,
): string[] {
  const faults: string[] = [];
  const tree = objects.dictionary(catalog['/StructTreeRoot']);
  const parents = new Map(treeOf(objects, tree['/ParentTree'], '/Nums'));
  const fonts = new Map<Value, Set<number>>();
  const pages = pagesOf(objects, catalog['/Pages']);
  for (const name of pages) {
    const page = objects.dictionary(name);
    const [, , width = 0, height = 0] = objects.list(page['/MediaBox']) as number[];
    if (width < 3 || height < 3 || width > 14_400 || height > 14_400) faults.push('a page of no size');
    const resources = objects.dictionary(page['/Resources']);
    const own = objects.list(parents.get(page['/StructParents'] ?? null));
    const stream = objects.data(page['/Contents']).toString('latin1');
    faults.push(...operatorFaults(stream, resources, own.length, objects, fonts));
    for (const link of objects.list(page['/Annots'])) {
      if (page['/Tabs'] !== '/S') faults.push('links in no order');
      faults.push(...annotationFaults(objects, link, parents, anchors));
    }
  }
  const xmp = objects.data(catalog['/Metadata']).toString('utf8');
  const isLoud = xmp.includes('<pdfaid:conformance>A<');
  for (const [font, codes] of fonts) faults.push(...fontFaults(objects, font, codes, isLoud));
  return faults;
}

const pagesOf = (objects: Objects, node: Value | undefined): Value[] => {
  const kids = objects.list(objects.dictionary(node)['/Kids']);
  return kids.flatMap(kid => (objects.dictionary(kid)['/Type'] === '/Pages' ? pagesOf(objects, kid) : [kid]));
};

const TOKEN = /<<|>>|\[|\]|<[0-9a-fA-F\s]*>|\((?:\\.|[^\\()])*\)|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;
const SHOWN = new Set(['Tj', 'TJ', 'f', 'f*', 'S', 's', 'B', 'b', 'B*', 'Do', 'sh']);
const FORBIDDEN = new Set(['gs', 'BI', 'PS', 'k', 'K', 'g', 'G']);

function operatorFaults(
  stream: string,
  resources: Dictionary,
  pieces: number,
  objects: Objects,
  fonts: Map<Value, Set<number>>,
): string[] {
  const faults: string[] = [];
  const marks: string[] = [];
  const seen = new Set<number>();
  let depth = 0;
  let codes = new Set<number>();
  let operands: string[] = [];
  for (const [token] of stream.matchAll(TOKEN)) {
    if (!/^[A-Za-z'"][A-Za-z0-9*'"]*$/.test(token)) {
      operands.push(token);
      continue;
    }
    if (FORBIDDEN.has(token)) faults.push(`operator ${token}`);
    if (token === 'BDC' || token === 'BMC') {
      const said = operands.join(' ');
      const id = /\/MCID (\d+)/.exec(said)?.[1];
      const kind = said.startsWith('/Artifact') ? 'artifact' : id === undefined ? 'span' : 'content';
      if (kind !== 'span' && marks.some(mark => mark !== 'span')) faults.push(`${kind} in ${marks.at(-1)}`);
      if (kind === 'artifact' && !said.includes('/Type')) faults.push('an artifact of no type');
      if (id !== undefined) {
        if (seen.has(Number(id))) faults.push('content marked twice');
        seen.add(Number(id));
      }
      marks.push(kind);
    } else if (token === 'EMC') {
      if (marks.pop() === undefined) faults.push('a mark that ends and never began');
    } else if (SHOWN.has(token)) {
      if (!marks.some(mark => mark !== 'span')) faults.push(`${token} outside everything that is read`);
    }
    if (token === 'q') depth += 1;
    if (token === 'Q') depth -= 1;
    if (depth < 0 || depth > 27) faults.push('states too deep');
    if (token === 'Tf') {
      const font = objects.dictionary(resources['/Font'])[operands[0] ?? ''];
      if (font === undefined) faults.push('a font that the page does not have');
      const key = font ?? null;
      codes = fonts.get(key) ?? new Set();
      fonts.set(key, codes);
    }
    if (token === 'TJ') {
      for (const operand of operands) {
        if (!operand.startsWith('<')) continue;
        for (const [code] of operand.matchAll(/[0-9a-fA-F]{4}/g)) codes.add(Number.parseInt(code, 16));
      }
    }
    if (token === 'Do' && objects.dictionary(resources['/XObject'])[operands[0] ?? ''] === undefined)
      faults.push('a picture that the page does not have');
    operands = [];
  }
  if (marks.length > 0) faults.push('a mark that does not end');
  if (depth !== 0) faults.push('states left open');
  if (seen.size !== pieces) faults.push(`${seen.size} pieces of content, ${pieces} in the tree`);
  return faults;
}

function annotationFaults(
  objects: Objects,
  name: Value,
  parents: ReadonlyMap<Value, Value>,
  anchors: ReadonlySet<string>,
): string[] {
  const faults: string[] = [];
  const annotation = objects.dictionary(name);
  const flags = Number(annotation['/F'] ?? 0);
  if ((flags & 4) === 0 || (flags & 0b100011) !== 0) faults.push(`an annotation with flags ${flags}`);
  const holder = objects.dictionary(parents.get(annotation['/StructParent'] ?? null));
  const holds = objects.list(holder['/K']).some(kid => objects.dictionary(kid)['/Obj'] === name);
  if (!holds) faults.push('an annotation that is not read');
  if (annotation['/Subtype'] === '/Link') {
    if (holder['/S'] !== '/Link') faults.push('a link that is read as something else');
    if (!/^u:.+/.test(String(annotation['/Contents']))) faults.push('a link without words');
    const to = String(annotation['/Dest']).replace(/^u:/, '');
    if (!anchors.has(to)) faults.push(`a link to nowhere, ${to}`);
  } else if (annotation['/Subtype'] !== '/Widget' || holder['/S'] !== '/Form') {
    faults.push(`an annotation ${String(annotation['/Subtype'])}`);
  }
  return faults;
}

/** Embedded, mapped, as wide as it says, no code without a glyph, and (where that is claimed) none without a text. */
function fontFaults(objects: Objects, name: Value, codes: ReadonlySet<number>, isLoud: boolean): string[] {
  const font = objects.dictionary(name);
  const faults: string[] = [];
  const about = String(font['/BaseFont']);
  if (font['/Subtype'] !== '/Type0' || font['/Encoding'] !== '/Identity-H')
    return [`${about} of another kind`];
  const descendant = objects.dictionary(objects.list(font['/DescendantFonts'])[0]);
  const descriptor = objects.dictionary(descendant['/FontDescriptor']);
  const file = descriptor['/FontFile2'] ?? descriptor['/FontFile3'];
  if (file === undefined || !/^\/[A-Z]{6}\+/.test(about)) faults.push(`${about} not embedded as a subset`);
  const spelt = objects.data(font['/ToUnicode']).toString('latin1');
  const texts = new Map(
    [...spelt.matchAll(/^<([0-9a-f]{4})><([0-9a-f]+)>$/gm)].map(([, code = '', text = '']) => [
      Number.parseInt(code, 16),
      text,
    ]),
  );
  for (const [, text] of texts) if (/^(0000|feff|fffe)/.test(text)) faults.push(`${about} says U+${text}`);
  if (isLoud) {
    for (const code of codes) if (!texts.has(code)) faults.push(`${about} draws ${code} and says nothing`);
  }
  if (descriptor['/FontFile2'] === undefined) return faults;
  const map = objects.data(descendant['/CIDToGIDMap']);
  if (map.length === 0) return [...faults, `${about} without a table of codes`];
  const widths = objects.list(objects.list(descendant['/W'])[1]) as number[];
  const advance = advancesOf(objects.data(file));
  for (const code of codes) {
    const glyph = code * 2 + 1 < map.length ? map.readUInt16BE(code * 2) : 0;
    if (glyph === 0) faults.push(`${about} draws a box for ${code}`);
    else if (Math.abs((widths[code] ?? 1000) - advance(glyph)) > 1)
      faults.push(`${about} lies about ${code}`);
  }
  return faults;
}

/** Widths of a TrueType file's glyphs in 1/1000 em, by its own tables. */
function advancesOf(file: Buffer): (glyph: number) => number {
  const tables = new Map<string, number>();
  for (let entry = 0; entry < file.readUInt16BE(4); entry++) {
    const at = 12 + entry * 16;
    tables.set(file.subarray(at, at + 4).toString('latin1'), file.readUInt32BE(at + 8));
  }
  const em = file.readUInt16BE((tables.get('head') ?? 0) + 18);
  const count = file.readUInt16BE((tables.get('hhea') ?? 0) + 34);
  const metrics = tables.get('hmtx') ?? 0;
  return glyph => (file.readUInt16BE(metrics + Math.min(glyph, count - 1) * 4) * 1000) / em;
}
