import { describe, expect, it } from 'vitest';
import { columnLetter, columnNames, dataRows } from '../../renderer/screens/import/columns.ts';
import { PAGE_ROWS, pageOf } from '../../renderer/screens/import/paging.ts';
import { matching, sorted } from '../../renderer/screens/library/matching.ts';
import type { WorkshopSummary } from '../../shared/contract/library.ts';

const workshop = (client: string, changes: Partial<WorkshopSummary> = {}): WorkshopSummary => ({
  key: client.padEnd(22, '-').slice(0, 22),
  file: `${client}.headwater`,
  client,
  title: 'Streaming adoption workshop',
  date: '2026-11-12',
  status: 'draft',
  useCases: 0,
  placed: 0,
  changed: '2026-11-12T09:00:00.000Z',
  archived: false,
  state: 'ready',
  problem: null,
  ...changes,
});
const clients = (list: readonly WorkshopSummary[]) => list.map(one => one.client);

describe('searching the library', () => {
  const list = [
    workshop('Zürcher Bank'),
    workshop('Contoso', { title: 'Retail kick-off' }),
    workshop('Old', { archived: true }),
  ];

  it('finds every word in client or title, whatever the case and the accents', () => {
    expect(clients(matching(list, 'zurcher', false))).toEqual(['Zürcher Bank']);
    expect(clients(matching(list, 'KICK contoso', false))).toEqual(['Contoso']);
    expect(clients(matching(list, 'contoso bank', false))).toEqual([]);
  });

  it('leaves archived workshops out until they are asked for', () => {
    expect(clients(matching(list, '', false))).toEqual(['Zürcher Bank', 'Contoso']);
    expect(clients(matching(list, 'old', true))).toEqual(['Old']);
  });
});

describe('sorting the library', () => {
  it('puts what has no date last, both ways round', () => {
    const list = [
      workshop('None', { date: null }),
      workshop('Late', { date: '2027-01-01' }),
      workshop('Early'),
    ];
    expect(clients(sorted(list, 'date', false))).toEqual(['Early', 'Late', 'None']);
    expect(clients(sorted(list, 'date', true))).toEqual(['Late', 'Early', 'None']);
  });

  it('sorts counts as numbers', () => {
    const list = [workshop('Ten', { useCases: 10 }), workshop('Nine', { useCases: 9 })];
    expect(clients(sorted(list, 'useCases', false))).toEqual(['Nine', 'Ten']);
  });
});

describe('the import preview', () => {
  const rows = Array.from({ length: PAGE_ROWS + 20 }, (_, index) => ({
    row: index + 2,
    title: `Row ${index}`,
    take: index % 10 !== 0,
    remarks: [],
  }));

  it('shows every row over its pages, once', () => {
    const shown = [...pageOf(rows, 'all', 0).rows, ...pageOf(rows, 'all', 1).rows];
    expect(shown.map(row => row.row)).toEqual(rows.map(row => row.row));
  });

  it('filters before it pages, and a page past the end is the last', () => {
    const left = pageOf(rows, 'left', 7);
    expect(left).toMatchObject({ page: 0, pages: 1, count: 27 });
    expect(left.rows.every(row => !row.take)).toBe(true);
  });

  it('names columns as a spreadsheet does when the table has no names', () => {
    expect([0, 25, 26, 199].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'GR']);
    const table = { columns: ['Organisation', ''] };
    expect(columnNames(table, true)).toEqual(['Organisation', 'Column B']);
    expect(columnNames(table, false)).toEqual(['Column A', 'Column B']);
  });

  it('counts the first row as data or not as the person says', () => {
    expect(dataRows({ rows: 4, hasHeader: false }, true)).toBe(3);
    expect(dataRows({ rows: 3, hasHeader: true }, false)).toBe(4);
    expect(dataRows({ rows: 3, hasHeader: true }, true)).toBe(3);
  });
});
