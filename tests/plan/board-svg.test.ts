import { describe, expect, it } from 'vitest';
import { pageSvg } from '../../shared/plan/board-svg.ts';
import type { Block, Mark, TextMark } from '../../shared/plan/report-marks.ts';

const about = { title: 'T', description: 'D', families: ['sans-serif'] };
const svgOf = (...blocks: Block[]) => pageSvg({ width: 100, height: 50, blocks }, about);
const drawn = (...parts: Mark[]) => svgOf({ tag: 'paragraph', parts });
const line = (given: Partial<TextMark>): TextMark => ({
  kind: 'text',
  text: 'A',
  x: 10,
  y: 20,
  align: 'start',
  rtl: false,
  style: { size: 12, weight: 600, ink: '#17202c' },
  ...given,
});

describe('a page as SVG', () => {
  it('draws text as text', () => {
    expect(drawn(line({ text: 'Fraud alerts', align: 'end' }))).toContain(
      '<text x="10" y="20" font-size="12" font-weight="600" fill="#17202c" text-anchor="end">Fraud alerts</text>',
    );
  });

  it('starts a line from right to left at its right end', () => {
    const anchorOf = (align: TextMark['align']) =>
      /text-anchor="(\w+)"/.exec(drawn(line({ align, rtl: true })))?.[1] ?? 'start';
    expect(anchorOf('end')).toBe('start');
    expect(anchorOf('middle')).toBe('middle');
    expect(anchorOf('start')).toBe('end');
    expect(drawn(line({ rtl: true }))).toContain('direction="rtl"');
  });

  it('escapes what anybody wrote, in text, in names and in titles', () => {
    const nasty = `<script>"&'\u0000\ud800`;
    const clean = '&lt;script&gt;&quot;&amp;&#39;\ufffd';
    const svg = pageSvg(
      {
        width: 1,
        height: 1,
        blocks: [{ tag: 'figure', alt: nasty, parts: [line({ text: nasty })] }],
      },
      { title: nasty, description: nasty, families: [nasty] },
    );
    expect(svg.split(clean)).toHaveLength(6);
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
  });

  it('says what a group is, and hides what is only decoration from whoever listens', () => {
    const svg = svgOf(
      { tag: 'heading-1', parts: [] },
      { tag: 'artifact', parts: [] },
      { tag: 'figure', alt: 'Stage 1', parts: [{ tag: 'paragraph', alt: '1 A', parts: [] }] },
    );
    expect(svg).toContain('<g role="heading" aria-level="1"></g>');
    expect(svg).toContain('<g aria-hidden="true"></g>');
    expect(svg).toContain('<g><title>Stage 1</title><g><title>1 A</title></g></g>');
  });

  it('defines a gradient once, however often it is drawn with', () => {
    const gradient = { from: 0, to: 9, stops: [{ at: 0.5, ink: '#1f6f8b' }] };
    const path = { kind: 'path', data: 'M0 0L9 0', x: 1, y: 2 } as const;
    const svg = drawn({ ...path, fill: gradient }, { ...path, stroke: { ink: { ...gradient }, width: 2 } });
    expect(svg.match(/<linearGradient /g)).toHaveLength(1);
    expect(svg.match(/url\(#gradient-0\)/g)).toHaveLength(2);
    expect(svg).toContain('<stop offset="0.5" stop-color="#1f6f8b"/>');
  });

  it('leads nowhere: a picture has no other pages', () => {
    const svg = drawn(
      { kind: 'link', x: 0, y: 0, width: 9, height: 9, to: 'use-case-1', says: 'Use case 1' },
      { kind: 'anchor', name: 'a', y: 0 },
    );
    expect(svg).not.toMatch(/<a|href|use-case-1/);
  });
});
