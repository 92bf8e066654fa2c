import type { Rectangle } from 'electron';
import * as z from 'zod';

/** Where a window was left, in device-independent pixels. `maximised` windows keep the bounds they would go back to. */
export const WindowState = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  maximised: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;

/** The smallest window in which the board can be read. */
export const SMALLEST = { width: 1024, height: 700 } as const;
const USUAL = { width: 1440, height: 900 } as const;
/** How much of the title bar must be on a screen for a hand to reach it. */
const GRIP = { width: 120, height: 24 } as const;

/** What was remembered, or null when it was nothing or makes no sense. */
export function parseWindowState(text: string | null): WindowState | null {
  if (text === null) return null;
  try {
    return WindowState.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Where a window shall open: as it was left when its title bar can be reached there, else in the middle of the first
 * screen, since a projector may have been unplugged meanwhile. Never larger than the screen it is on.
 * @param screens the work areas of the screens, the primary first; at least one
 */
export function placeWindow(
  state: WindowState | null,
  screens: readonly [Rectangle, ...Rectangle[]],
): WindowState {
  const wanted = state ?? { ...USUAL, maximised: false };
  const home = state ? screens.find(screen => reaches(state, screen)) : undefined;
  const screen = home ?? screens[0];
  const width = Math.min(Math.max(wanted.width, SMALLEST.width), screen.width);
  const height = Math.min(Math.max(wanted.height, SMALLEST.height), screen.height);
  const middle = {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2),
  };
  // Its size may have changed with the screen, so that what could be reached is held to where it still can.
  const kept = home &&
    state && {
      x: hold(state.x, screen.x + GRIP.width - width, screen.x + screen.width - GRIP.width),
      y: state.y,
    };
  return { ...(kept ?? middle), width, height, maximised: wanted.maximised };
}

const hold = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

function reaches(window: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const down = screen.y + screen.height - window.y;
  return across >= GRIP.width && window.y >= screen.y && down >= GRIP.height;
}
