import { cellOf, numberIn } from '../model/cell.ts';
import { rowName } from '../views/canvas-rows.ts';
import type { Figure, FigureInput } from './figure-types.ts';
import { gridRead, headed, inWords } from './source.ts';

const CLOCK = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/**
 * How long the agenda is, and when each item begins. Reads a table whose rows are the items in order, with the number `minutes`. A time in the column `start`
 * (09:30) sets the clock; without one it runs from 0:00. An item that would begin before the last one ends is told.
 */
export function minutes(input: FigureInput): Figure {
  const grid = gridRead(input, ['table'], ['minutes']);
  if ('fault' in grid) return grid.fault;
  const { rows, box } = grid;
  if (rows.length === 0) return inWords('The agenda has no items yet.');
  let clock = 0;
  let total = 0;
  const points: string[] = [];
  const bars: { name: string; bars: { driver: null; likely: number }[] }[] = [];
  let open = 0;
  for (const [index, row] of rows.entries()) {
    const name = headed(rowName(input.document, row), box.rows.word);
    const length = Math.max(0, numberIn(row, 'minutes') ?? 0);
    const [set, hour, minute] = CLOCK.exec(cellOf(row, 'start')) ?? [];
    const start = set === undefined ? clock : Number(hour) * 60 + Number(minute);
    const late = index === 0 ? 0 : clock - start;
    const gap = late < 0 ? `, after a break of ${input.words.count(-late, 'minute')}` : '';
    const clash = late > 0 ? `, ${input.words.count(late, 'minute')} before the item above ends` : '';
    if (length === 0) open += 1;
    clock = start + length;
    total += length;
    points.push(
      length === 0
        ? `${timeOf(start)} ${name}: no length yet${gap}${clash}.`
        : `${timeOf(start)}–${timeOf(clock)} ${name}${gap}${clash}.`,
    );
    if (length > 0) bars.push({ name, bars: [{ driver: null, likely: length }] });
  }
  const unsaid = open === 0 ? '' : `; ${input.words.count(open, 'item')} without a length`;
  return {
    headline: `${lengthOf(total)} in ${input.words.count(rows.length, 'item')}, until ${timeOf(clock)}${unsaid}.`,
    points,
    chart:
      bars.length === 0
        ? null
        : {
            kind: 'bars',
            data: {
              ...{ title: 'Minutes by item', mode: 'grouped', of: 'Item', rows: bars },
              format: input.words.number,
            },
          },
  };
}

/** 0:05, 9:30, 17:00; past midnight the clock goes on. */
function timeOf(minutes: number): string {
  const whole = Math.round(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** "3 h 15 min". */
function lengthOf(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.round(minutes) / 60), Math.round(minutes) % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
