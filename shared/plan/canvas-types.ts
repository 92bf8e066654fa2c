import type { CanvasTemplate, Box as TemplateBox } from '../content/canvas-template.ts';
import type { Canvas, NOTE_COLOURS } from '../model/canvas.ts';
import type { BoxContents } from '../views/canvas-contents.ts';
import type { Box as Rect, TextMeasure } from './board-types.ts';
import type { ChartPlan } from './chart-types.ts';

/** What a box of kind figure says. `draw` plans its chart for a width. */
export interface PlannedFigure {
  readonly headline: string;
  readonly points: readonly string[];
  readonly draw: ((width: number) => ChartPlan) | null;
}

/** How what is kept is written for people. */
export interface CanvasWords {
  /** A cell of a table, by its column's kind, in the workshop's locale. */
  cell(box: TemplateBox, column: string, text: string): string;
  /** Number and title of a use case; null when it is gone. */
  useCase(id: string): { readonly number: number; readonly title: string } | null;
  /** Such as "3 hands". */
  hands(count: number): string;
}

export interface CanvasPlanInput {
  readonly canvas: Pick<Canvas, 'mode'> & { readonly template: CanvasTemplate };
  /** By the key of the box; a box that is left out is empty. */
  readonly contents: ReadonlyMap<string, BoxContents>;
  /** At least 240 times the scale. */
  readonly width: number;
  /** The canvas is made as high as this when its boxes need less. */
  readonly minHeight?: number;
  readonly measure: TextMeasure;
  /** 1 for a screen in CSS pixels; about 0.6 for paper in points. */
  readonly scale: number;
  readonly words: CanvasWords;
  readonly figures?: ReadonlyMap<string, PlannedFigure>;
  readonly findings?: readonly {
    readonly severity: 'fault' | 'hint';
    readonly box: string;
    readonly row?: string | null | undefined;
    readonly column?: string | null | undefined;
  }[];
  /** What is shown whole, however long it is: everything, or the items with these ids. */
  readonly expand?: 'all' | ReadonlySet<string>;
  /** Whether room is kept for fingers: places to type in, buttons beside rows, nothing lower than 40. Not on paper. */
  readonly touch?: boolean;
}

/** Several lines of one text, broken and cut already. `x` and `y` count from the item's top left corner. */
export interface SetText {
  readonly role: 'title' | 'prompt' | 'text' | 'strong' | 'head' | 'label' | 'small' | 'agreed';
  readonly lines: readonly string[];
  readonly x: number;
  /** Top of the first line; see `baselineOf`. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly weight: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly align: 'start' | 'middle';
  readonly rtl: boolean;
  /** False when it was cut; the last line then ends in an ellipsis. */
  readonly whole: boolean;
}

/** The baseline of a line of a text, from the item's top. */
export const baselineOf = (text: SetText, line: number): number =>
  text.y + text.leading * (line + 0.5) + text.size * 0.36;

export type NoteColour = (typeof NOTE_COLOURS)[number];

type ItemKind =
  /** The sentence agreed on, in decision mode. */
  | 'agreed'
  /** A note, a line of a checklist, a name. */
  | 'note'
  /** The long text of a text box. */
  | 'text'
  /** One of a scale's levels or of a choice's options. */
  | 'option'
  /** Over the row heads; over a column; at a row's head; in a row. */
  | 'corner'
  | 'head'
  | 'row'
  | 'cell'
  /** What the marks of a matrix stand for. */
  | 'legend'
  /** Hands counted for a row, and the place of its buttons. */
  | 'hands'
  | 'tools'
  /** What a figure says and shows. */
  | 'headline'
  | 'point'
  | 'chart'
  /** Where something can be typed in; on screens only. */
  | 'foot';

/** A thing within a box. No two of them overlap, and none leaves its box. */
export interface ItemPlan extends Rect {
  /** One of its own in the whole canvas, and the same from plan to plan. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly texts: readonly SetText[];
  /** The note's id. */
  readonly note?: string;
  /** The row's id. */
  readonly row?: string;
  /** The number of the use case that a row's head names. */
  readonly useCase?: number;
  /** The column's key, or the option's. */
  readonly key?: string;
  /** An option that is chosen, a line that is ticked. */
  readonly isOn?: boolean;
  /** The circle of an option or the square of a checklist. */
  readonly tick?: Rect;
  readonly colour?: NoteColour;
  /** The colour's own shape: see `signPath`. */
  readonly sign?: Rect;
  /** Use cases that a note is linked to. */
  readonly chips?: readonly (Rect & {
    readonly useCase: string;
    readonly number: number;
    readonly text: SetText;
  })[];
  readonly photo?: Rect & { readonly hash: string };
  /** Marks in a cell of a matrix, by key. */
  readonly marks?: readonly (Rect & { readonly key: string; readonly text: SetText })[];
  readonly chart?: ChartPlan;
  /** A finding is about it. */
  readonly flag?: 'fault' | 'hint';
}

export interface BoxPlan extends Rect {
  readonly key: string;
  readonly box: TemplateBox;
  /** Title and prompt; they count from the box's top left corner. */
  readonly texts: readonly SetText[];
  /** Where the number of findings stands; null without any. */
  readonly badge: (Rect & { readonly count: number; readonly severity: 'fault' | 'hint' }) | null;
  /** In reading order; their places count from the canvas's top left corner. */
  readonly items: readonly ItemPlan[];
  /** A table or matrix too narrow for columns: its rows lie over each other, and cells carry their column's name. */
  readonly stacked: boolean;
}

/** A part of a canvas that is seen at once: from one height of the plan to another. */
export interface Slab {
  readonly from: number;
  readonly to: number;
}

/** Where everything of a canvas goes. */
export interface CanvasPlan {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly mode: Canvas['mode'];
  /** In reading order. */
  readonly boxes: readonly BoxPlan[];
}
