import { describe, expect, it } from 'vitest';
import { boxBeside, landingAt, landingBefore } from '../../renderer/canvas/landing.ts';
import { planCanvas } from '../../shared/plan/canvas-plan.ts';
import type { CanvasPlan } from '../../shared/plan/canvas-types.ts';
import { boxOf, canvasInput, note, randomCanvas, template } from '../plan/canvas-fixtures.ts';
import { fc } from '../support/fast-check.ts';

const THREE = template(
  [
    boxOf('left', { title: 'Left' }),
    boxOf('right', { at: { column: 1, row: 0, columns: 1, rows: 1 } }),
    boxOf('below', { at: { column: 0, row: 1, columns: 2, rows: 1 } }),
  ],
  2,
  2,
);

function planOf(width: number): CanvasPlan {
  const input = canvasInput(
    {
      left: { notes: [note(1, 'One'), note(2, 'Two'), note(3, 'Three')] },
      below: { notes: [note(4, 'Four')] },
    },
    { width },
  );
  return planCanvas({ ...input, canvas: { mode: 'ideas', template: THREE } });
}
const id = (index: number) => note(index, '').id;
const itemOf = (plan: CanvasPlan, index: number) => {
  const found = plan.boxes.flatMap(box => box.items).find(item => item.note === id(index));
  if (!found) throw new Error(`Note ${index} is not on the plan.`);
  return found;
};

describe('where a note lands', () => {
  it('stands before the note whose upper half is under it, and after one whose lower half is', () => {
    // Two narrow boxes: the notes lie under each other.
    const plan = planOf(600);
    const two = itemOf(plan, 2);
    const x = two.x + two.width / 2;
    expect(landingAt(plan, x, two.y + 4, id(4))).toMatchObject({ box: 'left', before: id(2) });
    expect(landingAt(plan, x, two.y + two.height - 4, id(4))).toMatchObject({ box: 'left', before: id(3) });
  });

  it('goes by left and right where notes stand beside each other', () => {
    const plan = planOf(1400);
    const [one, two] = [itemOf(plan, 1), itemOf(plan, 2)];
    expect(one.y).toBe(two.y);
    expect(landingAt(plan, two.x + 4, two.y + 10, id(4))?.before).toBe(id(2));
    expect(landingAt(plan, two.x + two.width - 4, two.y + 10, id(4))?.before).toBe(id(3));
  });

  it('never stands before itself', () => {
    const plan = planOf(600);
    const two = itemOf(plan, 2);
    expect(landingAt(plan, two.x + 10, two.y + 4, id(2))?.before).toBe(id(3));
  });

  it('is the end of an empty box, and nowhere beside the boxes', () => {
    const plan = planOf(600);
    const right = plan.boxes.find(box => box.key === 'right');
    if (!right) throw new Error('No right box.');
    expect(landingAt(plan, right.x + 20, right.y + right.height - 5, id(1))).toMatchObject({
      box: 'right',
      before: null,
    });
    expect(landingAt(plan, -40, 20, id(1))).toBeNull();
  });

  it('shows its line within the canvas, wherever it is', () => {
    fc.assert(
      fc.property(randomCanvas, input => {
        const plan = planCanvas({ ...input, touch: true });
        for (const box of plan.boxes) {
          for (const item of [...box.items.filter(one => one.kind === 'note'), null]) {
            const { line } = landingBefore(box, item?.note ?? null);
            expect(line.width).toBeGreaterThan(0);
            expect(line.height).toBeGreaterThan(0);
            expect(line.y).toBeGreaterThan(box.y - 8);
            expect(line.y + line.height).toBeLessThan(box.y + box.height + 8);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the box beside', () => {
  it('is the one in that direction, else the next in reading order', () => {
    const plan = planOf(900);
    expect(boxBeside(plan, 'left', 1)?.key).toBe('right');
    expect(boxBeside(plan, 'right', -1)?.key).toBe('left');
    expect(boxBeside(plan, 'right', 1)?.key).toBe('below');
    expect(boxBeside(plan, 'below', 1)).toBeNull();
  });
});
