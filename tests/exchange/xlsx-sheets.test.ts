import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { workbook } from '../../electron/exchange/workbook.ts';
import { workshopXlsx } from '../../electron/exchange/write-xlsx.ts';
import { sheetNames } from '../../electron/exchange/xlsx-canvas.ts';
import { documentOf, recordsOf } from '../../shared/model/document.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
import { stages } from './kit.ts';
import { sampleDocument } from './slides.ts';
import { unzipped } from './unzipped.ts';

const id = (n: number) => `99999999-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The sheets as somebody else's reader sees them: rows by the names of their columns. */
async function sheetsOf(bytes: Uint8Array) {
  const sheets = await readXlsxFile(Buffer.from(bytes));
  return new Map(
    sheets.map(({ sheet, data }) => {
      const [header = [], ...rows] = data as unknown[][];
      return [
        sheet,
        rows.map(row => Object.fromEntries(header.map((name, at) => [String(name), row[at]]))),
      ] as const;
    }),
  );
}

describe('the sample workshop as a workbook', () => {
  const document = sampleDocument();
  let sheets: Awaited<ReturnType<typeof sheetsOf>>;
  const row = (sheet: string, column: string, value: unknown) =>
    sheets.get(sheet)?.find(one => one[column] === value);
  beforeAll(async () => {
    sheets = await sheetsOf(workshopXlsx(document, stages));
  });

  it('has days as days, that can be sorted and counted with', () => {
    expect(row('Decisions', 'Number', 1)?.On).toBeInstanceOf(Date);
    const dated = sheets.get('Actions')?.filter(one => one.Due !== null) ?? [];
    expect(dated.length).toBeGreaterThan(5);
    for (const action of dated) expect(action.Due).toBeInstanceOf(Date);
    expect(sheets.get('Assessment')?.[0]?.Day).toBeInstanceOf(Date);
  });

  it('has percentages as parts of the whole, shown as percent', () => {
    const line = row('Value', 'What it brings', 'Mainframe time for balance look-ups');
    expect(line?.Probability).toBe(0.8);
    expect(line?.['Change likely']).toBe(0.7);
    expect(line?.Expected).toBe(902_720);
  });

  it('has each table and matrix of a canvas on a sheet of its own, marks by their names', () => {
    const task =
      row('Roles and responsibilities', 'Activity', 'Set the strategy and its money') ??
      sheets.get('Roles and responsibilities')?.[0];
    expect(Object.values(task ?? {})).toContain('Accountable');
    expect(sheets.get('Landscape today')).toHaveLength(11);
    const benefit = sheets.get('Benefits register')?.[0] ?? {};
    expect(Object.values(benefit).some(value => value instanceof Date)).toBe(true);
    expect(Object.values(benefit).filter(value => typeof value === 'number').length).toBeGreaterThan(1);
    const noted = Object.keys(sheets.get('Readiness for critical use')?.[0] ?? {});
    expect(noted).toContain('Durable: note');
  });

  it('tells the evidence with the stage that asks for it, and what was settled blind, without a vote', () => {
    const proof = sheets.get('Evidence') ?? [];
    expect(proof.length).toBe(recordsOf(document, 'evidence').length);
    expect(proof[0]).toMatchObject({ 'Use case': expect.any(Number), 'Asked on': expect.any(Number) });
    expect(row('Blind placement', 'Use case', 19)).toMatchObject({
      'Settled on stage': 2,
      'Stage name': 'Early production',
      'Decided by': 'Marcus Adeyemi',
    });
    expect(Object.keys(sheets.get('Blind placement')?.[0] ?? {})).not.toContain('Votes');
  });
});

it('tells who signed what, how and when, and what was let stand', async () => {
  const signed: AnyRecord = {
    id: id(1),
    type: 'sign-off',
    revision: 2,
    statement: 'We agree on the curve.',
    signatories: [
      {
        ...{ id: id(2), name: 'Ada', role: 'CTO', organisation: 'Acme', verdict: 'dissents' },
        ...{ words: 'Not stage 3 yet.', signature: { kind: 'typed', name: 'Ada' } },
        time: '2026-11-12T16:42+01:00',
      },
    ],
    sealed: {
      head: { number: 7, hash: 'b'.repeat(64) },
      digest: 'c'.repeat(64),
      time: '2026-11-12T16:50+01:00',
    },
    pdf: null,
  };
  const waiver: AnyRecord = {
    ...{ id: id(3), type: 'waiver', finding: 'workshop/participants', reason: 'A rehearsal.', by: 'Ada' },
  };
  const workshop = [...sampleDocument().records.values()].filter(one => one.type === 'workshop');
  const sheets = await sheetsOf(workshopXlsx(documentOf([...workshop, signed, waiver]), stages));
  expect(sheets.get('Sign-offs')?.[0]).toMatchObject({
    ...{ Revision: 2, Name: 'Ada', Says: 'Agrees, with a dissent', 'In words': 'Not stage 3 yet.' },
    ...{ Signed: 'Typed', On: new Date('2026-11-12T00:00:00Z'), 'At, by the device’s clock': '16:42+01:00' },
    ...{ Change: 7, 'Hash of that change': 'b'.repeat(64) },
  });
  expect(sheets.get('Left as it is')?.[0]).toEqual({
    'What was found': 'Nobody is on the list of participants.',
    'Why it stays': 'A rehearsal.',
    'Said by': 'Ada',
  });
});

describe('a cell', () => {
  const styled = (cell: Parameters<typeof workbook>[0][number]['rows'][number][number]) => {
    const parts = unzipped(
      workbook([{ name: 'A', columns: [{ header: 'A', width: 9 }], rows: [[cell]] }], { title: '' }),
    );
    const style = /<c r="A2" s="(\d+)"/.exec(parts.get('xl/worksheets/sheet1.xml') ?? '')?.[1];
    const xfs = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(parts.get('xl/styles.xml') ?? '')?.[1] ?? '';
    const format = /numFmtId="(\d+)"/.exec(xfs.match(/<xf .*?(?:\/>|<\/xf>)/g)?.[Number(style)] ?? '')?.[1];
    return format;
  };
  it.each([
    ['a count', 3, '1'],
    ['a number with a fraction, which is not rounded away', 2.5, '0'],
    ['a day', { day: '2026-11-12' }, '164'],
    ['a day before those that Excel counts, as text', { day: '1850-01-01' }, '49'],
    ['a whole percentage', { share: 0.07 }, '9'],
    ['a finer one', { share: 0.125 }, '10'],
    ['an amount', { amount: 3, currency: 'EUR' }, '165'],
  ] as const)('is formatted as what it is: %s', (_, cell, format) => {
    expect(styled(cell)).toBe(format);
  });
});

it('calls no two sheets alike, and none by what Excel refuses', () => {
  const named = sheetNames(['Value']);
  const names = ['value', 'A/B: [C]*?', 'x'.repeat(40), 'x'.repeat(41), "'quoted'", ''].map(named);
  expect(names).toEqual([
    'value 2',
    'A B C',
    `${'x'.repeat(30)}…`,
    `${'x'.repeat(28)}… 2`,
    'quoted',
    'Table',
  ]);
});
