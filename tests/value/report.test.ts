import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../shared/model/document.ts';
import { inputOf } from '../report/fixtures.ts';
import { folded, makeReport, testFolder } from '../report/tools.ts';
import { aRoom } from '../support/room.ts';
import { aLedger } from './ledger-harness.ts';

const folder = testFolder();

describe('the value case in the report', () => {
  it('has the drivers, every line with its sum, the warnings, the method, and who is missing', async () => {
    const document = aLedger();
    const { pdf } = await makeReport(inputOf([...document.records.values()]), folder);
    const text = folded(pdf.text());
    for (const line of recordsOf(document, 'value-line')) expect(text).toContain(folded(line.title));
    for (const said of [
      'Value on the table',
      '24,000 fraud cases a year × 18% (10% to 25%) × €410 = €1,771,200 (€984,000 to €2,460,000)',
      'Expected: €1,771,200 × 70% = €1,239,840',
      'Jonas Lindqvist',
      'Evidence: Loss report 2025, fraud desk',
      'No owner yet',
      'Quick range from the curve',
      'Along the curve',
      'Year by year',
      '“card losses” is on 2 lines',
      '3 assumptions that nobody answers for yet',
      'How this is added up',
    ])
      expect(text).toContain(said);
    expect(JSON.stringify(pdf.json())).toContain('Value on the table');
  }, 60_000);

  it('is left out while there is no amount', async () => {
    const room = aRoom();
    room.add('Fraud scoring');
    const { pdf } = await makeReport(inputOf([...room.document.records.values()]), folder, 'none.pdf');
    expect(pdf.text()).not.toContain('Value on the table');
  }, 60_000);
});
