import { cellOf, numberIn } from '../model/cell.ts';
import { rowName } from '../views/canvas-rows.ts';
import { listed } from '../views/spread-words.ts';
import type { Figure, FigureInput } from './figure-types.ts';
import { gridRead, headed, inWords } from './source.ts';

const NEEDED = ['rto', 'rpo', 'law'] as const;

/**
 * Which regions lack a recovery time (`rto`), a recovery point (`rpo`) or the law that holds there (`law`). Reads a table whose rows are regions. Where `rto`
 * is a number it is drawn.
 */
export function recovery(input: FigureInput): Figure {
  const grid = gridRead(input, ['table'], NEEDED);
  if ('fault' in grid) return grid.fault;
  const { rows, columns, box } = grid;
  if (rows.length === 0) return inWords('No regions are noted yet.');
  const labelOf = (key: string) => columns.find(column => column.key === key)?.label ?? key;
  const regions = rows.map(row => ({
    name: headed(rowName(input.document, row), box.rows.word),
    lacks: NEEDED.filter(key => cellOf(row, key) === ''),
    rto: numberIn(row, 'rto'),
  }));
  const open = regions.filter(region => region.lacks.length > 0);
  const { count, number } = input.words;
  const counts = NEEDED.flatMap(key => {
    const lacking = regions.filter(region => region.lacks.includes(key)).length;
    return lacking === 0 ? [] : [`${labelOf(key)} in ${lacking}`];
  });
  const isNumber = box.columns.some(column => column.key === 'rto' && column.kind === 'number');
  const timed = regions.filter(region => region.rto !== null).sort((a, b) => (b.rto ?? 0) - (a.rto ?? 0));
  return {
    headline:
      open.length === 0
        ? `Every region has ${listed(NEEDED.map(labelOf))}.`
        : `${open.length} of ${count(regions.length, 'region')} ${open.length === 1 ? 'is' : 'are'} incomplete: ${listed(counts)} missing.`,
    points: open.map(({ name, lacks }) => `${name} lacks ${listed(lacks.map(labelOf))}.`),
    chart:
      isNumber && timed.length > 0
        ? {
            kind: 'bars',
            data: {
              ...{ title: `${labelOf('rto')} by region`, mode: 'grouped', of: 'Region', format: number },
              rows: timed.map(({ name, rto }) => ({ name, bars: [{ driver: null, likely: rto ?? 0 }] })),
            },
          }
        : null,
  };
}
