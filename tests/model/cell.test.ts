import { describe, expect, it } from 'vitest';
import { canonicalCell, canonicalMarks, cellOf, numberIn } from '../../shared/model/cell.ts';
import { choices, marks } from '../support/canvas-templates.ts';
import { fc } from '../support/fast-check.ts';

const KINDS = ['text', 'number', 'money', 'percent', 'day', 'person', 'stage', 'choice'] as const;
const options = choices('hire', 'train').map(one => ({ ...one, about: '' }));
const read = (kind: (typeof KINDS)[number], text: string) => {
  const result = canonicalCell({ kind, options }, text);
  return result.ok ? result.text : { fault: result.fault };
};

describe('a cell', () => {
  it.each([
    ['number', '12', '12'],
    ['number', ' 0012.500 ', '12.5'],
    ['number', '+3', '3'],
    ['number', '-0.0', '0'],
    ['number', '-4.20', '-4.2'],
    ['money', '1250.50', '1250.5'],
    ['percent', '12.5 %', '12.5'],
    ['day', '2028-02-29', '2028-02-29'],
    ['person', ' Anna \n Berg ', 'Anna Berg'],
    ['stage', '03', '3'],
    ['choice', 'train', 'train'],
    ['text', ' as it is\nin lines ', 'as it is\nin lines'],
  ] as const)('of kind %s keeps %j as %j', (kind, text, kept) => expect(read(kind, text)).toBe(kept));

  it.each([
    ['number', '1,250', 'is not a number'],
    ['number', '1e9', 'is not a number'],
    ['number', '0x10', 'is not a number'],
    ['number', '12345678901234', 'is not a number'],
    ['money', '€ 5', 'is not an amount'],
    ['percent', '200000', 'is more than 100000 percent'],
    ['day', '2026-02-29', 'is not a day'],
    ['day', '22.11.2026', 'is not a day'],
    ['stage', '12', 'is not a stage'],
    ['stage', '-1', 'is not a stage'],
    ['stage', 'two', 'is not a stage'],
    ['choice', 'Train', 'is none of the choices: “Hire”, “Train”'],
    ['person', 'x'.repeat(201), 'is longer than 200 characters'],
  ] as const)('of kind %s refuses %j and says why', (kind, text, fault) =>
    expect(read(kind, text)).toEqual({ fault: expect.stringContaining(fault) }),
  );

  it('of any kind may be empty', () => {
    for (const kind of KINDS) expect(read(kind, '  ')).toBe('');
  });

  it('reads what it keeps as the same again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.oneof(fc.string(), fc.double().map(String)), (kind, text) => {
        const once = read(kind, text);
        if (typeof once === 'string') expect(read(kind, once)).toBe(once);
      }),
    );
  });

  it('answers numbers as numbers, and nothing for what is none', () => {
    const cells = { a: '12.5', b: 'soon', c: '' };
    expect(['a', 'b', 'c', 'd'].map(key => numberIn({ cells }, key))).toEqual([12.5, null, null, null]);
  });

  it('is not mistaken for what every object has', () => {
    expect(cellOf({ cells: {} }, 'constructor')).toBe('');
    expect(cellOf({ cells: { constructor: 'x' } }, 'constructor')).toBe('x');
  });
});

describe('marks in a cell', () => {
  const box = {
    marks: marks('accountable', 'responsible').map(one => ({ ...one, about: '', tone: 'plain' as const })),
  };
  it('stand once each in the template’s order', () => {
    const result = canonicalMarks({ ...box, many: true }, ' responsible  accountable responsible ');
    expect(result).toEqual({ ok: true, text: 'accountable responsible' });
  });
  it('are one where a cell takes one, and known', () => {
    expect(canonicalMarks({ ...box, many: false }, 'responsible accountable').ok).toBe(false);
    expect(canonicalMarks({ ...box, many: true }, 'accountable other').ok).toBe(false);
  });
});
