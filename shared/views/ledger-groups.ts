import type { Stage } from '../content/stages.ts';
import { DRIVERS, type Driver } from '../model/use-case.ts';
import { VALUE_LIMITS } from '../model/value-line.ts';
import { DRIVER_NAMES } from '../plan/board-marks.ts';
import { compareUnits } from '../plan/unit-marks.ts';
import type { Ledger, LedgerLine } from './ledger.ts';
import { rampIn, type Total, totalOf } from './ledger-total.ts';

/** What the ledger's lines are put together by. */
export const GROUPINGS = ['driver', 'stage', 'unit'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Lines that belong together, and what they come to. */
export interface LedgerGroup {
  readonly key: string;
  readonly name: string;
  /** The driver or the stage it is of, where it is of one. */
  readonly driver: Driver | null;
  readonly stage: number | null;
  readonly total: Total;
}

const PROGRAMME_NAME = 'The whole programme';

/** The groups that hold a line, in their order: every line is in exactly one. */
export function groupsOf(ledger: Ledger, by: Grouping, stages: readonly Stage[]): readonly LedgerGroup[] {
  const groups = new Map<string, LedgerLine[]>();
  for (const line of ledger.lines) {
    const key = keyOf(line, by);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups]
    .sort(([a], [b]) => compareKeys(a, b, by))
    .flatMap(([key, lines]) => {
      const total = totalOf(lines);
      const line = lines[0];
      if (!total || !line) return [];
      return [
        {
          key,
          name: nameOf(line, by, stages),
          driver: by === 'driver' ? line.driver : null,
          stage: by === 'stage' ? line.stage : null,
          total,
        },
      ];
    });
}

const PROGRAMME = 'programme';
const NONE = 'none';

function keyOf({ driver, stage, useCase }: LedgerLine, by: Grouping): string {
  if (by === 'driver') return driver ?? NONE;
  if (useCase === null) return PROGRAMME;
  if (by === 'stage') return stage === null ? NONE : `stage-${stage}`;
  return useCase.unit === '' ? NONE : `unit-${useCase.unit}`;
}

function nameOf({ driver, stage, useCase }: LedgerLine, by: Grouping, stages: readonly Stage[]): string {
  if (by === 'driver') return driver === null ? 'No driver yet' : DRIVER_NAMES[driver];
  if (useCase === null) return PROGRAMME_NAME;
  if (by === 'unit') return useCase.unit === '' ? 'No business unit' : useCase.unit;
  return stage === null ? 'Unplaced' : `${stage}  ${stages[stage]?.name ?? ''}`.trim();
}

/** What belongs nowhere comes last, and before it nothing but what has a place. */
function compareKeys(a: string, b: string, by: Grouping): number {
  const rank = (key: string) => (key === PROGRAMME ? 2 : key === NONE ? 1 : 0);
  if (rank(a) + rank(b) > 0) return rank(a) - rank(b);
  if (by === 'driver') return DRIVERS.indexOf(a as Driver) - DRIVERS.indexOf(b as Driver);
  if (by === 'stage') return Number(a.slice(6)) - Number(b.slice(6));
  return compareUnits(a.slice(5), b.slice(5));
}

/** One year of the ramp. */
export interface LedgerYear {
  readonly year: number;
  /** What each driver's lines are expected to bring in it; null: no driver yet. */
  readonly drivers: readonly { readonly driver: Driver | null; readonly expected: number }[];
  readonly total: Total;
}

/** Year by year as the lines ramp up: up to the last year in which anything still changes, three at the least. */
export function yearsOf(ledger: Ledger): readonly LedgerYear[] {
  const longest = Math.max(3, ...ledger.lines.map(line => line.ramp.length));
  const years = Array.from({ length: Math.min(VALUE_LIMITS.years, longest) }, (_, index) => index + 1);
  return years.flatMap(year => {
    const total = totalOf(ledger.lines, year);
    if (!total) return [];
    const drivers = [...DRIVERS, null].flatMap(driver => {
      const own = ledger.lines.filter(line => line.driver === driver);
      if (own.length === 0) return [];
      return [
        { driver, expected: own.reduce((sum, line) => sum + line.expected * rampIn(line.ramp, year), 0) },
      ];
    });
    return [{ year, drivers, total }];
  });
}

/** What is expected of each driver on each stage of the pack; lines without a driver or a stage are in none. */
export function stageAmounts(
  ledger: Ledger,
  stages: readonly Stage[],
): readonly { readonly name: string; readonly amounts: Readonly<Record<Driver, number>> }[] {
  return stages.map(({ position, name }) => {
    const amounts: Record<Driver, number> = { make: 0, save: 0, protect: 0 };
    for (const { stage, driver, expected } of ledger.lines)
      if (stage === position && driver !== null) amounts[driver] += expected;
    return { name, amounts };
  });
}
