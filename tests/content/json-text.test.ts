import { describe, expect, it } from 'vitest';
import { JsonFault, readJsonText } from '../../electron/exchange/json-text.ts';
import { fc } from '../support/fast-check.ts';

const spaced = fc.constantFrom(0, 1, 2, '\t', '    ');
/** Every path into a value, the root's included. */
function paths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  const parts: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : value !== null && typeof value === 'object'
      ? Object.entries(value)
      : [];
  return [path, ...parts.flatMap(([step, part]) => paths(part, [...path, step]))];
}
const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((here, step) => Reflect.get(Object(here), step), value);
const parsed = (text: string): unknown => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return 'no JSON';
  }
};
const read = (text: string): unknown => {
  try {
    return { value: readJsonText(text).value };
  } catch (error) {
    expect(error).toBeInstanceOf(JsonFault);
    return 'no JSON';
  }
};

describe('JSON written by hand', () => {
  it('is read as JSON.parse reads it, and every part is found where it stands', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), spaced, (given, space) => {
        const text = JSON.stringify(given, null, space);
        const value: unknown = JSON.parse(text);
        const json = readJsonText(text);
        expect(json.value).toEqual(value);
        const lines = text.split('\n');
        for (const path of paths(value)) {
          const { line, column } = json.place(path);
          const rest = [(lines[line - 1] ?? '').slice(column - 1), ...lines.slice(line)].join('\n');
          const last = path.at(-1);
          // A field is found at its name, all else at itself.
          const expected =
            typeof last === 'string' ? JSON.stringify(last) : JSON.stringify(at(value, path), null, space);
          const flat = (one: string) => one.replace(/\s+/g, '');
          expect(flat(rest).startsWith(flat(expected))).toBe(true);
        }
      }),
    );
  });

  it('is refused exactly where JSON.parse refuses it, however a text was spoilt', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 3 }),
        spaced,
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '{', '[', ':', '\\', '0', '-', 'e', '.', '\n', '\u0001', 'x'),
        fc.nat(3),
        (given, space, where, put, cut) => {
          const text = JSON.stringify(given, null, space);
          const from = where % (text.length + 1);
          const spoilt = text.slice(0, from) + put + text.slice(from + cut);
          const theirs = parsed(spoilt);
          const ours = read(spoilt);
          // A field that stands twice is the one thing that JSON.parse lets pass.
          if (ours === 'no JSON' && theirs !== 'no JSON') {
            expect(() => readJsonText(spoilt)).toThrow(/twice/);
          } else expect(ours).toEqual(theirs);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('survives what is nested too deep', () => {
    expect(() => readJsonText('['.repeat(200_000))).toThrow(/nested deeper than 40/);
  });

  it('keeps a hostile field name a field', () => {
    const { value } = readJsonText('{"__proto__": {"polluted": true}}');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('counts lines by any ending and skips a byte order mark', () => {
    const json = readJsonText('\ufeff{\r\n"a": [\r\n1,\r\n  2]}');
    expect(json.place(['a', 1])).toEqual({ line: 4, column: 3 });
    expect(json.place(['a'])).toEqual({ line: 2, column: 1 });
    expect(json.place([])).toEqual({ line: 1, column: 1 });
  });
});
