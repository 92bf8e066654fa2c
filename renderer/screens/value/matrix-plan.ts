import type { Id } from '../../../shared/model/scalars.ts';
import { EFFORTS, type Effort, type UseCase } from '../../../shared/model/use-case.ts';

/** Where a chip stands: the columns of effort, before them those of no effort yet. */
export const MATRIX_COLUMNS: readonly (Effort | null)[] = [null, ...EFFORTS];

export const columnName = (effort: Effort | null): string =>
  effort === null ? 'No effort yet' : `Effort ${effort}`;

/** The column's name within a sentence; the size keeps its capitals. */
export const columnInWords = (effort: Effort | null): string =>
  effort === null ? 'no effort yet' : `effort ${effort}`;

export interface Chip {
  readonly useCase: UseCase;
  /** What it is expected to bring a year; null: nobody has said. */
  readonly value: number | null;
}

export interface MatrixPlan {
  readonly height: number;
  /** The chips of each column, the highest value first, with their tops. */
  readonly columns: readonly (readonly (Chip & { readonly top: number })[])[];
  /**
   * Whether the heights can be read off an axis: somebody has said a value, and every chip stands where its value says.
   * A full column has room for the order of its chips alone.
   */
  readonly isToScale: boolean;
  /** Values that stand along the axis, with their heights. */
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

const CHIP = { height: 68, gap: 6 } as const;
const PAD = 10;
const LEAST = 420;

/**
 * Where every use case stands: its effort says how far right, its value how high. Heights go by the root of the value, so
 * that one giant does not press all others to the floor; chips that would overlap move down, and what nobody has
 * valued stands at the foot.
 */
export function planMatrix(chips: readonly Chip[]): MatrixPlan {
  const byColumn = MATRIX_COLUMNS.map(effort =>
    chips
      .filter(chip => chip.useCase.effort === effort)
      .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || a.useCase.number - b.useCase.number),
  );
  const step = CHIP.height + CHIP.gap;
  const fullest = Math.max(1, ...byColumn.map(column => column.length));
  const height = Math.max(LEAST, fullest * step + 2 * PAD);
  const most = Math.max(0, ...chips.map(chip => chip.value ?? 0)) || 1;
  const room = height - 2 * PAD - CHIP.height;
  const wanted = (value: number | null) => PAD + (1 - Math.sqrt((value ?? 0) / most)) * room;
  const columns = byColumn.map(column => {
    let next = PAD;
    const placed = column.map(chip => {
      const top = Math.max(next, wanted(chip.value));
      next = top + step;
      return { ...chip, top };
    });
    // What was pushed out at the foot goes up again, and takes along what is in its way.
    let floor = height - PAD - CHIP.height;
    for (let at = placed.length - 1; at >= 0; at--) {
      const chip = placed[at];
      if (!chip) continue;
      const top = Math.min(chip.top, floor);
      placed[at] = { ...chip, top };
      floor = top - step;
    }
    return placed;
  });
  const ticks = [1, 0.5, 0.25, 0].map(share => ({
    value: most * share,
    y: wanted(most * share) + CHIP.height / 2,
  }));
  const valued = columns.flat().flatMap(({ value, top }) => (value === null ? [] : [{ value, top }]));
  const isToScale =
    valued.some(({ value }) => value > 0) &&
    valued.every(({ value, top }) => Math.abs(top - wanted(value)) <= CHIP.height / 2);
  return { height, columns, isToScale, ticks };
}

/** The column beside one, to the left (-1) or right (1); the same at either end. */
export function columnBeside(effort: Effort | null, step: -1 | 1): Effort | null {
  const at = MATRIX_COLUMNS.indexOf(effort) + step;
  return MATRIX_COLUMNS[Math.min(MATRIX_COLUMNS.length - 1, Math.max(0, at))] ?? null;
}

/** The chip above or below another within its column, or the nearest one in height in the column beside it. */
export function chipBeside(plan: MatrixPlan, id: Id, key: string): Id | null {
  const at = plan.columns.findIndex(column => column.some(chip => chip.useCase.id === id));
  const column = plan.columns[at] ?? [];
  const row = column.findIndex(chip => chip.useCase.id === id);
  if (key === 'ArrowUp') return column[row - 1]?.useCase.id ?? null;
  if (key === 'ArrowDown') return column[row + 1]?.useCase.id ?? null;
  const step = key === 'ArrowLeft' ? -1 : 1;
  const top = column[row]?.top ?? 0;
  for (let next = at + step; next >= 0 && next < plan.columns.length; next += step) {
    const nearest = [...(plan.columns[next] ?? [])].sort(
      (a, b) => Math.abs(a.top - top) - Math.abs(b.top - top),
    )[0];
    if (nearest) return nearest.useCase.id;
  }
  return null;
}
