/** Deepest nesting that is read: content needs eight levels, and a hostile file must not overflow the stack. */
const DEPTH = 40;

/** Line and column of a text, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A JSON file that was read: its value, and where in the text each part of it stands. */
export interface JsonText {
  readonly value: unknown;
  /** Where the part under this path stands; of a field, its name. The nearest part that is there, where the path leads nowhere. */
  place(path: readonly PropertyKey[]): TextPlace;
}

/** The text is not JSON: where, and why in words. */
export class JsonFault extends Error {
  override name = 'JsonFault';
  readonly place: TextPlace;

  constructor(message: string, place: TextPlace) {
    super(message);
    this.place = place;
  }
}

interface Node {
  readonly at: number;
  /** By field name or by number in a list. */
  readonly parts: ReadonlyMap<string, Node> | null;
}

/**
 * JSON as people write it by hand: the same values as `JSON.parse`, but a mistake is named with its place, and a field that stands twice
 * in one object is one. A byte order mark is skipped.
 * @throws JsonFault
 */
export function readJsonText(text: string): JsonText {
  const scanner = new Scanner(text);
  const root = scanner.document();
  return {
    value: JSON.parse(text.replace(/^\ufeff/, '')),
    place(path) {
      let node = root;
      for (const step of path) {
        const part = node.parts?.get(String(step));
        if (!part) break;
        node = part;
      }
      return placeAt(text, node.at);
    },
  };
}

function placeAt(text: string, at: number): TextPlace {
  const before = text.slice(0, at).replace(/^\ufeff/, '');
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them in a text
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const BLANK = /[ \t\r\n]*/y;

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    if (text.startsWith('\ufeff')) this.#at = 1;
  }

  document(): Node {
    this.#skip();
    if (this.#at === this.#text.length) throw this.#fault('is empty');
    const node = this.#value(0);
    this.#skip();
    if (this.#at < this.#text.length) throw this.#fault('goes on after its end: a bracket closes too early');
    return node;
  }

  #value(depth: number, at = this.#at): Node {
    if (depth > DEPTH) throw this.#fault(`is nested deeper than ${DEPTH} levels`);
    const next = this.#text[this.#at];
    if (next === '{') return { at, parts: this.#fields(depth) };
    if (next === '[') return { at, parts: this.#items(depth) };
    if (next === '"') {
      this.#string();
      return { at, parts: null };
    }
    for (const word of ['true', 'false', 'null']) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return { at, parts: null };
      }
    }
    NUMBER.lastIndex = this.#at;
    const number = NUMBER.exec(this.#text)?.[0];
    if (number === undefined) throw this.#fault(this.#surprise('a value'));
    this.#at += number.length;
    return { at, parts: null };
  }

  #fields(depth: number): ReadonlyMap<string, Node> {
    const parts = new Map<string, Node>();
    this.#at += 1;
    this.#skip();
    if (this.#took('}')) return parts;
    for (;;) {
      const at = this.#at;
      if (this.#text[at] === '}') throw this.#fault('has a comma too many before "}"');
      if (this.#text[at] !== '"')
        throw this.#fault(this.#surprise('the name of a field, in quotation marks'));
      const name = this.#string();
      if (parts.has(name)) throw this.#fault(`has the field "${shortened(name)}" twice in one place`, at);
      this.#skip();
      if (!this.#took(':')) throw this.#fault(`lacks the colon after "${shortened(name)}"`, this.#lastInk());
      this.#skip();
      parts.set(name, this.#value(depth + 1, at));
      this.#skip();
      if (this.#took('}')) return parts;
      if (!this.#took(',')) throw this.#fault(this.#gap('}'), this.#lastInk());
      this.#skip();
    }
  }

  #items(depth: number): ReadonlyMap<string, Node> {
    const parts = new Map<string, Node>();
    this.#at += 1;
    this.#skip();
    if (this.#took(']')) return parts;
    for (;;) {
      if (this.#text[this.#at] === ']') throw this.#fault('has a comma too many before "]"');
      parts.set(String(parts.size), this.#value(depth + 1));
      this.#skip();
      if (this.#took(']')) return parts;
      if (!this.#took(',')) throw this.#fault(this.#gap(']'), this.#lastInk());
      this.#skip();
    }
  }

  #string(): string {
    STRING.lastIndex = this.#at;
    const raw = STRING.exec(this.#text)?.[0];
    if (raw === undefined)
      throw this.#fault(
        'has a text whose closing quotation mark is missing, or with a line break or a lone "\\" in it',
      );
    this.#at += raw.length;
    return JSON.parse(raw) as string;
  }

  #skip(): void {
    BLANK.lastIndex = this.#at;
    this.#at += BLANK.exec(this.#text)?.[0].length ?? 0;
  }

  #took(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  /** Something is missing after a value: the place to mend is behind it, not where the next thing begins. */
  #lastInk(): number {
    return this.#text.slice(0, this.#at).trimEnd().length;
  }

  #gap(close: '}' | ']'): string {
    return this.#at === this.#text.length ? `ends before its "${close}"` : `lacks a comma or "${close}" here`;
  }

  #surprise(expected: string): string {
    const found = this.#text[this.#at];
    if (found === undefined) return 'ends in the middle';
    if (found === '/') return 'has a comment, which JSON does not know: take it out';
    if (/['\u2018-\u201f]/.test(found)) return 'has other quotation marks than "';
    return `has ${JSON.stringify(found)} where ${expected} should be`;
  }

  #fault(message: string, at = this.#at): JsonFault {
    return new JsonFault(message, placeAt(this.#text, at));
  }
}

const shortened = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
