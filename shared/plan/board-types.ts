import type { Driver } from '../model/use-case.ts';
import type { Curve } from './curve.ts';
import type { UnitMark } from './unit-marks.ts';

/**
 * How much of a card is shown: all of it; its title; its title in one line, as much of it as there is room for; its
 * number and driver; or only that it is one of so many.
 */
export type Density = 'card' | 'compact' | 'line' | 'token' | 'stack';

/** Measures text for the painter that will draw it. Same unit as the sizes. Same text and font, same answer. */
export interface TextMeasure {
  width(text: string, font: Font): number;
}

/** `size` in the plan's unit, `weight` as in CSS. */
export interface Font {
  readonly size: number;
  readonly weight: number;
}

/** What the board shows of a use case. Listed in the order they stand in on their stages. */
export interface BoardCard {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly driver: Driver | null;
  readonly unit: string;
  readonly stage: number;
  readonly target: number | null;
  /** The sign of its unit, where units are told apart instead of drivers. */
  readonly sign?: UnitMark;
  /** Whether nothing speaks yet for its place; see `shared/views/evidence.ts`. */
  readonly unproven?: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type TextRole =
  | 'number'
  | 'title'
  | 'driver'
  | 'unit'
  | 'target'
  | 'sign'
  | 'stage-number'
  | 'stage-name'
  | 'stage-summary'
  | 'stage-count'
  | 'force'
  | 'stack';

/**
 * One line of text, cut to fit already: painters draw it as it is. `y` is the baseline. `x` is the left end of a
 * `start` line, the middle of a `middle` one, the right end of an `end` one.
 */
export interface TextLine extends Font {
  readonly text: string;
  readonly role: TextRole;
  readonly x: number;
  readonly y: number;
  readonly align: 'start' | 'middle' | 'end';
  /** Whether the text it was taken from reads from right to left. */
  readonly rtl: boolean;
}

/** A card's inside, relative to its top left corner. One object for one look, so painters may compare by identity. */
export interface CardFace {
  readonly density: Exclude<Density, 'stack'>;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  /** The driver's shape: centre and size. */
  readonly mark: { readonly x: number; readonly y: number; readonly size: number } | null;
  readonly driver: Driver | null;
  /** The chip behind the letters of the unit's sign, and its colour's number; those letters are a line. */
  readonly chip: (Box & { readonly colour: number }) | null;
  /** Width of the driver's or the unit's colour down the left edge. */
  readonly edge: number;
  /** Whether nothing speaks for its place yet: the edge is then broken, which takes no room from the text. */
  readonly doubt: boolean;
  /** Whether the whole title can be read on the card. */
  readonly whole: boolean;
}

export interface CardPlan extends Box {
  readonly id: string;
  readonly number: number;
  readonly stage: number;
  readonly face: CardFace;
}

/** The cards of a stage that found no room: a counted stack on the screen, a pointer to the list on paper. */
export interface StackPlan extends Box {
  readonly stage: number;
  readonly ids: readonly string[];
  /** Relative to the box. */
  readonly line: TextLine;
}

/** The name of a group of cards, over them. `line` is in the plan's coordinates. */
export interface GroupLabel extends Box {
  readonly line: TextLine;
}

export interface StagePlan {
  readonly position: number;
  readonly name: string;
  readonly colour: string;
  /** The whole column, from the top of the board to its bottom. */
  readonly column: Box;
  readonly header: Box;
  /** Number, name, summary and count, in the plan's coordinates. */
  readonly lines: readonly TextLine[];
  readonly density: Density;
  readonly cards: readonly CardPlan[];
  readonly stack: StackPlan | null;
  /** The names of its groups, where cards are grouped. */
  readonly labels: readonly GroupLabel[];
  /** All its use cases, those in the stack included. */
  readonly count: number;
  /** A hairline from the node to the card nearest to it. */
  readonly stem: { readonly x: number; readonly from: number; readonly to: number } | null;
}

/** Where everything on the board goes. Nothing in it overlaps anything else or leaves its stage. */
export interface BoardPlan {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly curve: Curve;
  readonly stages: readonly StagePlan[];
  /** The band under the curve: what drives the early stages, what the late ones, and an arrow between them. */
  readonly footer: Box & {
    readonly lines: readonly TextLine[];
    readonly arrow: { readonly y: number; readonly from: number; readonly to: number } | null;
  };
  /** Ids of the cards that are in stacks, and of those whose stage the pack does not have. */
  readonly overflow: readonly string[];
}
