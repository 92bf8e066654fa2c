import type { BoxOf } from '../content/canvas-template.ts';
import type { StagesPack } from '../content/stages.ts';
import type { Canvas } from '../model/canvas.ts';
import type { Document } from '../model/document.ts';
import type { BarsData } from '../plan/chart-bars.ts';
import type { DriftData } from '../plan/chart-drift.ts';
import type { HubPictureData } from '../plan/chart-hub-picture.ts';
import type { StreamMapData } from '../plan/chart-stream-map.ts';
import type { TimelineData } from '../plan/chart-timeline.ts';
import type { ChartTable } from '../plan/chart-types.ts';
import type { Words } from '../plan/report-words.ts';

/** What a figure is worked out from. */
export interface FigureInput {
  readonly document: Document;
  readonly canvas: Canvas;
  readonly box: BoxOf<'figure'>;
  readonly stages: Pick<StagesPack, 'stages'>;
  readonly words: Words;
  /** False where amounts of money are not shown, such as on the projector before they are revealed. True when left out. */
  readonly amounts?: boolean;
}

/** What to draw; `planFigure` of `plan-figure.ts` makes a chart of it. */
export type FigureChart =
  | { readonly kind: 'hub'; readonly data: HubPictureData }
  | { readonly kind: 'stream-map'; readonly data: StreamMapData }
  | { readonly kind: 'bars'; readonly data: BarsData }
  | { readonly kind: 'drift'; readonly data: DriftData }
  /** Models of organisation over the stages; told in words of their own, since the lanes hold no actions. */
  | {
      readonly kind: 'timing';
      readonly data: TimelineData;
      readonly alt: string;
      readonly table: ChartTable;
    };

/** What was worked out. */
export interface Figure {
  /** What it comes to, in one sentence. */
  readonly headline: string;
  /** What it is made of and what is missing, the weightiest first. */
  readonly points: readonly string[];
  /** Null where there is nothing to draw. */
  readonly chart: FigureChart | null;
}
