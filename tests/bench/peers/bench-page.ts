/** A card as every page of the bench draws it; places and sizes in the units of a board that is scaled to the window. */
export interface BenchCard {
  readonly id: string;
  readonly number: number;
  readonly lines: readonly [string, string];
  readonly driver: 'make' | 'save' | 'protect';
  readonly unit: string;
  readonly stage: number;
  /** Its place in the board's grid, from 1. */
  readonly column: number;
  readonly row: number;
  /** The same place in the board's units. */
  readonly x: number;
  readonly y: number;
}

export interface BenchBoard {
  readonly cards: readonly BenchCard[];
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  readonly card: { readonly width: number; readonly height: number };
  readonly stages: number;
}

/** What the bench asks of a page, as `window.bench`. Points are of the window. */
export interface BenchPage {
  /** The middle of the card that is dragged. */
  grip(): { x: number; y: number };
  /** Where to drop it; left out: near the right end of the window. */
  target?(): { x: number; y: number };
  /** Whether the card lies where it was dropped, as the page's own state knows it. */
  dropped(): boolean;
  /** Whether all cards are there. */
  ready(): boolean;
}

export interface BenchWindow {
  readonly benchBoard: BenchBoard;
  bench?: BenchPage;
}

/** A card's size and slot, for the pages that lay cards out in a grid. */
export const slotOf = ({ card: size }: BenchBoard, { column, row }: BenchCard) => ({
  ...size,
  gridArea: `${row} / ${column}`,
});

/** The board's own size, in the window. */
export const layerOf = (board: BenchBoard) => ({
  width: board.width,
  height: board.height,
  transform: `scale(${scaleOf(board)})`,
});

/** The card in a slot that is always free, on the last stage. */
export const onLastStage = ({ columns, rows, stages }: BenchBoard, card: BenchCard): BenchCard => ({
  ...card,
  column: columns,
  row: rows + 1,
  stage: stages - 1,
});

export const scaleOf = (board: BenchBoard): number =>
  Math.min(innerWidth / board.width, innerHeight / board.height);

/** The middle of an element in the window. */
export function middleOf(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

export const elementOf = (id: string): Element => {
  const found = document.querySelector(`[data-card="${id}"]`);
  if (!found) throw new Error(`Card ${id} is not on the page.`);
  return found;
};

/** `count` cards are drawn. */
export const drawn = (count: number): boolean => document.querySelectorAll('[data-card]').length >= count;
