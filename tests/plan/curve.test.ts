import { describe, expect, it } from 'vitest';
import { curveY, planCurve, roomBeside } from '../../shared/plan/curve.ts';

const curve = planCurve({
  left: 0,
  right: 1200,
  top: 120,
  bottom: 640,
  floor: 700,
  stages: 6,
  stroke: 8,
  radius: 11,
});

describe('the curve', () => {
  it('rises from the lower left to the upper right and never turns back', () => {
    const heights = Array.from({ length: 401 }, (_, index) => curveY(curve, index * 3));
    expect(heights[0]).toBe(640);
    expect(heights.at(-1)).toBe(120);
    for (const [index, y] of heights.entries())
      if (index > 0) expect(y).toBeLessThan(heights[index - 1] ?? 0);
  });

  it('is steepest in the middle and nearly flat at both ends', () => {
    const climb = (x: number) => curveY(curve, x) - curveY(curve, x + 10);
    expect(climb(595)).toBeGreaterThan(climb(100) * 3);
    expect(climb(595)).toBeGreaterThan(climb(1090) * 3);
  });

  it('has a node on the stroke in the middle of each stage', () => {
    expect(curve.nodes.map(node => node.x)).toEqual([100, 300, 500, 700, 900, 1100]);
    for (const node of curve.nodes) expect(node.y).toBeCloseTo(curveY(curve, node.x), 1);
  });

  it('has no kinks: segments meet with the same slope', () => {
    for (const [index, segment] of curve.segments.entries()) {
      const next = curve.segments[index + 1];
      if (!next) continue;
      expect(next.from).toEqual(segment.to);
      const slope = (a: { x: number; y: number }, b: { x: number; y: number }) => (b.y - a.y) / (b.x - a.x);
      expect(slope(next.from, next.control1)).toBeCloseTo(slope(segment.control2, segment.to), 2);
    }
  });

  it('leaves more room above it in early stages and below it in late ones', () => {
    const early = roomBeside(curve, 10, 190, 7);
    const late = roomBeside(curve, 1010, 1190, 7);
    expect(early.above).toBeGreaterThan(560);
    expect(late.below).toBeLessThan(200);
  });
});
