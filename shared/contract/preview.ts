import * as z from 'zod';

/** Most pages that one call answers, and most marks that one page may have. */
export const PREVIEW_LIMITS = { pages: 12, marks: 40_000 } as const;

const at = z.number().min(-1e5).max(1e5);
const size = z.number().min(0).max(1e5);
const Ink = z.string().max(40);
const Dash = z.array(size).max(16);
const stroke = z.strictObject({ ink: Ink, width: size });

const Gradient = z.strictObject({
  ...{ from: at, to: at },
  stops: z.array(z.strictObject({ at: z.number().min(0).max(1), ink: Ink })).max(32),
});
const Paint = z.union([Ink, Gradient]);

/** The marks that are seen on a page: `Mark` of `shared/plan/report-marks.ts` without what only leads elsewhere. */
const PreviewMark = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().max(50_000),
    ...{ x: at, y: at },
    align: z.enum(['start', 'middle', 'end']),
    rtl: z.boolean(),
    style: z.strictObject({
      ...{ size, weight: z.number().min(1).max(1000), ink: Ink },
      tabular: z.boolean().optional(),
      tracking: z.number().min(-100).max(100).optional(),
    }),
  }),
  z.strictObject({
    kind: z.literal('box'),
    ...{ x: at, y: at, width: size, height: size },
    radius: size.optional(),
    fill: Ink.optional(),
    stroke: stroke.optional(),
  }),
  z.strictObject({
    kind: z.literal('line'),
    ...{ x1: at, y1: at, x2: at, y2: at, ink: Ink, width: size },
    dash: Dash.optional(),
  }),
  z.strictObject({
    kind: z.literal('path'),
    data: z.string().max(200_000),
    ...{ x: at, y: at },
    fill: Paint.optional(),
    stroke: z.strictObject({ ink: Paint, width: size, dash: Dash.optional() }).optional(),
  }),
  z.strictObject({
    kind: z.literal('photo'),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    ...{ x: at, y: at, width: size, height: size },
  }),
]);

/** A page of the report as it will be printed. */
const PreviewPage = z.strictObject({
  width: size,
  height: size,
  /** What a reader's program calls the page's section; said beside the page. */
  section: z.string().max(300),
  marks: z.array(PreviewMark).max(PREVIEW_LIMITS.marks),
});
export type PreviewPage = z.infer<typeof PreviewPage>;

/** Pages of the report from the plan that the PDF is painted from. */
export const ReportPreview = z.strictObject({
  /** Of the whole report. */
  total: z.int().min(1).max(100_000),
  /** Number of the first page answered, from 0. */
  from: z.int().min(0),
  pages: z.array(PreviewPage).max(PREVIEW_LIMITS.pages),
});
export type ReportPreview = z.infer<typeof ReportPreview>;
