import { fitText, partsWord, widthOf } from './board-text.ts';
import { type Labels, labelHeight, makeLabels } from './chart-labels.ts';
import { disc, line } from './chart-shapes.ts';
import type { ChartFrame, ChartInk, ChartPlan } from './chart-types.ts';
import type { Mark } from './report-marks.ts';

export interface LevelsData {
  readonly title: string;
  /** The levels' names, from 0 up; 2 or more. */
  readonly levels: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    /** What the group settled on; null as long as it has not. May lie between two levels. */
    readonly level: number | null;
    /** One whole level a participant. */
    readonly votes: readonly number[];
  }[];
  readonly format: (level: number) => string;
  /** Heading of the first column, such as "Dimension". */
  readonly of: string;
}

/** Most lines of a dimension's name beside its strip. */
const NAME_LINES = 3;

/** One strip a dimension: the level marked, the votes as dots over it. */
export function planLevels(data: LevelsData, frame: ChartFrame): ChartPlan {
  const { width, ink, measure } = frame;
  const size = frame.size ?? 12;
  const narrow = width < size * 40;
  const longest = Math.max(0, ...data.rows.map(one => widthOf(measure, one.name, { size, weight: 500 })));
  const names = narrow ? 0 : Math.min(width * 0.34, longest + 2);
  // Lines seldom break so that all are full.
  const lines = narrow ? 1 : Math.min(NAME_LINES, Math.ceil((longest / names) * 1.2) || 1);
  const label = labelHeight(size, longest + 2 <= names ? 1 : lines);
  const row = Math.max(size * (narrow ? 5 : 3.8), label + 4);
  const left = names + (narrow ? size * 1.4 : size * 2.4);
  const right = width - size * 1.4;
  const last = Math.max(1, data.levels.length - 1);
  const step = (right - left) / last;
  const look = { size: size * 0.88, ink: ink.muted };
  const roomFor = (level: number) => step * (level === 0 || level === last ? 0.6 : 0.92);
  // Names where all fit, else the numbers: a mixture would read as two scales.
  const fitted = data.levels.map((name, level) =>
    fitText(measure, name, { size: look.size, weight: 400 }, roomFor(level), 2),
  );
  const named = fitted.every(one => one.whole && !one.lines.some(partsWord));
  const isHigh = named && fitted.some(one => one.lines.length > 1);
  const head = isHigh ? labelHeight(look.size, 2) + 7 : size * 2.6;
  // A name stands beside its strip, half of it below.
  const foot = Math.max(2, label / 2 - size);
  const natural = head + data.rows.length * row + foot;
  const height = frame.height ?? Math.max(size * 8, natural);
  const note = height < natural ? size * 1.8 : 0;
  const kept = data.rows.slice(0, Math.max(1, Math.floor((height - head - note) / row)));
  const labels = makeLabels(measure, width, height);
  const x = (level: number) => left + Math.min(last, Math.max(0, level)) * step;
  const marks: Mark[] = [];
  for (const [level, name] of data.levels.entries()) {
    const align = level === 0 ? 'start' : level === last ? 'end' : 'middle';
    const edge =
      level === 0 ? left - size * 0.9 : level === last ? Math.min(width, right + size * 0.9) : x(level);
    const spot = { x: edge, y: head - 5, align, stand: 'bottom', lines: 2 } as const;
    labels.put(named ? name : data.format(level), look, [{ ...spot, room: roomFor(level) }]);
  }
  for (const [index, one] of kept.entries()) {
    const top = head + index * row;
    const track = top + row - size * 1.1;
    labels.put(one.name, { size, ink: ink.text, weight: 500 }, [
      narrow
        ? { x: 0, y: top + 2, align: 'start', stand: 'top', room: width }
        : { x: names, y: track, align: 'end', stand: 'middle', room: names, lines: NAME_LINES },
    ]);
    const over = track - size * 0.75 - (top + (narrow ? labelHeight(size) + 2 : 2));
    marks.push(...stripMarks(one, x, track, over, data, labels, ink, size));
  }
  const out = data.rows.length - kept.length;
  if (out > 0) {
    labels.put(`${out} more in the table`, { size, ink: ink.muted }, [
      { x: 0, y: height, align: 'start', stand: 'bottom', room: width },
    ]);
  }
  const settled = data.rows.filter(one => one.level !== null).length;
  return {
    ...{ width, height, marks: [...marks, ...labels.marks] },
    alt: `${data.title}: ${data.rows.length} strips of ${data.levels.length} levels, ${settled} with a level, with the votes as dots.`,
    table: {
      caption: data.title,
      columns: [
        data.of,
        'Level',
        ...data.levels.map((name, level) => `Votes for ${data.format(level)} ${name}`),
        'Votes',
      ],
      rows: data.rows.map(one => [
        one.name,
        one.level === null ? '–' : data.format(one.level),
        ...data.levels.map((_, level) => String(one.votes.filter(vote => vote === level).length)),
        String(one.votes.length),
      ]),
    },
  };
}

function stripMarks(
  one: LevelsData['rows'][number],
  x: (level: number) => number,
  track: number,
  over: number,
  data: LevelsData,
  labels: Labels,
  ink: ChartInk,
  size: number,
): Mark[] {
  const last = data.levels.length - 1;
  const marks: Mark[] = [line({ x: x(0), y: track }, { x: x(last), y: track }, ink.edge, 2)];
  for (const level of data.levels.keys()) {
    marks.push(disc({ x: x(level), y: track }, size * 0.25, ink.paper, { ink: ink.edge, width: 1.2 }));
  }
  if (one.level !== null) {
    const at = { x: x(one.level), y: track };
    marks.push(disc(at, size * 0.78, ink.accent, { ink: ink.paper, width: 1.5 }));
    const said = data.format(one.level);
    const type = size * (said.length > 2 ? 0.68 : 0.88);
    labels.put(said, { size: type, ink: ink.paper, weight: 700, whole: true }, [
      { ...at, align: 'middle', stand: 'middle', room: size * 1.5 },
    ]);
  }
  const radius = size * 0.24;
  const pitch = radius * 2 + 1.5;
  const step = x(1) - x(0);
  const wide = Math.max(1, Math.min(6, Math.floor((step - 4) / pitch)));
  const rows = Math.max(1, Math.floor(over / pitch));
  for (const level of data.levels.keys()) {
    const count = one.votes.filter(vote => vote === level).length;
    if (count === 0) continue;
    if (count > wide * rows) {
      // More than the place holds: one dot and how many it stands for.
      const at = { x: x(level), y: track - size * 0.85 - radius };
      const box = labels.put(`×${count}`, { size: size * 0.85, ink: ink.text, whole: true }, [
        { x: at.x + radius * 0.5, y: at.y, align: 'middle', stand: 'middle', room: step - 8 },
      ]);
      if (box) marks.push(disc({ x: box.x - radius - 1, y: at.y }, radius, ink.text));
      continue;
    }
    const across = Math.min(wide, Math.max(1, Math.ceil(count / rows), Math.ceil(Math.sqrt(count))));
    for (let index = 0; index < count; index++) {
      const line = Math.floor(index / across);
      const inLine = Math.min(across, count - line * across);
      const dot = {
        x: x(level) + ((index % across) - (inLine - 1) / 2) * pitch,
        y: track - size * 0.9 - radius - line * pitch,
      };
      marks.push(disc(dot, radius, ink.text));
    }
  }
  return marks;
}
