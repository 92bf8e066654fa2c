import type { CanvasTemplate } from '../../../shared/content/canvas-template.ts';
import type { Canvas } from '../../../shared/model/canvas.ts';
import { planCanvas, slabsOf } from '../../../shared/plan/canvas-plan.ts';
import type { CanvasPlan, CanvasPlanInput, PlannedFigure, Slab } from '../../../shared/plan/canvas-types.ts';

/** What the room sees of a canvas: its plan, and the part of it that is on the screen. */
export interface SlideCanvasPlan {
  readonly plan: CanvasPlan;
  readonly slab: Slab;
  /** Which part of how many; 1 of 1 where all of it is seen. */
  readonly part: number;
  readonly of: number;
}

/** How many times larger than on the facilitator's screen, the largest first: 14 units of text are 28 to 15 of the picture's 720. */
const SCALES = [2, 1.8, 1.62, 1.46, 1.32, 1.2, 1.1] as const;
/** For a canvas that is seen in parts. */
const SEVERAL = 1.3;
/** Of the picture, what a chart may take in height. */
const CHART = 0.72;

interface SlideCanvasInput {
  readonly canvas: Pick<Canvas, 'mode'> & { readonly template: CanvasTemplate };
  readonly contents: CanvasPlanInput['contents'];
  readonly width: number;
  readonly height: number;
  /** Kept free where a part is named, in pixels. */
  readonly foot: number;
  /** Pixels a unit of the picture. */
  readonly unit: number;
  readonly zoom: number;
  /** Where the facilitator is: the part that begins with it, or holds it, is seen. */
  readonly box: string | null;
  readonly measure: CanvasPlanInput['measure'];
  readonly words: CanvasPlanInput['words'];
  /** What is worked out, for type of that size and charts of that height at most. */
  readonly figures: (size: number, most: number) => ReadonlyMap<string, PlannedFigure>;
}

/**
 * A canvas for the back row: all of it in the largest type that takes it, at first with the questions of its boxes, then without
 * those that have been answered; what is too much for one picture goes on in parts.
 */
export function planSlideCanvas(input: SlideCanvasInput): SlideCanvasPlan {
  const { canvas, contents, width, height, foot, unit, zoom, box, measure, words } = input;
  const answered = { ...canvas, template: withoutAnswered(canvas.template, contents) };
  const planned = (scale: number, of: typeof canvas, minHeight: number) =>
    planCanvas({
      ...{ canvas: of, contents, width, minHeight, measure, words, expand: 'all', scale: scale * unit },
      figures: input.figures(12 * scale * unit, height * CHART),
    });
  const fitting = (of: typeof canvas) => largest(scale => planned(scale, of, height), height);
  const whole = fitting(canvas) ?? fitting(answered);
  if (whole && zoom === 1) return { plan: whole, slab: { from: 0, to: whole.height }, part: 1, of: 1 };
  const scale = (whole ? whole.scale / unit : SEVERAL) * zoom;
  const plan = planned(scale, answered, 0);
  const slabs = slabsOf(plan, height - foot);
  const top = plan.boxes.find(one => one.key === box)?.y ?? 0;
  const at = Math.max(
    0,
    slabs.findIndex(slab => slab.to > top + 1),
  );
  return { plan, slab: slabs[at] ?? { from: 0, to: plan.height }, part: at + 1, of: slabs.length };
}

/** The plan in the largest type with which it is no higher than that; null where none is. Larger type is never lower, or hardly. */
function largest(planned: (scale: number) => CanvasPlan, height: number): CanvasPlan | null {
  let found: CanvasPlan | null = null;
  let from = 0;
  let to: number = SCALES.length;
  while (from < to) {
    const at = (from + to) >> 1;
    const plan = planned(SCALES[at] ?? 1);
    if (plan.height <= height + 0.5) {
      found = plan;
      to = at;
    } else from = at + 1;
  }
  return found;
}

/** A template whose boxes no longer ask what has been answered. */
function withoutAnswered(template: CanvasTemplate, contents: CanvasPlanInput['contents']): CanvasTemplate {
  const isAnswered = (key: string) => {
    const held = contents.get(key);
    const { agreed = '', text = '', chosen = [] } = held?.answer ?? {};
    return (
      (held?.notes.length ?? 0) + (held?.rows.length ?? 0) + chosen.length > 0 || `${agreed}${text}` !== ''
    );
  };
  return {
    ...template,
    boxes: template.boxes.map(box => (isAnswered(box.key) ? { ...box, prompt: '' } : box)),
  };
}
