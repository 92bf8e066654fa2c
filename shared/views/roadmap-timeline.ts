import type { Stage } from '../content/stages.ts';
import type { Document } from '../model/document.ts';
import type { Action } from '../model/roadmap.ts';
import { actionsByHorizon, HORIZON_NAMES } from './roadmap.ts';

/** The roadmap in columns of time and lanes of stages: see `planTimeline`. */
export interface RoadmapTimeline {
  readonly columns: readonly string[];
  /** The stage of each lane; null: actions of no stage. */
  readonly lanes: readonly { readonly stage: number | null; readonly name: string }[];
  readonly actions: readonly {
    readonly id: string;
    readonly name: string;
    readonly lane: number;
    readonly from: number;
    readonly to: number;
    readonly done: boolean;
    /** The time in words. */
    readonly span: string;
  }[];
  readonly blocks: readonly { readonly from: string; readonly to: string }[];
}

/** Most columns of dates: a longer time is told in quarters, then in years. */
const MOST_COLUMNS = 12;

/**
 * @param by columns are the horizons, or the calendar with what has no date in a column of its own at the end
 * @param names writes a month (`2026-11`) and a day (`2026-11-12`) in the workshop's way
 */
export function timelineOf(
  document: Document,
  stages: readonly Stage[],
  by: 'horizon' | 'date',
  names: { readonly month: (month: string) => string; readonly day: (day: string) => string },
): RoadmapTimeline {
  const groups = actionsByHorizon(document);
  const actions = groups.flatMap(group => group.actions).filter(action => action.state !== 'dropped');
  const used = new Set(actions.map(action => action.stage));
  const lanes = [
    ...stages
      .filter(({ position }) => used.has(position))
      .map(({ position, name }) => ({ stage: position, name })),
    ...(actions.some(action => action.stage === null || stages[action.stage] === undefined)
      ? [{ stage: null, name: 'No stage' }]
      : []),
  ];
  const laneOf = ({ stage }: Action) => {
    const lane = lanes.findIndex(one => one.stage === stage);
    return lane < 0 ? lanes.length - 1 : lane;
  };
  const calendar = by === 'date' ? calendarOf(actions, names.month) : null;
  const place = (action: Action) => {
    if (!calendar) {
      const column = groups.findIndex(group => group.horizon === action.horizon);
      return { from: column + 0.04, to: column + 0.96, span: HORIZON_NAMES[action.horizon] };
    }
    if (action.due === null) {
      const last = calendar.columns.length - 1;
      return { from: last + 0.04, to: last + 0.96, span: 'No date' };
    }
    const at = calendar.at(action.due);
    return { from: at, to: at, span: names.day(action.due) };
  };
  const shown = new Set(actions.map(action => action.id));
  return {
    columns: calendar ? calendar.columns : groups.map(({ horizon }) => HORIZON_NAMES[horizon]),
    lanes,
    actions: actions.map(action => ({
      id: action.id,
      name: `${action.number} ${action.text}`,
      lane: laneOf(action),
      ...place(action),
      done: action.state === 'done',
    })),
    blocks: actions.flatMap(action =>
      action.blockedBy.filter(id => shown.has(id)).map(from => ({ from, to: action.id })),
    ),
  };
}

interface Calendar {
  readonly columns: readonly string[];
  /** Where a day stands, in columns. */
  at(day: string): number;
}

function calendarOf(actions: readonly Action[], nameOf: (month: string) => string): Calendar {
  const dates = actions.flatMap(action => action.due ?? []).sort();
  const undated = actions.some(action => action.due === null) ? ['No date'] : [];
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return { columns: undated, at: () => 0 };
  const months = monthOf(last) - monthOf(first) + 1;
  const size =
    [1, 3, 12].find(one => Math.ceil(months / one) + 1 <= MOST_COLUMNS) ?? 12 * Math.ceil(months / 144);
  // A quarter begins in January, April, July or October, a year in January.
  const start = Math.floor(monthOf(first) / size) * size;
  const count = Math.floor((monthOf(last) - start) / size) + 1;
  const columns = Array.from({ length: count }, (_, index) => {
    const from = start + index * size;
    const year = Math.floor(from / 12);
    // A year as it is written in a day: a date that was mistyped may lie in the year 202.
    if (size === 1)
      return nameOf(`${String(year).padStart(4, '0')}-${String((from % 12) + 1).padStart(2, '0')}`);
    if (size === 3) return `Q${Math.floor((from % 12) / 3) + 1} ${year}`;
    return size === 12 ? String(year) : `${year} to ${year + size / 12 - 1}`;
  });
  return {
    columns: [...columns, ...undated],
    at: day => (monthOf(day) - start + (Number(day.slice(8, 10)) - 1) / 31) / size,
  };
}

/** Months since the year 0. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
