import type { Command } from '../../shared/commands/index.ts';
import type { Document } from '../../shared/model/document.ts';
import type { ValueRange } from '../../shared/model/use-case.ts';
import { fc } from '../support/fast-check.ts';
import { anId, aRoom, aWorkshop, type Room } from '../support/room.ts';

type NewLine = Extract<Command, { type: 'value-line.add' }>['lines'][number];

/** A line of a use case by its title, or of the whole programme. */
export type Told = Partial<Omit<NewLine, 'useCase'>> & { readonly of?: string };

export const range = (low: number, likely: number, high: number): ValueRange => ({ low, likely, high });

export function lineFor(room: Room, { of, ...told }: Told): NewLine {
  return {
    id: anId(),
    useCase: of === undefined ? null : room.useCase(of).id,
    title: 'Fewer false alarms',
    driver: 'save',
    range: told.basis ? null : range(100, 200, 400),
    basis: null,
    ...told,
  };
}

/** Writes lines into the ledger of a room; answers their ids. */
export function write(room: Room, ...lines: Told[]): string[] {
  const made = lines.map(line => lineFor(room, line));
  room.do({ type: 'value-line.add', lines: made });
  return made.map(line => line.id);
}

/** Gives a use case a quick range. */
export const give = (room: Room, title: string, value: ValueRange | null) =>
  room.do({ type: 'use-case.edit', id: room.useCase(title).id, changes: { value } });

const amount = fc.integer({ min: 0, max: 50_000_000 });
const ranges: fc.Arbitrary<ValueRange> = fc.tuple(amount, amount, amount).map(amounts => {
  const [low = 0, likely = 0, high = 0] = amounts.toSorted((a, b) => a - b);
  return { low, likely, high };
});

const share = fc.integer({ min: 0, max: 100 }).map(percent => percent / 100);
const told: fc.Arbitrary<Told> = fc.record({
  driver: fc.constantFrom('make', 'save', 'protect'),
  range: ranges,
  probability: fc.oneof(fc.constant(1), share),
  ramp: fc.array(share, { minLength: 1, maxLength: 5 }),
  tag: fc.constantFrom('', '', 'Hours', 'hours ', 'licences'),
  of: fc.constantFrom(
    undefined,
    'Fraud scoring',
    'Order tracking',
    'Mainframe off-load',
  ) as fc.Arbitrary<string>,
});

/** Ledgers of lines and quick ranges, in rooms of three use cases. */
export const ledgers: fc.Arbitrary<{ readonly document: Document }> = fc
  .tuple(fc.array(told, { minLength: 1, maxLength: 14 }), fc.option(ranges, { nil: null }))
  .map(([lines, quick]) => {
    const room = aRoom(aWorkshop());
    room.add('Fraud scoring', 'Order tracking', 'Mainframe off-load');
    room.move(['Fraud scoring'], 2);
    room.move(['Order tracking'], 0);
    if (quick) give(room, 'Mainframe off-load', quick);
    write(room, ...lines.map(({ of, ...line }) => (of === undefined ? line : { ...line, of })));
    return { document: room.document };
  });

/** A ledger of every kind of line: by a basis, a range, of the programme, tagged twice, with and without an owner. */
export function aLedger(): Document {
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
