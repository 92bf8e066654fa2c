import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable, readTableText } from '../../electron/exchange/read-table.ts';
import { TABLE_LIMITS } from '../../shared/contract/table.ts';
import { bytes, failure, plan, readText, utf8, utf16 } from './kit.ts';

const cells = (table: ReturnType<typeof readTable>) => table.rows.map(row => row.cells);

describe('a table is read whatever it is divided by', () => {
  it.each([
    [',', 'comma-separated'],
    [';', 'semicolon-separated'],
    ['\t', 'tab-separated'],
    ['|', 'pipe-separated'],
  ])('%j', (mark, name) => {
    const table = readText(['Title,Unit', 'Fraud,Risk', 'Cash,Operations'].join('\n').replaceAll(',', mark));
    expect(cells(table)).toEqual([
      ['Title', 'Unit'],
      ['Fraud', 'Risk'],
      ['Cash', 'Operations'],
    ]);
    expect(table.format).toBe(`UTF-8, ${name}`);
    expect(table.hasHeader).toBe(true);
  });

  it('with semicolons between and commas in the figures', () => {
    const table = readText('Titel;Wert\nBetrug;1,5\nBargeld;2,25\nKonto;3,75');
    expect(cells(table)[1]).toEqual(['Betrug', '1,5']);
  });

  it('by the mark that the file itself names, keeping a spreadsheet’s row numbers', () => {
    const table = readText('sep=|\r\nTitle|Unit\r\nOne, two|Risk');
    expect(table.rows).toEqual([
      { line: 2, cells: ['Title', 'Unit'] },
      { line: 3, cells: ['One, two', 'Risk'] },
    ]);
  });

  it('and a list of titles with commas in them stays a list', () => {
    const table = readTableText('Fraud scoring, at the till\nCash forecast\nOrder tracking', 'Pasted rows');
    expect(cells(table)).toEqual([['Fraud scoring, at the till'], ['Cash forecast'], ['Order tracking']]);
    expect(table).toMatchObject({ format: 'one column', hasHeader: false });
    expect(cells(readTableText('Fraud scoring, at the till', 'Pasted rows'))).toEqual([
      ['Fraud scoring, at the till'],
    ]);
  });
});

describe('rows keep what they hold and the number a spreadsheet gives them', () => {
  it('with line breaks, quotation marks and commas inside quotes', () => {
    const table = readText('Title,Description\r\n"Say ""hello"", now","first\r\nsecond"\r\nNext,plain\r\n');
    expect(table.rows.slice(1)).toEqual([
      { line: 2, cells: ['Say "hello", now', 'first\nsecond'] },
      { line: 3, cells: ['Next', 'plain'] },
    ]);
  });

  it('with blank rows left out but counted', () => {
    const table = readText('Title,Unit\n\n,,\nFraud,Risk\n  , \nCash,Ops\n\n');
    expect(table.rows.map(row => row.line)).toEqual([1, 4, 6]);
  });

  it('with rows shorter and longer than the first', () => {
    const table = readText('Title,Unit,Notes\nFraud\nCash,Ops,a,b\n');
    expect(cells(table).slice(1)).toEqual([['Fraud'], ['Cash', 'Ops', 'a', 'b']]);
  });

  it.each([
    ['old Mac', '\r'],
    ['Windows', '\r\n'],
    ['Unix', '\n'],
  ])('with %s line ends', (_, end) => {
    expect(cells(readText(['Title,Unit', 'Fraud,Risk', ''].join(end)))).toEqual([
      ['Title', 'Unit'],
      ['Fraud', 'Risk'],
    ]);
  });

  it('with quotation marks that a spreadsheet’s clipboard left bare', () => {
    const table = readTableText('Title\tUnit\n"Smart" tills\tRetail\n19" screens\tOps', 'Pasted rows');
    expect(cells(table).slice(1)).toEqual([
      ['"Smart" tills', 'Retail'],
      ['19" screens', 'Ops'],
    ]);
  });
});

describe('a table is read in any encoding that spreadsheets write', () => {
  const text = 'Title;Unit\r\nZahlungsverkehr prüfen – café;Größe €\r\nשלום 👩‍💻;Ωμέγα\r\n';
  const western = 'Title;Unit\r\nZahlungsverkehr prüfen – café;Größe €\r\n';
  const expected = ['Zahlungsverkehr prüfen – café', 'Größe €'];

  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8', utf8(`\ufeff${text}`)],
    ['UTF-16', utf16(`\ufeff${text}`, 'LE')],
    ['UTF-16', utf16(`\ufeff${text}`, 'BE')],
    ['UTF-16', utf16(text, 'LE')],
    ['UTF-16', utf16(text, 'BE')],
  ])('%s', (name, file) => {
    const table = readTable(file, 'cases.csv');
    expect(table.format).toBe(`${name}, semicolon-separated`);
    expect(cells(table)).toEqual([['Title', 'Unit'], expected, ['שלום 👩‍💻', 'Ωμέγα']]);
  });

  it('Windows-1252', () => {
    const codes: Record<string, number> = { '€': 0x80, '–': 0x96 };
    const file = bytes(...[...western].map(letter => codes[letter] ?? letter.charCodeAt(0)));
    const table = readTable(file, 'cases.csv');
    expect(table.format).toBe('Windows-1252, semicolon-separated');
    expect(cells(table)[1]).toEqual(expected);
  });

  it('UTF-8 with a byte gone bad, which is not taken for another encoding', () => {
    const file = utf8(`Title\n${'Zahlungsverkehr prüfen\n'.repeat(30)}Größe`);
    file[file.length - 4] = 0xff;
    const table = readTable(file, 'cases.csv');
    expect(table.format).toBe('UTF-8, one column');
    expect(table.rows[1]?.cells[0]).toBe('Zahlungsverkehr prüfen');
    expect(plan(table).preview.rows.at(-1)?.remarks).toEqual([
      'Column “Title”: some characters could not be read (�).',
    ]);
  });
});

describe('stray control characters', () => {
  it('do not make a short table look like data', () => {
    const table = readText('title,description\nCon\u0001trol\u0007,a\u0000b\nTab,"one\r\ntwo"\n');
    expect(table.rows.map(row => row.line)).toEqual([1, 2, 3]);
  });

  it('nor do signs for lost characters that stood in what was exported', () => {
    const table = readTable(utf8('Title,Notes\nA \ufffd\ufffd b,\ufffd\ufffd\ufffd\n'), 'cases.csv');
    expect(cells(table)[1]).toEqual(['A \ufffd\ufffd b', '\ufffd\ufffd\ufffd']);
  });
});

describe('what cannot be a table is refused in words, and nothing is imported', () => {
  const zip = (...names: string[]) =>
    new Uint8Array(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(names.join('\0\0'))]));

  it.each([
    ['nothing at all', utf8(''), 'is empty'],
    ['blank rows only', utf8('\ufeff\r\n , ,\r\n\r\n'), 'is empty'],
    [
      'an Excel workbook',
      zip('[Content_Types].xml', 'xl/workbook.xml'),
      'looks like an Excel workbook. Open it in Excel and save it as CSV',
    ],
    [
      'an OpenDocument sheet',
      zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'OpenDocument spreadsheet',
    ],
    ['a Word document', zip('word/document.xml'), 'a Word document'],
    ['a ZIP archive', zip('holiday.txt'), 'a ZIP archive'],
    ['an old Excel file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'an old Excel or Office file'],
    ['a PDF', utf8('%PDF-1.7\n'), 'a PDF'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'a PNG picture'],
    ['a workshop', utf8('SQLite format 3\0rest'), 'a workshop or another database'],
    [
      'bytes of any kind',
      bytes(...Array.from({ length: 4000 }, (_, i) => (i * 167 + (i >> 3)) % 256)),
      'does not look like a table of text',
    ],
  ])('%s', (_, file, words) => {
    const refused = failure(() => readTable(file, 'cases.xlsx'));
    expect(refused.code).toBe('unreadable');
    expect(refused.message).toContain(words);
    expect(refused.message).toContain('Nothing was imported.');
    expect(refused.message).toContain('cases.xlsx');
  });

  it('a quotation mark that never closes, naming the row where it opens', () => {
    const refused = failure(() => readText('Title,Unit\nFraud,Risk\n"Cash,Ops\nOrders,Retail\n'));
    expect(refused).toMatchObject({ code: 'unreadable', where: { row: 3, column: null } });
    expect(refused.message).toContain('row 3 of cases.csv');
  });

  it('100,000 rows: how many there are, how many are taken, what to do', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `Case ${index},Risk`);
    const refused = failure(() => readText(['Title,Unit', ...rows].join('\n')));
    expect(refused.code).toBe('limit');
    expect(refused.message).toContain('has 100,000 rows; at most 5,000 are taken at once');
    expect(refused.message).toContain('split the table');
  });

  it('more columns than are taken, where empty ones at the end do not count', () => {
    const wide = (columns: number) => Array.from({ length: columns }, (_, index) => `c${index}`).join(',');
    expect(failure(() => readText(`${wide(201)}\n`)).message).toContain('201 columns; at most 200');
    expect(readText(`${wide(200)}${','.repeat(16_000)}\n`).rows[0]?.cells).toHaveLength(200);
  });

  it('more bytes than are taken', () => {
    const refused = failure(() => readTable(new Uint8Array(TABLE_LIMITS.bytes + 1), 'cases.csv'));
    expect(refused).toMatchObject({ code: 'limit' });
    expect(refused.message).toContain('at most 64 MB');
  });
});

describe('a table at its limits', () => {
  it('of 5,000 rows and 200 columns is read whole', () => {
    const row = Array.from({ length: 200 }, (_, column) => `value ${column}`).join(',');
    const table = readText(`Title${',x'.repeat(199)}\n${`${row}\n`.repeat(5000)}`);
    expect(table.rows).toHaveLength(5001);
  });
});

describe('column names are told from data', () => {
  it.each([
    [true, 'Titre;Description\nFraude;Texte'],
    [true, 'Use case\nFraud scoring\nCash forecast'],
    [true, 'Idee für morgen,Punkte\nBetrug,3\nBargeld,5'],
    [false, 'Fraud scoring\nCash forecast'],
    [false, 'Fraud scoring,Risk\nCash forecast,Operations'],
    [false, 'Fraud scoring,Service\nCash forecast,Operations'],
    [true, 'Sponsor,Unit\nAda,Risk'],
    [false, 'Fraud scoring,12\nCash forecast,14'],
  ])('%s: %j', (hasHeader, text) => {
    expect(readText(text).hasHeader).toBe(hasHeader);
  });
});

describe('the real spreadsheet', () => {
  it('of 106 descriptions is read with its column names', () => {
    const file = readFileSync(join(import.meta.dirname, '../fixtures/kafka-users.csv'));
    const table = readTable(file, 'kafka-users.csv');
    expect(table.rows).toHaveLength(107);
    expect(table.rows[0]?.cells).toEqual(['Organisation', 'Use case', 'Source']);
    expect(table).toMatchObject({ hasHeader: true, format: 'UTF-8, comma-separated' });
  });
});
