import { fitText, readsRightToLeft, widthOf } from './board-text.ts';
import type { Font } from './board-types.ts';
import type { CanvasPlanInput, ItemPlan, NoteColour, SetText } from './canvas-types.ts';

/** Sizes at scale 1: type and the distance of its lines. */
const TYPE: Readonly<Record<SetText['role'], Font & { readonly leading: number }>> = {
  title: { size: 15, weight: 650, leading: 20 },
  prompt: { size: 13, weight: 400, leading: 18 },
  text: { size: 14, weight: 400, leading: 19 },
  strong: { size: 14, weight: 600, leading: 19 },
  head: { size: 12.5, weight: 600, leading: 16 },
  label: { size: 12, weight: 500, leading: 16 },
  small: { size: 12.5, weight: 400, leading: 17 },
  agreed: { size: 17, weight: 600, leading: 24 },
};

/** Distances at scale 1. */
const GAPS = { box: 12, pad: 12, item: 8, note: 10, target: 40, foot: 44, sign: 13, chip: 22 } as const;

/** What the parts of the plan share. */
export interface Pen {
  readonly input: CanvasPlanInput;
  readonly scale: number;
  readonly touch: boolean;
  gap(name: keyof typeof GAPS): number;
  /** Least height of what a finger hits; on paper, of a line with air. */
  readonly least: number;
  /** A text set within a width, `most` lines of it unless the item is expanded. */
  set(text: string, role: SetText['role'], place: Place): SetText;
  width(text: string, role: SetText['role']): number;
  isWhole(item: string): boolean;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly most?: number;
  readonly align?: SetText['align'];
}

/** Items from the left and from the top of a box's inside, and how high they are together. */
export interface Laid {
  readonly items: readonly ItemPlan[];
  readonly height: number;
  readonly stacked?: boolean;
}

export const heightOf = (text: SetText): number => text.lines.length * text.leading;

export function penOf(input: CanvasPlanInput, scale: number = input.scale): Pen {
  const { measure, expand } = input;
  const touch = input.touch ?? false;
  const fontOf = (role: SetText['role']) => ({ size: TYPE[role].size * scale, weight: TYPE[role].weight });
  const least = touch ? Math.max(GAPS.target, GAPS.target * input.scale) : 24 * scale;
  return {
    input,
    scale,
    touch,
    least,
    gap: name => {
      const size = GAPS[name] * scale;
      if (!touch) return size;
      if (name === 'chip') return Math.max(32, size);
      return name === 'target' || name === 'foot' ? Math.max(GAPS[name], size) : size;
    },
    width: (text, role) => widthOf(measure, text, fontOf(role)),
    isWhole: item => expand === 'all' || (expand?.has(item) ?? false),
    set(text, role, { x, y, width, most = Number.POSITIVE_INFINITY, align = 'start' }) {
      const font = fontOf(role);
      const lines: string[] = [];
      let whole = true;
      for (const paragraph of text.split('\n')) {
        if (lines.length >= most) {
          whole = false;
          break;
        }
        const fitted = fitText(measure, paragraph, font, Math.max(1, width), most - lines.length);
        lines.push(...(fitted.lines.length > 0 ? fitted.lines : ['']));
        whole &&= fitted.whole;
      }
      // Lines that are left out show, also where the last one kept was whole by itself.
      const last = lines.at(-1);
      if (!whole && last !== undefined && !last.endsWith('…'))
        lines[lines.length - 1] = cut(measure, last, font, width);
      return {
        ...{ role, lines: text === '' ? [] : lines, x, y, width, align, whole, ...font },
        leading: TYPE[role].leading * scale,
        rtl: readsRightToLeft(text),
      };
    },
  };
}

const cut = (measure: CanvasPlanInput['measure'], line: string, font: Font, width: number) =>
  fitText(measure, `${line} …`, font, width, 1).lines[0]?.replace(/ …$/, '…') ?? '…';

/** A colour's own shape in a square from 0 to 1, as SVG path data, so that colour is never the only sign. */
export const SIGN_PATHS: Readonly<Record<NoteColour, string>> = {
  sand: 'M.5 0A.5 .5 0 1 1 .5 1A.5 .5 0 1 1 .5 0Z',
  river: 'M.5 0L1 .5L.5 1L0 .5Z',
  moss: 'M.5 .06L1 .94L0 .94Z',
  clay: 'M.06 .06H.94V.94H.06Z',
  plum: 'M.5 0L.62 .36H1L.7 .59L.81 .96L.5 .74L.19 .96L.3 .59L0 .36H.38Z',
};

/** The item moved. */
export const shift = (item: ItemPlan, x: number, y: number): ItemPlan => ({
  ...item,
  x: item.x + x,
  y: item.y + y,
});
