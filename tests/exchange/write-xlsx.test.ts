import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { workbook } from '../../electron/exchange/workbook.ts';
import { workshopXlsx } from '../../electron/exchange/write-xlsx.ts';
import { documentOf } from '../../shared/model/document.ts';
import { type Given, recordsWith, stages, useCaseId } from '../report/fixtures.ts';
import { fc } from '../support/fast-check.ts';
import { convert, officeFor } from '../support/office.ts';
import { unzipped } from './unzipped.ts';

type People = Parameters<typeof recordsWith>[2];
const written = (given: readonly Given[], people: People = [], currency = 'EUR') =>
  workshopXlsx(documentOf(recordsWith(given, { currency }, people)), stages);

/** The sheets as somebody else's reader sees them: name and rows. */
async function read(bytes: Uint8Array): Promise<Map<string, unknown[][]>> {
  const sheets = await readXlsxFile(Buffer.from(bytes));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as unknown[][]]));
}

/** A use case's row by the names of its columns. */
async function rowOf(given: Given): Promise<Record<string, unknown>> {
  const [header = [], row = []] = (await read(written([given]))).get('Use cases') ?? [];
  return Object.fromEntries(header.map((name, index) => [String(name), row[index]]));
}

const styleOf = (parts: Map<string, string>, cell: string) => {
  const style = new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(
    parts.get('xl/worksheets/sheet1.xml') ?? '',
  )?.[1];
  const xfs = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(parts.get('xl/styles.xml') ?? '')?.[1] ?? '';
  return xfs.match(/<xf .*?(?:\/>|<\/xf>)/g)?.[Number(style)] ?? '';
};

describe('the workbook', () => {
  it('has numbers as numbers, names beside stages, and amounts as money', async () => {
    const row = await rowOf({
      title: 'Fraud alerts',
      description: 'See it,\nthen stop it',
      stage: 2,
      target: 4,
      driver: 'protect',
      pattern: 'new',
      unit: 'Risk',
      produces: ['card-authorised', 'a; b'],
      value: { low: 800_000, likely: 1_200_000.5, high: 1_900_000 },
      effort: 'M',
    });
    expect(row).toMatchObject({
      Number: 1,
      Title: 'Fraud alerts',
      Description: 'See it,\nthen stop it',
      Stage: 2,
      'Stage name': 'Early production',
      Target: 4,
      'Target name': 'Global',
      Driver: 'protect',
      Unit: 'Risk',
      Produces: 'card-authorised; "a; b"',
      'Value low': 800_000,
      'Value likely': 1_200_000.5,
      'Value high': 1_900_000,
      Currency: 'EUR',
      Effort: 'M',
      Sponsor: null,
    });
  });

  it('shows an amount in the workshop’s currency, with cents where there are any', () => {
    const parts = unzipped(written([{ title: 'A', value: { low: 1, likely: 2.5, high: 3 } }], [], 'CHF'));
    const formats = [...(parts.get('xl/styles.xml') ?? '').matchAll(/formatCode="([^"]*)"/g)].map(
      ([, code]) => code,
    );
    expect(formats).toEqual(['yyyy-mm-dd', '[$CHF] #,##0', '[$CHF] #,##0.00']);
  });

  it('leaves the stage of an unplaced use case empty', async () => {
    expect(await rowOf({ title: 'A', stage: null })).toMatchObject({ Stage: null, 'Stage name': null });
  });

  it('names linked use cases by number', async () => {
    const bytes = written([
      { title: 'A', links: [useCaseId(2), useCaseId(1)] },
      { title: 'B' },
      { title: 'C' },
    ]);
    const [header = [], row = []] = (await read(bytes)).get('Use cases') ?? [];
    expect(row[header.indexOf('Links')]).toBe('2; 3');
  });

  it('lists the participants on a sheet of their own', async () => {
    const people = [
      { name: 'Ada', role: 'CTO', unit: 'IT' },
      { name: 'Grace', role: '', unit: 'Risk' },
    ];
    expect((await read(written([], people))).get('Participants')).toEqual([
      ['Name', 'Role', 'Unit', 'Level'],
      ['Ada', 'CTO', 'IT', 'Executive'],
      ['Grace', null, 'Risk', 'Middle management'],
    ]);
  });

  it('is there for an empty workshop too', async () => {
    const sheets = await read(written([]));
    expect([...sheets.keys()]).toEqual(['Use cases', 'Participants']);
    expect(sheets.get('Use cases')).toHaveLength(1);
  });

  it('keeps the header in sight, gives columns a width and can be filtered', () => {
    const sheet = unzipped(written([{ title: 'A' }])).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet.match(/<col min="\d+" max="\d+" width="\d+" customWidth="1"\/>/g)).toHaveLength(20);
    expect(sheet).toContain('<autoFilter ref="A1:T2"/>');
  });

  it.each(['=1+1', '+49 30 1234', '-cmd|x', '@SUM(A1)', '=HYPERLINK("http://x","y")'])(
    '%s is text that stays text, even when the cell is edited',
    async title => {
      const bytes = written([{ title }]);
      const parts = unzipped(bytes);
      expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
      expect(styleOf(parts, 'B2')).toContain('quotePrefix="1"');
      expect((await read(bytes)).get('Use cases')?.[1]?.[1]).toBe(title);
    },
  );

  it.each([
    'constructor',
    '__proto__',
    'toString',
    '<b>&"\'</b>',
    ']]>',
    '💶 ein  Wort',
    'ملف العميل',
    '007',
  ])('brings %s through as it is', async title => {
    expect((await rowOf({ title })).Title).toBe(title.replace('  ', ' '));
  });

  it('writes what looks like an escaped character so that Excel does not take it for one', () => {
    const strings = unzipped(written([{ title: '_x0041_ and _xGGGG_' }])).get('xl/sharedStrings.xml');
    expect(strings).toContain('>_x005F_x0041_ and _xGGGG_<');
  });

  it('says in words where a text goes on that no cell can hold, and has all of it', async () => {
    const text = 'Zażółć 👩‍👩‍👧 '.repeat(4000).trim();
    const sheets = await read(
      written([{ title: 'Long', description: text, notes: text.slice(0, 32_767).trim() }]),
    );
    const cell = String(sheets.get('Use cases')?.[1]?.[2]);
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell).toContain(`This is the beginning of ${text.length} characters`);
    expect(cell).toContain('“Long texts”');
    const [header, ...parts] = sheets.get('Long texts') ?? [];
    expect(header).toEqual(['Of', 'Field', 'Part', 'Parts', 'Text']);
    expect(parts.map(part => part.slice(0, 4))).toEqual(
      parts.map((_, index) => ['Use case 1', 'Description', index + 1, parts.length]),
    );
    // The reader trims white space at a cell's ends, where a part may end.
    const squeezed = (value: string) => value.replace(/\s/g, '');
    expect(squeezed(parts.map(part => part[4]).join(''))).toBe(squeezed(text));
    expect(sheets.get('Use cases')?.[1]?.[19]).toBe(text.slice(0, 32_767).trim());
  });

  it('refuses to cut a text by itself', () => {
    const sheet = { name: 'A', columns: [{ header: 'A', width: 9 }], rows: [['x'.repeat(32_768)]] };
    expect(() => workbook([sheet], { title: '' })).toThrow(RangeError);
  });

  it('gives the same bytes for the same workshop', () => {
    const given = [{ title: 'A', value: { low: 1, likely: 2, high: 3 } }];
    expect(written(given)).toEqual(written(given));
  });

  it('brings any line of text through', async () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map(text => `a${text}z`);
    await fc.assert(
      fc.asyncProperty(title, async text => {
        const records = recordsWith([{ title: text }]);
        const kept = records.find(record => record.type === 'use-case')?.title;
        const sheets = await read(workshopXlsx(documentOf(records), stages));
        // This reader does not undo the escape; Excel, LibreOffice and openpyxl do.
        expect(String(sheets.get('Use cases')?.[1]?.[1]).replaceAll('_x005F_', '_')).toBe(kept);
      }),
      { numRuns: 60 },
    );
  });
});

const office = officeFor('tables');

describe.skipIf(office === undefined)('LibreOffice', () => {
  it('opens the workbook and reads what was written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'headwater-xlsx-'));
    try {
      writeFileSync(
        join(folder, 'w.xlsx'),
        written([{ title: '=1+1', stage: 2, value: { low: 1, likely: 2, high: 3000 } }]),
      );
      convert(office ?? '', folder, 'w.xlsx', 'pdf');
      const text = execFileSync('pdftotext', ['-layout', join(folder, 'w.pdf'), '-']).toString('utf8');
      expect(text).toContain('=1+1');
      expect(text).toContain('EUR 3,000');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
