import type { TableColumn } from '../content/canvas-template.ts';
import { cellOf, numberIn } from '../model/cell.ts';
import { driftOf } from '../plan/chart-drift.ts';
import { rowName } from '../views/canvas-rows.ts';
import type { Figure, FigureInput } from './figure-types.ts';
import { gridRead, headed, inWords } from './source.ts';

/**
 * How far each benefit has come from its baseline to its target, and which way it drifts. Reads a table whose rows are benefits, with the columns
 * `baseline`, `target` and `actual` of kind number, money or percent; `unit` is written behind the figures, `owner` and `review` are asked for where
 * the table has them.
 */
export function benefitDrift(input: FigureInput): Figure {
  const grid = gridRead(input, ['table'], ['baseline', 'target', 'actual']);
  if ('fault' in grid) return grid.fault;
  const { rows, box } = grid;
  if (rows.length === 0) return inWords('No benefits are noted yet.');
  const kind = box.columns.find(column => column.key === 'target')?.kind ?? 'number';
  const shown = kind !== 'money' || (input.amounts ?? true);
  const all = rows.map(row => {
    const [baseline, target, actual] = [
      numberIn(row, 'baseline'),
      numberIn(row, 'target'),
      numberIn(row, 'actual'),
    ];
    const format = formatOf(kind, cellOf(row, 'unit'), input);
    return {
      row,
      name: headed(rowName(input.document, row), box.rows.word),
      baseline,
      target,
      actual,
      format,
    };
  });
  const sized = all.flatMap(({ baseline, target, ...one }) =>
    baseline === null || target === null ? [] : [{ ...one, baseline, target }],
  );
  const drifts = sized.map(benefit => ({ ...benefit, drift: driftOf(benefit) }));
  const { count } = input.words;
  const countOf = (drift: string) => drifts.filter(one => one.drift === drift).length;
  const measured = drifts.length - countOf('unknown');
  const told = [
    ...tell(countOf('reached'), 'at the target or past it'),
    ...tell(countOf('nearer'), 'on the way'),
    ...tell(countOf('still'), 'where it began'),
    ...tell(countOf('further'), 'further off than at the beginning'),
  ];
  const points = drifts.map(({ name, baseline, target, actual, format, drift }) => {
    const amounts = shown
      ? ` (${format(baseline)} to ${format(target)}, now ${actual === null ? 'unknown' : format(actual)})`
      : '';
    return `${name}: ${wayIn(baseline, target, actual, drift, input.words)}${amounts}.`;
  });
  for (const { name, baseline, target } of all) {
    const lacks = [...(baseline === null ? ['baseline'] : []), ...(target === null ? ['target'] : [])];
    if (lacks.length > 0) points.push(`${name}: no ${lacks.join(' and no ')} yet.`);
  }
  for (const [key, words] of [
    ['owner', 'has no owner'],
    ['review', 'has no day of review'],
  ] as const) {
    if (!grid.has(key)) continue;
    for (const { name, row } of all) if (cellOf(row, key) === '') points.push(`${name} ${words}.`);
  }
  return {
    headline: `${measured} of ${count(all.length, 'benefit')} measured${told.length > 0 ? `: ${told.join(', ')}` : ''}.`,
    points,
    chart:
      shown && sized.length > 0
        ? {
            kind: 'drift',
            data: {
              title: 'Benefits between baseline and target',
              benefits: sized.map(({ name, baseline, target, actual, format }) => ({
                name,
                baseline,
                target,
                actual,
                format,
              })),
            },
          }
        : null,
  };
}

const tell = (count: number, words: string): string[] => (count === 0 ? [] : [`${count} ${words}`]);

/** "40% of the way", "10% the other way". */
function wayIn(
  baseline: number,
  target: number,
  actual: number | null,
  drift: string,
  { percent }: FigureInput['words'],
): string {
  if (actual === null) return 'no figure yet';
  if (target === baseline) return drift === 'reached' ? 'held' : 'moved away from what was to be held';
  const share = Math.round(((actual - baseline) / (target - baseline)) * 100);
  if (share === 0 && drift !== 'still')
    return `under ${percent(1)} ${drift === 'nearer' ? 'of the way' : 'the other way'}`;
  return share < 0 ? `${percent(-share)} the other way` : `${percent(share)} of the way`;
}

function formatOf(
  kind: TableColumn['kind'],
  unit: string,
  { words }: FigureInput,
): (value: number) => string {
  if (kind === 'money') return words.money;
  if (kind === 'percent') return words.percent;
  return value => `${words.number(value)}${unit === '' ? '' : ` ${unit}`}`;
}
