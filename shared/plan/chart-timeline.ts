import { fitText, widthOf } from './board-text.ts';
import type { Box } from './board-types.ts';
import { planKey } from './chart-key.ts';
import { type Labels, LINE, makeLabels } from './chart-labels.ts';
import { arrowHead, line, pathOf, pointMark, stroked } from './chart-shapes.ts';
import type { ChartFrame, ChartInk, ChartPlan } from './chart-types.ts';
import type { Point } from './curve.ts';
import type { Mark } from './report-marks.ts';

/** Time runs in columns: `from` 0 to 1 is the first one, 1 to 2 the second; 1.5 is the middle of the second. */
interface TimelineAction {
  readonly id: string;
  readonly name: string;
  /** Index of its lane. */
  readonly lane: number;
  readonly from: number;
  /** The same as `from`: a point in time. */
  readonly to: number;
  readonly done?: boolean;
}

export interface TimelineData {
  readonly title: string;
  /** Horizons such as now, next and later; or months, quarters. */
  readonly columns: readonly string[];
  /** The stages, by position; their colours are `ink.stages`. */
  readonly lanes: readonly { readonly name: string }[];
  readonly actions: readonly TimelineAction[];
  /** What has to end before what begins, by id. */
  readonly blocks: readonly { readonly from: string; readonly to: string }[];
  /** The span in words for the table, such as "Now" or "March to May"; the names of the columns when left out. */
  readonly span?: (action: TimelineAction) => string;
}

/** One row of a lane. */
interface Row {
  readonly actions: TimelineAction[];
  height: number;
}

/** The most lines of a name in its bar. */
const MOST_LINES = 3;

interface Placed {
  readonly action: TimelineAction;
  /** The bar, or the square round the point. */
  readonly box: Box;
  readonly isPoint: boolean;
}

/**
 * Swim lanes with actions as bars and points, and arrows from what blocks to what is blocked. An arrow that runs back
 * in time is dashed and in the warning's colour. Actions that find no room are counted; the table holds all.
 */
export function planTimeline(data: TimelineData, frame: ChartFrame): ChartPlan {
  const { width, ink, measure } = frame;
  const size = frame.size ?? 12;
  const columns = Math.max(1, data.columns.length);
  const laneRoom = Math.min(width * 0.24, size * 14);
  const left = laneRoom + size * 0.7;
  const step = (width - left) / columns;
  const x = (time: number) => left + Math.min(columns, Math.max(0, time)) * step;
  const headRoom = step - 8;
  const heads = data.columns.map(
    name => fitText(measure, name, { size, weight: 600 }, headRoom, MOST_LINES).lines.length,
  );
  const lines = Math.max(1, ...heads);
  const head = size * 2 + (lines - 1) * LINE * size;
  const row = size * 2.1;
  const backwards = data.blocks.some(block => runsBack(block, data.actions));
  const key = planKey(
    [
      ...(data.blocks.length > 0
        ? [{ name: 'has to end before', sample: (box: Box) => arrowSample(box, ink, false) }]
        : []),
      ...(backwards
        ? [{ name: 'begins before what blocks it ends', sample: (box: Box) => arrowSample(box, ink, true) }]
        : []),
    ],
    frame,
  );
  const packed = data.lanes.map((_, lane) =>
    pack(
      data.actions.filter(action => action.lane === lane),
      x,
      width,
      size,
      frame,
    ),
  );
  const gap = size * 0.7;
  const highOf = (rows: readonly Row[]) =>
    Math.max(
      rows.reduce((sum, one) => sum + one.height, 0),
      row * 1.2,
    ) + gap;
  const natural = head + packed.reduce((sum, rows) => sum + highOf(rows), 0) + key.height + size * 0.6;
  const height = frame.height ?? natural;
  const squeeze = height < natural;
  const note = squeeze ? size * 1.8 : 0;
  const room = height - head - key.height - size * 0.6 - note;
  // Where the lanes do not all fit, each gets its share of the rows there are, one at least.
  const fits = squeeze
    ? shares(
        packed.map(rows => rows.length),
        Math.floor((room - gap * packed.length) / row),
      )
    : [];
  const rowsOf = (lane: number) => (squeeze ? (fits[lane] ?? 0) : (packed[lane]?.length ?? 0));

  const labels = makeLabels(measure, width, height);
  const ground: Mark[] = [];
  const placed = new Map<string, Placed>();
  for (const [index, name] of data.columns.entries()) {
    labels.put(name, { size, ink: ink.text, weight: 600 }, [
      { x: x(index) + 4, y: 0, align: 'start', stand: 'top', room: headRoom, lines },
    ]);
  }
  let y = head;
  for (const lane of data.lanes.keys()) {
    const high = squeeze ? Math.max(1, rowsOf(lane)) * row + gap : highOf(packed[lane] ?? []);
    if (y + high > head + room + 0.5) break;
    ground.push({
      kind: 'box',
      x: 0,
      y,
      width,
      height: high - 2,
      fill: lane % 2 === 0 ? ink.soft : ink.paper,
    });
    ground.push({
      kind: 'box',
      x: 0,
      y,
      width: 4,
      height: high - 2,
      fill: ink.stages[lane % Math.max(1, ink.stages.length)] ?? ink.accent,
    });
    labels.put(data.lanes[lane]?.name ?? '', { size, ink: ink.text, weight: 600 }, [
      {
        x: 10,
        y: y + gap / 2 + 2,
        align: 'start',
        stand: 'top',
        room: laneRoom - 10,
        lines: Math.max(1, Math.floor((high - gap) / (size * 1.25))),
      },
    ]);
    let top = y + gap / 2;
    for (const one of (packed[lane] ?? []).slice(0, rowsOf(lane))) {
      // Squeezed, every row is one line high.
      const tall = squeeze ? row : one.height;
      for (const action of one.actions) placed.set(action.id, placeOf(action, x, top, tall, size));
      top += tall;
    }
    y += high;
  }
  for (let index = 0; index <= columns; index++) {
    const at = Math.min(width - 0.5, x(index));
    ground.push(line({ x: at, y: 0 }, { x: at, y: Math.max(head, y - 2) }, ink.rule));
  }
  const bars = [...placed.values()].flatMap(one => actionMarks(one, labels, frame, size));
  const arrows = data.blocks.flatMap(block => {
    const [a, b] = [placed.get(block.from), placed.get(block.to)];
    return a && b ? arrowMarks(a, b, runsBack(block, data.actions), { left, width }, ink, size) : [];
  });
  const missing = data.actions.length - placed.size;
  if (missing > 0) {
    labels.put(`${missing} more in the table`, { size, ink: ink.muted }, [
      { x: 0, y: height - key.height - size * 0.5, align: 'start', stand: 'bottom', room: width },
    ]);
  }
  const keyMarks = key.draw(labels, height - key.height);
  return {
    ...{ width, height, marks: [...ground, ...arrows, ...bars, ...keyMarks, ...labels.marks] },
    alt: `${data.title}: ${data.actions.length} actions in ${data.lanes.length} lanes over ${data.columns.join(', ')}, with ${data.blocks.length} that block another.`,
    table: tableOf(data),
  };
}

const runsBack = (block: { from: string; to: string }, actions: readonly TimelineAction[]): boolean => {
  const from = actions.find(action => action.id === block.from);
  const to = actions.find(action => action.id === block.to);
  return (
    from !== undefined &&
    to !== undefined &&
    to.from < from.to &&
    to.from <= from.from &&
    to.to <= from.to &&
    to.from !== from.from
  );
};

/** Rows of actions, the earliest first, such that no bar or the name beside it reaches the next in its row. */
function pack(
  actions: readonly TimelineAction[],
  x: (time: number) => number,
  width: number,
  size: number,
  frame: ChartFrame,
): Row[] {
  const rows: (Row & { end: number })[] = [];
  for (const action of [...actions].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const { box, isPoint } = placeOf(action, x, 0, size * 2.1, size);
    const name = widthOf(frame.measure, saidOf(action), { size, weight: 400 });
    const inside = !isPoint && (name <= box.width - size || isWide(box.width, size, isPoint));
    const end = inside
      ? box.x + box.width
      : Math.min(width, box.x + box.width + 6 + Math.min(name, size * 16));
    // Near the right edge the name stands to the left of its sign.
    const begin =
      !inside && width - box.x - box.width < size * 8 ? box.x - 6 - Math.min(name, size * 16) : box.x;
    const lines = isWide(box.width, size, isPoint)
      ? fitText(frame.measure, saidOf(action), { size, weight: 400 }, box.width - 12, MOST_LINES).lines.length
      : 1;
    const height = size * 2.1 + (lines - 1) * LINE * size;
    const row = rows.find(one => one.end + size * 0.8 <= begin);
    if (row) {
      row.actions.push(action);
      row.end = end;
      row.height = Math.max(row.height, height);
    } else rows.push({ actions: [action], end, height });
  }
  return rows;
}

const saidOf = (action: TimelineAction) => (action.done ? `✓ ${action.name}` : action.name);

/** A wide bar holds its name, cut if need be; a narrow one has it beside it. */
const isWide = (width: number, size: number, isPoint: boolean) => !isPoint && width >= size * 9;

function placeOf(
  action: TimelineAction,
  x: (time: number) => number,
  top: number,
  row: number,
  size: number,
): Placed {
  const high = row - size * 0.45;
  const isPoint = action.to <= action.from;
  if (isPoint) {
    const side = size * 1.1;
    const center = Math.max(
      x(0) + side * 0.6,
      Math.min(x(Number.POSITIVE_INFINITY) - side * 0.6, x(action.from)),
    );
    return {
      action,
      isPoint,
      box: { x: center - side / 2, y: top + (high - side) / 2, width: side, height: side },
    };
  }
  const inset = size * 0.5;
  const from = Math.min(x(action.from), x(Number.POSITIVE_INFINITY) - inset * 2 - 4) + inset;
  return {
    action,
    isPoint,
    box: { x: from, y: top, width: Math.max(3, x(action.to) - inset - from), height: high },
  };
}

function actionMarks(
  { action, box, isPoint }: Placed,
  labels: Labels,
  frame: ChartFrame,
  size: number,
): Mark[] {
  const { ink, width } = frame;
  const colour = ink.stages[action.lane % Math.max(1, ink.stages.length)] ?? ink.accent;
  const middle = box.y + box.height / 2;
  const name = saidOf(action);
  const look = { size, ink: action.done ? ink.muted : ink.text };
  const wide = isWide(box.width, size, isPoint);
  const lines = Math.max(1, Math.min(MOST_LINES, Math.floor((box.height - 2) / (size * LINE))));
  const right = box.x + box.width;
  const spots = [
    ...(isPoint
      ? []
      : [{ x: box.x + 8, y: middle, align: 'start', stand: 'middle', room: box.width - 12, lines } as const]),
    {
      x: right + 6,
      y: middle,
      align: 'start',
      stand: 'middle',
      room: Math.min(size * 16, width - right - 6),
    } as const,
    { x: box.x - 6, y: middle, align: 'end', stand: 'middle', room: Math.min(size * 16, box.x - 6) } as const,
  ];
  labels.put(name, { ...look, ...(wide ? {} : { plate: ink.paper }) }, wide ? spots.slice(0, 1) : spots);
  if (isPoint) {
    return [pointMark(3, { x: box.x + box.width / 2, y: middle }, box.width, colour, ink.text)];
  }
  const edge = Math.min(4, box.width);
  return [
    { kind: 'box', ...box, radius: 3, fill: ink.paper, stroke: { ink: ink.edge, width: 1 } },
    { kind: 'box', x: box.x, y: box.y, width: edge, height: box.height, fill: colour },
  ];
}

/** From the end of what blocks to the beginning of what is blocked, in three straight pieces. */
function arrowMarks(
  from: Placed,
  to: Placed,
  back: boolean,
  bounds: { readonly left: number; readonly width: number },
  ink: ChartInk,
  size: number,
): Mark[] {
  const start = { x: from.box.x + from.box.width, y: from.box.y + from.box.height / 2 };
  const tip = { x: to.box.x, y: to.box.y + to.box.height / 2 };
  const colour = back ? ink.warn : ink.text;
  if (!back && start.x > tip.x) {
    // Both run at one time: straight down or up, behind what lies between.
    const down = to.box.y > from.box.y;
    const x = Math.min(start.x - 3, Math.max(from.box.x, to.box.x) + size * 1.4);
    const foot = { x, y: down ? from.box.y + from.box.height : from.box.y };
    const end = { x, y: down ? to.box.y : to.box.y + to.box.height };
    return [
      line(foot, end, colour, 1.1),
      arrowHead(end, foot, Math.min(size * 0.45, Math.abs(end.y - foot.y)), colour),
    ];
  }
  const out = Math.min(bounds.width - 1, start.x + size * 0.5);
  const into = Math.max(bounds.left - size * 0.5, tip.x - size * 0.5);
  const between = tip.y > start.y ? to.box.y - size * 0.22 : to.box.y + to.box.height + size * 0.22;
  const points: Point[] =
    into >= start.x
      ? [start, { x: into, y: start.y }, { x: into, y: tip.y }, tip]
      : [
          start,
          { x: out, y: start.y },
          { x: out, y: between },
          { x: into, y: between },
          { x: into, y: tip.y },
          tip,
        ];
  return [
    stroked(pathOf(points), colour, back ? 1.6 : 1.1, back ? [4, 3] : undefined),
    arrowHead(tip, { x: into, y: tip.y }, size * 0.5, colour),
  ];
}

function arrowSample({ x, y, width, height }: Box, ink: ChartInk, back: boolean): Mark[] {
  const [from, tip] = [
    { x, y: y + height / 2 },
    { x: x + width, y: y + height / 2 },
  ];
  const colour = back ? ink.warn : ink.text;
  return [
    line(from, tip, colour, back ? 1.6 : 1.1, back ? [4, 3] : undefined),
    arrowHead(tip, from, height * 0.7, colour),
  ];
}

/** So many rows shared out: one to each lane while there are any, the rest to those that lack most. */
function shares(wanted: readonly number[], rows: number): number[] {
  const given = wanted.map(() => 0);
  for (let left = rows; left > 0; left--) {
    const lacks = wanted.map((want, lane) => (given[lane] === 0 ? 1e6 - lane : want - (given[lane] ?? 0)));
    const most = Math.max(...lacks);
    if (most <= 0) break;
    const lane = lacks.indexOf(most);
    given[lane] = (given[lane] ?? 0) + 1;
  }
  return given;
}

function tableOf(data: TimelineData): ChartPlan['table'] {
  const names = new Map(data.actions.map(action => [action.id, action.name]));
  const column = (time: number) =>
    data.columns[Math.min(data.columns.length - 1, Math.max(0, Math.floor(time)))] ?? '–';
  const span = (action: TimelineAction) => {
    const [from, to] = [
      column(action.from),
      column(action.to > action.from ? Math.ceil(action.to) - 1 : action.to),
    ];
    return from === to ? from : `${from} – ${to}`;
  };
  const listed = (ids: readonly string[]) => ids.flatMap(id => names.get(id) ?? []).join(', ') || '–';
  return {
    caption: data.title,
    columns: ['Lane', 'Action', 'When', 'Done', 'Waits for', 'Blocks'],
    rows: data.actions.map(action => [
      data.lanes[action.lane]?.name ?? '–',
      action.name,
      (data.span ?? span)(action),
      action.done ? 'yes' : 'no',
      listed(data.blocks.filter(block => block.to === action.id).map(block => block.from)),
      listed(data.blocks.filter(block => block.from === action.id).map(block => block.to)),
    ]),
  };
}
