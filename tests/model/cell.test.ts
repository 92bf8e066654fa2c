import { describe, expect, it } from 'vitest';
import { CanvasTemplate } from '../../shared/content/canvas-template.ts';
import { cellOf, numberIn } from '../../shared/model/cell.ts';
import { canonicalCell, canonicalMarks } from '../../shared/model/cell-text.ts';
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

describe('a row that a template begins with', () => {
  /** What is wrong with a template whose first row begins with this; '' when nothing is. */
  const begun = (kind: (typeof KINDS)[number] | 'marks', text: string) => {
    const rows = { start: [{ key: 'first', label: 'First', cells: { here: text } }] };
    const column = { key: 'here', label: 'Here' };
    const box = { key: 'list', title: 'List', at: { column: 0, row: 0, columns: 1, rows: 1 }, rows };
    const parsed = CanvasTemplate.safeParse({
      ...{ key: 'own', version: 1, name: 'Own', purpose: '', grid: { columns: 1, rows: 1 } },
      boxes: [
        kind === 'marks'
          ? { ...box, kind: 'matrix', columns: [column], marks: marks('yes', 'no'), many: true }
          : {
              ...box,
              kind: 'table',
              columns: [{ ...column, kind, options: kind === 'choice' ? options : [] }],
            },
      ],
    });
    return parsed.success ? '' : (parsed.error.issues[0]?.message ?? '');
  };

  it.each([
    ['person', 'x'.repeat(201), 'is longer than 200 characters'],
    ['percent', '100001', 'is more than 100000 percent'],
    ['number', '1250.50', 'is kept as "1250.5", so it must be written like that'],
    ['stage', '12', 'is not a stage, which is a number from 0 to 11'],
    ['day', '2026-02-30', 'is not a day such as 2026-11-22'],
    ['choice', 'fire', 'is none of the options, by its key'],
    ['marks', 'maybe', 'is no mark of the box, by its key'],
    ['marks', 'no yes', 'is kept as "yes no", so it must be written like that'],
  ] as const)('holds nothing that its canvas would not: %s %j', (kind, text, fault) =>
    expect(begun(kind, text)).toBe(fault),
  );

  it.each([
    ['number', '-0.5'],
    ['money', '1250.5'],
    ['marks', 'yes no'],
  ] as const)('takes what a cell keeps: %s %j', (kind, text) => expect(begun(kind, text)).toBe(''));
});
