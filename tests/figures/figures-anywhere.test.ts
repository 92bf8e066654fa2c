import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../electron/exchange/load-packs.ts';
import { FIGURES } from '../../shared/content/canvas-template.ts';
import { planFigure } from '../../shared/figures/plan-figure.ts';
import { PAPER_INK } from '../../shared/plan/chart-ink.ts';
import { aCanvas } from '../support/canvas-room.ts';
import { aTemplate, choices, marks } from '../support/canvas-templates.ts';
import { fc } from '../support/fast-check.ts';
import { aRoom } from '../support/room.ts';
import { figureIn } from './figure-room.ts';

const frame = {
  width: 480,
  measure: { width: (words: string, font: { size: number }) => words.length * font.size * 0.55 },
  ink: PAPER_INK,
};

/** Boxes of every kind under one key, so that a figure meets what it cannot read. */
const SOURCES: Parameters<typeof aTemplate>[0] = [
  { kind: 'notes', key: 'source' },
  { kind: 'text', key: 'source' },
  { kind: 'choice', key: 'source', options: choices('one', 'two') },
  { kind: 'table', key: 'source', columns: choices('what') },
  { kind: 'matrix', key: 'source', columns: choices('what'), marks: marks('yes') },
  {
    ...{ kind: 'table', key: 'source', rows: { from: 'use-cases' } },
    columns: choices(
      'to',
      'recommendation',
      'rto',
      'rpo',
      'law',
      'baseline',
      'target',
      'actual',
      'have',
      'need',
      'minutes',
    ),
  },
  {
    ...{ kind: 'matrix', key: 'source', rows: { from: 'use-cases' }, many: true },
    ...{ columns: choices('here', 'stage-0'), marks: marks('a', 'r', 'have', 'need') },
  },
];

describe.each(FIGURES)('the figure %s', figure => {
  it.each(SOURCES.map((source, index) => [index, source] as const))(
    'says in a sentence what it finds or misses in source %i, empty or filled',
    (_, source) => {
      const room = aRoom();
      room.add('Cards');
      for (const of of ['source', null]) {
        const canvas = aCanvas(aTemplate([source, { kind: 'figure', key: 'figure', figure, of }]), room);
        const looks = () => {
          const { headline, points, chart } = figureIn(canvas);
          for (const sentence of [headline, ...points]) expect(sentence).toMatch(/^\S.*\.$/);
          if (chart) expect(planFigure(chart, frame).table.rows.length).toBeGreaterThan(0);
        };
        looks();
        if (source.kind === 'notes') canvas.write('source', 'Something');
        if (source.kind === 'table' || source.kind === 'matrix') {
          const isOwn = source.rows?.from !== 'use-cases';
          canvas.row('source', isOwn ? '' : { useCase: 'Cards' });
          if (source.kind === 'table' && isOwn) canvas.row('source', 'Second', { what: 'x' });
        }
        looks();
      }
    },
  );
});

it('the canvases that ship have every column, mark and row that their figures ask for', () => {
  const resources = fileURLToPath(new URL('../../resources', import.meta.url));
  const { canvases } = loadPacks(resources, join(resources, 'no-such-folder'));
  const figures = canvases.flatMap(template => {
    const canvas = aCanvas(template);
    const has = template.boxes.some(box => box.kind === 'figure');
    return has ? [{ name: template.key, ...figureIn(canvas) }] : [];
  });
  expect(figures.length).toBeGreaterThanOrEqual(FIGURES.length);
  for (const { name, headline } of figures) expect(headline, name).not.toMatch(/This figure (needs|reads)/);
});

it('whatever stands in a table of links is counted without an end', () => {
  const template = aTemplate([
    { kind: 'table', key: 'source', columns: choices('to') },
    { kind: 'figure', key: 'figure', figure: 'links', of: 'source' },
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ maxLength: 12 }), fc.string({ maxLength: 30 })), { maxLength: 12 }),
      rows => {
        const canvas = aCanvas(template);
        for (const [label, to] of rows) canvas.row('source', label, { to });
        const { chart } = figureIn(canvas);
        if (chart?.kind !== 'hub') return;
        const { systems, links } = chart.data;
        const known = new Set(systems.map(system => system.id));
        expect(known.size).toBe(systems.length);
        expect(new Set(links.map(({ from, to }) => `${from}\n${to}`)).size).toBe(links.length);
        for (const { from, to } of links)
          expect([known.has(from), known.has(to), from === to]).toEqual([true, true, false]);
      },
    ),
    { numRuns: 50 },
  );
});
