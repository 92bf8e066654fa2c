import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Which parts to run; none: all. */
  readonly parts: readonly string[];
  readonly rounds: number;
  /** Numbers of cards. */
  readonly cards: readonly number[];
  /** Boards to measure by name; none: all. */
  readonly pages: readonly string[];
  /** Where to keep CPU profiles and traces, if anywhere. */
  readonly keep: string | null;
}

/** Reads `npm run bench -- board --cards 1000,2000 --rounds 5 --pages headwater,floor --keep FOLDER`. */
export function benchOptions(given: string[]): BenchOptions {
  const { positionals, values } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '3' },
      cards: { type: 'string', default: '100,500,1000,2000' },
      pages: { type: 'string', default: '' },
      keep: { type: 'string' },
    },
  });
  const cards = values.cards.split(',').map(Number);
  const rounds = Number(values.rounds);
  if (![rounds, ...cards].every(number => Number.isInteger(number) && number > 0))
    throw new Error('--rounds and --cards take whole numbers above 0.');
  return {
    parts: positionals,
    rounds,
    cards,
    pages: values.pages
      .split(',')
      .map(name => name.trim())
      .filter(Boolean),
    keep: values.keep ?? null,
  };
}
