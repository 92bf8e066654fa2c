import { create } from 'zustand';
import type { Id } from '../../../shared/model/scalars.ts';
import { lineOf } from '../../../shared/views/ledger.ts';
import type { Grouping } from '../../../shared/views/ledger-groups.ts';
import { navigate } from '../../state/app.ts';
import { useWorkshop } from '../../state/workshop.ts';

export type ValueView = 'ledger' | 'matrix' | 'charts';

/** What the line editor is open for: a line that is there, or a new one. */
export type Edited =
  | { readonly kind: 'line'; readonly id: Id }
  | { readonly kind: 'new'; readonly useCase: Id | null };

interface ValueState {
  readonly view: ValueView;
  readonly by: Grouping;
  /** Totals that are opened into their lines, by grouping and key. */
  readonly open: ReadonlySet<string>;
  readonly edited: Edited | null;
  /** The use case whose lines were asked for; they are shown first, and marked. */
  readonly sought: Id | null;
}

const FIRST: ValueState = { view: 'ledger', by: 'driver', open: new Set(), edited: null, sought: null };

/** How the person looks at the ledger: never saved, forgotten with the workshop. */
export const useValue = create<ValueState>()(() => FIRST);

useWorkshop.subscribe(({ key }, before) => {
  if (key !== before.key) useValue.setState(FIRST, true);
});

export const setValueView = (view: ValueView): void => useValue.setState({ view });
export const setGrouping = (by: Grouping): void => useValue.setState({ by, sought: null });

const nameOf = (by: Grouping, key: string) => `${by}/${key}`;

export const isOpen = (open: ReadonlySet<string>, by: Grouping, key: string): boolean =>
  open.has(nameOf(by, key));

/** Opens totals into their lines, or closes them again. */
export function setOpen(by: Grouping, keys: readonly string[], isNow: boolean): void {
  const open = new Set(useValue.getState().open);
  for (const key of keys) {
    if (isNow) open.add(nameOf(by, key));
    else open.delete(nameOf(by, key));
  }
  useValue.setState({ open });
}

/** Opens the editor; `null` closes it. */
export const editLine = (edited: Edited | null): void => useValue.setState({ edited });

/** Goes to the ledger: to one line, opened; to the lines of one use case; or to all of it. */
export function seekLine(id: Id | null): void {
  const line = id === null ? undefined : lineOf(useWorkshop.getState().document, id);
  useValue.setState({
    view: 'ledger',
    sought: line?.useCase?.id ?? null,
    edited: line?.line ? { kind: 'line', id: line.id } : null,
  });
  navigate('value');
}

/** Goes to the ledger, to the lines of one use case. */
export function openInLedger(useCase: Id): void {
  useValue.setState({ view: 'ledger', sought: useCase });
  navigate('value');
}
