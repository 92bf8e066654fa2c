import type { StagesPack } from '../../shared/content/stages.ts';
import { VALUE_LIMITS } from '../../shared/model/value-line.ts';
import type { LedgerLine } from '../../shared/views/ledger.ts';
import { rampIn } from '../../shared/views/ledger-total.ts';
import type { Cell } from './workbook.ts';
import type { Field } from './xlsx-field.ts';

const YEARS = Array.from({ length: VALUE_LIMITS.years }, (_, index) => index + 1);
const part = (share: number): Cell => ({ share: Math.round(share * 1e6) / 1e6 });
/** A change is kept in percent. */
const change = (percent: number | undefined): Cell => (percent === undefined ? null : part(percent / 100));

/** The columns of the ledger, in a sheet and in a CSV alike: enough to work every amount out again. */
export function ledgerFields(stages: StagesPack, currency: string): Field<LedgerLine>[] {
  const money = (amount: number | undefined): Cell => (amount === undefined ? null : { amount, currency });
  return [
    { header: 'Use case', width: 9, cell: one => one.useCase?.number ?? null },
    { header: 'Use case title', width: 38, cell: one => one.useCase?.title ?? null },
    { header: 'What it brings', width: 46, cell: one => one.title },
    { header: 'Kind', width: 14, cell: one => (one.line ? 'Line' : 'Quick range') },
    { header: 'Driver', width: 10, cell: one => one.driver },
    { header: 'Unit', width: 20, cell: one => one.useCase?.unit || null },
    { header: 'Stage', width: 8, cell: one => one.stage },
    {
      header: 'Stage name',
      width: 22,
      cell: one => (one.stage === null ? null : (stages.stages[one.stage]?.name ?? null)),
    },
    { header: 'How many today', width: 16, cell: one => one.line?.basis?.baseline ?? null },
    { header: 'Of what', width: 28, cell: one => one.line?.basis?.of ?? null },
    { header: 'Change low, %', width: 14, cell: one => change(one.line?.basis?.change.low) },
    { header: 'Change likely, %', width: 15, cell: one => change(one.line?.basis?.change.likely) },
    { header: 'Change high, %', width: 14, cell: one => change(one.line?.basis?.change.high) },
    { header: 'Value of one', width: 15, cell: one => money(one.line?.basis?.unitValue) },
    { header: 'Amount low', width: 17, cell: one => money(one.amount.low) },
    { header: 'Amount likely', width: 17, cell: one => money(one.amount.likely) },
    { header: 'Amount high', width: 17, cell: one => money(one.amount.high) },
    { header: 'Probability, %', width: 13, cell: one => part(one.probability) },
    { header: 'Expected', width: 17, cell: one => money(one.expected) },
    { header: 'Currency', width: 10, cell: () => currency },
    ...YEARS.map(
      (year): Field<LedgerLine> => ({
        header: `Year ${year}, %`,
        width: 10,
        cell: one => part(rampIn(one.ramp, year)),
      }),
    ),
    { header: 'Owner', width: 26, cell: one => one.owner || null },
    { header: 'Evidence', width: 44, cell: one => one.evidence || null },
    { header: 'Tag', width: 20, cell: one => one.tag || null },
  ];
}
