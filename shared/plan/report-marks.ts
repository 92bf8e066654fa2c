import type { Font, TextMeasure } from './board-types.ts';

/*
 * The vocabulary of a printed page: what stands where, in points (1/72 inch), x to the right and y down from the
 * page's top left corner. Pure data: the PDF painter draws it now, other painters may later.
 */

/** How a text looks. `ink` is a colour such as `#17202c`. */
export interface TextStyle extends Font {
  readonly ink: string;
  /** Figures of equal width, for columns of numbers. */
  readonly tabular?: boolean;
  /** Extra space after every character, in points; only for our own short labels. */
  readonly tracking?: number;
}

/** One line of a broken text. `width` is what is seen, without white space at its end. */
export interface SetLine {
  readonly text: string;
  readonly width: number;
  /** Whether its paragraph reads from right to left. */
  readonly rtl: boolean;
}

/** Measures and breaks text with the painter's own fonts. */
export interface Typesetter extends TextMeasure {
  /** Lines of at most `width` by the rules of Unicode (UAX 14, 29); a word longer than a line is broken. Never drops text. */
  wrap(text: string, style: TextStyle, width: number): readonly SetLine[];
}

export interface TextMark {
  readonly kind: 'text';
  /** At its end, U+2010 is a hyphen that parts a word over two lines, U+2060 says that the next line goes on without a space. */
  readonly text: string;
  /** Left end, middle or right end, as `align` says. */
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly align: 'start' | 'middle' | 'end';
  readonly rtl: boolean;
  readonly style: TextStyle;
}

export interface BoxMark {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill?: string;
  readonly stroke?: { readonly ink: string; readonly width: number };
}

export interface LineMark {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly ink: string;
  readonly width: number;
  readonly dash?: Dash;
}

/** Lengths of dash and gap in turn; the ends are square. */
export type Dash = readonly number[];

/** A shape by SVG path data. A gradient runs from left to right over `from`..`to`. */
export interface PathMark {
  readonly kind: 'path';
  readonly data: string;
  readonly x: number;
  readonly y: number;
  readonly fill?: string | Gradient;
  readonly stroke?: { readonly ink: string | Gradient; readonly width: number; readonly dash?: Dash };
}

export interface Gradient {
  readonly from: number;
  readonly to: number;
  /** `at` from 0 to 1. */
  readonly stops: readonly { readonly at: number; readonly ink: string }[];
}

/** A photo of the workshop's file. The rectangle has the photo's own proportions: nothing is cut and nothing stretched. */
export interface PhotoMark {
  readonly kind: 'photo';
  readonly hash: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place that links and bookmarks lead to. */
interface AnchorMark {
  readonly kind: 'anchor';
  readonly name: string;
  readonly y: number;
}

/** A rectangle that leads to an anchor. Where no block's anchor has that name, it is left out. */
export interface LinkMark {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly to: string;
  /** Where it leads, in words: "Use case 12". */
  readonly says: string;
}

export type Mark = TextMark | BoxMark | LineMark | PathMark | PhotoMark | AnchorMark | LinkMark;

/**
 * What a block is to somebody who has the page read aloud. `artifact`: decoration, left out. `header-cell` heads a column, `row-header` a row. What
 * stands in a `list-item` beside its `list-label` is its text. A `link` holds a link mark and what it is read as.
 */
export type Tag =
  | 'heading-1'
  | 'heading-2'
  | 'paragraph'
  | 'table'
  | 'header-row'
  | 'row'
  | 'header-cell'
  | 'row-header'
  | 'cell'
  | 'list'
  | 'list-item'
  | 'list-label'
  | 'link'
  | 'figure'
  | 'artifact';

/** Marks with a meaning. Blocks with one key are parts of one thing, also over pages. In reading order. */
export interface Block {
  readonly tag: Tag;
  readonly key?: string;
  /** What a figure shows, in words. */
  readonly alt?: string;
  /** For an artifact that stands on every page, or goes on from the page before: where. */
  readonly furniture?: 'header' | 'footer';
  /** For a row: the key of the cell that marks outside its cells are a part of. */
  readonly text?: string;
  readonly parts: readonly (Block | Mark)[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly Block[];
}

/** One bookmark. `page` counts from 0; `y` from the page's top. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly y: number;
  readonly children: readonly Bookmark[];
}
