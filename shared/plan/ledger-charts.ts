import type { Stage } from '../content/stages.ts';
import type { Ledger } from '../views/ledger.ts';
import { stageAmounts, yearsOf } from '../views/ledger-groups.ts';
import type { AmountWords } from '../views/ledger-words.ts';
import type { BarsData } from './chart-bars.ts';
import type { StageBarsData } from './chart-stage-bars.ts';

/** What is expected a year along the curve, for every painter of the value alike. */
export const stageBarsData = (
  ledger: Ledger,
  stages: readonly Stage[],
  words: Pick<AmountWords, 'short'>,
): StageBarsData => ({
  title: 'Expected a year, by stage',
  stages: stageAmounts(ledger, stages),
  format: words.short,
});

/** What is expected year by year, by driver, with the range of each year. */
export const yearBarsData = (ledger: Ledger, words: Pick<AmountWords, 'short'>): BarsData => ({
  ...{ title: 'Expected, year by year', mode: 'stacked', of: 'Year', format: words.short },
  rows: yearsOf(ledger).map(({ year, drivers, total }) => ({
    name: `Year ${year}`,
    bars: drivers.map(({ driver, expected }) => ({ driver, likely: expected })),
    total: { low: total.low, likely: total.expected, high: total.high },
  })),
});
