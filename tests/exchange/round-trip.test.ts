import { describe, expect, it } from 'vitest';
import { shippedSample } from '../../electron/exchange/load-content.ts';
import { readTable, readTableText } from '../../electron/exchange/read-table.ts';
import { useCasesCsv } from '../../electron/exchange/write-csv.ts';
import { workshopJson } from '../../electron/exchange/write-json.ts';
import { NewUseCase } from '../../shared/commands/use-case.ts';
import { sampleCommands } from '../../shared/content/sample-commands.ts';
import { TABLE_FIELDS, TableMapping, TablePreview } from '../../shared/contract/table.ts';
import {
  type Document,
  documentOf,
  EMPTY_DOCUMENT,
  placementsByUseCase,
  recordsOf,
} from '../../shared/model/document.ts';
import { AnyRecord } from '../../shared/model/record.ts';
import { DRIVERS, EFFORTS, PATTERNS } from '../../shared/model/use-case.ts';
import { planImport } from '../../shared/views/import-plan.ts';
import { fc } from '../support/fast-check.ts';
import { after, counter, emptyWorkshop, guessFor, imported, plan, resources, stages, utf8 } from './kit.ts';

/** Without the ledger: a use case with lines of its own is exported with what they come to, which no table can carry back. */
const openedSample = () => {
  const { sample, content } = shippedSample(resources);
  return sampleCommands({ ...sample, lines: [] }, counter(), content).reduce(after, EMPTY_DOCUMENT);
};

/** Use cases by number, as far as a table carries them. */
function carried(document: Document) {
  return [...recordsOf(document, 'use-case')]
    .sort((a, b) => a.number - b.number)
    .map(({ id, links: _, number: __, ...fields }) => ({
      ...fields,
      id: undefined,
      stage: placementsByUseCase(document).get(id)?.stage ?? null,
    }));
}

const csvOf = (document: Document) => readTable(utf8(useCasesCsv(document, stages)), 'export.csv');

/** Text that asks for trouble: formulas, marks, quotes, line ends, scripts from right to left, emoji, lone halves. */
const trouble = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        "'",
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '＝',
        '"',
        ',',
        ';',
        '|',
        ' ',
        '\u00a0',
        '\0',
        '\ufeff',
        'a',
        '1',
        '.',
        'שלום',
        '👩‍💻',
        '\ud800',
        'e\u0301',
      ),
      { maxLength: 14 },
    )
    .map(parts => parts.join('')),
);
const stage = fc.constantFrom(null, 0, 1, 2, 3, 4, 5);
const amount = fc.oneof(
  fc.nat(),
  fc.double({ min: 0, max: 1e13, noNaN: true }),
  fc.nat(9_999_999).map(n => n / 1000),
);
const value = fc
  .tuple(amount, amount, amount)
  .map(range => range.map(one => Math.abs(one)).sort((a, b) => a - b))
  .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }));
const useCase = fc.record({
  title: trouble.map(text => `${text}x`),
  description: trouble,
  stage,
  target: stage,
  pattern: fc.constantFrom(null, ...PATTERNS),
  driver: fc.constantFrom(null, ...DRIVERS),
  unit: trouble,
  sponsor: trouble,
  produces: fc.array(
    trouble.map(text => `x${text}`),
    { maxLength: 4 },
  ),
  consumes: fc.array(
    trouble.map(text => `${text}x`),
    { maxLength: 4 },
  ),
  value: fc.option(value, { nil: null }),
  effort: fc.constantFrom(null, ...EFFORTS),
  notes: trouble,
});

describe('what is exported as CSV comes back through the import exactly', () => {
  it('for the sample workshop, with nothing to remark', () => {
    const document = openedSample();
    const planned = plan(csvOf(document));
    expect(planned.preview).toMatchObject({ taken: 34, left: 0, problem: null });
    expect(planned.preview.rows.flatMap(row => row.remarks)).toEqual([]);
    expect(carried(imported(planned))).toEqual(carried(document));
  });

  it('for any use cases', () => {
    fc.assert(
      fc.property(fc.array(useCase, { minLength: 1, maxLength: 5 }), given => {
        const newId = counter();
        // A number of its own in the notes keeps rows apart that would otherwise be the same.
        const useCases = given.map((fields, index) => ({
          ...fields,
          notes: `${fields.notes}#${index}`,
          id: newId(),
          placement: newId(),
        }));
        const document = after(emptyWorkshop(), { type: 'use-case.add', useCases });
        const table = csvOf(document);
        expect(table.hasHeader).toBe(true);
        // The columns by name: with cells of noise the guess may rightly disbelieve one.
        const heads = table.rows[0]?.cells ?? [];
        const names = { low: 'Value low', likely: 'Value likely', high: 'Value high' } as Record<
          string,
          string
        >;
        const mapping = Object.fromEntries(
          TABLE_FIELDS.map(field => [
            field,
            heads.indexOf(names[field] ?? field.replace(/^./, c => c.toUpperCase())),
          ]),
        );
        const planned = plan(table, emptyWorkshop(), TableMapping.parse(mapping));
        expect(planned.preview.left).toBe(0);
        expect(carried(imported(planned))).toEqual(carried(document));
      }),
      { numRuns: 300 },
    );
  });
});

describe('an exported CSV never lets a spreadsheet run a cell', () => {
  it('whatever a workshop holds: no cell begins as a formula', () => {
    fc.assert(
      fc.property(fc.array(useCase, { minLength: 1, maxLength: 5 }), given => {
        const newId = counter();
        const useCases = given.map(fields => ({ ...fields, id: newId(), placement: newId() }));
        const document = after(emptyWorkshop(), { type: 'use-case.add', useCases });
        for (const row of csvOf(document).rows) {
          for (const cell of row.cells)
            expect(cell).not.toMatch(/^(?:[=+@\t\r＝＋－＠]|-(?!\d+(?:\.\d+)?$))/);
        }
      }),
    );
  });

  it('but a plain negative number stays a number, and an apostrophe of one’s own comes back', () => {
    const titles = ['-12.5', "'quoted'", "'=kept", "''=kept", '=1+1', '-x'];
    const newId = counter();
    const useCases = titles.map(title => ({ title, id: newId(), placement: newId() }));
    const document = after(emptyWorkshop(), { type: 'use-case.add', useCases });
    const table = csvOf(document);
    expect(table.rows.slice(1).map(row => row.cells[1])).toEqual([
      '-12.5',
      "'quoted'",
      "''=kept",
      "'''=kept",
      "'=1+1",
      "'-x",
    ]);
    const planned = plan(table, emptyWorkshop(), { title: 1 });
    expect(planned.useCases.map(one => one.title)).toEqual(titles);
  });

  it('and opens right in Excel: byte order mark, CRLF', () => {
    const csv = useCasesCsv(openedSample(), stages);
    expect(csv.startsWith('\ufeffNumber,Title,Description,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(36);
  });
});

describe('the JSON export', () => {
  const head = { number: 14, hash: 'a'.repeat(64) };

  it('holds every record, names its version and the commit it shows', () => {
    const document = openedSample();
    const parsed = JSON.parse(workshopJson(document, head));
    expect(parsed).toMatchObject({ format: 'headwater-workshop', version: 1, head });
    const { format: _format, version: _version, head: _head, ...parts } = parsed;
    const records = Object.values(parts).flat() as AnyRecord[];
    expect(documentOf(records.map(record => AnyRecord.parse(record)))).toEqual(
      documentOf([...document.records.values()].sort((a, b) => at(records, a.id) - at(records, b.id))),
    );
  });

  it('is the same text whatever order the records and their fields came in', () => {
    const document = openedSample();
    const shuffled = documentOf(
      [...document.records.values()]
        .reverse()
        .map(record => Object.fromEntries(Object.entries(record).reverse()) as AnyRecord),
    );
    expect(workshopJson(shuffled, head)).toBe(workshopJson(document, head));
  });
});

const at = (records: { id: string }[], id: string) => records.findIndex(record => record.id === id);

describe('for any text at all', () => {
  const table = fc
    .array(fc.array(trouble, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 })
    .chain(rows =>
      fc.constantFrom('\t', ';', ',', '|').map(mark => rows.map(row => row.join(mark)).join('\n')),
    );

  it('planning never fails, every row is either taken or left, and what is taken is a use case', () => {
    fc.assert(
      fc.property(
        table,
        fc.uniqueArray(fc.constantFrom(...TABLE_FIELDS), { maxLength: 15 }),
        fc.array(fc.nat(9), { minLength: 15, maxLength: 15 }),
        fc.boolean(),
        (text, fields, columns, hasHeader) => {
          if (!/[^\s,;|"]/.test(text)) return;
          let read: ReturnType<typeof readTableText>;
          try {
            read = readTableText(text, 'Pasted rows');
          } catch (error) {
            expect(error).toMatchObject({ name: 'FailureError' });
            return;
          }
          const mapping = {
            title: 0,
            ...Object.fromEntries(fields.map((field, i) => [field, columns[i] ?? 0])),
          };
          for (const given of [mapping, guessFor(read)]) {
            const { preview, useCases } = planImport({
              rows: read.rows,
              hasHeader,
              mapping: given,
              document: emptyWorkshop(),
              stages,
            });
            TablePreview.parse(preview);
            expect(preview.taken + preview.left).toBe(read.rows.length - (hasHeader ? 1 : 0));
            expect(preview.rows.filter(row => row.take)).toHaveLength(preview.taken);
            expect(useCases).toHaveLength(preview.taken);
            for (const planned of useCases) {
              const id = '00000000-0000-4000-8000-000000000000';
              expect(NewUseCase.parse({ ...planned, id, placement: id })).toEqual({
                ...planned,
                id,
                placement: id,
              });
            }
            for (const row of preview.rows.filter(one => !one.take)) {
              if (preview.problem === null) expect(row.remarks.length).toBeGreaterThan(0);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('reading bytes answers a table or says what is wrong', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), raw => {
        try {
          expect(readTable(raw, 'any').rows.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ name: 'FailureError' });
        }
      }),
      { numRuns: 400 },
    );
  });
});
