import type { Page } from './report-marks.ts';
import { recoloured, withMarks } from './report-page-marks.ts';
import { INK } from './report-style.ts';

/** Text on white takes at least this contrast (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** Pages in a client's accent colour instead of our own. */
export function accented(pages: readonly Page[], accent: string | null): readonly Page[] {
  if (accent === null || accent === INK.accent) return pages;
  const inks = { shape: accent, text: legible(accent) };
  return pages.map(page => withMarks(page, mark => recoloured(mark, INK.accent, inks)));
}

/** The colour itself, or darker where text in it could not be read on white. */
export function legible(colour: string): string {
  const channels = channelsOf(colour);
  for (let share = 1; share > 0; share -= 0.05) {
    const dark = channels.map(channel => Math.round(channel * share));
    if (contrast(dark) >= LEAST_CONTRAST)
      return `#${dark.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
  }
  return '#000000';
}

/** How clearly a colour such as `#1f6f8b` stands out on white: from 1, not at all, to 21. */
export const contrastOnWhite = (colour: string): number => contrast(channelsOf(colour));

const channelsOf = (colour: string) => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
const contrast = (channels: readonly number[]) => 1.05 / (luminance(channels) + 0.05);

/** Relative luminance as WCAG defines it. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map(channel => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
