import { columns, percentile, type Row, type Spread, spread, tableOf } from '../measure.ts';
import type { Field, Results } from './board.ts';
import type { Measured } from './drag.ts';

/** One number of a measured page. */
type Figure = (measured: Measured) => number;

const p95: Figure = ({ moves }) => percentile(moves, 0.95);
const mean: Figure = measured => measured.mean;
const FRAME_MS = 1000 / 60;

/** Everything that was measured, as text: a table a number of cards, then our ratios beside their targets. */
export function boardTables(fields: readonly Field[], commit: number): string {
  return [
    ...fields.map(fieldTable),
    `One durable commit takes ${commit.toFixed(2)} ms here, by itself.\n\n${tableOf(targetRows(fields, commit))}`,
  ].join('\n\n');
}

const medianOf = ({ rounds }: Results, figure: Figure): number | null => {
  const numbers = rounds.filter(round => round !== null).map(figure);
  return numbers.length > 0 ? spread(numbers).median : null;
};

/** A board's figure over another's, round by round; null where they share no round. */
function ratio(
  ours: Results | undefined,
  theirs: Results | undefined,
  figure: Figure,
  less = 0,
): Row['ratio'] | null {
  const ratios = (ours?.rounds ?? []).flatMap((mine, round) => {
    const other = theirs?.rounds[round];
    return mine && other ? [(figure(mine) - less) / figure(other)] : [];
  });
  return ratios.length > 0 ? spread(ratios) : null;
}

const short = (value: number | null, digits = 1) => (value === null ? '–' : value.toFixed(digits));
const spanOf = (value: Spread | null) =>
  value ? `${value.median.toFixed(2)} (${value.min.toFixed(2)}–${value.max.toFixed(2)})` : '–';

function fieldTable({ cards, boards }: Field): string {
  const floor = boards.find(({ name }) => name === 'floor');
  const head = ['board', 'nodes', 'ms/move', 'p95', '÷ floor', '> 16.7', 'start ms', 'drop ms', 'drop work'];
  const lines = boards.map(board => {
    const of = (figure: Figure, digits?: number) => short(medianOf(board, figure), digits);
    const { renders } = board;
    const count = (phase: 'start' | 'moves' | 'drop') =>
      renders ? `${renders[phase].components} (${renders[phase].cards})` : '–';
    return [
      board.name,
      of(({ nodes }) => nodes, 0),
      of(mean, 2),
      of(p95, 2),
      spanOf(ratio(board, floor, mean)),
      of(({ moves }) => moves.filter(cost => cost > FRAME_MS).length, 0),
      of(({ start }) => start),
      of(({ dropped }) => dropped),
      of(({ drop }) => drop),
      of(({ mount }) => mount, 0),
      of(({ heap }) => heap),
      count('start'),
      count('moves'),
      count('drop'),
    ];
  });
  const names = [...head, 'mount ms', 'heap MB', 'renders: start', 'in 120 moves', 'drop'];
  return `${cards} cards. Renders are of components, of cards in brackets.\n${columns([names, ...lines])}`;
}

/** What performance.md asks, where both sides were measured. */
function targetRows(fields: readonly Field[], commit: number): Row[] {
  const rows: Row[] = [];
  for (const { cards, boards } of fields) {
    const named = (name: string) => boards.find(board => board.name === name);
    const add = (figure: Figure, what: string, ours: string, theirs: string, target: string, less = 0) => {
      const [mine, other] = [named(ours), named(theirs)];
      const found = ratio(mine, other, figure, less);
      if (!found || !mine || !other) return;
      rows.push({
        what: `${cards}: ${what}, ${ours} ÷ ${theirs}`,
        ours: medianOf(mine, figure) ?? Number.NaN,
        floor: medianOf(other, figure) ?? Number.NaN,
        ratio: found,
        target,
      });
    };
    for (const [ours, bare] of [
      ['headwater', 'headwater bare'],
      ['tray', 'tray bare'],
    ] as const) {
      add(mean, 'a move', ours, bare, '≤ 1.3');
      add(p95, 'a move, p95', ours, bare, '≤ 2.0');
      add(mean, 'a move', ours, 'floor', '≤ 1.3');
      add(p95, 'a move, p95', ours, 'floor', '≤ 2.0');
      add(({ start }) => start, 'start of drag', ours, 'floor', '≤ 2');
      add(({ dropped }) => dropped, 'drop less a commit', ours, 'floor', '≤ 2', commit);
      add(({ mount }) => mount, 'mount', ours, 'floor', '≤ 1.2');
      add(({ heap }) => heap, 'heap', ours, 'floor', '≤ 1.3');
      add(mean, 'a move', ours, 'dnd-kit', '');
      add(mean, 'a move', ours, 'pragmatic', '');
      add(mean, 'a move', ours, 'react-flow', '≤ 0.33');
      add(mean, 'a move', ours, 'tldraw', '≤ 0.12');
      add(mean, 'a move', ours, 'excalidraw', '≤ 0.12');
    }
  }
  return [...rows, ...growthRows(fields)];
}

/** A move at the most cards over one at the fewest. */
function growthRows(fields: readonly Field[]): Row[] {
  const sorted = [...fields].sort((a, b) => a.cards - b.cards);
  const [few, many] = [sorted[0], sorted.at(-1)];
  if (!few || !many || few === many) return [];
  return ['headwater', 'tray', 'floor'].flatMap(name => {
    const [small, large] = [few, many].map(({ boards }) => boards.find(board => board.name === name));
    const found = ratio(large, small, mean);
    if (!found || !small || !large) return [];
    return [
      {
        what: `a move at ${many.cards} ÷ at ${few.cards}, ${name}`,
        ours: medianOf(large, mean) ?? Number.NaN,
        floor: medianOf(small, mean) ?? Number.NaN,
        ratio: found,
        target: name === 'floor' ? '' : '≤ 1.4',
      },
    ];
  });
}
