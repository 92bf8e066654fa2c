import { widthOf } from './board-text.ts';
import type { Box } from './board-types.ts';
import { type Labels, labelHeight, makeLabels } from './chart-labels.ts';
import { disc, line } from './chart-shapes.ts';
import type { ChartFrame, ChartInk, ChartPlan } from './chart-types.ts';
import type { Point } from './curve.ts';
import type { Mark } from './report-marks.ts';

export interface HubPictureData {
  readonly title: string;
  readonly systems: readonly { readonly id: string; readonly name: string }[];
  /** The real links, each from a system to another; a link given twice counts once, one to itself not at all. */
  readonly links: readonly { readonly from: string; readonly to: string }[];
  /** What the systems are joined through, such as "Event hub". */
  readonly hub: string;
}

/**
 * Links of the present against those through a hub: each link now is one from a system to another; through the hub,
 * each system that has any needs one.
 */
export function hubCounts({ systems, links }: Pick<HubPictureData, 'systems' | 'links'>): {
  readonly before: number;
  readonly after: number;
} {
  const real = realLinks(systems, links);
  return { before: real.length, after: new Set(real.flat()).size };
}

/** Before and after, side by side where the width allows it, else one over the other. */
export function planHubPicture(data: HubPictureData, frame: ChartFrame): ChartPlan {
  const { width, ink, measure } = frame;
  const size = frame.size ?? 12;
  const beside = width >= size * 52;
  const half = beside ? (width - size * 2) / 2 : width;
  const sideRows = Math.ceil(data.systems.length / 2);
  // Two lines a name while that is not too high.
  const lines = sideRows > 12 ? 1 : 2;
  const natural = Math.max(half * 0.55, sideRows * (labelHeight(size, lines) + 4) + size * 4.2);
  const height = frame.height ?? (beside ? natural : natural * 2 + size);
  const one = beside ? height : (height - size) / 2;
  const labels = makeLabels(measure, width, height);
  const real = realLinks(data.systems, data.links);
  const counts = hubCounts(data);
  const after = beside ? { x: half + size * 2, y: 0 } : { x: 0, y: one + size };
  const boxes: Box[] = [
    { x: 0, y: 0, width: half, height: one },
    { ...after, width: half, height: one },
  ];
  const texts = [
    { head: 'Now: point to point', count: counted(counts.before) },
    { head: `Through ${data.hub}`, count: counted(counts.after) },
  ];
  const marks = boxes.flatMap((box, index): Mark[] => {
    const { head = '', count = '' } = texts[index] ?? {};
    const middle = box.x + box.width / 2;
    labels.put(head, { size, ink: ink.muted, weight: 600 }, [
      { x: middle, y: box.y, align: 'middle', stand: 'top', room: box.width },
    ]);
    labels.put(
      count,
      { size: size * 1.5, ink: index === 1 ? ink.accent : ink.text, weight: 700, whole: true },
      [{ x: middle, y: box.y + box.height, align: 'middle', stand: 'bottom', room: box.width }],
    );
    const inner = { ...box, y: box.y + size * 1.8, height: box.height - size * 4.2 };
    return drawing(data, real, inner, index === 1, labels, frame, size);
  });
  return {
    ...{ width, height, marks: [...marks, ...labels.marks] },
    alt: `${data.title}: ${data.systems.length} systems with ${counted(counts.before)} point to point, and ${counted(counts.after)} through ${data.hub}.`,
    table: tableOf(data, real),
  };
}

const counted = (count: number) => `${count} ${count === 1 ? 'link' : 'links'}`;

function realLinks(
  systems: HubPictureData['systems'],
  links: HubPictureData['links'],
): (readonly [string, string])[] {
  const known = new Set(systems.map(system => system.id));
  const found = new Map<string, readonly [string, string]>();
  for (const { from, to } of links) {
    if (from !== to && known.has(from) && known.has(to)) found.set(JSON.stringify([from, to]), [from, to]);
  }
  return [...found.values()];
}

/** One drawing: the systems round a circle, their names in a column on either side. */
function drawing(
  data: HubPictureData,
  real: readonly (readonly [string, string])[],
  box: Box,
  hub: boolean,
  labels: Labels,
  { ink, measure }: ChartFrame,
  size: number,
): Mark[] {
  const { systems } = data;
  const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // The circle gives way to the names, as far as it can.
  const widest = Math.max(0, ...systems.map(system => widthOf(measure, system.name, { size, weight: 400 })));
  const across = Math.max(box.width * 0.19, Math.min(box.width * 0.29, box.width / 2 - widest - size * 1.2));
  const radius = Math.max(12, Math.min(across, box.height / 2 - size * 0.8));
  const at = new Map<string, Point>();
  for (const [index, system] of systems.entries()) {
    // From the top, half a step aside, so that both halves have their systems and none stands at the very top.
    const angle = ((index + 0.5) / systems.length) * Math.PI * 2 - Math.PI / 2;
    at.set(system.id, { x: center.x + Math.cos(angle) * radius, y: center.y + Math.sin(angle) * radius });
  }
  const linked = new Set(real.flat());
  const marks: Mark[] = [];
  if (hub) {
    for (const [id, place] of at) if (linked.has(id)) marks.push(line(place, center, ink.accent, 1.6));
  } else {
    for (const [from, to] of real) {
      const [a, b] = [at.get(from), at.get(to)];
      if (a && b) marks.push(line(a, b, ink.edge, real.length > 120 ? 0.6 : 0.9));
    }
  }
  const dot = Math.max(2, Math.min(size * 0.34, (radius * Math.PI) / Math.max(3, systems.length) - 1));
  for (const [id, place] of at) {
    const alone = !linked.has(id);
    marks.push(
      disc(place, dot, alone ? ink.paper : ink.text, { ink: alone ? ink.edge : ink.paper, width: 1 }),
    );
  }
  if (hub) {
    const reach = Math.min(radius * 0.62, size * 3.4);
    marks.push(disc(center, reach, ink.soft, { ink: ink.accent, width: 2 }));
    labels.put(data.hub, { size, ink: ink.text, weight: 600 }, [
      {
        ...center,
        align: 'middle',
        stand: 'middle',
        room: reach * 1.7,
        lines: Math.max(1, Math.floor(reach / size)),
      },
    ]);
  }
  for (const right of [false, true])
    marks.push(...sideNames(systems, at, center, radius, box, right, labels, ink, size));
  return marks;
}

/** The names on one side, in the order of their dots, moved apart where they stand too close, with threads to them. */
function sideNames(
  systems: HubPictureData['systems'],
  at: ReadonlyMap<string, Point>,
  center: Point,
  radius: number,
  box: Box,
  right: boolean,
  labels: Labels,
  ink: ChartInk,
  size: number,
): Mark[] {
  const own = systems
    .flatMap(system => {
      const place = at.get(system.id);
      return place && place.x >= center.x === right ? [{ name: system.name, place }] : [];
    })
    .sort((a, b) => a.place.y - b.place.y);
  const [top, bottom] = [box.y, box.y + box.height];
  // Smaller before fewer: type shrinks to three quarters, then the last names are left to the table.
  const type = Math.max(size * 0.75, Math.min(size, (bottom - top) / Math.max(1, own.length) / 1.16));
  const lines = (bottom - top) / Math.max(1, own.length) >= labelHeight(type, 2) + 1.6 ? 2 : 1;
  const pitch = labelHeight(type, lines) + 1.6;
  const most = Math.max(1, Math.floor((bottom - top) / pitch));
  const named = own.length <= most ? own : own.slice(0, Math.max(1, most - 1));
  const ys = apart(
    named.map(one => one.place.y),
    pitch,
    top + pitch / 2,
    bottom - pitch / 2,
  );
  const edge = center.x + (radius + size * 0.9) * (right ? 1 : -1);
  const room = right ? box.x + box.width - edge : edge - box.x;
  const align = right ? 'start' : 'end';
  const marks: Mark[] = [];
  for (const [index, { name, place }] of named.entries()) {
    const y = ys[index] ?? place.y;
    const put = labels.put(name, { size: type, ink: ink.text }, [
      { x: edge, y, align, stand: 'middle', room, lines },
    ]);
    if (put) marks.push(line(place, { x: edge + (right ? -2 : 2), y }, ink.rule, 0.8));
  }
  const left = own.length - named.length;
  if (left > 0) {
    labels.put(`and ${left} more`, { size: type, ink: ink.muted }, [
      { x: edge, y: bottom, align, stand: 'bottom', room },
    ]);
  }
  return marks;
}

/** Places as near to those wanted as may be, in order, at least `pitch` from one to the next. */
function apart(wanted: readonly number[], pitch: number, least: number, most: number): number[] {
  const ys = [...wanted];
  for (let index = 0; index < ys.length; index++) {
    ys[index] = Math.max(ys[index] ?? least, index === 0 ? least : (ys[index - 1] ?? 0) + pitch);
  }
  for (let index = ys.length - 1; index >= 0; index--) {
    ys[index] = Math.min(ys[index] ?? most, index === ys.length - 1 ? most : (ys[index + 1] ?? 0) - pitch);
  }
  return ys;
}

function tableOf(data: HubPictureData, real: readonly (readonly [string, string])[]): ChartPlan['table'] {
  const names = new Map(data.systems.map(system => [system.id, system.name]));
  const counts = hubCounts(data);
  const joined = (ids: readonly string[]) => ids.map(id => names.get(id) ?? id).join(', ') || '–';
  return {
    caption: data.title,
    columns: ['System', 'Sends to', 'Receives from', 'Links now', `Links through ${data.hub}`],
    rows: [
      ...data.systems.map(({ id, name }) => {
        const out = real.filter(([from]) => from === id).map(([, to]) => to);
        const into = real.filter(([, to]) => to === id).map(([from]) => from);
        const all = out.length + into.length;
        return [name, joined(out), joined(into), String(all), all > 0 ? '1' : '0'];
      }),
      ['All', '', '', String(counts.before), String(counts.after)],
    ],
  };
}
