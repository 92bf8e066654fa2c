import type { Box, MatrixMark } from '../content/canvas-template.ts';
import { SIGN_PATHS } from './canvas-set.ts';
import {
  type BoxPlan,
  baselineOf,
  type CanvasPlan,
  type ItemPlan,
  type NoteColour,
  type SetText,
  type Slab,
} from './canvas-types.ts';
import { chartBlock } from './chart-block.ts';
import type { Block, Mark, TextMark } from './report-marks.ts';
import { linkTo } from './report-row.ts';
import { INK } from './report-style.ts';

/** Light grounds, so that text is as legible in grey; the sign beside it tells the colours apart. */
const NOTE_GROUND: Readonly<Record<NoteColour, string>> = {
  sand: '#f5edda',
  river: '#dfedf3',
  moss: '#e4efdb',
  clay: '#f6e4da',
  plum: '#efe3ee',
};
const PLAIN_NOTE = '#f3f4f3';
const TONE_GROUND: Readonly<Record<MatrixMark['tone'], string>> = {
  plain: '#e9ecec',
  good: '#d8ecdf',
  warn: '#f7e9cc',
  bad: '#f5d9d9',
  accent: '#d9eaf1',
};
const HEAD_GROUND = '#eff2f2';
const ACCENT_GROUND = '#eef5f8';

/**
 * A canvas, or a slab of it, as blocks on a page, its top left corner at (left, top): what is seen, in the order it is read.
 * @param id the canvas's own, so that what goes on over pages is one
 */
export function canvasBlocks(
  plan: CanvasPlan,
  id: string,
  { from, to }: Slab,
  left: number,
  top: number,
): Block[] {
  const pen: Pen = { x: x => left + x, y: y => top + y - from, scale: plan.scale };
  return plan.boxes.flatMap(box => {
    const [start, end] = [Math.max(box.y, from), Math.min(box.y + box.height, to)];
    if (end - start < 0.5) return [];
    const ground: Mark = {
      ...{ kind: 'box', x: pen.x(box.x), y: pen.y(start), width: box.width, height: end - start },
      radius: 6 * plan.scale,
      fill: box.box.accent ? ACCENT_GROUND : INK.paper,
      stroke: box.box.accent ? { ink: INK.accent, width: 1 } : { ink: '#cfd4d3', width: 0.7 },
    };
    const items = box.items.filter(item => item.y >= from - 0.01 && item.y + item.height <= to + 0.01);
    const begins = box.y >= from - 0.01;
    return [
      { tag: 'artifact', parts: [ground] },
      ...(begins ? headBlocks(box, pen) : []),
      ...itemBlocks(box, id, items, pen),
    ];
  });
}

interface Pen {
  x(x: number): number;
  y(y: number): number;
  readonly scale: number;
}

function headBlocks(box: BoxPlan, pen: Pen): Block[] {
  const [title, prompt] = box.texts;
  return [
    ...(title ? [{ tag: 'heading-2', parts: setLines(title, box, pen, INK.text) } as const] : []),
    ...(prompt ? [{ tag: 'paragraph', parts: setLines(prompt, box, pen, INK.muted) } as const] : []),
  ];
}

/** The lines of a text that stands in a box or an item. */
function setLines(
  text: SetText,
  place: { readonly x: number; readonly y: number },
  pen: Pen,
  ink: string,
): TextMark[] {
  const align = text.align === 'middle' ? 'middle' : text.rtl ? 'end' : 'start';
  const x = text.x + (align === 'middle' ? text.width / 2 : align === 'end' ? text.width : 0);
  return text.lines.map((line, index) => ({
    ...{ kind: 'text', text: line, x: pen.x(place.x + x), y: pen.y(place.y + baselineOf(text, index)) },
    ...{ align, rtl: text.rtl, style: { size: text.size, weight: text.weight, ink } },
  }));
}

/** Items in reading order; those of a table row by row. */
function itemBlocks(box: BoxPlan, id: string, items: readonly ItemPlan[], pen: Pen): Block[] {
  const blocks: Block[] = [];
  const table: Block[] = [];
  let list: Block[] = [];
  let row: { tag: 'header-row' | 'row'; parts: Block[] } | null = null;
  for (const item of items) {
    const tag = cellTag(item);
    if (tag === null) {
      const free = freeBlocks(box.box, item, pen);
      if (!LISTED.has(item.kind)) {
        list = [];
        blocks.push(...free);
        continue;
      }
      // Notes, choices and points follow each other as one list; grounds and signs are no entries.
      if (list.length === 0) blocks.push({ tag: 'list', key: `${id}/${box.key}/${item.kind}`, parts: list });
      list.push({ tag: 'list-item', parts: free });
      continue;
    }
    const begins = item.kind === 'corner' || item.kind === 'row';
    if (table.length === 0) blocks.push({ tag: 'table', key: `${id}/${box.key}`, parts: table });
    if (!row || begins) {
      row = { tag: item.kind === 'corner' ? 'header-row' : 'row', parts: [] };
      table.push(row);
    }
    row.parts.push({ tag, parts: cellMarks(box.box, item, pen) });
  }
  return blocks;
}

const cellTag = ({ kind }: ItemPlan): 'header-cell' | 'row-header' | 'cell' | null => {
  if (kind === 'corner' || kind === 'head') return 'header-cell';
  if (kind === 'row') return 'row-header';
  return kind === 'cell' || kind === 'hands' ? 'cell' : null;
};

const LISTED: ReadonlySet<ItemPlan['kind']> = new Set(['note', 'option', 'point']);

function cellMarks(box: Box, item: ItemPlan, pen: Pen): Mark[] {
  const isHead = item.kind === 'corner' || item.kind === 'head';
  const marks: Mark[] = [];
  const place = { x: pen.x(item.x), y: pen.y(item.y), width: item.width, height: item.height };
  if (isHead) marks.push({ kind: 'box', ...place, fill: HEAD_GROUND });
  const under = place.y + place.height;
  marks.push({
    ...{ kind: 'line', x1: place.x, y1: under, x2: place.x + place.width, y2: under },
    ...{ ink: isHead ? INK.strong : INK.rule, width: isHead ? 0.8 : 0.5 },
  });
  for (const text of item.texts) marks.push(...setLines(text, item, pen, textInk(text)));
  for (const mark of item.marks ?? []) {
    const tone = box.kind === 'matrix' ? box.marks.find(one => one.key === mark.key)?.tone : undefined;
    marks.push({
      ...{ kind: 'box', x: place.x + mark.x, y: place.y + mark.y, width: mark.width, height: mark.height },
      ...{ radius: 4 * pen.scale, fill: TONE_GROUND[tone ?? 'plain'] },
    });
    marks.push(...setLines(mark.text, { x: item.x + mark.x, y: item.y + mark.y }, pen, INK.text));
  }
  if (item.useCase !== undefined) marks.push(linkTo(item.useCase, place));
  return marks;
}

const textInk = ({ role }: SetText): string =>
  role === 'small' || role === 'label' || role === 'prompt' ? INK.muted : INK.text;

function freeBlocks(box: Box, item: ItemPlan, pen: Pen): Block[] {
  const x = pen.x(item.x);
  const y = pen.y(item.y);
  const place = { x, y, width: item.width, height: item.height };
  const words = (ink?: string) => item.texts.flatMap(text => setLines(text, item, pen, ink ?? textInk(text)));
  switch (item.kind) {
    case 'note':
      return [
        { tag: 'artifact', parts: noteGround(item, place, pen, box) },
        ...tick(item, pen, false),
        { tag: 'paragraph', parts: [...words(), ...chips(item, pen)] },
        ...photo(item, pen),
      ];
    case 'option':
      return [
        { tag: 'artifact', parts: [optionGround(item, place, pen)] },
        ...tick(item, pen, box.kind === 'scale' || (box.kind === 'choice' && !box.many)),
        { tag: 'paragraph', parts: words(item.isOn ? INK.text : INK.muted) },
      ];
    case 'agreed':
      return [
        {
          tag: 'artifact',
          parts: [{ kind: 'box', x, y, width: 2.4, height: item.height, fill: INK.accent }],
        },
        { tag: 'paragraph', parts: words() },
      ];
    case 'headline':
      return [{ tag: 'paragraph', parts: words(INK.accent) }];
    case 'point': {
      const text = item.texts[0];
      const dot = 3.2 * pen.scale;
      const middle = text ? y + text.leading / 2 : y;
      return [
        {
          tag: 'artifact',
          parts: [
            {
              kind: 'box',
              x: x + dot,
              y: middle - dot / 2,
              width: dot,
              height: dot,
              radius: dot / 2,
              fill: INK.muted,
            },
          ],
        },
        { tag: 'paragraph', parts: words() },
      ];
    }
    case 'chart':
      return item.chart ? [chartBlock(item.chart, x, y)] : [];
    case 'text':
    case 'legend':
      return [{ tag: 'paragraph', parts: words() }];
    default:
      return [];
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function noteGround({ colour, sign }: ItemPlan, place: Place, pen: Pen, box: Box): Mark[] {
  // On the ground of a box that is set off, a pale note would not show.
  const plain = box.accent ? INK.paper : PLAIN_NOTE;
  return [
    { kind: 'box', ...place, radius: 4 * pen.scale, fill: colour ? NOTE_GROUND[colour] : plain },
    ...(colour && sign
      ? [
          {
            kind: 'path' as const,
            data: scaled(SIGN_PATHS[colour], sign.width),
            ...{ x: place.x + sign.x, y: place.y + sign.y, fill: INK.muted },
          },
        ]
      : []),
  ];
}

const optionGround = ({ isOn = false }: ItemPlan, place: Place, pen: Pen): Mark => ({
  ...{ kind: 'box', ...place, radius: 5 * pen.scale, fill: isOn ? ACCENT_GROUND : INK.paper },
  stroke: isOn ? { ink: INK.accent, width: 1.1 } : { ink: INK.rule, width: 0.6 },
});

/** What can be ticked or chosen, and whether it is: seen as a sign, heard as a word. */
function tick(item: ItemPlan, pen: Pen, isRound: boolean): Block[] {
  if (!item.tick) return [];
  const { isOn = false } = item;
  const [x, y] = [pen.x(item.x) + item.tick.x, pen.y(item.y) + item.tick.y];
  const [on, off] = item.kind === 'option' ? ['Chosen', 'Not chosen'] : ['Ticked', 'Not ticked'];
  return [{ tag: 'figure', alt: isOn ? on : off, parts: tickMarks(x, y, item.tick.width, isOn, isRound) }];
}

/** A box or a circle to tick, ticked or not. */
function tickMarks(x: number, y: number, side: number, isOn: boolean, isRound: boolean): Mark[] {
  const ink = isOn ? INK.accent : INK.muted;
  const frame: Mark = {
    ...{ kind: 'box', x, y, width: side, height: side, radius: isRound ? side / 2 : side * 0.18 },
    ...{ fill: isOn ? INK.accent : INK.paper, stroke: { ink, width: 0.8 } },
  };
  if (!isOn) return [frame];
  if (isRound) {
    const [dot, edge] = [side * 0.4, side * 0.3];
    return [
      frame,
      { kind: 'box', x: x + edge, y: y + edge, width: dot, height: dot, radius: dot / 2, fill: INK.paper },
    ];
  }
  const at = (share: number) => (side * share).toFixed(2);
  const data = `M${at(0.24)} ${at(0.52)}L${at(0.43)} ${at(0.7)}L${at(0.77)} ${at(0.3)}`;
  return [frame, { kind: 'path', data, x, y, stroke: { ink: INK.paper, width: side * 0.11 } }];
}

/** The use cases that a note is linked to, each leading to its row. */
function chips(item: ItemPlan, pen: Pen): Block[] {
  return (item.chips ?? []).map((chip): Block => {
    const place = {
      ...{ x: pen.x(item.x + chip.x), y: pen.y(item.y + chip.y) },
      ...{ width: chip.width, height: chip.height },
    };
    return {
      tag: 'link',
      parts: [
        {
          ...{ kind: 'box', ...place, radius: chip.height / 2 },
          ...{ fill: INK.paper, stroke: { ink: '#b9c2c4', width: 0.5 } },
        },
        ...setLines(chip.text, { x: item.x + chip.x, y: item.y + chip.y }, pen, INK.text),
        linkTo(chip.number, place),
      ],
    };
  });
}

function photo(item: ItemPlan, pen: Pen): Block[] {
  if (!item.photo) return [];
  const { x, y, width, height, hash } = item.photo;
  const caption = item.texts[0]?.lines.join(' ');
  return [
    {
      tag: 'figure',
      alt: caption || 'Photo of a flip-chart',
      parts: [{ kind: 'photo', hash, x: pen.x(item.x + x), y: pen.y(item.y + y), width, height }],
    },
  ];
}

/** Path data in a unit square, drawn `size` wide: every number of it counts in units of the square. */
function scaled(data: string, size: number): string {
  return data.replace(/A(.+?)(?=[A-Z]|$)|-?\d*\.?\d+/g, (whole, arc: string | undefined) => {
    if (arc === undefined) return String(Number((Number(whole) * size).toFixed(3)));
    const [rx, ry, turn, large, sweep, x, y] = arc
      .trim()
      .split(/[\s,]+/)
      .map(Number) as [number, number, number, number, number, number, number];
    return `A${rx * size} ${ry * size} ${turn} ${large} ${sweep} ${x * size} ${y * size}`;
  });
}
