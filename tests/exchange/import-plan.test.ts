import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable, readTableText } from '../../electron/exchange/read-table.ts';
import { TABLE_LIMITS, TablePreview } from '../../shared/contract/table.ts';
import { recordsOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { columnsOf, planImport } from '../../shared/views/import-plan.ts';
import { after, emptyWorkshop, imported, pasted, plan, readText, stages } from './kit.ts';

/** One use case from one row, and what was said about it. */
function one(header: string, row: string) {
  const planned = pasted(`${header}\n${row}`);
  return { useCase: planned.useCases[0], verdict: planned.preview.rows[0], planned };
}

describe('the 106 real rows', () => {
  const file = readFileSync(join(import.meta.dirname, '../fixtures/kafka-users.csv'));
  const table = readTable(file, 'kafka-users.csv');

  it('are all taken, organisation as title and use case as description, by the guess alone', () => {
    const planned = plan(table);
    expect(planned.preview).toMatchObject({ taken: 106, left: 0, problem: null });
    table.rows.slice(1).forEach((row, index) => {
      expect(planned.useCases[index]).toMatchObject({
        title: row.cells[0],
        description: row.cells[1]?.trim(),
      });
    });
    expect(integrityFaults(imported(planned))).toEqual([]);
  });

  it('are the same when pasted from a spreadsheet', () => {
    const tsv = table.rows.map(row => row.cells.join('\t')).join('\r\n');
    expect(pasted(tsv).useCases).toEqual(plan(table).useCases);
  });

  it('are left out when they come a second time, with the number that each has already', () => {
    const first = plan(table);
    const again = plan(table, imported(first)).preview;
    expect(again).toMatchObject({ taken: 0, left: 106 });
    expect(again.rows[0]?.remarks).toEqual(['Is in the workshop already, just the same, as number 1.']);
  });
});

describe('every field is understood as people write it', () => {
  it('in one row of a whole table', () => {
    const { useCase, verdict } = one(
      'Title;Description;Stage;Target;Pattern;Driver;Unit;Sponsor;Produces;Consumes;Low;Likely;High;Effort;Notes',
      'Fraud scoring;Before approval;2;Mission-critical;New stream;Protect money;Risk;Head of Payments;scores;"card-auth, device-id";800k;€ 1.2 M;1.900.000;L;ask Nadia',
    );
    expect(verdict).toMatchObject({ row: 2, take: true, remarks: [] });
    expect(useCase).toEqual({
      title: 'Fraud scoring',
      description: 'Before approval',
      stage: 2,
      target: 3,
      pattern: 'new',
      driver: 'protect',
      unit: 'Risk',
      sponsor: 'Head of Payments',
      produces: ['scores'],
      consumes: ['card-auth', 'device-id'],
      value: { low: 800_000, likely: 1_200_000, high: 1_900_000 },
      effort: 'L',
      links: [],
      notes: 'ask Nadia',
    });
  });

  it('and what is not understood is left out with a remark, the row taken all the same', () => {
    const { useCase, verdict } = one(
      'Title;Stage;Target;Driver;Value',
      'Fraud;7;Somewhere;cost and risk;a lot',
    );
    expect(useCase).toMatchObject({ stage: null, target: null, driver: null, value: null });
    expect(verdict?.take).toBe(true);
    expect(verdict?.remarks).toEqual([
      'Column “Stage”: “7” is not understood and left out. Write a stage’s number, 0 to 5, or its name.',
      'Column “Target”: “Somewhere” is not understood and left out. Write a stage’s number, 0 to 5, or its name.',
    ]);
    // The columns’ cells contradict their names here, so they are mapped by hand.
    const table = readText('Title;Driver;Value\nFraud;cost and risk;a lot');
    const byHand = plan(table, emptyWorkshop(), { title: 0, driver: 1, likely: 2 }).preview;
    expect(byHand.rows[0]?.remarks.join(' ')).toContain('“cost and risk” is not understood');
    expect(byHand.rows[0]?.remarks.join(' ')).toContain('“a lot” is no amount; the value is left out.');
  });

  it('values: one number, a range in a cell, a range the wrong way round, another currency', () => {
    const value = (header: string, row: string) => {
      const { useCase, verdict } = one(header, row);
      return { value: useCase?.value, said: verdict?.remarks.join(' ') };
    };
    expect(value('Title;Value', 'A;800k')).toEqual({
      value: { low: 800_000, likely: 800_000, high: 800_000 },
      said: 'The value is one number: low, likely and high are the same.',
    });
    expect(value('Title;Value', 'A;0,8 – 1,9 Mio').value).toEqual({ low: 8e5, likely: 1.35e6, high: 1.9e6 });
    expect(value('Title;Low;High', 'A;9;3')).toEqual({
      value: null,
      said: 'The value does not run from low over likely to high; it is left out.',
    });
    expect(value('Title;Value', 'A;USD 5m')).toEqual({
      value: null,
      said: 'Column “Value”: “USD 5m” is in USD, and this workshop counts in EUR; the value is left out.',
    });
  });
});

describe('a column that names the currency', () => {
  it('keeps an amount of another currency from being taken for one of ours', () => {
    const { preview, useCases } = pasted('Title;Value;Currency\nFraud;1200000;usd\nCash;5;EUR\nOrders;;USD');
    expect(preview.rows[0]?.remarks).toEqual([
      'The value is in USD, and this workshop counts in EUR; it is left out.',
    ]);
    expect(useCases.map(useCase => useCase.value?.likely ?? null)).toEqual([null, 5, null]);
    expect(preview.rows[2]?.remarks).toEqual([]);
  });
});

describe('rows that are left out say why', () => {
  it('no title', () => {
    const { preview, useCases } = pasted('Title;Unit\nFraud;Risk\n;Ops\nCash;Ops');
    expect(preview).toMatchObject({ taken: 2, left: 1 });
    expect(preview.rows[1]).toEqual({
      row: 3,
      title: '',
      take: false,
      remarks: ['Column “Title” is empty, and a use case needs a title.'],
    });
    expect(useCases.map(useCase => useCase.title)).toEqual(['Fraud', 'Cash']);
  });

  it('a title of more characters than fit, shown shortened but never kept so', () => {
    const { verdict, planned } = one('Title;Unit', `${'very long '.repeat(40)};Risk`);
    expect(planned.useCases).toEqual([]);
    expect(verdict?.take).toBe(false);
    expect(verdict?.title).toHaveLength(300);
    expect(verdict?.remarks[0]).toBe('Column “Title” has 399 characters; at most 300 are kept.');
  });

  it('a cell of 10 MB, named by row and column, while the other rows are taken', () => {
    const table = readText(`Title;Notes\nFraud;fine\nCash;${'x'.repeat(10 * 1024 * 1024)}\nOrders;fine`);
    const { preview } = plan(table);
    expect(preview).toMatchObject({ taken: 2, left: 1 });
    expect(preview.rows[1]).toEqual({
      row: 3,
      title: 'Cash',
      take: false,
      remarks: ['Column “Notes” has 10,485,760 characters; at most 100,000 are kept.'],
    });
  });

  it('more streams than a use case holds', () => {
    const streams = Array.from({ length: 51 }, (_, index) => `s${index}`).join(', ');
    const { verdict } = one('Title;Consumes', `Fraud;${streams}`);
    expect(verdict).toMatchObject({ take: false });
    expect(verdict?.remarks[0]).toContain('names 51 streams; at most 50');
  });

  it('a row that repeats another exactly', () => {
    const { preview } = pasted('Title;Unit\nFraud;Risk\nCash;Ops\nFraud;Risk');
    expect(preview.rows[2]).toMatchObject({ row: 4, take: false, remarks: ['Repeats row 2 exactly.'] });
  });
});

describe('a title that occurs twice is taken with a remark', () => {
  it('within the table, however it is written', () => {
    const { preview } = pasted('Title;Unit\nCafé Fraud;Risk\nCAFE  fraud;Ops');
    expect(preview.rows[1]).toMatchObject({ take: true, remarks: ['Has the same title as row 2.'] });
  });

  it('and against the workshop', () => {
    const document = imported(pasted('Title;Unit\nFraud;Risk'));
    const { preview } = pasted('Title;Unit\nfraud;Ops', document);
    expect(preview.rows[0]?.remarks).toEqual([
      'The workshop has a use case with this title already, number 1.',
    ]);
    expect(preview.rows[0]?.take).toBe(true);
  });
});

describe('odd text is kept as a person would want', () => {
  it('formula-looking cells as plain text, with a remark', () => {
    for (const title of ['=cmd|"/c calc"!A1', '=1+1', '@SUM(A1)', '+HYPERLINK("x")', '＝cmd()']) {
      const { preview, useCases } = plan(readTableText(`Title\n${title}`, 'Pasted rows'));
      expect(useCases[0]?.title).toBe(title);
      expect(preview.rows[0]?.remarks).toEqual([
        'Column “Title” looks like a formula; it is kept as plain text.',
      ]);
    }
    expect(pasted('Title\n- a dash\n+49 30 1234').preview.rows.map(row => row.remarks)).toEqual([[], []]);
  });

  it('control characters taken out, with a remark', () => {
    const { useCase, verdict } = one('Title;Unit', 'Fr\u0000au\u001bd\u0085;Ri\u0007sk');
    expect(useCase).toMatchObject({ title: 'Fraud', unit: 'Risk' });
    expect(verdict?.remarks).toEqual([
      'Column “Title”: control characters were taken out.',
      'Column “Unit”: control characters were taken out.',
    ]);
  });

  it('right-to-left text and emoji untouched', () => {
    const titles = ['ניטור הונאות \u200fבזמן אמת', 'مراقبة الاحتيال', '👩🏽‍💻 Fraud 🏳️‍🌈', '日本語のタイトル'];
    const { preview, useCases } = pasted(`Title\n${titles.join('\n')}`);
    expect(useCases.map(useCase => useCase.title)).toEqual(titles);
    expect(preview.rows.flatMap(row => row.remarks)).toEqual([]);
  });
});

describe('what stops the whole import is said in one sentence', () => {
  const table = readText('Unit;Sponsor\nRisk;Ada\nOps;Bob');

  it('no column for the titles', () => {
    for (const mapping of [{ unit: 0 }, { title: 9 }]) {
      const { preview, useCases } = plan(table, emptyWorkshop(), mapping);
      expect(preview).toMatchObject({
        taken: 0,
        left: 2,
        problem: 'Choose the column that holds the titles.',
      });
      expect(preview.rows.every(row => !row.take)).toBe(true);
      expect(useCases).toEqual([]);
    }
  });

  it('nothing below the column names', () => {
    expect(pasted('Title;Description').preview.problem).toBe('The table has no rows below its column names.');
  });

  it('no room in the workshop', () => {
    const many = Array.from({ length: 4_000 }, (_, index) => `Case ${index}`).join('\n');
    const document = imported(pasted(`Title\n${many}`));
    const { preview } = pasted(`Title\n${many.replaceAll('Case', 'Other')}`, document);
    expect(preview.problem).toContain('There is room for 1000 more, and this table brings 4000.');
    expect(preview).toMatchObject({ taken: 0, left: 4_000 });
  });

  it('one row too many once the column names count as data', () => {
    const rows = Array.from({ length: TABLE_LIMITS.rows + 1 }, (_, index) => ({
      line: index + 1,
      cells: ['x'],
    }));
    const preview = planImport({
      rows,
      hasHeader: false,
      mapping: { title: 0 },
      document: emptyWorkshop(),
      stages,
    });
    expect(preview.preview.problem).toContain('at most 5000');
    expect(TablePreview.safeParse(preview.preview).success).toBe(true);
  });
});

describe('columns are named as the person sees them', () => {
  it('by the first row, or by a spreadsheet’s letters', () => {
    const rows = [
      { line: 1, cells: ['Title', ' ', `long ${'x'.repeat(400)}`] },
      { line: 2, cells: new Array(28).fill('x') },
    ];
    const names = columnsOf({ rows }, true);
    expect(names.slice(0, 2)).toEqual(['Title', 'Column B']);
    expect(names[2]).toHaveLength(300);
    expect(columnsOf({ rows }, false).at(-1)).toBe('Column AB');
  });
});

describe('an import goes into a workshop that has use cases already', () => {
  it('and numbers go on', () => {
    const document = imported(pasted('Title;Stage\nFraud;2'));
    const next = after(document, {
      type: 'use-case.add',
      useCases: pasted('Title;Stage\nCash;Global', document).useCases.map(useCase => ({
        ...useCase,
        id: 'eeeeeeee-0000-4000-8000-000000000001',
        placement: 'eeeeeeee-0000-4000-8000-000000000002',
      })),
    });
    expect(recordsOf(next, 'use-case').map(useCase => [useCase.title, useCase.number])).toEqual([
      ['Fraud', 1],
      ['Cash', 2],
    ]);
    expect(integrityFaults(next)).toEqual([]);
  });
});
