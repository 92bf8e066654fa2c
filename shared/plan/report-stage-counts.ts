import { fitText } from './board-text.ts';
import { label, type Slice } from './report-flow.ts';
import type { Mark, TextStyle, Typesetter } from './report-marks.ts';
import { INK } from './report-style.ts';

const NUMBER: TextStyle = { size: 8.6, weight: 700, ink: INK.text, tabular: true };
const NAME: TextStyle = { size: 7, weight: 400, ink: INK.muted };

/** A small chart: how many use cases stand on each stage. Null without a stage or a use case. */
export function stageCounts(
  stages: readonly { readonly name: string; readonly colour: string; readonly count: number }[],
  place: {
    readonly x: number;
    readonly width: number;
    readonly typesetter: Typesetter;
    readonly height?: number;
  },
): { readonly alt: string; readonly slice: Slice } | null {
  const most = Math.max(0, ...stages.map(stage => stage.count));
  if (most === 0) return null;
  const { x, width, typesetter, height = 78 } = place;
  const gap = 6;
  const column = (width - gap * (stages.length - 1)) / stages.length;
  const step = NAME.size * 1.25;
  const high = height - 12 - 4 - step * 2;
  const alt = `Use cases by stage. ${stages.map((stage, at) => `${at} ${stage.name}: ${stage.count}`).join('; ')}.`;
  return {
    alt,
    slice: {
      height,
      parts: y =>
        stages.flatMap((stage, index): Mark[] => {
          const left = x + index * (column + gap);
          const bar = Math.max(stage.count > 0 ? 2 : 0.8, (stage.count / most) * high);
          const foot = y + 12 + high;
          return [
            {
              ...{ kind: 'box', x: left, y: foot - bar, width: column, height: bar },
              fill: stage.count > 0 ? stage.colour : INK.rule,
            },
            label(String(stage.count), left, foot - bar - 12, NUMBER),
            ...fitText(typesetter, `${index} ${stage.name}`, NAME, column, 2).lines.map((line, at) =>
              label(line, left, foot + 2 + at * step, NAME),
            ),
          ];
        }),
    },
  };
}
