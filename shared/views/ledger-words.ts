import type { ValueRange } from '../model/use-case.ts';
import type { ValueBasis } from '../model/value-line.ts';
import type { LedgerLine } from './ledger.ts';
import { RUNS } from './ledger-chance.ts';
import type { Total } from './ledger-total.ts';
import type { LedgerWarning } from './ledger-warnings.ts';

/** How amounts and numbers are written: by `wordsOf` in `report-words.ts`, on the screen and on paper alike. */
export interface AmountWords {
  number(n: number): string;
  /** An amount, whole. */
  money(n: number): string;
  /** An amount to three digits: "€1.2M". */
  short(n: number): string;
  /** So many hundredths. */
  percent(n: number): string;
}

const ranged = ({ low, likely, high }: ValueRange, write: (n: number) => string): string =>
  low === high ? write(likely) : `${write(likely)} (${write(low)} to ${write(high)})`;

/** What a line's sum is made of. */
type Summed = Pick<LedgerLine, 'amount' | 'probability' | 'expected'> & { readonly basis: ValueBasis | null };

/**
 * How a line's amount comes about, as a sum anyone can check: "1,200 fraud cases × 15% (10% to 20%) × €400 = €72,000
 * (€48,000 to €96,000)"; and what is expected of it: "€72,000 × 80% = €57,600".
 */
export function formulaOf(line: Summed, words: AmountWords): { amount: string; expected: string } {
  const amount = ranged(line.amount, words.money);
  const { basis } = line;
  const worked = basis
    ? `${words.number(basis.baseline)} ${basis.of} × ${ranged(basis.change, words.percent)} × ${words.money(basis.unitValue)} = ${amount}`
    : amount;
  const chance = words.percent(line.probability * 100);
  const expected = `${words.money(line.amount.likely)} × ${chance} = ${words.money(line.expected)}`;
  return { amount: worked, expected };
}

/** "€4.1M to €7.9M" */
export const spanOf = ({ low, high }: Pick<Total, 'low' | 'high'>, words: AmountWords): string =>
  words.short(low) === words.short(high) ? words.short(low) : `${words.short(low)} to ${words.short(high)}`;

/** How totals are worked out, in words for whoever has to defend them. */
export function methodWords(words: Pick<AmountWords, 'number'>): readonly string[] {
  return [
    'Expected is each line’s likely amount times its probability, added up. Every total opens into its lines, so it can be checked by hand.',
    `The range says where the total lies eight times in ten. It is drawn ${words.number(RUNS)} times: each time every line gets an amount between its low and its high, most often near its likely one, or nothing as often as it is not probable. The lowest and the highest tenth are left off; the middle has as many draws above as below it.`,
    'Lows are never added to lows, nor highs to highs: not everything goes badly, or well, at once. But people in one room guess alike, so any two lines are taken to go half along with each other. Lines with the same tag go all the way together.',
    'A line that stands alone and is certain keeps the range it was given. The draws are the same every time, so the same ledger always gives the same numbers.',
  ];
}

/** What a warning says, and what to do about it. */
export function warningWords(warning: LedgerWarning, words: AmountWords): string {
  const { number, short } = words;
  switch (warning.kind) {
    case 'tag':
      return `“${warning.tag}” is on ${number(warning.ids.length)} lines, ${short(warning.sum)} together. If they count the same money, only the largest is real: ${short(warning.largest)}.`;
    case 'alike':
      return `“${warning.titles[0]}” and “${warning.titles[1]}” sound like the same money, for the same use case and driver.`;
    case 'over':
      return `${words.percent(warning.percent)} of “${warning.of}” is ${warning.ids.length === 1 ? 'counted in one line' : `counted over ${number(warning.ids.length)} lines`}: more than there is.`;
    case 'counts':
      return `“${warning.of}” is counted as ${warning.baselines.map(number).join(' and as ')}. Agree on one number.`;
    case 'lean':
      return `What is expected, ${short(warning.expected)}, lies ${warning.side} the range: most amounts reach much further ${warning.side === 'below' ? 'up than down' : 'down than up'}. Look at the likely ones again.`;
  }
}
