import { planBars } from '../../shared/plan/chart-bars.ts';
import { planDrift } from '../../shared/plan/chart-drift.ts';
import { planHubPicture } from '../../shared/plan/chart-hub-picture.ts';
import { planLevels } from '../../shared/plan/chart-levels.ts';
import { planMatrix } from '../../shared/plan/chart-matrix.ts';
import { planRadar } from '../../shared/plan/chart-radar.ts';
import { planStageBars } from '../../shared/plan/chart-stage-bars.ts';
import { planStreamMap } from '../../shared/plan/chart-stream-map.ts';
import { planTimeline } from '../../shared/plan/chart-timeline.ts';
import type { ChartFrame, ChartPlan } from '../../shared/plan/chart-types.ts';

/** Amounts as the ledger says them. */
export const money = (value: number): string =>
  Math.abs(value) >= 1e6 ? `€${(value / 1e6).toFixed(1)} M` : `€${Math.round(value / 1e3)} k`;

const STAGES = [
  'Pre-streaming',
  'Awareness & pilot',
  'Early production',
  'Mission-critical',
  'Global',
  'Strategic',
];
const SYSTEMS = [
  ...[
    'Core banking',
    'Card switch',
    'CRM',
    'Data warehouse',
    'Fraud engine',
    'Mobile app',
    'Ledger',
    'Payments hub',
  ],
  ...[
    'Sanctions screening',
    'Loan origination',
    'Branch front end',
    'Call centre',
    'Regulatory reporting',
    'Treasury',
  ],
  ...[
    'Marketing automation',
    'Document archive',
    'Identity',
    'ATM network',
    'Open banking gateway',
    'Pricing',
  ],
];
const DRIVERS = ['make', 'save', 'protect'] as const;
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** One chart of each kind with the data of a bank's workshop. */
export const SAMPLES: Readonly<Record<string, (frame: ChartFrame) => ChartPlan>> = {
  radar: frame =>
    planRadar(
      {
        title: 'Where the bank stands',
        dimensions: [
          ...[
            'Strategy and sponsorship',
            'Use-case portfolio',
            'Platform and operations',
            'Data contracts and quality',
          ],
          ...['Security and compliance', 'Skills', 'Organisation and ownership', 'Financial steering'],
        ],
        most: 5,
        series: [
          { name: 'Now', values: [2, 3, 2.5, 1, 3, 1.5, 2, 1] },
          { name: 'A year ago', values: [1, 1, 1.5, 1, 2, 1, 1, null] },
          { name: 'Target', values: [4, 4, 4, 3, 4.5, 3, 4, 3] },
        ],
        format: value => String(value),
      },
      frame,
    ),
  'radar-spread': frame =>
    planRadar(
      {
        title: 'What the room says',
        dimensions: ['Strategy', 'Portfolio', 'Platform', 'Data contracts', 'Security', 'Skills'],
        most: 5,
        series: [{ name: 'Median', values: [2, 3, 2, 1, 3, 2] }],
        spread: {
          name: 'Least to most',
          ranges: [
            [1, 4],
            [2, 3],
            [1, 3],
            [0, 2],
            [3, 5],
            [1, 3],
          ],
        },
        format: value => String(value),
      },
      frame,
    ),
  bars: frame =>
    planBars(
      {
        title: 'Value by use case',
        of: 'Use case',
        mode: 'grouped',
        rows: [
          {
            name: 'Instant fraud scoring of card payments',
            bars: [{ driver: 'protect', low: 8e5, likely: 1.4e6, high: 2.6e6 }],
          },
          {
            name: 'Customer 360 in the branch and in the call centre',
            bars: [
              { driver: 'make', low: 3e5, likely: 9e5, high: 1.6e6 },
              { driver: 'save', low: 2e5, likely: 3e5, high: 5e5 },
            ],
          },
          { name: 'Intraday liquidity', bars: [{ driver: 'save', low: 4e5, likely: 7e5, high: 1.1e6 }] },
          { name: 'Regulatory reporting', bars: [{ driver: null, likely: 2.5e5 }] },
        ],
        format: money,
      },
      frame,
    ),
  stacked: frame =>
    planBars(
      {
        title: 'Value by business unit',
        of: 'Business unit',
        mode: 'stacked',
        rows: ['Retail', 'Corporate & institutional banking', 'Risk', 'Operations'].map((name, index) => ({
          name,
          bars: DRIVERS.map((driver, at) => ({ driver, likely: 2e5 * (1 + ((index * 2 + at * 3) % 5)) })),
          total: {
            low: 8e5,
            likely: 2e5 * (3 + [0, 3, 1].reduce((sum, _, at) => sum + ((index * 2 + at * 3) % 5), 0)),
            high: 2.9e6,
          },
        })),
        format: money,
      },
      frame,
    ),
  'stage-bars': frame =>
    planStageBars(
      {
        title: 'Value by stage',
        stages: STAGES.map((name, index) => ({
          name,
          amounts: {
            make: 2e5 * index,
            save: 3e5 * ((index * 2) % 5),
            protect: index === 3 ? 1.8e6 : 1e5 * index,
          },
        })),
        format: money,
      },
      frame,
    ),
  matrix: frame =>
    planMatrix(
      {
        title: 'Value against effort',
        of: 'Use case',
        x: { name: 'Effort', low: 'small', high: 'large', from: 0, to: 10, format: String },
        y: { name: 'Value', low: 'small', high: 'large', from: 0, to: 3e6, format: money },
        quadrants: {
          topLeft: 'Do first',
          topRight: 'Plan well',
          bottomLeft: 'Along the way',
          bottomRight: 'Leave',
        },
        dots: Array.from({ length: 24 }, (_, index) => ({
          number: index + 1,
          name: `${pick(SYSTEMS, index * 7)} events for ${pick(SYSTEMS, index * 3 + 1)}`,
          x: index % 4 === 0 ? 3 : (index * 37) % 11,
          y: index % 4 === 0 ? 2.1e6 : ((index * 53) % 30) * 1e5,
          driver: index % 5 === 4 ? null : pick(DRIVERS, index),
        })),
      },
      frame,
    ),
  streams: frame =>
    planStreamMap(
      {
        title: 'Streams of the bank',
        streams: Array.from({ length: 18 }, (_, index) => ({
          name: `${pick(['Payments', 'Card authorisations', 'Customer changes', 'Prices', 'Positions', 'Consents'], index)} ${Math.floor(index / 6) + 1}`,
          producers: [pick(SYSTEMS, index % 8), ...(index % 3 === 0 ? [pick(SYSTEMS, (index * 5) % 8)] : [])],
          consumers: [
            pick(SYSTEMS, 8 + (index % 10)),
            ...(index % 2 ? [pick(SYSTEMS, 8 + ((index * 3) % 10))] : []),
          ],
          units: index % 4 === 0 ? ['Retail', 'Risk', 'Operations'].slice(0, 2 + (index % 2)) : ['Retail'],
        })),
      },
      frame,
    ),
  hub: frame =>
    planHubPicture(
      {
        title: 'Links between systems',
        hub: 'Event hub',
        systems: SYSTEMS.map(name => ({ id: name, name })),
        links: Array.from({ length: 58 }, (_, index) => ({
          from: pick(SYSTEMS, (index * 7) % 19),
          to: pick(SYSTEMS, (index * 11 + Math.floor(index / 5)) % 19),
        })),
      },
      frame,
    ),
  timeline: frame =>
    planTimeline(
      {
        title: 'Roadmap',
        columns: ['Now', 'Next', 'Later'],
        lanes: STAGES.slice(1, 5).map(name => ({ name })),
        actions: [
          { id: 'a', name: 'Name a sponsor', lane: 0, from: 0, to: 1, done: true },
          { id: 'b', name: 'Pilot: card authorisations', lane: 0, from: 0, to: 1 },
          { id: 'c', name: 'Platform team of six', lane: 1, from: 0, to: 1 },
          { id: 'd', name: 'Schema registry and contracts', lane: 1, from: 1, to: 2 },
          { id: 'e', name: 'Go-live of fraud scoring', lane: 2, from: 1.8, to: 1.8 },
          { id: 'f', name: 'Recovery test with both data centres', lane: 2, from: 1, to: 2 },
          { id: 'g', name: 'Exactly-once for the ledger', lane: 2, from: 2, to: 3 },
          { id: 'h', name: 'Second region', lane: 3, from: 2, to: 3 },
          { id: 'i', name: 'Data residency decision by legal', lane: 3, from: 1, to: 2 },
        ],
        blocks: [
          { from: 'b', to: 'd' },
          { from: 'c', to: 'f' },
          { from: 'f', to: 'g' },
          { from: 'h', to: 'i' },
          { from: 'a', to: 'c' },
        ],
      },
      frame,
    ),
  levels: frame =>
    planLevels(
      {
        title: 'Assessment',
        of: 'Dimension',
        levels: ['Absent', 'Begun', 'Repeated', 'Managed', 'Leading'],
        rows: [
          { name: 'Strategy and sponsorship', level: 2, votes: [1, 1, 2, 2, 2, 3] },
          { name: 'Platform and operations', level: 1.5, votes: [0, 1, 1, 1, 2, 4] },
          { name: 'Data contracts and quality', level: null, votes: [0, 0, 1] },
          { name: 'Skills', level: 3, votes: [] },
        ],
        format: String,
      },
      frame,
    ),
  drift: frame =>
    planDrift(
      {
        title: 'Benefits',
        benefits: [
          { name: 'Fraud losses a year', baseline: 4.2e6, target: 2.8e6, actual: 3.1e6, format: money },
          {
            name: 'Time until a customer sees a payment',
            baseline: 900,
            target: 5,
            actual: 3,
            format: value => `${value} s`,
          },
          {
            name: 'Share of streams with a contract',
            baseline: 10,
            target: 80,
            actual: 4,
            format: value => `${value} %`,
          },
          { name: 'Teams that publish events', baseline: 2, target: 12, actual: null, format: String },
          { name: 'Nightly batch jobs', baseline: 140, target: 40, actual: 140, format: String },
        ],
      },
      frame,
    ),
};
