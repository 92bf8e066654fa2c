import type { Box as TemplateBox } from '../content/canvas-template.ts';
import { inReadingOrder } from '../views/canvas-rows.ts';
import { layNotes } from './canvas-notes.ts';
import { layAgreed, layFigure, layOptions, layText } from './canvas-parts.ts';
import { placeBoxes } from './canvas-places.ts';
import { heightOf, type Laid, type Pen, penOf, shift } from './canvas-set.ts';
import { layGrid, leastWidth } from './canvas-table.ts';
import type { BoxPlan, CanvasPlan, CanvasPlanInput, ItemPlan, SetText, Slab } from './canvas-types.ts';

/** Narrowest box of each kind, at scale 1; tables and matrices ask for what their columns need, up to the bound given here. */
const NARROWEST: Readonly<Record<TemplateBox['kind'], number>> = {
  notes: 184,
  checklist: 200,
  people: 176,
  text: 190,
  scale: 220,
  choice: 200,
  figure: 300,
  table: 720,
  matrix: 720,
};
/** Charts cannot be drawn narrower. */
const LEAST_CHART = 240;

/**
 * Where everything of a canvas goes, as pure data for any painter: boxes on the template's grid, their rows grown to what the fullest
 * box needs; title and prompt; every note, cell, option and sentence with its rectangle and its broken lines. Nothing overlaps anything
 * else, nothing leaves its box. A long canvas can be cut between pages at `cutsOf`.
 */
export function planCanvas(input: CanvasPlanInput): CanvasPlan {
  const { canvas, contents, width } = input;
  const { template } = canvas;
  const pen = penOf(input);
  const laid = new Map<string, Inside>();
  const layAt = (box: TemplateBox, wide: number): Inside => {
    const known = laid.get(box.key);
    if (known && known.width === wide) return known;
    const fresh = layBox(pen, box, wide);
    laid.set(box.key, fresh);
    return fresh;
  };
  const places = placeBoxes({
    ...{ template, width, gap: pen.gap('box'), minHeight: input.minHeight ?? 0 },
    least: box => {
      const narrowest = NARROWEST[box.kind] * pen.scale;
      const edges = 2 * pen.gap('pad');
      return box.kind === 'table' || box.kind === 'matrix'
        ? Math.min(narrowest, leastWidth(pen, box, contents.get(box.key)) + edges)
        : narrowest;
    },
    needs: (box, wide) => layAt(box, wide).height,
  });
  const boxes = inReadingOrder(template).map((box): BoxPlan => {
    const place = places.get(box.key) ?? { x: 0, y: 0, width, height: 0 };
    const { texts, badge, items, stacked } = layAt(box, place.width);
    return {
      ...place,
      ...{ key: box.key, box, texts, badge, stacked },
      items: items.map(item => shift(item, place.x, place.y)),
    };
  });
  return {
    width,
    height: boxes.reduce((most, box) => Math.max(most, box.y + box.height), 0),
    scale: input.scale,
    mode: canvas.mode,
    boxes,
  };
}

interface Inside extends Pick<BoxPlan, 'texts' | 'badge' | 'items' | 'stacked'> {
  readonly width: number;
  readonly height: number;
}

/** A box from its own top left corner. */
function layBox(pen: Pen, box: TemplateBox, width: number): Inside {
  const { canvas, findings = [], contents } = pen.input;
  const pad = pen.gap('pad');
  const inner = Math.max(1, width - 2 * pad);
  const own = findings.filter(one => one.box === box.key);
  const side = 24 * pen.scale;
  const room = own.length > 0 ? side * 1.5 + 6 * pen.scale : 0;
  const title = pen.set(box.title, 'title', { x: pad, y: pad, width: inner - room });
  const prompt = pen.set(box.prompt, 'prompt', {
    x: pad,
    y: pad + heightOf(title) + 2 * pen.scale,
    width: inner,
  });
  const texts: SetText[] = box.prompt === '' ? [title] : [title, prompt];
  let y =
    pad + heightOf(title) + (box.prompt === '' ? 0 : heightOf(prompt) + 2 * pen.scale) + pen.gap('item');
  const items: ItemPlan[] = [];
  let stacked = false;
  const add = (one: Laid) => {
    if (one.items.length === 0) return;
    if (items.length > 0) y += pen.gap('item');
    items.push(...one.items.map(item => shift(item, pad, y)));
    y += one.height;
    stacked ||= one.stacked ?? false;
  };
  const isDecision = canvas.mode === 'decision' && box.kind !== 'figure';
  const filled = contents.get(box.key);
  if (isDecision) add(layAgreed(pen, box, filled, inner));
  // Behind an agreed sentence, notes are smaller: they are where it came from.
  add(layKind(isDecision ? penOf(pen.input, pen.scale * 0.9) : pen, box, inner));
  if (pen.touch && takesMore(box)) {
    const height = pen.gap('foot');
    add({
      items: [{ id: `foot:${box.key}`, kind: 'foot', x: 0, y: 0, width: inner, height, texts: [] }],
      height,
    });
  }
  const flagged = items.map(item => {
    const about = own.filter(one => isAbout(item, one));
    if (about.length === 0) return item;
    return {
      ...item,
      flag: about.some(one => one.severity === 'fault') ? ('fault' as const) : ('hint' as const),
    };
  });
  return {
    ...{ texts, items: flagged, stacked, width },
    badge:
      own.length === 0
        ? null
        : {
            ...{
              x: width - pad - side * 1.5,
              y: pad - 2 * pen.scale,
              width: side * 1.5,
              height: side,
              count: own.length,
            },
            severity: own.some(one => one.severity === 'fault') ? 'fault' : 'hint',
          },
    height: y + pad,
  };
}

function layKind(pen: Pen, box: TemplateBox, width: number): Laid {
  const filled = pen.input.contents.get(box.key);
  switch (box.kind) {
    case 'notes':
    case 'checklist':
    case 'people':
      return layNotes(pen, box, filled?.notes ?? [], width);
    case 'text':
      return layText(pen, box, filled, width);
    case 'scale':
    case 'choice':
      return layOptions(pen, box, filled, width);
    case 'table':
    case 'matrix':
      return layGrid(pen, box, filled, width);
    case 'figure': {
      const figure = pen.input.figures?.get(box.key);
      // A chart that cannot be drawn narrower is left to its words.
      return layFigure(
        pen,
        box,
        figure && width < LEAST_CHART * Math.min(1, pen.scale) ? { ...figure, draw: null } : figure,
        width,
      );
    }
  }
}

/** Whether a box has a place to type something new in. */
const takesMore = (box: TemplateBox): boolean =>
  box.kind === 'notes' ||
  box.kind === 'checklist' ||
  box.kind === 'people' ||
  ((box.kind === 'table' || box.kind === 'matrix') && box.rows.from !== 'fixed');

type Finding = NonNullable<CanvasPlanInput['findings']>[number];

/** Whether a finding is about this very item: its cell, its row's head, or its column's head. */
function isAbout(item: ItemPlan, { row, column }: Finding): boolean {
  if (row && column) return item.kind === 'cell' && item.row === row && item.key === column;
  if (row) return item.kind === 'row' && item.row === row;
  return column ? item.kind === 'head' && item.key === column : false;
}

/**
 * Where a page may end: heights at which a line from side to side cuts no item and no title, between 0 and the canvas's height,
 * lowest last. On paper a canvas longer than a page is cut at the last of them that the page holds.
 */
export function cutsOf(plan: CanvasPlan): readonly number[] {
  const spans: [number, number][] = [];
  for (const box of plan.boxes) {
    for (const text of box.texts) spans.push([box.y + text.y, box.y + text.y + heightOf(text)]);
    const top = box.items[0];
    // A title stays with the first thing under it.
    if (top) spans.push([box.y, top.y + top.height]);
    for (const item of box.items) spans.push([item.y, item.y + item.height]);
  }
  spans.sort((a, b) => a[0] - b[0]);
  const cuts: number[] = [];
  let reach = 0;
  for (const [from, to] of spans) {
    if (from >= reach && reach > 0) cuts.push(from === reach ? reach : (from + reach) / 2);
    reach = Math.max(reach, to);
  }
  return [...cuts.filter(cut => cut < plan.height), plan.height];
}

/** The plan cut into what each page or picture holds: `room` high the first, `later` the others. */
export function slabsOf(plan: CanvasPlan, room: number, later: number = room): readonly Slab[] {
  const cuts = cutsOf(plan);
  const slabs: Slab[] = [];
  let from = 0;
  while (from < plan.height - 0.5) {
    const most = from + (slabs.length === 0 ? room : later);
    const possible = cuts.filter(cut => cut <= most && cut > from + 1);
    // Whole boxes stay together where that leaves no great gap.
    const between = possible.findLast(cut => cut > from + (most - from) * 0.45 && cutsNoBox(plan, cut));
    // A single strip higher than a page cannot be cut between items; it is drawn as far as the page goes.
    const to = plan.height <= most ? plan.height : (between ?? possible.at(-1) ?? most);
    slabs.push({ from, to });
    from = to;
  }
  return slabs;
}

const cutsNoBox = (plan: CanvasPlan, y: number): boolean =>
  plan.boxes.every(box => box.y + box.height <= y + 0.01 || box.y >= y - 0.01);
