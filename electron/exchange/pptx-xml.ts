/** Millimetre-free: PowerPoint counts in English Metric Units, 12,700 to a point. */
const EMU = 12_700;

/** A length in points as EMU, whole. */
export const emu = (points: number): number => Math.round(points * EMU);

/** Where something stands on a slide, in points. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `a:off` and `a:ext` of a place. */
export const offAndExt = ({ x, y, width, height }: Place): string =>
  `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/>`;

/** The place that holds them all; null for none. */
export function around(places: readonly Place[]): Place | null {
  if (places.length === 0) return null;
  const x = Math.min(...places.map(place => place.x));
  const y = Math.min(...places.map(place => place.y));
  return {
    ...{ x, y },
    width: Math.max(...places.map(place => place.x + place.width)) - x,
    height: Math.max(...places.map(place => place.y + place.height)) - y,
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them, not even escaped
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in an element or an attribute. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, sign => ENTITIES[sign] ?? '');

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SLIDES = 'http://schemas.openxmlformats.org/presentationml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const SPACES = `xmlns:a="${DRAWING}" xmlns:r="${OFFICE}" xmlns:p="${SLIDES}"`;
