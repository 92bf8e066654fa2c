import fc from 'fast-check';
import type { Command } from '../../shared/commands/index.ts';
import type { Document } from '../../shared/model/document.ts';
import type { ValueRange } from '../../shared/model/use-case.ts';
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
export const ranges: fc.Arbitrary<ValueRange> = fc.tuple(amount, amount, amount).map(amounts => {
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
