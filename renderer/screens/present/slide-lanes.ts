import type { StagesPack } from '../../../shared/content/stages.ts';
import { cardFace, HEIGHT, TITLE_LINES } from '../../../shared/plan/board-face.ts';
import { fitText } from '../../../shared/plan/board-text.ts';
import type { BoardCard, CardFace, Density, TextMeasure } from '../../../shared/plan/board-types.ts';
import { SCALES, TYPE, WORTH } from './slide-plan.ts';

/** A stage as a column of cards for the back row. */
interface SlideLane {
  readonly stage: number;
  readonly x: number;
  readonly width: number;
  /** Its name, in as many lines as it needs. */
  readonly name: readonly string[];
  readonly count: number;
  readonly cards: readonly {
    readonly id: string;
    readonly face: CardFace;
    readonly x: number;
    readonly y: number;
  }[];
  /** How many of its cards have no room. */
  readonly more: number;
  /** Where that is said. */
  readonly moreY: number;
}

export interface LanesPlan {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly SlideLane[];
}

/** Sizes at unit 1. */
const HEAD = 108;
const SIDE = 10;
const BOTTOM = 14;
const MORE = 34;
const NAME = { size: 20, weight: 650 } as const;
const GAP: Readonly<Record<Kind, number>> = { card: 8, compact: 6, line: 4 };
/** The least height of a card, before scaling. */
const LEAST: Readonly<Record<Kind, number>> = { card: 57, compact: HEIGHT.compact, line: HEIGHT.line };
type Kind = Exclude<Density, 'token' | 'stack'>;
/** The looks of a lane, the fullest first, with the most lines of a title. */
const LOOKS: readonly (readonly [Kind, number])[] = [
  ['card', TITLE_LINES.most],
  ['card', TITLE_LINES.usual],
  ['compact', TITLE_LINES.usual],
  ['line', 1],
];
/** What a title that is cut is worth against a whole one. */
const CUT = 0.6;

/** The lanes for the back row: each with the fullest look that has room for all its cards, in the type that tells most. */
export function planLanes(input: {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly pack: StagesPack;
  readonly cards: readonly BoardCard[];
  readonly measure: TextMeasure;
}): LanesPlan {
  const { width, height, unit, pack, cards, measure } = input;
  const laneWidth = width / pack.stages.length;
  const inner = Math.floor(laneWidth - SIDE * 2 * unit);
  const room = { top: HEAD * unit, bottom: height - BOTTOM * unit };

  const layOut = (
    own: readonly BoardCard[],
    [kind, lines]: readonly [Kind, number],
    scale: number,
    left: number,
  ) => {
    let y = room.top;
    const placed = own.map(card => {
      const face = cardFace(card, kind, inner, measure, scale, lines);
      const at = { id: card.id, face, x: left, y };
      y += Math.ceil(face.height) + GAP[kind] * scale;
      return at;
    });
    return { placed, end: y - GAP[kind] * scale };
  };
  const laneAt = (stage: number, name: string, scale: number): SlideLane => {
    const own = cards.filter(card => card.stage === stage);
    const x = stage * laneWidth;
    const left = Math.round(x + SIDE * unit);
    const font = { ...NAME, size: NAME.size * unit };
    const lane = {
      stage,
      x,
      width: laneWidth,
      name: fitText(measure, name, font, inner, 2).lines,
      count: own.length,
    };
    const fits = (kind: Kind) =>
      Math.floor((room.bottom - room.top + GAP[kind] * scale) / ((LEAST[kind] + GAP[kind]) * scale));
    for (const look of LOOKS) {
      // What is too many even at its lowest is not measured.
      if (own.length > fits(look[0])) continue;
      const { placed, end } = layOut(own, look, scale, left);
      if (end <= room.bottom) return { ...lane, cards: placed, more: 0, moreY: 0 };
    }
    const limit = room.bottom - MORE * unit;
    const fit = layOut(own.slice(0, fits('line')), ['line', 1], scale, left).placed.filter(
      ({ face, y }) => y + face.height <= limit,
    );
    return { ...lane, cards: fit, more: own.length - fit.length, moreY: limit };
  };
  const at = (factor: number) => {
    const lanes = pack.stages.map(stage => laneAt(stage.position, stage.name, unit * factor));
    const shown = lanes
      .flatMap(lane => lane.cards)
      .reduce((sum, { face }) => sum + (face.whole ? 1 : WORTH[face.density] * CUT), 0);
    return { lanes, worth: (cards.length === 0 ? 1 : shown / cards.length) * factor ** TYPE };
  };
  const best = [...SCALES, 1].map(at).reduce((a, b) => (b.worth > a.worth ? b : a));
  return { width, height, lanes: best.lanes };
}
