import type * as z from 'zod';
import type { Preflight } from '../../shared/contract/export.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { ReportSource } from '../../shared/plan/report-plan.ts';

/** Everything a report is made from. Plain data: it crosses to the worker by copy. */
export interface ReportInput extends ReportSource {
  /** The shipped `resources/` folder, for the fonts. */
  readonly resources: string;
}

/** What the main side asks of the worker. */
export type Request =
  | {
      readonly kind: 'report';
      readonly id: number;
      readonly input: ReportInput;
      /** The unfinished file, and the name it gets when it is whole. Same folder. */
      readonly temporary: string;
      readonly out: string;
      /** One Int32; not zero: stop. Shared, because the worker reads no messages while it paints. */
      readonly stop: SharedArrayBuffer;
    }
  | { readonly kind: 'glyphs'; readonly id: number; readonly input: ReportInput };

/** What the worker says. */
export type Reply =
  | { readonly kind: 'progress'; readonly id: number; readonly step: string; readonly done: number }
  | { readonly kind: 'written'; readonly id: number; readonly bytes: number; readonly pages: number }
  | { readonly kind: 'glyphs'; readonly id: number; readonly preflight: z.infer<typeof Preflight> }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure; readonly details: string };
