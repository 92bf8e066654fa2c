import type { Box, FigureName } from '../../shared/content/canvas-template.ts';
import { figureOf } from '../../shared/figures/figure.ts';
import type { Figure } from '../../shared/figures/figure-types.ts';
import { wordsOf } from '../../shared/plan/report-words.ts';
import { aCanvas, type CanvasRoom } from '../support/canvas-room.ts';
import { aTemplate } from '../support/canvas-templates.ts';

const STAGES = {
  stages: ['Before', 'Pilot', 'Early', 'Critical'].map((name, position) => ({ name, position })),
} as unknown as Parameters<typeof figureOf>[1]['stages'];

type Boxes = Parameters<typeof aTemplate>[0];
type Rules = Parameters<typeof aTemplate>[1];

/** A canvas whose last box is that figure of the first one, or of no box. */
export function figureRoom(
  figure: FigureName,
  boxes: Boxes,
  rules: Rules = [],
  of: string | null = boxes[0]?.key ?? null,
) {
  const canvas = aCanvas(aTemplate([...boxes, { kind: 'figure', key: 'figure', figure, of }], rules));
  return { canvas, room: canvas.room, figure: (amounts?: boolean) => figureIn(canvas, amounts) };
}

export function figureIn({ room, canvas }: CanvasRoom, amounts?: boolean): Figure {
  const box = canvas.template.boxes.find(
    (one): one is Extract<Box, { kind: 'figure' }> => one.kind === 'figure',
  );
  if (!box) throw new Error('There is no figure.');
  return figureOf(box.figure, {
    ...{ document: room.document, canvas, box, stages: STAGES },
    words: wordsOf({ locale: 'en-GB', currency: 'EUR' }),
    ...(amounts === undefined ? {} : { amounts }),
  });
}

/** The rows of a chart of bars, as names and likely amounts. */
export function barsOf({ chart }: Figure): [string, number[]][] {
  if (chart?.kind !== 'bars') throw new Error('There are no bars.');
  return chart.data.rows.map(({ name, bars }) => [name, bars.map(bar => bar.likely)]);
}

export const text = (...keys: readonly string[]) =>
  keys.map(key => ({ key, label: key[0]?.toUpperCase() + key.slice(1) }));
export const number = (...keys: readonly string[]) =>
  text(...keys).map(column => ({ ...column, kind: 'number' as const }));
