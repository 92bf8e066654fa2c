import { describe, expect, it } from 'vitest';
import pack from '../../resources/content/stages.json' with { type: 'json' };
import type { StagesPack } from '../../shared/content/stages.ts';
import { blockHtml, blockText, readBlock } from '../../shared/views/cell-block.ts';
import {
  type CellContext,
  cellPlain,
  cellText,
  listRows,
  sortedRows,
} from '../../shared/views/list-cells.ts';
import { LIST_COLUMNS, type ListColumn } from '../../shared/views/list-columns.ts';
import { readEdits } from '../../shared/views/list-edit.ts';
import { fc } from '../support/fast-check.ts';
import { aRoom, type Room } from '../support/room.ts';

const contextOf = (room: Room): CellContext => ({
  document: room.document,
  stages: pack as unknown as StagesPack,
  currency: 'EUR',
  amounts: { format: amount => String(amount), parse: text => (/^\d+$/.test(text) ? Number(text) : null) },
});

/** Writes texts into cells of use cases named by title; answers what was wrong, or null. */
function write(room: Room, cells: readonly [string, ListColumn, string][]): string | null {
  const rows = listRows(room.document);
  const reading = readEdits(
    cells.map(([title, column, text]) => {
      const row = rows.find(one => one.useCase.title === title);
      if (!row) throw new Error(`There is no ${title}.`);
      return { row, column, text };
    }),
    contextOf(room),
  );
  if (!reading.ok) return reading.why;
  room.do({ type: 'use-case.edit-many', edits: reading.edits });
  return null;
}

function two() {
  const room = aRoom();
  room.add('Fraud scoring', 'Order tracking');
  return room;
}

describe('cells', () => {
  it('take every field, and say the same again', () => {
    const room = two();
    const written: [ListColumn, string, string][] = [
      ['stage', 'mission', '3 Mission-critical'],
      ['target', '4', '4 Global'],
      ['driver', 'risk', 'Protect money'],
      ['pattern', 'new', 'New stream'],
      ['unit', '  Risk ', 'Risk'],
      ['sponsor', 'Head of Risk', 'Head of Risk'],
      ['low', '800k', '800000'],
      ['likely', '1.2 M', '1200000'],
      ['high', '€ 1,900,000', '1900000'],
      ['effort', 'large', 'L'],
      ['produces', 'cards, "a; b"', 'cards; "a; b"'],
      ['consumes', 'devices', 'devices'],
      ['links', '#2', '2'],
      ['description', 'First.\nSecond.', 'First.\nSecond.'],
      ['notes', 'Ask.', 'Ask.'],
    ];
    expect(
      write(
        room,
        written.map(([column, text]) => ['Fraud scoring', column, text]),
      ),
    ).toBe(null);
    const row = listRows(room.document).find(one => one.useCase.title === 'Fraud scoring');
    if (!row) throw new Error('It is gone.');
    for (const [column, , said] of written) expect(cellText(row, column, contextOf(room))).toBe(said);
    const editable = LIST_COLUMNS.filter(column => column !== 'number' && column !== 'title');
    expect(written.map(([column]) => column)).toEqual(editable);
    // What a cell says can be written back, and changes nothing.
    const before = room.document;
    write(
      room,
      editable.map(column => ['Fraud scoring', column, cellText(row, column, contextOf(room))]),
    );
    write(
      room,
      editable.map(column => ['Fraud scoring', column, cellPlain(row, column, contextOf(room))]),
    );
    expect([...room.document.records.values()]).toEqual([...before.records.values()]);
  });

  it.each<[ListColumn, string, string]>([
    ['number', '7', 'stays'],
    ['title', ' ', 'needs a title'],
    ['title', 'x'.repeat(301), '300'],
    ['driver', 'sideways', 'make, save or protect'],
    ['stage', '9', '0 to 5'],
    ['low', 'a lot', 'is no amount'],
    ['low', '$ 5', 'EUR'],
    ['links', '77', 'no use case'],
    ['links', '1', 'itself'],
    ['unit', 'x'.repeat(201), '200'],
  ])('refuse for %s what it cannot hold, in words', (column, text, words) => {
    const room = two();
    expect(
      write(room, [
        ['Order tracking', 'unit', 'Retail'],
        ['Fraud scoring', column, text],
      ]),
    ).toContain(words);
    expect(room.useCase('Order tracking').unit).toBe('');
  });

  it('fill a range from what was said, keep it in order, and give it up when emptied', () => {
    const room = two();
    write(room, [['Fraud scoring', 'likely', '100']]);
    expect(room.useCase('Fraud scoring').value).toEqual({ low: 100, likely: 100, high: 100 });
    write(room, [['Fraud scoring', 'high', '300']]);
    expect(room.useCase('Fraud scoring').value).toEqual({ low: 100, likely: 100, high: 300 });
    expect(write(room, [['Fraud scoring', 'low', '200']])).toContain('must not be above');
    write(room, [['Fraud scoring', 'low', '']]);
    expect(room.useCase('Fraud scoring').value).toBe(null);
  });

  it('sort with empty cells last either way, and the same row stays the same object', () => {
    const room = aRoom();
    room.add('B', 'A', 'C');
    write(room, [
      ['A', 'effort', 'XL'],
      ['B', 'effort', 'S'],
    ]);
    const titles = (descending: boolean) =>
      sortedRows(listRows(room.document), 'effort', descending, contextOf(room)).map(
        row => row.useCase.title,
      );
    expect([titles(false), titles(true)]).toEqual([
      ['B', 'A', 'C'],
      ['A', 'B', 'C'],
    ]);
    const [b] = listRows(room.document);
    write(room, [['C', 'unit', 'Risk']]);
    expect(listRows(room.document)[0]).toBe(b);
  });
});

describe('a block of cells', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '=', "'", '-', ' ') }),
    fc.constantFrom('=1+1', '@SUM(A1)', '-5', '+49 170', '"quoted"', 'two\nlines'),
  );

  it('comes back from a spreadsheet as it went there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.nat(4), (width, height) => {
        const rows = fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height + 1,
          maxLength: height + 1,
        });
        fc.assert(
          fc.property(rows, block => {
            // One empty cell alone is no text at all.
            fc.pre(block.length > 1 || block[0]?.join('') !== '');
            fc.pre((block.at(-1) ?? []).join('') !== '' || width > 1);
            expect(readBlock(blockText(block))).toEqual(block);
          }),
          { numRuns: 20 },
        );
      }),
      { numRuns: 20 },
    );
  });

  it('never holds a formula', () => {
    fc.assert(
      fc.property(cell, text => {
        const [first = ''] = blockText([[text]]).replace(/^"/, '');
        if (!/^-\d/.test(text)) expect('=+-@').not.toContain(first || 'x');
        expect(blockHtml([[text]], false)).not.toMatch(/<td>[=+@]/);
      }),
    );
  });

  it('is read as spreadsheets write it', () => {
    expect(readBlock('a\tb\r\nc\t"d\r\ne"\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd\ne'],
    ]);
    expect(readBlock('5" disk\t"x')).toEqual([['5" disk', '"x']]);
    expect(readBlock('a\n\nb')).toEqual([['a'], [''], ['b']]);
  });
});
