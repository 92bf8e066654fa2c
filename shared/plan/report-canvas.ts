import { figureOf } from '../figures/figure.ts';
import { planFigure } from '../figures/plan-figure.ts';
import type { Canvas } from '../model/canvas.ts';
import { contentsOf } from '../views/canvas-contents.ts';
import { partsWord } from './board-text.ts';
import { planCanvas, slabsOf } from './canvas-plan.ts';
import type { CanvasPlan, CanvasPlanInput, PlannedFigure } from './canvas-types.ts';
import { canvasWords } from './canvas-words.ts';
import { PAPER_INK } from './chart-ink.ts';
import { canvasBlocks } from './report-canvas-marks.ts';
import { makeFlow, paragraphSlice, type Slice } from './report-flow.ts';
import type { Block, Page } from './report-marks.ts';
import { resumed, type SectionInput, sectionHead } from './report-sections.ts';
import { type Frame, pageOf, STYLE } from './report-style.ts';
import { longParagraph, partHeading } from './report-table.ts';

/** Sizes of type that a canvas is tried with, largest first: 14 units of text are 13 to 7.8 points. */
const SCALES = [0.92, 0.82, 0.74, 0.66, 0.6, 0.56];
/** The size for a canvas that takes several pages. */
const SEVERAL = 0.66;
/** Of the page a canvas fills at least, so that its boxes stand as on the screen. */
const FULL = 0.9;

export interface CanvasPages {
  readonly title: string;
  readonly frame: Frame;
  readonly pages: readonly Page[];
  /** What no page of the canvas could hold, told in full on pages of text. */
  readonly full: readonly Page[];
  /** Items that are cut in their place and told in full after it: see `ItemPlan.id`. */
  readonly long: ReadonlySet<string>;
}

/**
 * One canvas on pages of its own: on the paper lying where it fits in type that can be read, else on a sheet twice as large. What even
 * that cannot hold goes on over the pages after it, every word of it.
 * @param frames from the smallest to the largest
 */
export function canvasPages(canvas: Canvas, input: SectionInput, frames: readonly Frame[]): CanvasPages {
  const { template, about } = canvas;
  const title = about === '' ? template.name : `${template.name}: ${about}`;
  const places = frames.map(frame => placeIn(frame, title, template.purpose, input));
  const { plan, long, place } = fitted(canvas, input, places);
  const { frame, head, lead, top, room, later } = place;
  const pages = slabsOf(plan, room, later).map((slab, index) => {
    const blocks: Block[] =
      index === 0
        ? [
            { tag: 'heading-1', parts: head.parts(frame.top - 14) },
            { tag: 'paragraph', parts: lead.parts(frame.top - 14 + head.height + 1) },
            ...canvasBlocks(plan, canvas.id, slab, frame.left, top),
          ]
        : [
            {
              ...{ tag: 'artifact', furniture: 'header' },
              parts: resumed(title, { ...input, frame }).parts(frame.top - 14),
            },
            ...canvasBlocks(plan, canvas.id, slab, frame.left, frame.top + 4),
          ];
    return pageOf(frame, blocks);
  });
  return { title, frame, long, pages, full: inFull(canvas, long, input) };
}

interface Place {
  readonly frame: Frame;
  readonly head: Slice;
  readonly lead: Slice;
  /** Where the canvas begins on its first page. */
  readonly top: number;
  /** Height for the canvas on its first page, and on those after it. */
  readonly room: number;
  readonly later: number;
}

function placeIn(frame: Frame, title: string, purpose: string, input: Omit<SectionInput, 'frame'>): Place {
  const width = frame.right - frame.left;
  const head = paragraphSlice(title, STYLE.title, frame.left, width, input.typesetter);
  const lead = paragraphSlice(purpose, STYLE.lead, frame.left, width, input.typesetter);
  const top = frame.top - 14 + head.height + lead.height + 12;
  return { frame, head, lead, top, room: frame.bottom - top, later: frame.bottom - frame.top - 16 };
}

/**
 * The plan in the largest type with which the canvas fits on a page, the smaller page first; else in a middle one, for several of the
 * largest pages. `long` are the texts that no page holds: they are cut in the plan, and told in full after it.
 */
function fitted(canvas: Canvas, input: Omit<SectionInput, 'frame'>, places: readonly Place[]) {
  const { document, stages, typesetter } = input;
  const planned = (place: Place, scale: number, more: Partial<CanvasPlanInput>) =>
    planCanvas({
      ...{ canvas, contents: contentsOf(document, canvas), measure: typesetter, scale },
      width: place.frame.right - place.frame.left,
      words: canvasWords(document, stages),
      figures: figures(canvas, input, place.later * 0.75, scale),
      ...more,
    });
  const none: ReadonlySet<string> = new Set();
  let fits: { plan: CanvasPlan; long: ReadonlySet<string>; place: Place } | null = null;
  for (const place of places) {
    for (const scale of SCALES) {
      const plan = planned(place, scale, { expand: 'all', minHeight: place.room * FULL });
      if (plan.height > place.room) continue;
      // Smaller type and a larger sheet before words of a head that are parted.
      if (!partsHeads(plan)) return { plan, long: none, place };
      fits ??= { plan, long: none, place };
    }
  }
  if (fits) return fits;
  const place = places.at(-1) as Place;
  const scale = SEVERAL;
  const whole = planned(place, scale, { expand: 'all' });
  const items = whole.boxes.flatMap(box => box.items);
  const long = new Set(
    items.filter(item => item.texts.length > 0 && item.height > place.later * 0.6).map(item => item.id),
  );
  if (long.size === 0) return { plan: whole, long, place };
  const expand = new Set(items.map(item => item.id).filter(id => !long.has(id)));
  return { plan: planned(place, scale, { expand }), long, place };
}

/** Whether a word in the head of a column or row did not fit on a line: `fitText` ends that line with one of these. */
const partsHeads = (plan: CanvasPlan): boolean =>
  plan.boxes.some(box =>
    box.items.some(
      item =>
        (item.kind === 'head' || item.kind === 'corner' || item.kind === 'row') &&
        item.texts.some(text => text.lines.some(partsWord)),
    ),
  );

function figures(
  canvas: Canvas,
  input: Omit<SectionInput, 'frame'>,
  most: number,
  scale: number,
): ReadonlyMap<string, PlannedFigure> {
  const { document, stages, typesetter: measure, words } = input;
  const ink = { ...PAPER_INK, stages: stages.map(stage => stage.colour) };
  const planned = new Map<string, PlannedFigure>();
  for (const box of canvas.template.boxes) {
    if (box.kind !== 'figure') continue;
    const figure = figureOf(box.figure, { document, canvas, box, stages: { stages: [...stages] }, words });
    const { headline, points, chart } = figure;
    const draw =
      chart &&
      ((width: number) => {
        // No larger than the words around it.
        const frame = { width, measure, ink, size: Math.min(8.2, 13 * scale) };
        const natural = planFigure(chart, frame);
        // What a page cannot hold is counted by the chart itself.
        return natural.height <= most ? natural : planFigure(chart, { ...frame, height: most });
      });
    planned.set(box.key, { headline, points, draw });
  }
  return planned;
}

/** Texts that no page of the canvas could hold, each under the name of its box. */
function inFull(canvas: Canvas, long: ReadonlySet<string>, input: SectionInput): readonly Page[] {
  if (long.size === 0) return [];
  const { document } = input;
  const flow = makeFlow(input.frame);
  sectionHead(flow, `${canvas.template.name}: in full`, 'What was too long for its box.', input);
  for (const box of canvas.template.boxes) {
    const held = contentsOf(document, canvas).get(box.key);
    const texts = [
      ...(held?.notes ?? []).filter(note => long.has(`note:${note.id}`)).map(note => note.text),
      ...(long.has(`text:${box.key}`) ? [held?.answer?.text ?? ''] : []),
      ...(held?.rows ?? []).flatMap(row =>
        Object.keys({ ...row.cells, ...row.notes })
          .filter(key => long.has(`cell:${row.id}/${key}`))
          .map(key => [row.cells[key], row.notes[key]].filter(Boolean).join('\n')),
      ),
    ].filter(Boolean);
    if (texts.length === 0) continue;
    partHeading(flow, box.title, input, 40);
    for (const text of texts) {
      flow.space(5);
      longParagraph(flow, text, STYLE.body, input);
    }
  }
  return flow.pages;
}
