import type { Driver } from '../model/use-case.ts';
import type { TextMeasure } from './board-types.ts';
import type { Mark } from './report-marks.ts';

/** A chart as data: what is drawn, what it says in a sentence, and the same numbers as a table. */
export interface ChartPlan {
  readonly width: number;
  readonly height: number;
  /** In the order they are painted in, from the chart's top left corner. */
  readonly marks: readonly Mark[];
  /** What the chart shows, in one sentence. */
  readonly alt: string;
  readonly table: ChartTable;
}

/** The table twin of a chart: it holds every number, also of what found no room in the drawing. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Where a chart is drawn, and with what. */
export interface ChartFrame {
  /** At least 240. */
  readonly width: number;
  /** At least 240; left out, the chart is as high as its data ask for. */
  readonly height?: number;
  readonly measure: TextMeasure;
  readonly ink: ChartInk;
  /** Size of the text: 12 when left out, which is for screens; about 8.5 on paper. */
  readonly size?: number;
}

/** The colours of a chart: CSS variables on a screen, `#rrggbb` on paper. */
export interface ChartInk {
  readonly text: string;
  readonly muted: string;
  /** Hairlines that may be missed. */
  readonly rule: string;
  /** Lines that have to be seen. */
  readonly edge: string;
  readonly paper: string;
  readonly accent: string;
  /** A pale ground under text. */
  readonly soft: string;
  readonly warn: string;
  readonly series: readonly string[];
  readonly drivers: Readonly<Record<Driver, string>>;
  /** By position; past the last one they begin again. */
  readonly stages: readonly string[];
}
