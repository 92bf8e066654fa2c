import { recordsOf } from '../../shared/model/document.ts';
import type { CellContext } from '../../shared/views/list-cells.ts';
import { amountFormat } from '../screens/curve/amounts.ts';
import { useApp } from '../state/app.ts';
import { useWorkshop } from '../state/workshop.ts';

const formats = new Map<string, CellContext['amounts']>();

function amountsOf(locale: string): CellContext['amounts'] {
  const known = formats.get(locale) ?? amountFormat(locale);
  formats.set(locale, known);
  return known;
}

/** What cells are written and read with now; null while no workshop is open. */
export function cellContext(): CellContext | null {
  const { document } = useWorkshop.getState();
  const stages = useApp.getState().info?.stages;
  const workshop = recordsOf(document, 'workshop')[0];
  if (!stages || !workshop) return null;
  return { document, stages, currency: workshop.currency, amounts: amountsOf(workshop.locale) };
}
