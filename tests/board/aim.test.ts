import { describe, expect, it } from 'vitest';
import { laneIds, positionOf, spotBefore, stepAim } from '../../renderer/board/aim.ts';
import { documentOf } from '../../shared/model/document.ts';
import { workshopOf } from './harness/workshop.ts';

const document = documentOf(workshopOf(34));
const [first = '', second = '', third = ''] = laneIds(document, 2);
const held = (id: string) => new Set([id]);

describe('where a held card would land', () => {
  it('goes one place up and down, and stops at both ends of the stage', () => {
    const aim = { stage: 2, before: second };
    expect(stepAim(document, aim, held(first), 6, 'ArrowDown')).toEqual({ stage: 2, before: third });
    expect(stepAim(document, aim, held(first), 6, 'ArrowUp')).toEqual(aim);
    const end = { stage: 2, before: null };
    expect(stepAim(document, end, held(first), 6, 'ArrowDown')).toEqual(end);
    expect(positionOf(document, end, held(first))).toEqual({ position: 10, of: 10 });
  });

  it('goes from the tray over every stage to the last, keeping its place where there is one', () => {
    let aim: { stage: number | null; before: string | null } = { stage: null, before: null };
    const seen: (number | null)[] = [];
    for (let step = 0; step < 7; step++) {
      seen.push(aim.stage);
      aim = stepAim(document, aim, held(first), 6, 'ArrowRight') ?? aim;
    }
    expect(seen).toEqual([null, 0, 1, 2, 3, 4, 5]);
    expect(aim.stage).toBe(5);
  });

  it('jumps to a stage by its digit, and ignores a digit without a stage and any other key', () => {
    const aim = { stage: 0, before: null };
    expect(stepAim(document, aim, held(first), 6, 'Digit4')?.stage).toBe(4);
    expect(stepAim(document, aim, held(first), 6, 'Digit9')).toEqual(aim);
    expect(stepAim(document, aim, held(first), 6, 'KeyQ')).toBeNull();
  });

  it('counts all cards in hand in the lane they go to', () => {
    const two = new Set([first, second]);
    expect(positionOf(document, { stage: 5, before: null }, two)).toEqual({ position: 3, of: 4 });
  });
});

describe('the place under the pointer', () => {
  const spot = (id: string, left: number, top: number) => ({ id, left, top, width: 40, height: 40 });

  it('is before the card whose upper half it is over, in a column', () => {
    const column = [spot('a', 0, 0), spot('b', 0, 50)];
    expect(spotBefore(column, 20, 10, false)).toBe('a');
    expect(spotBefore(column, 20, 30, false)).toBe('b');
    expect(spotBefore(column, 20, 80, false)).toBeNull();
  });

  it('is before the card whose left half it is over, in rows', () => {
    const rows = [spot('a', 0, 0), spot('b', 50, 0), spot('c', 0, 50)];
    expect(spotBefore(rows, 30, 20, true)).toBe('b');
    expect(spotBefore(rows, 80, 20, true)).toBe('c');
    expect(spotBefore(rows, 80, 70, true)).toBeNull();
  });
});
