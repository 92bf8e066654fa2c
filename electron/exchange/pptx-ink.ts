import type { Gradient } from '../../shared/plan/report-marks.ts';
import { DRIVER_INK, INK } from '../../shared/plan/report-style.ts';
import type { Place } from './pptx-xml.ts';

/**
 * The theme's colours by their place in it: what is drawn in one of them follows when somebody gives the slides the
 * client's own theme.
 */
export const THEME_INKS = {
  dk1: INK.text,
  lt1: INK.paper,
  dk2: INK.muted,
  lt2: '#eff2f2',
  accent1: INK.accent,
  accent2: DRIVER_INK.make,
  accent3: DRIVER_INK.save,
  accent4: DRIVER_INK.protect,
  accent5: INK.rule,
  accent6: '#a52f3b',
  hlink: INK.accent,
  folHlink: INK.muted,
} as const;

/** What slides call the theme's colours; text and ground are mapped by the master. */
const NAMES: Readonly<Record<string, string>> = {
  [THEME_INKS.dk1]: 'tx1',
  [THEME_INKS.lt1]: 'bg1',
  [THEME_INKS.dk2]: 'tx2',
  [THEME_INKS.lt2]: 'bg2',
  [THEME_INKS.accent1]: 'accent1',
  [THEME_INKS.accent2]: 'accent2',
  [THEME_INKS.accent3]: 'accent3',
  [THEME_INKS.accent4]: 'accent4',
  [THEME_INKS.accent5]: 'accent5',
  [THEME_INKS.accent6]: 'accent6',
};

/** A colour such as `#17202c`, of the theme where it is one of the theme's. */
export function colour(ink: string): string {
  const full = ink.toLowerCase().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const name = NAMES[full];
  if (name) return `<a:schemeClr val="${name}"/>`;
  const hex = /^#([0-9a-f]{6})$/.exec(full)?.[1];
  return `<a:srgbClr val="${(hex ?? '000000').toUpperCase()}"/>`;
}

export const solid = (ink: string): string => `<a:solidFill>${colour(ink)}</a:solidFill>`;

/**
 * A fill. A gradient is told in the shape's own width.
 * @param box the shape's box in the gradient's own measure
 */
export function fill(ink: string | Gradient | undefined, box: Place): string {
  if (ink === undefined || ink === 'none') return '<a:noFill/>';
  if (typeof ink === 'string') return solid(ink);
  const length = ink.to - ink.from;
  const stops = ink.stops.map(stop => ({
    at: box.width === 0 ? 0 : (ink.from + stop.at * length - box.x) / box.width,
    ink: stop.ink,
  }));
  const inside = stops.map(({ at, ink }) => ({
    pos: Math.round(Math.min(1, Math.max(0, at)) * 100_000),
    ink,
  }));
  const list = inside.map(({ pos, ink }) => `<a:gs pos="${pos}">${colour(ink)}</a:gs>`).join('');
  const only = inside[0];
  if (!only) return '<a:noFill/>';
  if (inside.length === 1) return solid(only.ink);
  return `<a:gradFill rotWithShape="1"><a:gsLst>${list}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>`;
}

/** A line's look. @param width in points, of the line and of its dashes */
export function outline(
  stroke:
    | { readonly ink: string | Gradient; readonly width: number; readonly dash?: readonly number[] }
    | undefined,
  box: Place,
  scale: number,
): string {
  if (!stroke || stroke.width <= 0) return '<a:ln><a:noFill/></a:ln>';
  const { ink, width, dash = [] } = stroke;
  return `<a:ln w="${Math.round(width * scale * 12_700)}" cap="flat">${fill(ink, box)}${dashes(dash, width)}<a:round/></a:ln>`;
}

/** Dashes count in widths of the line, in thousandths of a percent. */
function dashes(dash: readonly number[], width: number): string {
  if (dash.length === 0) return '<a:prstDash val="solid"/>';
  const even = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  const share = (length: number | undefined) => Math.round(((length ?? 0) / width) * 100_000);
  const list = Array.from(
    { length: even.length / 2 },
    (_, index) => `<a:ds d="${share(even[2 * index])}" sp="${share(even[2 * index + 1])}"/>`,
  );
  return `<a:custDash>${list.join('')}</a:custDash>`;
}
