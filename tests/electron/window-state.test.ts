import { describe, expect, it } from 'vitest';
import { parseWindowState, placeWindow, SMALLEST } from '../../electron/desktop/window-state.ts';
import { fc } from '../support/fast-check.ts';

const laptop = { x: 0, y: 25, width: 1512, height: 920 };
const projector = { x: 1512, y: 0, width: 1920, height: 1080 };
const left = { x: 1700, y: 100, width: 1300, height: 800, maximised: false };

describe('a window', () => {
  it('opens where it was left', () => {
    expect(placeWindow(left, [laptop, projector])).toEqual(left);
  });

  it('comes back to the first screen when the projector it was on is gone', () => {
    const placed = placeWindow(left, [laptop]);
    expect(placed.x).toBeGreaterThanOrEqual(laptop.x);
    expect(placed.x + placed.width).toBeLessThanOrEqual(laptop.x + laptop.width);
    expect(placed).toMatchObject({ width: 1300, height: 800 });
  });

  it('comes back when its title bar is above or below every screen', () => {
    for (const y of [-400, 5_000]) expect(placeWindow({ ...left, x: 0, y }, [laptop]).y).not.toBe(y);
  });

  it('stays maximised', () => {
    expect(placeWindow({ ...left, maximised: true }, [laptop]).maximised).toBe(true);
  });

  it('opens in the middle of the first screen the first time', () => {
    const { x, y, width, height } = placeWindow(null, [projector]);
    expect(x - projector.x).toBe(projector.width - width - (x - projector.x));
    expect(y - projector.y).toBe(projector.height - height - (y - projector.y));
  });

  it('can always be reached and never outgrows its screen, wherever it was left', () => {
    const whole = fc.integer({ min: -20_000, max: 20_000 });
    const side = fc.integer({ min: 1, max: 20_000 });
    const screen = fc.record({
      x: whole,
      y: whole,
      width: fc.integer({ min: 640, max: 8000 }),
      height: side.map(n => n + 480),
    });
    const state = fc.record({ x: whole, y: whole, width: side, height: side, maximised: fc.boolean() });
    fc.assert(
      fc.property(state, screen, fc.array(screen, { maxLength: 3 }), (was, first, others) => {
        const placed = placeWindow(was, [first, ...others]);
        const on = [first, ...others].filter(
          one =>
            placed.y >= one.y &&
            placed.y < one.y + one.height &&
            placed.x < one.x + one.width &&
            placed.x + placed.width > one.x,
        );
        expect(on.length).toBeGreaterThan(0);
        expect(on.some(one => placed.width <= one.width && placed.height <= one.height)).toBe(true);
      }),
    );
  });

  it('asks for no less than the board needs', () => {
    expect(placeWindow({ ...left, width: 10, height: 10 }, [projector])).toMatchObject(SMALLEST);
  });
});

describe('what was remembered', () => {
  it('is read back', () => {
    expect(parseWindowState(JSON.stringify(left))).toEqual(left);
  });

  it('is passed over when it makes no sense', () => {
    for (const text of [
      null,
      '',
      'nonsense',
      '{}',
      JSON.stringify({ ...left, width: 'wide' }),
      JSON.stringify({ ...left, x: 0.5 }),
    ])
      expect(parseWindowState(text)).toBeNull();
  });
});
