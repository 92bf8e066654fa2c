import type { ReportProfile } from '../model/sign-off.ts';
import type { Driver } from '../model/use-case.ts';
import type { Page, TextStyle } from './report-marks.ts';

/** Ink on paper: legible in colour, in greyscale and on a poor printer. */
export const INK = {
  text: '#17202c',
  muted: '#5b6673',
  rule: '#d9dcd9',
  strong: '#17202c',
  accent: '#1f6f8b',
  paper: '#ffffff',
} as const;

export const DRIVER_INK: Readonly<Record<Driver, string>> = {
  make: '#2d7d52',
  save: '#a8660f',
  protect: '#9a2557',
};

const text = (size: number, weight: number, ink: string = INK.text): TextStyle => ({ size, weight, ink });

export const STYLE = {
  title: text(21, 700),
  lead: text(10.5, 400, INK.muted),
  stageNumber: text(20, 700),
  stageName: text(13, 600),
  label: { size: 6.8, weight: 600, ink: INK.muted, tracking: 0.45 },
  rowTitle: text(9.6, 600),
  number: { ...text(9.6, 600, INK.accent), tabular: true },
  meta: text(8.6, 400, INK.muted),
  body: text(9, 400),
  field: text(8.2, 500, INK.muted),
  figure: { ...text(9, 600), tabular: true },
  range: { ...text(7.8, 400, INK.muted), tabular: true },
  footer: { ...text(7.6, 400, INK.muted), tabular: true },
} as const satisfies Record<string, TextStyle>;

/** Leading as a factor of the size. */
export const LEADING = 1.42;

/** From a line's top to its baseline. */
export const baselineOf = (style: TextStyle, leading = LEADING): number =>
  (style.size * leading + style.size * 0.72) / 2;

export type Paper = ReportProfile['paper'];

/** A page's size and the frame its content stays in; the footer stands below `bottom`. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Baseline of the footer. */
  readonly footer: number;
}

const frame = (width: number, height: number, side: number, top: number): Frame => ({
  width,
  height,
  left: side,
  right: width - side,
  top,
  bottom: height - 68,
  footer: height - 38,
});

/** What a report is printed on. */
export interface Frames {
  /** The paper upright. */
  readonly text: Frame;
  /** The smallest sheet for canvases, lying. */
  readonly sheet: Frame;
  /** A3 or Tabloid, lying. */
  readonly poster: Frame;
  /** Sheets for canvases, from the smallest to the largest. */
  readonly sheets: readonly Frame[];
  /** The sheets that pages are put together from: A4 or Letter, lying for what hangs on a wall, upright for what is twice as large. */
  readonly tile: Frame;
  readonly half: Frame;
  /** How much larger than planned the upright pages are printed. */
  readonly enlarged: number;
}

const A4 = frame(841.89, 595.28, 44, 50);
const A3 = frame(1190.55, 841.89, 48, 52);
const LETTER = frame(792, 612, 44, 50);
const A4_UPRIGHT = frame(595.28, 841.89, 54, 62);
const LETTER_UPRIGHT = frame(612, 792, 54, 58);
const TABLOID = frame(1224, 792, 48, 48);
/** Lines across A3 in type of A4 would be too long to read: pages are planned a little smaller and printed larger. */
const LARGE = 1.25;

const FRAMES: Readonly<Record<Paper, Frames>> = {
  A4: {
    text: A4_UPRIGHT,
    ...{ sheet: A4, poster: A3, sheets: [A4, A3], tile: A4, half: A4_UPRIGHT, enlarged: 1 },
  },
  A3: {
    text: frame(841.89 / LARGE, 1190.55 / LARGE, 60, 66),
    ...{ sheet: A3, poster: A3, sheets: [A3], tile: A4, half: A4_UPRIGHT, enlarged: LARGE },
  },
  Letter: {
    text: LETTER_UPRIGHT,
    ...{
      sheet: LETTER,
      poster: TABLOID,
      sheets: [LETTER, TABLOID],
      tile: LETTER,
      half: LETTER_UPRIGHT,
      enlarged: 1,
    },
  },
  Tabloid: {
    text: frame(792 / LARGE, 1224 / LARGE, 58, 64),
    ...{
      sheet: TABLOID,
      poster: TABLOID,
      sheets: [TABLOID],
      tile: LETTER,
      half: LETTER_UPRIGHT,
      enlarged: LARGE,
    },
  },
};

export const framesOf = (paper: Paper): Frames => FRAMES[paper];

export const pageOf = (frame: Frame, blocks: Page['blocks']): Page => ({
  width: frame.width,
  height: frame.height,
  blocks,
});

/** A colour mixed with white: 0 is white, 1 the colour. */
export function tint(colour: string, share: number): string {
  const channel = (at: number) => {
    const full = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(255 - (255 - full) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
