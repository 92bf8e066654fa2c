import { resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fontLibrary } from '../../electron/report/fonts/library.ts';
import { paintDocument } from '../../electron/report/paint/document.ts';
import { Chart } from '../../renderer/ui/Chart.tsx';
import { pageSvg } from '../../shared/plan/board-svg.ts';
import { chartBlock } from '../../shared/plan/chart-block.ts';
import { PAPER_INK, SCREEN_INK } from '../../shared/plan/chart-ink.ts';
import type { ChartPlan } from '../../shared/plan/chart-types.ts';
import type { Mark, Page } from '../../shared/plan/report-marks.ts';
import { roughMeasure } from './board-fixtures.ts';
import { SAMPLES } from './chart-fixtures.ts';

const plan = (marks: readonly Mark[]): ChartPlan => ({
  ...{ width: 100, height: 100, marks },
  alt: 'Two lines.',
  table: {
    caption: 'Lines',
    columns: ['Line', 'Length'],
    rows: [
      ['First', '10'],
      ['First', '20'],
    ],
  },
});
const DASHED: readonly Mark[] = [
  { kind: 'line', x1: 1, y1: 2, x2: 3, y2: 4, ink: '#102030', width: 1, dash: [6, 3] },
  { kind: 'path', data: 'M0 0L9 9', x: 0, y: 0, stroke: { ink: '#102030', width: 1, dash: [1.5, 3] } },
  { kind: 'line', x1: 1, y1: 2, x2: 3, y2: 4, ink: '#102030', width: 1 },
];

/** The operators of all pages of a PDF. */
function operatorsOf(page: Page): string {
  const parts: Uint8Array[] = [];
  const report = { ...{ language: 'en-GB', title: 'T', author: 'A', subject: 'S', date: '2026-01-01' } };
  paintDocument(
    { ...report, pages: [page], bookmarks: [] } as unknown as Parameters<typeof paintDocument>[0],
    fontLibrary(resolve(import.meta.dirname, '../../resources')),
    () => null,
    bytes => parts.push(bytes),
    () => {},
  );
  const file = Buffer.concat(parts);
  const streams: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    const end = file.indexOf('endstream', at);
    if (end < 0) break;
    try {
      streams.push(inflateSync(file.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // What is not compressed holds no drawing.
    }
  }
  return streams.join('\n');
}

describe('on the screen', () => {
  it('a chart is a picture named by its sentence, with a real table beside it for readers', () => {
    const html = renderToStaticMarkup(<Chart plan={plan(DASHED)} />);
    expect(html).toContain('role="img" aria-label="Two lines."');
    expect(html).toContain('<caption>Lines</caption>');
    expect(html).toContain('<th scope="col">Length</th>');
    expect(html.match(/<th scope="row"[^>]*>First<\/th>/g)).toHaveLength(2);
    expect(html).toContain('Show as a table');
    expect(html).not.toContain('aria-hidden="true"><table');
    expect(html).toContain('stroke-dasharray:6 3');
    expect(html).toContain('stroke-dasharray:1.5 3');
  });

  it('colours are the app’s own, so that light and dark are one chart', () => {
    const frame = { width: 800, measure: roughMeasure, ink: { ...SCREEN_INK, stages: ['var(--accent)'] } };
    for (const sample of Object.values(SAMPLES)) {
      const html = renderToStaticMarkup(<Chart plan={sample(frame)} />);
      expect(html).not.toMatch(/#[0-9a-f]{6}/i);
    }
  });

  it('draws text as text, whatever it says', () => {
    const mark: Mark = {
      ...{ kind: 'text', text: '<b>&', x: 1, y: 2, align: 'end', rtl: true },
      style: { size: 12, weight: 400, ink: 'var(--ink)' },
    };
    const html = renderToStaticMarkup(<Chart plan={plan([mark])} />);
    expect(html).toContain('&lt;b&gt;&amp;');
    expect(html).toContain('text-anchor="start"');
  });
});

describe('on paper', () => {
  it('a chart is a figure with its sentence, moved as a whole', () => {
    const block = chartBlock(plan(DASHED), 50, 70);
    expect(block).toMatchObject({ tag: 'figure', alt: 'Two lines.' });
    expect(block.parts[0]).toMatchObject({ x1: 51, y1: 72, x2: 53, y2: 74 });
    expect(block.parts[1]).toMatchObject({ x: 50, y: 70, data: 'M0 0L9 9' });
  });

  it('dashes are drawn, and end with their line', () => {
    const drawn = operatorsOf({ width: 200, height: 200, blocks: [chartBlock(plan(DASHED), 0, 0)] });
    expect(drawn.replace(/\s+/g, ' ')).toMatch(/\[6 3\] 0 d .*?l S \[\] 0 d .*\[1\.5 3\] 0 d .*Q .*l S/);
  });

  it('every chart can be painted', () => {
    const frame = { width: 480, height: 360, measure: roughMeasure, ink: PAPER_INK, size: 8.5 };
    for (const sample of Object.values(SAMPLES)) {
      const drawn = operatorsOf({ width: 500, height: 400, blocks: [chartBlock(sample(frame), 10, 10)] });
      expect(drawn).not.toContain('NaN');
      expect(drawn).toContain('/MCID');
    }
  });

  it('a picture has the dashes too', () => {
    const page = { width: 100, height: 100, blocks: [chartBlock(plan(DASHED), 0, 0)] };
    const svg = pageSvg(page, { title: 'T', description: 'D', families: ['Inter'] });
    expect(svg.match(/stroke-dasharray="[\d. ]+"/g)).toEqual([
      'stroke-dasharray="6 3"',
      'stroke-dasharray="1.5 3"',
    ]);
  });
});
