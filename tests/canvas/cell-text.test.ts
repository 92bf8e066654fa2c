import { describe, expect, it } from 'vitest';
import { readCell, typedCell } from '../../renderer/canvas/cell-text.ts';
import type { BoxOf } from '../../shared/content/canvas-template.ts';
import { boxOf, template } from '../plan/canvas-fixtures.ts';

const stages = [
  { position: 0, name: 'Pre-streaming' },
  { position: 1, name: 'Awareness & pilot' },
];
const german = { locale: 'de-DE', stages };
const british = { locale: 'en-GB', stages };
const american = { locale: 'en-US', stages };

const [table] = template([
  boxOf('left', {
    kind: 'table',
    columns: [
      { key: 'amount', label: 'Amount', kind: 'money' },
      { key: 'share', label: 'Share', kind: 'percent' },
      { key: 'day', label: 'Day', kind: 'day' },
      { key: 'stage', label: 'Stage', kind: 'stage' },
      {
        key: 'how',
        label: 'How',
        kind: 'choice',
        options: [
          { key: 'by-hand', label: 'By hand' },
          { key: 'batch', label: 'Batch' },
        ],
      },
      { key: 'note', label: 'Note' },
    ],
  }),
]).boxes as [BoxOf<'table'>];

const [matrix] = template([
  boxOf('left', {
    ...{ kind: 'matrix', many: true, columns: [{ key: 'cio', label: 'CIO' }] },
    marks: [
      { key: 'acc', label: 'Accountable', short: 'A' },
      { key: 'res', label: 'Responsible', short: 'R' },
    ],
  }),
]).boxes as [BoxOf<'matrix'>];

const kept = (column: string, typed: string, context = british) => {
  const read = readCell(table, column, typed, context);
  return read.ok ? read.text : `refused: ${read.why}`;
};

describe('what people type into cells', () => {
  it('is read in the language of the workshop', () => {
    expect(kept('amount', '1.234.567,50', german)).toBe('1234567.5');
    expect(kept('amount', '1,234,567.50', british)).toBe('1234567.5');
    expect(kept('share', '12,5 %', german)).toBe('12.5');
    expect(kept('day', '24.12.2026', german)).toBe('2026-12-24');
    expect(kept('day', '24/12/2026', british)).toBe('2026-12-24');
    expect(kept('day', '12/24/2026', american)).toBe('2026-12-24');
    expect(kept('day', '2026-12-24', german)).toBe('2026-12-24');
  });

  it('may be the name of a stage or of a choice', () => {
    expect(kept('stage', 'awareness & PILOT')).toBe('1');
    expect(kept('stage', '1 Awareness & pilot')).toBe('1');
    expect(kept('how', 'by hand')).toBe('by-hand');
    expect(kept('note', '  as it is ')).toBe('as it is');
    expect(kept('amount', '  ')).toBe('');
  });

  it('is refused in words where it means nothing', () => {
    expect(kept('amount', 'much')).toMatch(/^refused: “much” is not an amount/);
    expect(kept('day', '31/02/2026')).toMatch(/^refused: .* is not a day/);
    expect(kept('how', 'by pigeon')).toMatch(/“By hand”, “Batch”/);
    expect(kept('stage', 'Somewhere')).toMatch(/^refused: .* is not a stage/);
  });

  it('stands for marks in a matrix, by letter or by name', () => {
    expect(readCell(matrix, 'cio', 'r, a', british)).toEqual({ ok: true, text: 'acc res' });
    expect(readCell(matrix, 'cio', 'Responsible', british)).toEqual({ ok: true, text: 'res' });
    expect(readCell(matrix, 'cio', 'Q', british).ok).toBe(false);
  });

  it('comes back into the field as it would be typed', () => {
    expect(typedCell(table, 'amount', '1234567.5', german)).toBe('1.234.567,5');
    expect(kept('amount', typedCell(table, 'amount', '1234567.5', german), german)).toBe('1234567.5');
    expect(typedCell(table, 'note', 'as it is', german)).toBe('as it is');
  });
});
