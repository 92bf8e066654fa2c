import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../shared/model/document.ts';
import { inputOf } from '../report/fixtures.ts';
import { folded, makeReport, testFolder } from '../report/tools.ts';
import { aRoom } from '../support/room.ts';
import { give, range, write } from './ledger-harness.ts';

/** A ledger of every kind of line: by a basis, a range, of the programme, tagged twice, with and without an owner. */
export function aLedger() {
  const room = aRoom();
  room.add(
    'Fraud scoring on card swipe',
    'Order tracking for customers',
    'Mainframe off-load',
    'Branch queue',
  );
  room.move(['Fraud scoring on card swipe'], 2);
  room.move(['Order tracking for customers'], 1);
  room.move(['Mainframe off-load'], 3);
  give(room, 'Mainframe off-load', range(300_000, 700_000, 1_200_000));
  room.do({ type: 'use-case.edit', id: room.useCase('Mainframe off-load').id, changes: { driver: 'save' } });
  write(
    room,
    {
      of: 'Fraud scoring on card swipe',
      title: 'Losses that are stopped before they are booked',
      driver: 'protect',
      basis: { of: 'fraud cases a year', baseline: 24_000, change: range(10, 18, 25), unitValue: 410 },
      probability: 0.7,
      ramp: [0.2, 0.6, 1],
      owner: 'Jonas Lindqvist',
      evidence: 'Loss report 2025, fraud desk',
      tag: 'card losses',
    },
    {
      of: 'Fraud scoring on card swipe',
      title: 'Fewer false alarms to call back',
      driver: 'save',
      basis: { of: 'false alarms a year', baseline: 60_000, change: range(20, 30, 40), unitValue: 9 },
      owner: 'Helen Whitcombe',
    },
    {
      of: 'Order tracking for customers',
      title: 'Kundinnen und Kunden, die wegen der Sendungsverfolgung bleiben',
      driver: 'make',
      range: range(250_000, 900_000, 1_400_000),
      probability: 0.6,
      ramp: [0, 0.5, 1],
    },
    {
      title: 'Licences of the old message bus',
      driver: 'save',
      range: range(180_000, 200_000, 220_000),
      tag: 'card losses',
    },
  );
  return room.document;
}

const folder = testFolder();

describe('the value case in the report', () => {
  it('has the drivers, every line with its sum, the warnings, the method, and who is missing', async () => {
    const document = aLedger();
    const { pdf } = await makeReport(inputOf([...document.records.values()]), folder);
    const text = folded(pdf.text());
    for (const line of recordsOf(document, 'value-line')) expect(text).toContain(folded(line.title));
    for (const said of [
      'Value on the table',
      '24,000 fraud cases a year × 18 % (10 % to 25 %) × €410 = €1,771,200 (€984,000 to €2,460,000)',
      'Expected: €1,771,200 × 70 % = €1,239,840',
      'Jonas Lindqvist',
      'Evidence: Loss report 2025, fraud desk',
      'No owner yet',
      'Quick range from the curve',
      'Along the curve',
      'Year by year',
      '“card losses” is on 2 lines',
      '3 assumptions without anybody who answers for it',
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
