import { cellNoteOf, marksIn } from '../model/cell.ts';
import { rowName } from '../views/canvas-rows.ts';
import { listed } from '../views/spread-words.ts';
import type { Figure, FigureInput } from './figure-types.ts';
import { gridRead, headed, inWords } from './source.ts';

/**
 * Which qualities of each use case lack a state, and which states lack evidence. Reads a matrix whose rows are use cases and whose columns are qualities:
 * the mark is the state, the cell's note the evidence. A mark of tone `bad` owns up to what is missing, so it needs none; one of tone `warn` is met in part.
 */
export function readiness(input: FigureInput): Figure {
  const grid = gridRead(input, ['matrix']);
  if ('fault' in grid) return grid.fault;
  const { box, rows, columns } = grid;
  if (rows.length === 0) return inWords('No use case is under test yet.');
  const toned = (tone: 'bad' | 'warn') =>
    new Set(box.marks.filter(mark => mark.tone === tone).map(mark => mark.key));
  const [bad, warn] = [toned('bad'), toned('warn')];
  const all = rows.map(row => {
    const has = (column: { key: string }, marks: ReadonlySet<string>) =>
      marksIn(row, column.key).some(mark => marks.has(mark));
    const stated = columns.filter(column => marksIn(row, column.key).length > 0);
    const stateless = columns.filter(column => !stated.includes(column));
    const failing = stated.filter(column => has(column, bad));
    const partly = stated.filter(column => !failing.includes(column) && has(column, warn));
    const bare = stated.filter(column => !failing.includes(column) && cellNoteOf(row, column.key) === '');
    const proven = stated.filter(
      column => !failing.includes(column) && !partly.includes(column) && !bare.includes(column),
    );
    const name = headed(rowName(input.document, row), box.rows.word);
    return { name, stateless, failing, partly, bare, proven: proven.length };
  });
  const { count, number } = input.words;
  const whole = all.filter(one => one.proven === columns.length).length;
  const sum = (part: 'stateless' | 'bare' | 'partly' | 'failing') =>
    all.reduce((total, one) => total + one[part].length, 0);
  const lacks = [
    ...(sum('failing') > 0 ? [`${sum('failing')} not met`] : []),
    ...(sum('partly') > 0 ? [`${sum('partly')} met in part`] : []),
    ...(sum('stateless') > 0 ? [`${sum('stateless')} without a state`] : []),
    ...(sum('bare') > 0 ? [`${sum('bare')} without evidence`] : []),
  ];
  const labels = (columns: readonly { label: string }[]) => listed(columns.map(column => column.label));
  return {
    headline: `${whole} of ${count(all.length, 'use case')} ready in all ${count(columns.length, 'quality', 'qualities')}${lacks.length > 0 ? `; ${lacks.join(', ')}` : ''}.`,
    points: all.flatMap(({ name, stateless, failing, partly, bare }) => [
      ...(failing.length > 0 ? [`${name} does not meet ${labels(failing)}.`] : []),
      ...(partly.length > 0 ? [`${name} meets ${labels(partly)} in part.`] : []),
      ...(stateless.length > 0 ? [`${name} has no state for ${labels(stateless)}.`] : []),
      ...(bare.length > 0 ? [`${name} has no evidence for ${labels(bare)}.`] : []),
    ]),
    chart: {
      kind: 'bars',
      data: {
        ...{
          title: `Qualities met with evidence, of ${number(columns.length)}`,
          mode: 'grouped',
          of: 'Use case',
        },
        format: number,
        rows: all.map(({ name, proven }) => ({ name, bars: [{ driver: null, likely: proven }] })),
      },
    },
  };
}
