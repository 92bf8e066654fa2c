import type { Stage } from '../content/stages.ts';
import { groupsOf, layOutGroups } from './board-groups.ts';
import { planHeader } from './board-header.ts';
import { layOutStage, type StageRoom } from './board-stage.ts';
import { fitLine, widthOf } from './board-text.ts';
import type { BoardCard, BoardPlan, Box, Font, StagePlan, TextLine, TextMeasure } from './board-types.ts';
import { planCurve } from './curve.ts';

export interface BoardInput {
  /** Size of the whole board, in the measure's unit; at least 480 × 420 at scale 1. */
  readonly width: number;
  readonly height: number;
  readonly stages: readonly Stage[];
  /** The placed cards, in their order on each stage. */
  readonly cards: readonly BoardCard[];
  readonly measure: TextMeasure;
  /** What becomes of cards without room: a stack that opens on the screen, a list on paper. */
  readonly overflow: 'stack' | 'list';
  /** Factor for type, gaps and strokes; 1 unless told. */
  readonly scale?: number;
  /** Factor for the stages' titles alone; `scale` unless told. */
  readonly titleScale?: number;
  /** Whether the cards of each stage stand together by unit. */
  readonly groupBy?: 'none' | 'unit';
  /** The two ends of the band under the curve; without them there is no band. */
  readonly forces?: { readonly early: string; readonly late: string };
}

/** Sizes before scaling. */
const PADDING = 10;
const FOOTER = 38;
const STROKE = 8;
const RADIUS = 11;
const CLEAR = 8;

/** Lays out the whole board: pure, deterministic, the same for the screen and for paper. */
export function planBoard(input: BoardInput): BoardPlan {
  const { width, height, stages, measure } = input;
  const scale = input.scale ?? 1;
  const titleScale = input.titleScale ?? scale;
  const columnWidth = width / stages.length;
  const padding = Math.min(PADDING * scale, columnWidth * 0.08);
  const inner = columnWidth - padding * 2;

  const byStage: BoardCard[][] = stages.map(() => []);
  const homeless: string[] = [];
  for (const card of input.cards) {
    const own = byStage[card.stage];
    if (own) own.push(card);
    else homeless.push(card.id);
  }

  const headers = stages.map((stage, index) =>
    planHeader(stage, byStage[index]?.length ?? 0, index * columnWidth + padding, inner, measure, titleScale),
  );
  const headerHeight = Math.ceil(Math.max(...headers.map(header => header.height)));
  const footerHeight = input.forces ? FOOTER * scale : 12 * scale;
  const footerTop = Math.floor(height - footerHeight);
  const reach = (RADIUS + CLEAR) * scale;
  const curve = planCurve({
    left: 0,
    right: width,
    top: headerHeight + reach,
    bottom: footerTop - reach,
    floor: height,
    stages: stages.length,
    stroke: STROKE * scale,
    radius: RADIUS * scale,
  });

  const overflow: string[] = [];
  const plans = stages.map((stage, index): StagePlan => {
    const cards = byStage[index] ?? [];
    const x = index * columnWidth;
    // Cards may come up to their own stage's title, even where a neighbour's takes another line.
    const top = Math.ceil(headers[index]?.height ?? headerHeight);
    const room: Box = {
      x: Math.ceil(x + padding),
      y: top,
      width: Math.floor(inner - 1),
      height: footerTop - top - 2 * scale,
    };
    const at: StageRoom = { room, curve, measure, scale, overflow: input.overflow };
    const groups = input.groupBy === 'unit' && cards.length > 0 ? groupsOf(cards) : null;
    const layout = groups ? layOutGroups(groups, at) : layOutStage(cards, at);
    if (layout.stack) overflow.push(...layout.stack.ids);
    return {
      position: stage.position,
      name: stage.name,
      colour: stage.colour,
      column: { x, y: 0, width: columnWidth, height },
      header: { x, y: 0, width: columnWidth, height: top },
      lines: headers[index]?.lines ?? [],
      ...layout,
      count: cards.length,
      stem: stemOf(index, curve, [
        ...layout.cards,
        ...layout.labels,
        ...(layout.stack ? [layout.stack] : []),
      ]),
    };
  });
  return {
    width,
    height,
    scale,
    curve,
    stages: plans,
    footer: planFooter(input, { x: 0, y: footerTop, width, height: height - footerTop }, scale),
    overflow: [...overflow, ...homeless],
  };
}

/** The hairline from a node to the box nearest to it straight above or below, where nothing else is near. */
function stemOf(stage: number, curve: BoardPlan['curve'], boxes: readonly Box[]): StagePlan['stem'] {
  const node = curve.nodes[stage];
  if (!node) return null;
  const { x, y, radius } = node;
  let nearest: { box: Box; far: number } | null = null;
  for (const box of boxes) {
    if (box.x > x + radius || box.x + box.width < x - radius) continue;
    const far = box.y > y ? box.y - y : y - box.y - box.height;
    if (!nearest || far < nearest.far) nearest = { box, far };
  }
  if (!nearest) return null;
  const { box } = nearest;
  // A line between two columns of tokens would look like one of their borders.
  if (box.x > x || box.x + box.width < x) return null;
  return box.y > y ? { x, from: y + radius, to: box.y } : { x, from: y - radius, to: box.y + box.height };
}

function planFooter(input: BoardInput, box: Box, scale: number): BoardPlan['footer'] {
  const { forces, measure } = input;
  if (!forces) return { ...box, lines: [], arrow: null };
  const font: Font = { size: 12.5 * scale, weight: 500 };
  const side = 14 * scale;
  const most = (box.width - side * 2) * 0.44;
  const early = fitLine(measure, forces.early, font, most);
  const late = fitLine(measure, forces.late, font, most);
  const y = box.y + box.height / 2 + 4.5 * scale;
  const line = (text: string, x: number, align: 'start' | 'end'): TextLine => ({
    ...font,
    text,
    role: 'force',
    x,
    y,
    align,
    rtl: false,
  });
  const from = box.x + side + widthOf(measure, early, font) + side;
  const to = box.x + box.width - side * 2 - widthOf(measure, late, font);
  return {
    ...box,
    lines: [line(early, box.x + side, 'start'), line(late, box.x + box.width - side, 'end')],
    arrow: to - from > 24 * scale ? { y: box.y + box.height / 2, from, to } : null,
  };
}
