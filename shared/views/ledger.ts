import { type Document, find, placementsByUseCase, recordsOf } from '../model/document.ts';
import { byOrder } from '../model/order.ts';
import type { Id } from '../model/scalars.ts';
import type { Driver, UseCase, ValueRange } from '../model/use-case.ts';
import type { ValueLine } from '../model/value-line.ts';

/** One line of the ledger: a line that was written, or the quick range of a use case that has none of its own. */
export interface LedgerLine {
  /** The line's id; the use case's for a quick range. */
  readonly id: Id;
  /** What was written; null for a quick range. */
  readonly line: ValueLine | null;
  /** Null for a line of the whole programme. */
  readonly useCase: UseCase | null;
  /** The stage its use case is at; null in the tray and for the whole programme. */
  readonly stage: number | null;
  readonly title: string;
  readonly driver: Driver | null;
  /** What a full year brings if it comes about, in the workshop's currency. */
  readonly amount: ValueRange;
  readonly probability: number;
  /** Likely amount × probability. */
  readonly expected: number;
  readonly ramp: readonly number[];
  readonly owner: string;
  readonly evidence: string;
  readonly tag: string;
  /** Tells its chance from other lines' by place and not by id, so that a copy of a workshop has the same totals. */
  readonly seed: number;
}

/** Every amount of a workshop, once. */
export interface Ledger {
  /** ISO 4217. All amounts are in it: a document holds no other. */
  readonly currency: string;
  /** Lines of use cases by number, then those of the whole programme; within one, in their own order. */
  readonly lines: readonly LedgerLine[];
  readonly ofUseCase: ReadonlyMap<Id, readonly LedgerLine[]>;
}

const CERTAIN: readonly number[] = [1];
/** Apart from any number of a use case. */
const PROGRAMME = 0;
const PLACES = 8_192;

/** The amount of a line in a full year: its range, or baseline × change × value of one. */
export function amountOf({ range, basis }: Pick<ValueLine, 'range' | 'basis'>): ValueRange {
  if (!basis) return range ?? { low: 0, likely: 0, high: 0 };
  const { baseline, change, unitValue } = basis;
  const times = (percent: number) => (baseline * percent * unitValue) / 100;
  return { low: times(change.low), likely: times(change.likely), high: times(change.high) };
}

const ledgers = new WeakMap<Document, Ledger>();
// A line is made of two records and a place; while these stay, so does the line, and what was worked out for it.
const kept = new WeakMap<ValueLine | UseCase, LedgerLine>();
const groups = new WeakMap<LedgerLine, readonly LedgerLine[]>();

/** The ledger of a workshop. Computed once a document; a line that did not change is the same object as before. */
export function ledgerOf(document: Document): Ledger {
  let ledger = ledgers.get(document);
  if (!ledger) {
    ledger = makeLedger(document);
    ledgers.set(document, ledger);
  }
  return ledger;
}

function makeLedger(document: Document): Ledger {
  const written = new Map<Id | null, ValueLine[]>();
  for (const line of [...recordsOf(document, 'value-line')].sort(byOrder)) {
    const group = written.get(line.useCase);
    if (group) group.push(line);
    else written.set(line.useCase, [line]);
  }
  const placements = placementsByUseCase(document);
  const lines: LedgerLine[] = [];
  const ofUseCase = new Map<Id, readonly LedgerLine[]>();
  for (const useCase of [...recordsOf(document, 'use-case')].sort((a, b) => a.number - b.number)) {
    const stage = placements.get(useCase.id)?.stage ?? null;
    const own = written.get(useCase.id);
    let these: LedgerLine[] = [];
    if (own) these = own.map((line, at) => writtenLine(line, useCase, stage, at));
    else if (useCase.value) these = [quickLine(useCase, useCase.value, stage)];
    if (these.length === 0) continue;
    ofUseCase.set(useCase.id, keepGroup(these));
    lines.push(...these);
  }
  lines.push(...(written.get(null) ?? []).map((line, at) => writtenLine(line, null, null, at)));
  return { currency: recordsOf(document, 'workshop')[0]?.currency ?? '', lines, ofUseCase };
}

function keep(record: ValueLine | UseCase, fresh: LedgerLine): LedgerLine {
  const before = kept.get(record);
  if (
    before &&
    before.useCase === fresh.useCase &&
    before.stage === fresh.stage &&
    before.seed === fresh.seed
  )
    return before;
  kept.set(record, fresh);
  return fresh;
}

function keepGroup(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  const [first] = lines;
  const before = first && groups.get(first);
  if (before?.length === lines.length && before.every((line, at) => line === lines[at])) return before;
  if (first) groups.set(first, lines);
  return lines;
}

function writtenLine(line: ValueLine, useCase: UseCase | null, stage: number | null, at: number): LedgerLine {
  const { id, title, driver, probability, ramp, owner, evidence, tag } = line;
  const amount = amountOf(line);
  return keep(line, {
    ...{ id, line, useCase, stage, title, driver, amount, probability, ramp, owner, evidence, tag },
    expected: amount.likely * probability,
    seed: (useCase?.number ?? PROGRAMME) * PLACES + at,
  });
}

function quickLine(useCase: UseCase, amount: ValueRange, stage: number | null): LedgerLine {
  const { id, title, driver, number } = useCase;
  return keep(useCase, {
    ...{ id, line: null, useCase, stage, title, driver, amount, probability: 1, ramp: CERTAIN },
    ...{ expected: amount.likely, owner: '', evidence: '', tag: '', seed: number * PLACES },
  });
}

/** The lines of use cases, of those shown; the lines of the whole programme are nobody's. */
export function linesOf(document: Document, useCases: Iterable<Id>): readonly LedgerLine[] {
  const { ofUseCase } = ledgerOf(document);
  return [...useCases].flatMap(id => ofUseCase.get(id) ?? []);
}

/** Whether a use case's amounts stand in the ledger as lines, so that its quick range no longer counts. */
export const hasLines = (document: Document, useCase: Id): boolean =>
  ledgerOf(document).ofUseCase.get(useCase)?.[0]?.line != null;

/** The line of that id, as the ledger has it. */
export const lineOf = (document: Document, id: Id): LedgerLine | undefined =>
  find(document, 'value-line', id) || find(document, 'use-case', id)
    ? ledgerOf(document).lines.find(line => line.id === id)
    : undefined;
