import type { BoardPlan, CardPlan, StagePlan, TextLine, TextRole } from './board-types.ts';
import type { Block, Gradient, Mark, TextMark } from './report-marks.ts';
import { driverMark, linkTo } from './report-row.ts';
import { DRIVER_INK, INK, tint } from './report-style.ts';

const ROLE_INK: Readonly<Record<TextRole, string>> = {
  number: INK.muted,
  title: INK.text,
  driver: INK.text,
  unit: INK.muted,
  target: INK.accent,
  sign: INK.text,
  'stage-number': INK.text,
  'stage-name': INK.text,
  'stage-summary': INK.muted,
  'stage-count': INK.muted,
  force: INK.muted,
  stack: INK.text,
};

/**
 * A board plan as blocks of a page, its top left corner at (left, top): the picture, told in words, and then stage by stage its name and its cards as a list, each
 * card leading to its row in the tables.
 */
export function boardBlocks(plan: BoardPlan, alt: string, left: number, top: number): Block[] {
  const picture: Block = {
    tag: 'figure',
    alt,
    parts: [
      ...groundMarks(plan, left, top),
      ...plan.stages.flatMap(stage => stackMarks(stage.stack, left, top)),
      ...footerMarks(plan, left, top),
    ],
  };
  const lists = plan.stages.flatMap((stage): Block[] => [
    { tag: 'paragraph', parts: headerMarks(stage, left, top) },
    ...(stage.cards.length === 0
      ? []
      : [
          {
            tag: 'list' as const,
            parts: stage.cards.map(
              (card): Block => ({
                tag: 'list-item',
                parts: [{ tag: 'link', parts: cardMarks(card, left, top) }],
              }),
            ),
          },
        ]),
  ]);
  return [picture, ...lists];
}

/** What everything stands on: the columns, the curve with its nodes, and the stems. */
export function groundMarks({ curve, stages, width }: BoardPlan, left: number, top: number): Mark[] {
  const gradient: Gradient = {
    from: 0,
    to: width,
    stops: stages.map((stage, index) => ({ at: (index + 0.5) / stages.length, ink: stage.colour })),
  };
  const pale: Gradient = {
    ...gradient,
    stops: gradient.stops.map(stop => ({ at: stop.at, ink: tint(stop.ink, 0.13) })),
  };
  return [
    ...stages.map(
      (stage): Mark => ({
        kind: 'box',
        x: left + stage.column.x,
        y: top + stage.column.y,
        width: stage.column.width,
        height: stage.column.height,
        fill: tint(stage.colour, stage.position % 2 === 0 ? 0.055 : 0.035),
      }),
    ),
    { kind: 'path', data: curve.area, x: left, y: top, fill: pale },
    { kind: 'path', data: curve.path, x: left, y: top, stroke: { ink: gradient, width: curve.stroke } },
    ...stages.flatMap((stage, index): Mark[] => {
      const node = curve.nodes[index];
      const stem = stage.stem;
      const marks: Mark[] = [];
      if (stem) {
        const x = left + stem.x;
        marks.push({
          kind: 'line',
          x1: x,
          y1: top + stem.from,
          x2: x,
          y2: top + stem.to,
          ink: tint(stage.colour, 0.6),
          width: 0.7,
        });
      }
      if (node) {
        const inner = node.radius - curve.stroke * 0.27;
        marks.push({
          kind: 'box',
          x: left + node.x - inner,
          y: top + node.y - inner,
          width: inner * 2,
          height: inner * 2,
          radius: inner,
          fill: INK.paper,
          stroke: { ink: stage.colour, width: curve.stroke * 0.54 },
        });
      }
      return marks;
    }),
  ];
}

/** A stage's number, count, name and summary. */
export const headerMarks = (stage: StagePlan, left: number, top: number): Mark[] =>
  stage.lines.map(line =>
    textMark(line, left, top, line.role === 'stage-number' ? stage.colour : ROLE_INK[line.role]),
  );

function textMark(line: TextLine, left: number, top: number, ink: string): TextMark {
  return {
    kind: 'text',
    text: line.text,
    x: left + line.x,
    y: top + line.y,
    align: line.align,
    rtl: line.rtl,
    style: { size: line.size, weight: line.weight, ink },
  };
}

/** One card: its box, its driver's colour and shape, its text, and the way to its row in the tables. */
export function cardMarks(card: CardPlan, left: number, top: number): Mark[] {
  const { face } = card;
  const x = left + card.x;
  const y = top + card.y;
  const colour = face.driver ? DRIVER_INK[face.driver] : '#8a8f94';
  const radius = Math.min(3, card.height * 0.1);
  return [
    {
      kind: 'box',
      x,
      y,
      width: card.width,
      height: card.height,
      radius,
      fill: INK.paper,
      stroke: { ink: '#c9cdca', width: 0.6 },
    },
    {
      kind: 'path',
      data: (face.doubt ? brokenEdge : edgePath)(face.edge * 0.72, card.height, radius),
      x,
      y,
      fill: colour,
    },
    ...(face.mark && face.driver
      ? driverMark(face.driver, x + face.mark.x, y + face.mark.y, face.mark.size)
      : []),
    ...face.lines.map(line => textMark(line, x, y, line.role === 'driver' ? colour : ROLE_INK[line.role])),
    linkTo(card.number, { x, y, width: card.width, height: card.height }),
  ];
}

/** The colour down a card's left side, rounded as the card is. */
function edgePath(width: number, height: number, radius: number): string {
  const k = radius * 0.4477;
  return `M${width} 0L${radius} 0C${k} 0 0 ${k} 0 ${radius}L0 ${height - radius}C0 ${height - k} ${k} ${height} ${radius} ${height}L${width} ${height}Z`;
}

/** The same in pieces: nothing speaks yet for the card's place. */
function brokenEdge(width: number, height: number, radius: number): string {
  const [piece, step] = [width * 1.65, width * 2.75];
  const k = radius * 0.4477;
  let data = `M${width} 0L${radius} 0C${k} 0 0 ${k} 0 ${radius}L0 ${piece}L${width} ${piece}Z`;
  for (let y = step; y < height - radius; y += step) {
    const end = Math.min(y + piece, height - radius);
    data += `M0 ${y}L${width} ${y}L${width} ${end}L0 ${end}Z`;
  }
  return data;
}

/** What a broken edge means, for a legend: the sign of `height` at (x, y), and the words to put beside it. */
export const doubtSign = (x: number, y: number, height: number): Mark => ({
  kind: 'path',
  data: brokenEdge(height * 0.26, height, 0),
  x,
  y,
  fill: INK.muted,
});
export const DOUBT_WORDS = 'No evidence yet';

/** The box that counts the cards without room. */
export function stackMarks(stack: StagePlan['stack'], left: number, top: number): Mark[] {
  if (!stack) return [];
  const x = left + stack.x;
  const y = top + stack.y;
  return [
    {
      kind: 'box',
      x,
      y,
      width: stack.width,
      height: stack.height,
      radius: 3,
      fill: INK.paper,
      stroke: { ink: INK.muted, width: 0.8 },
    },
    textMark(stack.line, x, y, ROLE_INK.stack),
  ];
}

/** The band under the curve. */
export function footerMarks({ footer }: BoardPlan, left: number, top: number): Mark[] {
  const { arrow } = footer;
  const head = 5;
  return [
    ...footer.lines.map(line => textMark(line, left, top, ROLE_INK[line.role])),
    ...(arrow
      ? ([
          {
            kind: 'line',
            x1: left + arrow.from,
            y1: top + arrow.y,
            x2: left + arrow.to - head,
            y2: top + arrow.y,
            ink: '#a9a395',
            width: 1,
          },
          {
            kind: 'path',
            data: `M0 ${-head * 0.6}L${head * 1.4} 0L0 ${head * 0.6}Z`,
            x: left + arrow.to - head * 1.4,
            y: top + arrow.y,
            fill: '#a9a395',
          },
        ] as const)
      : []),
  ];
}
