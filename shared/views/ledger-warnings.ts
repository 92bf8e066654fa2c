import type { Id } from '../model/scalars.ts';
import type { Driver } from '../model/use-case.ts';
import { plainWords } from './import-words.ts';
import type { Ledger, LedgerLine } from './ledger.ts';
import { tagOf } from './ledger-chance.ts';
import { totalOf } from './ledger-total.ts';
import { pairsAlike } from './similar.ts';

/** What may be wrong with the ledger's sum. Nothing is taken out because of it: the room decides. */
export type LedgerWarning =
  /** Lines with one tag: perhaps the same money. */
  | {
      readonly kind: 'tag';
      readonly tag: string;
      readonly ids: readonly Id[];
      readonly sum: number;
      readonly largest: number;
    }
  /** Two lines of one use case and one driver whose titles say nearly the same. */
  | { readonly kind: 'alike'; readonly ids: readonly Id[]; readonly titles: readonly [string, string] }
  /** Lines that save or protect more of one thing than there is, in percent of it. */
  | { readonly kind: 'over'; readonly of: string; readonly ids: readonly Id[]; readonly percent: number }
  /** One thing counted differently. */
  | {
      readonly kind: 'counts';
      readonly of: string;
      readonly ids: readonly Id[];
      readonly baselines: readonly number[];
    }
  /** What is expected lies outside of eight in ten of the draws: the ranges lean to one side. */
  | {
      readonly kind: 'lean';
      readonly ids: readonly Id[];
      readonly side: 'below' | 'above';
      readonly expected: number;
    };

const kept = new WeakMap<Ledger, readonly LedgerWarning[]>();

/** Everything that may be counted twice or too high, the gravest first. Worked out once a ledger. */
export function warningsOf(ledger: Ledger): readonly LedgerWarning[] {
  let warnings = kept.get(ledger);
  if (!warnings) {
    warnings = [...tagged(ledger), ...overBaseline(ledger), ...alike(ledger), ...leaning(ledger)];
    kept.set(ledger, warnings);
  }
  return warnings;
}

/** The lines whose assumption nobody answers for: quick ranges among them. */
export const withoutOwner = (ledger: Ledger): readonly LedgerLine[] =>
  ledger.lines.filter(line => line.owner === '');

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const idsOf = (lines: readonly LedgerLine[]) => lines.map(line => line.id);

function tagged({ lines }: Ledger): LedgerWarning[] {
  return [...grouped(lines, line => tagOf(line.tag)).values()].flatMap(group => {
    const [first] = group;
    if (!first || group.length < 2) return [];
    const amounts = group.map(line => line.expected);
    const sum = amounts.reduce((all, one) => all + one, 0);
    return [{ kind: 'tag', tag: first.tag, ids: idsOf(group), sum, largest: Math.max(...amounts) }];
  });
}

function overBaseline({ lines }: Ledger): LedgerWarning[] {
  const counted = lines.flatMap(line => (line.line?.basis ? [{ line, basis: line.line.basis }] : []));
  return [...grouped(counted, ({ basis }) => plainWords(basis.of)).values()].flatMap(group => {
    const warnings: LedgerWarning[] = [];
    const of = group[0]?.basis.of ?? '';
    // More can be made of a thing than there is of it today; more than all of it cannot be saved.
    for (const driver of ['save', 'protect'] satisfies Driver[]) {
      const own = group.filter(({ line }) => line.driver === driver);
      const percent = own.reduce((sum, { basis }) => sum + basis.change.likely, 0);
      if (percent > 100) warnings.push({ kind: 'over', of, ids: idsOf(own.map(one => one.line)), percent });
    }
    const baselines = [...new Set(group.map(({ basis }) => basis.baseline))].sort((a, b) => a - b);
    if (baselines.length > 1)
      warnings.push({ kind: 'counts', of, ids: idsOf(group.map(one => one.line)), baselines });
    return warnings;
  });
}

/** From this likeness on two titles may speak of one thing. */
const ALIKE = 0.6;

function alike({ ofUseCase, lines }: Ledger): LedgerWarning[] {
  const warnings: LedgerWarning[] = [];
  const programme = lines.filter(line => line.useCase === null);
  for (const own of [...ofUseCase.values(), programme]) {
    if (own.length < 2) continue;
    const titles = own.map(line => line.title);
    for (const [at, other] of pairsAlike(titles, ALIKE)) {
      const [one, two] = [own[at], own[other]];
      if (!one || !two || one.driver !== two.driver) continue;
      // Lines with one tag are named already.
      if (one.tag !== '' && tagOf(one.tag) === tagOf(two.tag)) continue;
      warnings.push({ kind: 'alike', ids: [one.id, two.id], titles: [one.title, two.title] });
    }
  }
  return warnings;
}

function leaning({ lines }: Ledger): LedgerWarning[] {
  const total = totalOf(lines);
  if (!total) return [];
  const { low, high, expected } = total;
  if (expected >= low && expected <= high) return [];
  return [{ kind: 'lean', ids: idsOf(lines), side: expected < low ? 'below' : 'above', expected }];
}
