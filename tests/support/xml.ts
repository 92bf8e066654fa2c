/** An element of a parsed file. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`, 'y');
const ATTRIBUTE = new RegExp(`(${NAME})="([^"<]*)"`, 'g');
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML of the plain kind that we write: no comments, no sections, no types. Whatever else it meets, it throws. */
export function parseXml(source: string): Element {
  const head = /^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")?\?>\n/.exec(source);
  if (!head) throw new Error('There is no XML declaration.');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(source) || !source.isWellFormed())
    throw new Error('There is a character that XML cannot hold.');
  interface Open {
    name: string;
    attributes: Map<string, string>;
    children: Element[];
    text: string;
    prefixes: Set<string>;
  }
  const root: Open = { name: '', attributes: new Map(), children: [], text: '', prefixes: new Set(['xml']) };
  const stack: Open[] = [root];
  let at = head[0].length;
  while (at < source.length) {
    const here = stack.at(-1) as Open;
    const end = source.indexOf('<', at);
    const text = source.slice(at, end < 0 ? source.length : end);
    here.text += plain(text);
    if (end < 0) break;
    TAG.lastIndex = end;
    const tag = TAG.exec(source);
    if (!tag) throw new Error(`No tag: ${source.slice(end, end + 60)}`);
    at = TAG.lastIndex;
    const [, closes, name = '', inside = '', isEmpty] = tag;
    if (closes) {
      if (here.name !== name) throw new Error(`</${name}> closes <${here.name}>.`);
      stack.pop();
      (stack.at(-1) as Open).children.push(here);
      continue;
    }
    const attributes = new Map<string, string>();
    let { prefixes } = here;
    for (const [, key = '', value = ''] of inside.matchAll(ATTRIBUTE)) {
      if (attributes.has(key)) throw new Error(`<${name}> has ${key} twice.`);
      attributes.set(key, plain(value));
      if (key.startsWith('xmlns:')) prefixes = new Set(prefixes).add(key.slice(6));
    }
    for (const used of [name, ...attributes.keys()]) {
      const [prefix] = used.split(':');
      if (used.includes(':') && prefix !== 'xmlns' && !prefixes.has(prefix ?? ''))
        throw new Error(`The prefix of ${used} is not declared.`);
    }
    const element: Open = { name, attributes, children: [], text: '', prefixes };
    if (isEmpty) here.children.push(element);
    else stack.push(element);
  }
  const [only, ...others] = root.children;
  if (stack.length > 1 || !only || others.length > 0 || root.text.trim() !== '')
    throw new Error('There is not exactly one whole element.');
  return only;
}

const plain = (text: string): string =>
  text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const sign =
      ENTITIES[name] ?? (/^#\d+$/.test(name) ? String.fromCodePoint(Number(name.slice(1))) : undefined);
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`${whole.slice(0, 20)} is no entity.`);
    return sign;
  });

/** The element itself and everything in it, in order. */
export function* within(element: Element): IterableIterator<Element> {
  yield element;
  for (const child of element.children) yield* within(child);
}

/** All elements of a name within another. */
export const all = (element: Element, name: string): Element[] =>
  [...within(element)].filter(one => one.name === name);
