import { keysBetween } from '../../../shared/model/order.ts';
import type { AnyRecord } from '../../../shared/model/record.ts';

const id = (kind: number, index: number) =>
  `0000000${kind}-0000-4000-8000-${String(index).padStart(12, '0')}`;

const TITLES = [
  'Fraud scoring on card swipe',
  'Nightly ledger extract',
  'Customer 360 joined stream',
  'Regulatory trade reporting',
  'Instant personal offers',
  'Order tracking for customers',
  'Mainframe off-load',
  'Card-reader telemetry',
  'Branch stock reports',
  'EU/US data residency',
  'Claims hand-over events',
  'ATM cash forecast',
  'Partner open-banking feed',
  'AML alert enrichment across all correspondent banks and their branches',
  'Real-time liquidity position',
  'Kreditentscheidung in Echtzeit für Firmenkunden',
];
const UNITS = ['Payments', 'Risk', 'Retail', 'Core banking', 'Markets', ''];
// Most use cases of a real workshop stand early on the curve, and some wait in the tray.
const STAGES = [0, 1, 2, 2, 3, 1, null, 4, 2, 0, 5, 3, 1, 2];

/** A believable workshop of `count` use cases, the same every time. */
export function workshopOf(count: number): AnyRecord[] {
  const orders = keysBetween(null, null, count);
  const records: AnyRecord[] = [
    {
      id: id(1, 1),
      type: 'workshop',
      client: 'Northwind Bank',
      title: 'Streaming adoption workshop',
      date: '2026-11-12',
      currency: 'EUR',
      locale: 'en-GB',
      pack: { name: 'Headwater curve', version: 1 },
      origin: null,
    },
  ];
  for (let index = 0; index < count; index++) {
    const stage = STAGES[index % STAGES.length] ?? null;
    records.push({
      id: id(2, index),
      type: 'use-case',
      number: index + 1,
      title: `${TITLES[index % TITLES.length]}${index >= TITLES.length ? ` ${index + 1}` : ''}`,
      description: 'What it would do for the customer, in a sentence or two.',
      pattern: index % 2 ? 'connect' : 'new',
      driver: (['make', 'save', 'protect', null] as const)[(index * 7) % 4] ?? null,
      unit: UNITS[(index * 5) % UNITS.length] ?? '',
      sponsor: 'Head of Payments',
      target: index % 3 === 0 && stage !== null && stage < 5 ? stage + 1 : null,
      produces: index % 2 ? [`stream-${index % 9}`] : [],
      consumes: index % 5 ? [`stream-${(index + 3) % 9}`] : [],
      value: index % 3 ? { low: 80_000, likely: 120_000, high: 190_000 } : null,
      effort: null,
      links: [],
      notes: '',
    });
    records.push({
      id: id(3, index),
      type: 'placement',
      useCase: id(2, index),
      stage,
      order: orders[index] ?? 'V',
    });
  }
  return records;
}
