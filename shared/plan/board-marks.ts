import type { Driver } from '../model/use-case.ts';

/** A driver in one word, as cards show it; the mark beside it is its shape. */
export const DRIVER_WORDS: Readonly<Record<Driver, string>> = {
  make: 'Make',
  save: 'Save',
  protect: 'Protect',
};

/** A driver in full, for menus, legends and spoken names. */
export const DRIVER_NAMES: Readonly<Record<Driver, string>> = {
  make: 'Make money',
  save: 'Save money',
  protect: 'Protect money',
};

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * SVG path data of a driver's shape, so that colour is never the only sign: ▲ make, ◆ save, ● protect. The three
 * look equally large at one size, which the plain square, circle and triangle do not.
 */
export function driverShape(driver: Driver, x: number, y: number, size: number): string {
  const at = (dx: number, dy: number) => `${round(x + dx * size)} ${round(y + dy * size)}`;
  switch (driver) {
    case 'make':
      return `M${at(0, -0.5)}L${at(0.54, 0.46)}L${at(-0.54, 0.46)}Z`;
    case 'save':
      return `M${at(0, -0.56)}L${at(0.56, 0)}L${at(0, 0.56)}L${at(-0.56, 0)}Z`;
    case 'protect': {
      const r = round(0.46 * size);
      return `M${at(-0.46, 0)}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0Z`;
    }
  }
}
