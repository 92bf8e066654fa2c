/** How a value stands in a PDF, already written. */
export class Written {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** What objects of a PDF are made of. A string is a name; what somebody may read is a `text`. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | Written
  | Uint8Array
  | readonly PdfValue[]
  | PdfDictionary;

/** Entries that are undefined are left out. */
export interface PdfDictionary {
  [key: string]: PdfValue | undefined;
}

/** A value as PDF writes it. One entry a line, by which sealing finds its own (`electron/seal/seal-place.ts`). */
function sourceOf(value: PdfValue): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return number(value);
  if (value instanceof Written) return value.source;
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (isList(value)) return `[${value.map(sourceOf).join(' ')}]`;
  return value !== null && typeof value === 'object' ? dictionarySource(value) : String(value);
}

const isList = (value: PdfValue): value is readonly PdfValue[] => Array.isArray(value);

export function dictionarySource(dictionary: PdfDictionary): string {
  let source = '<<\n';
  for (const key in dictionary) {
    const value = dictionary[key];
    if (value !== undefined) source += `/${key} ${sourceOf(value)}\n`;
  }
  return `${source}>>`;
}

/** A number as PDF writes it: no exponent, no more digits than a printer can tell apart. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

const PLAIN = /^[\x20-\x7e]*$/;
const ESCAPED: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
};
const escaped = (bytes: string): string =>
  bytes.replace(/[\n\r\t\b\f()\\]/g, character => ESCAPED[character] ?? '');

/** A text for people: as it is where every PDF reader knows its letters, else in UTF-16, its bytes as characters. */
export function text(value: string): Written {
  if (PLAIN.test(value)) return new Written(`(${escaped(value)})`);
  let bytes = '\xfe\xff';
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return new Written(`(${escaped(bytes)})`);
}
