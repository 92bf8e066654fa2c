import { describe, expect, it } from 'vitest';
import { planArrows } from '../../shared/plan/arrows.ts';
import { planBoard } from '../../shared/plan/board-plan.ts';
import type { BoardCard, Box } from '../../shared/plan/board-types.ts';
import { cardsOf, randomBoard, roughMeasure, SIX } from '../plan/board-fixtures.ts';
import { fc } from '../support/fast-check.ts';

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const points = (path: string): [number, number][] => {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  return numbers.flatMap((x, index): [number, number][] =>
    index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : [],
  );
};
const targetsOf = (cards: readonly BoardCard[]) =>
  new Map(cards.flatMap(({ id, target }) => (target === null ? [] : [[id, target] as const])));

const arrowsOf = (cards: readonly BoardCard[]) => {
  const board = planBoard({
    width: 1200,
    height: 760,
    stages: SIX,
    cards,
    measure: roughMeasure,
    overflow: 'stack',
  });
  return { board, arrows: planArrows(board, targetsOf(cards)) };
};

describe('the arrows from now to target', () => {
  it('carry each use case with another target exactly once, be it a card or in a stack', () => {
    fc.assert(
      fc.property(randomBoard, ({ forces: _, ...input }) => {
        const board = planBoard({ ...input, overflow: 'stack', measure: roughMeasure });
        const { bundles, strands } = planArrows(board, targetsOf(input.cards));
        const going = input.cards
          .filter(card => card.target !== null && card.target !== card.stage)
          .map(card => card.id);
        expect(bundles.flatMap(bundle => bundle.ids).toSorted()).toEqual(going.toSorted());
        expect(strands.map(strand => strand.id).toSorted()).toEqual(going.toSorted());
        const labels = bundles.flatMap(({ label }) => (label ? [label] : []));
        for (const [index, label] of labels.entries()) {
          expect(labels.slice(index + 1).some(other => overlap(label, other))).toBe(false);
        }
        for (const { path, head } of bundles) {
          expect(`${path}${head}`).not.toMatch(/NaN|Infinity/);
          for (const [x, y] of points(path)) {
            expect(x >= -1 && x <= board.width + 1 && y >= -1 && y <= board.height + 1).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are no more lines than pairs of stages, with a hundred of them', () => {
    const cards = cardsOf(300).map(card => ({
      ...card,
      target: (card.stage + 1 + (Math.floor(card.number / 6) % 2)) % 6,
    }));
    const { arrows } = arrowsOf(cards);
    expect(arrows.strands.length).toBe(300);
    expect(arrows.bundles.length).toBeLessThanOrEqual(12);
    const counts = arrows.bundles.map(({ ids, label }) => [String(ids.length), label?.text]);
    const boxes = arrowsOf(cards.slice(0, 60)).board.stages.flatMap(stage => stage.cards);
    const labels = arrowsOf(cards.slice(0, 60)).arrows.bundles.flatMap(({ label }) => (label ? [label] : []));
    const covering = labels.filter(label => boxes.some(box => overlap(label, box)));
    expect(covering.length).toBeLessThan(labels.length / 2);
    for (const [count, text] of counts) if (text !== undefined) expect(text).toBe(count);
    expect(counts.filter(([, text]) => text !== undefined).length).toBeGreaterThan(8);
  });

  it('are wider with more use cases', () => {
    const cards = cardsOf(40).map((card, index) => ({
      ...card,
      stage: index < 30 ? 0 : 2,
      target: index < 30 ? 1 : 3,
    }));
    const [many, few] = arrowsOf(cards).arrows.bundles.toSorted((a, b) => b.ids.length - a.ids.length);
    expect(many?.width).toBeGreaterThan(few?.width ?? 0);
  });

  it('end at the target’s node, and go there and back by two ways', () => {
    const cards = cardsOf(2).map((card, index) => ({
      ...card,
      stage: index === 0 ? 1 : 3,
      target: index === 0 ? 3 : 1,
    }));
    const { board, arrows } = arrowsOf(cards);
    const [ahead, back] = [
      arrows.bundles.find(one => one.to === 3),
      arrows.bundles.find(one => one.to === 1),
    ];
    const node = board.curve.nodes[3];
    const [tip] = points(ahead?.head ?? '');
    expect(Math.hypot((tip?.[0] ?? 0) - (node?.x ?? 0), (tip?.[1] ?? 0) - (node?.y ?? 0))).toBeLessThan(20);
    const middle = (path = '') => ((points(path)[1]?.[1] ?? 0) + (points(path)[2]?.[1] ?? 0)) / 2;
    // On the screen y grows downwards: the way ahead lies higher.
    expect(middle(ahead?.path)).toBeLessThan(middle(back?.path) - 20);
  });

  it('say nothing of a card that is where it should be, or whose target the pack does not have', () => {
    const cards = cardsOf(3).map((card, index) => ({
      ...card,
      target: index === 0 ? card.stage : index === 1 ? 9 : null,
    }));
    expect(arrowsOf(cards).arrows).toEqual({ bundles: [], strands: [] });
  });
});
