import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { useCasesCsv } from '../../electron/exchange/write-csv.ts';
import { workshopJson } from '../../electron/exchange/write-json.ts';
import { ledgerCsv } from '../../electron/exchange/write-ledger.ts';
import { workshopXlsx } from '../../electron/exchange/write-xlsx.ts';
import { recordsOf } from '../../shared/model/document.ts';
import { ledgerOf } from '../../shared/views/ledger.ts';
import { worthOf } from '../../shared/views/ledger-total.ts';
import { stages } from '../exchange/kit.ts';
import { aRoom } from '../support/room.ts';
import { aLedger, range, write } from './ledger-harness.ts';

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1).trimEnd(), { header: true }).data;

describe('the ledger as files', () => {
  it('is a CSV from which every amount can be worked out again', () => {
    const document = aLedger();
    const rows = rowsOf(ledgerCsv(document, stages));
    expect(rows).toHaveLength(ledgerOf(document).lines.length);
    for (const row of rows) {
      const [likely, chance] = [Number(row['Amount likely']), Number(row['Probability, %'])];
      expect(Number(row.Expected)).toBeCloseTo((likely * chance) / 100, 2);
      expect(row.Currency).toBe('EUR');
      if (row['Of what']) {
        const worked =
          (Number(row['How many today']) * Number(row['Change likely, %']) * Number(row['Value of one'])) /
          100;
        expect(likely).toBeCloseTo(worked, 2);
      }
    }
    const [fraud] = rows;
    expect(fraud).toMatchObject({
      'Use case': '1',
      'What it brings': 'Losses that are stopped before they are booked',
      'Year 1, %': '20',
      'Year 5, %': '100',
      Owner: 'Jonas Lindqvist',
      Stage: '2',
    });
    expect(rows.filter(row => row.Kind === 'Quick range').map(row => row['Use case title'])).toEqual([
      'Mainframe off-load',
    ]);
  });

  it('has no cell that a spreadsheet would run', () => {
    const room = aRoom();
    write(room, { title: '=HYPERLINK("http://x")', owner: '@SUM(A1)', tag: '+1' });
    const [row] = rowsOf(ledgerCsv(room.document, stages));
    for (const cell of Object.values(row ?? {})) expect(cell).not.toMatch(/^[=@+]/);
  });

  it('is a sheet of the workbook and a list of the JSON once a line is written', async () => {
    const document = aLedger();
    const sheets = await readXlsxFile(Buffer.from(workshopXlsx(document, stages)));
    const sheet = sheets.find(one => one.sheet === 'Value')?.data as unknown[][];
    expect(sheet).toHaveLength(ledgerOf(document).lines.length + 1);
    const at = (sheet[0] ?? []).indexOf('Expected');
    const total = sheet.slice(1).reduce((sum, row) => sum + Number(row[at]), 0);
    expect(total).toBeCloseTo(
      ledgerOf(document).lines.reduce((sum, line) => sum + line.expected, 0),
      2,
    );
    const json = JSON.parse(workshopJson(document, { number: 1, hash: 'a'.repeat(64) }));
    expect(json.valueLines).toHaveLength(recordsOf(document, 'value-line').length);
  });

  it('and the table of use cases never tell two amounts of one use case', () => {
    const room = aRoom();
    room.add('Fraud scoring');
    write(
      room,
      { of: 'Fraud scoring', title: 'Alarms', range: range(100, 200, 300) },
      { of: 'Fraud scoring', title: 'Losses', range: range(1_000, 2_000, 4_000), probability: 0.5 },
    );
    const worth = worthOf(room.document, room.useCase('Fraud scoring'));
    expect(worth?.likely).toBe(1_200);
    const [row] = rowsOf(useCasesCsv(room.document, stages));
    expect([row?.['Value low'], row?.['Value likely'], row?.['Value high']]).toEqual(
      [worth?.low, worth?.likely, worth?.high].map(String),
    );
  });
});
