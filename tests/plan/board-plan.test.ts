import { describe, expect, it } from 'vitest';
import { planBoard } from '../../shared/plan/board-plan.ts';
import type { BoardPlan, Box, StagePlan, TextLine } from '../../shared/plan/board-types.ts';
import { curveY } from '../../shared/plan/curve.ts';
import { fc } from '../support/fast-check.ts';
import { cardsOf, randomBoard, roughMeasure, SIX } from './board-fixtures.ts';

const HAIR = 0.01;
const overlap = (a: Box, b: Box) =>
  a.x + a.width > b.x + HAIR &&
  b.x + b.width > a.x + HAIR &&
  a.y + a.height > b.y + HAIR &&
  b.y + b.height > a.y + HAIR;
const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x - HAIR &&
  inner.y >= outer.y - HAIR &&
  inner.x + inner.width <= outer.x + outer.width + HAIR &&
  inner.y + inner.height <= outer.y + outer.height + HAIR;
const boxesOf = (stage: StagePlan): Box[] => [
  ...stage.cards,
  ...stage.labels,
  ...(stage.stack ? [stage.stack] : []),
];
const distance = (box: Box, x: number, y: number) =>
  Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
const lineBox = (line: TextLine): Box => {
  const width = roughMeasure.width(line.text, line);
  const x = line.align === 'start' ? line.x : line.align === 'end' ? line.x - width : line.x - width / 2;
  return { x, y: line.y - line.size * 0.75, width, height: line.size };
};

/** Every fault of a plan, in words; an empty list is a good plan. */
function faultsOf(plan: BoardPlan): string[] {
  const faults: string[] = [];
  for (const stage of plan.stages) {
    const name = `stage ${stage.position}`;
    const boxes = boxesOf(stage);
    for (const [index, box] of boxes.entries()) {
      if (!inside(box, stage.column)) faults.push(`a box leaves ${name}`);
      if (overlap(box, stage.header)) faults.push(`a box covers the title of ${name}`);
      if (overlap(box, plan.footer)) faults.push(`a box of ${name} covers the footer`);
      if (boxes.slice(index + 1).some(other => overlap(box, other)))
        faults.push(`two boxes of ${name} overlap`);
      for (const node of plan.curve.nodes) {
        if (distance(box, node.x, node.y) < node.radius + 2) faults.push(`a box of ${name} touches a node`);
      }
      for (let x = box.x - 12; x <= box.x + box.width + 12; x += 3) {
        const near = Math.min(plan.width, Math.max(0, x));
        if (distance(box, near, curveY(plan.curve, near)) < plan.curve.stroke / 2 + 2) {
          faults.push(`a box of ${name} touches the curve`);
          break;
        }
      }
    }
    for (const line of stage.lines) {
      if (!inside(lineBox(line), stage.header)) faults.push(`"${line.text}" leaves the header of ${name}`);
    }
    for (const { line, ...label } of stage.labels) {
      if (!inside(lineBox(line), label)) faults.push(`the name "${line.text}" leaves its place`);
    }
    for (const card of stage.cards) {
      const own = { x: 0, y: 0, width: card.width, height: card.height };
      const lines = card.face.lines.map(lineBox);
      for (const [index, line] of card.face.lines.entries()) {
        if (!inside(lineBox(line), own)) faults.push(`"${line.text}" leaves its card`);
        const { chip } = card.face;
        if (chip && !inside(chip, own)) faults.push(`the sign of ${card.number} leaves its card`);
        if (chip && line.role !== 'sign' && overlap(lineBox(line), chip))
          faults.push(`"${line.text}" runs into the sign of its card`);
        if (lines.slice(index + 1).some(other => overlap(lineBox(line), other)))
          faults.push(`"${line.text}" runs into other words of its card`);
      }
    }
  }
  return faults;
}

const FRAME = { width: 1000, height: 700, stages: SIX, measure: roughMeasure, overflow: 'stack' } as const;

describe('the board plan', () => {
  it('never lets two things overlap or leave their stage, whatever the workshop and the window', () => {
    fc.assert(
      fc.property(randomBoard, ({ forces, ...board }) => {
        const plan = planBoard({
          ...board,
          measure: roughMeasure,
          ...(forces ? { forces: { early: 'Bottom-up: data flow', late: 'Top-down: strategy' } } : {}),
        });
        expect([...new Set(faultsOf(plan))]).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('places every card or names it in the overflow, exactly once', () => {
    fc.assert(
      fc.property(randomBoard, fc.integer({ min: 0, max: 3 }), ({ forces: _, ...board }, homeless) => {
        const cards = board.cards.map((card, index) => (index < homeless ? { ...card, stage: 11.5 } : card));
        const plan = planBoard({ ...board, cards, measure: roughMeasure });
        const seen = [...plan.stages.flatMap(stage => stage.cards.map(card => card.id)), ...plan.overflow];
        expect(seen.toSorted()).toEqual(cards.map(card => card.id).toSorted());
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the order of the cards on each stage', () => {
    const plan = planBoard({
      width: 1000,
      height: 700,
      stages: SIX,
      cards: cardsOf(60),
      measure: roughMeasure,
      overflow: 'stack',
    });
    for (const stage of plan.stages) {
      const numbers = stage.cards.map(card => card.number);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      const places = stage.cards.map(card => [card.y, card.x]);
      expect(places).toEqual(places.toSorted(([ay = 0, ax = 0], [by = 0, bx = 0]) => ay - by || ax - bx));
    }
  });

  it('shows less of each card as a stage fills up', () => {
    const density = (count: number) =>
      planBoard({
        width: 1000,
        height: 700,
        stages: SIX,
        cards: cardsOf(count).map(card => ({ ...card, stage: 1 })),
        measure: roughMeasure,
        overflow: 'stack',
      }).stages[1]?.density;
    expect([3, 8, 12, 30, 200].map(density)).toEqual(['card', 'compact', 'line', 'token', 'stack']);
  });

  it('moves cards closer together before it takes their titles away', () => {
    const stepOf = (stage: number, count: number) => {
      const cards = cardsOf(count).map(card => ({ ...card, stage }));
      const board = { width: 1024, height: 695, stages: SIX, measure: roughMeasure };
      const plan = planBoard({ ...board, cards, overflow: 'stack' }).stages[stage];
      if (plan?.density !== 'compact') return null;
      const tops = plan.cards.map(card => card.y);
      return Math.min(...tops.slice(1).map((top, index) => top - (tops[index] ?? 0)));
    };
    const steps = SIX.map((_, stage) =>
      Array.from({ length: 12 }, (_, index) => stepOf(stage, index + 4)).filter(step => step !== null),
    );
    expect(steps.map(own => own[0])).toEqual(SIX.map(() => 45));
    expect(steps.filter(own => own.at(-1) === 42).length).toBeGreaterThanOrEqual(3);
  });

  it('counts what is in a stack', () => {
    const cards = cardsOf(300).map(card => ({ ...card, stage: 5 }));
    const plan = planBoard({
      width: 1000,
      height: 700,
      stages: SIX,
      cards,
      measure: roughMeasure,
      overflow: 'stack',
    });
    const last = plan.stages[5];
    expect(last?.stack?.ids.length).toBe(300 - (last?.cards.length ?? 0));
    expect(last?.stack?.line.text).toBe(`${last?.stack?.ids.length} more`);
    expect(plan.overflow).toEqual(last?.stack?.ids);
  });

  it('answers the same plan for the same board, with a fresh measure too', () => {
    const board = { width: 1200, height: 760, stages: SIX, cards: cardsOf(106), overflow: 'list' } as const;
    const again = { width: roughMeasure.width };
    expect(planBoard({ ...board, measure: again })).toEqual(planBoard({ ...board, measure: roughMeasure }));
  });

  it('keeps the look of a card that did not change as the very same object', () => {
    const board = {
      width: 1200,
      height: 760,
      stages: SIX,
      measure: roughMeasure,
      overflow: 'stack',
    } as const;
    const [before, after] = [cardsOf(20), cardsOf(21)].map(cards => planBoard({ ...board, cards }));
    const face = (plan: BoardPlan | undefined) => plan?.stages[0]?.cards[0]?.face;
    expect(face(after)).toBe(face(before));
  });

  it('stands units together, each under its name and in its order, those without a unit last', () => {
    const plan = planBoard({
      width: 1400,
      height: 900,
      stages: SIX,
      cards: cardsOf(60),
      measure: roughMeasure,
      overflow: 'stack',
      groupBy: 'unit',
    });
    const units = new Map(cardsOf(60).map(card => [card.id, card.unit]));
    for (const stage of plan.stages) {
      const order = stage.cards.map(card => units.get(card.id) ?? '');
      const first = order.filter((unit, index) => unit !== order[index - 1]);
      expect(new Set(first).size).toBe(first.length);
      expect(first).toEqual(['Core banking', 'Payments', 'Risk', ''].filter(unit => first.includes(unit)));
      const named = stage.labels.map(label => label.line.text.replace(/ ·.*/, ''));
      for (const unit of first) expect(named).toContain(unit === '' ? 'No unit' : unit);
      for (const unit of first) {
        const numbers = stage.cards.filter(card => units.get(card.id) === unit).map(card => card.number);
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      }
    }
  });

  it('keeps sign, number and the beginning of the title in a card of one line', () => {
    const cards = cardsOf(12).map(card => ({ ...card, stage: 1 }));
    const plan = planBoard({ ...FRAME, cards }).stages[1];
    expect(plan?.density).toBe('line');
    for (const { face, number, height } of plan?.cards ?? []) {
      const card = cards[number - 1];
      expect(height).toBe(28);
      expect(face.mark !== null).toBe(card?.driver !== null);
      const text = (role: string) => face.lines.find(line => line.role === role)?.text;
      expect(text('number')).toBe(String(number));
      const title = text('title') ?? '';
      expect(title.length).toBeGreaterThan(5);
      expect(face.whole ? title : title.replace(/…$/, '')).toBe(
        card?.title.slice(0, face.whole ? undefined : title.length - 1),
      );
    }
  });

  it('says every number in full, on the smallest card too', () => {
    for (const first of [1, 980, 99_990, 999_700]) {
      const cards = cardsOf(120).map(card => ({ ...card, stage: 1, number: first + card.number }));
      const tokens = planBoard({ ...FRAME, cards }).stages[1]?.cards ?? [];
      expect(tokens.length).toBeGreaterThan(20);
      for (const { face, number } of tokens) {
        const [line] = face.lines;
        expect(line?.text).toBe(String(number));
        expect(roughMeasure.width(line?.text ?? '', line ?? { size: 0, weight: 0 })).toBeLessThanOrEqual(
          face.width - 6,
        );
      }
    }
  });

  it('names the groups of a stage that has no room for all of them', () => {
    const cards = cardsOf(400).map(card => ({ ...card, stage: 2 }));
    const stage = planBoard({ ...FRAME, cards, groupBy: 'unit' }).stages[2];
    expect(stage?.density).toBe('stack');
    expect(stage?.labels[0]?.line.text).toMatch(/^Core( b|…).* · 100$/);
    expect(stage?.labels.length).toBeLessThanOrEqual(8);
    expect((stage?.cards.length ?? 0) + (stage?.stack?.ids.length ?? 0)).toBe(400);
  });

  it('leaves the names of groups out before the titles of cards', () => {
    const cards = cardsOf(12).map((card, index) => ({ ...card, stage: 1, unit: `Unit ${11 - index}` }));
    const stage = planBoard({ ...FRAME, cards, groupBy: 'unit' }).stages[1];
    expect(stage?.density).toBe('line');
    expect(stage?.labels).toEqual([]);
    expect(stage?.cards.map(card => card.number)).toEqual(cards.map(card => card.number).toReversed());
  });
});
