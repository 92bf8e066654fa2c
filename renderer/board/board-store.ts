import { create } from 'zustand';
import type { Id } from '../../shared/model/scalars.ts';
import { shownOf } from '../state/shown.ts';
import { useView } from '../state/view.ts';
import { useWorkshop } from '../state/workshop.ts';

/** How many cards of the tray are drawn at first, and how many more at a time. */
export const TRAY_PORTION = 200;

interface BoardState {
  /** Selected use cases. */
  readonly selection: ReadonlySet<Id>;
  /** Where a range of Shift-clicks begins. */
  readonly anchor: Id | null;
  /** The use case that the inspector shows: the one selected last. */
  readonly lead: Id | null;
  /** The one card of the tray, and the one of the curve, that Tab stops at. */
  readonly stops: { readonly tray: Id | null; readonly curve: Id | null };
  /** The stage whose stack is open. */
  readonly openStack: number | null;
  /** The card whose "Move to…" menu is open. */
  readonly menuFor: Id | null;
  /** Which of the tray's cards are drawn, by their places in it. */
  readonly tray: { readonly from: number; readonly to: number };
}

const NOTHING: BoardState = {
  selection: new Set(),
  anchor: null,
  lead: null,
  stops: { tray: null, curve: null },
  openStack: null,
  menuFor: null,
  tray: { from: 0, to: TRAY_PORTION },
};

/** What the person is doing on the board: never saved. */
export const useBoard = create<BoardState>()(() => NOTHING);

/** Forgets all of it, for another workshop. */
export const resetBoard = (): void => useBoard.setState(NOTHING);

export function select(ids: readonly Id[], lead: Id | null = ids.at(-1) ?? null): void {
  useBoard.setState({ selection: new Set(ids), lead, anchor: lead });
}

/** Adds a card to the selection, or takes it out. */
export function toggle(id: Id): void {
  const selection = new Set(useBoard.getState().selection);
  if (!selection.delete(id)) selection.add(id);
  useBoard.setState({
    selection,
    anchor: id,
    lead: selection.has(id) ? id : ([...selection].at(-1) ?? null),
  });
}

/** Selects from the anchor to a card, in the order given. */
export function selectTo(id: Id, order: readonly Id[]): void {
  const { anchor } = useBoard.getState();
  const [from, to] = [anchor === null ? -1 : order.indexOf(anchor), order.indexOf(id)];
  if (from < 0 || to < 0) {
    select([id]);
    return;
  }
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  useBoard.setState({ selection: new Set(range), lead: id });
}

// What the filter hides is chosen no longer: nobody shall move or delete what they cannot see. A card that leaves by
// being edited stays chosen, so that the inspector stays with it.
useView.subscribe(({ filter }, before) => {
  if (filter === before.filter) return;
  const shown = shownOf(useWorkshop.getState().document, filter);
  const { selection, lead, anchor } = useBoard.getState();
  if (!shown || [...selection].every(id => shown.has(id))) return;
  const left = new Set([...selection].filter(id => shown.has(id)));
  const last = [...left].at(-1) ?? null;
  useBoard.setState({
    selection: left,
    lead: lead !== null && left.has(lead) ? lead : last,
    anchor: anchor !== null && left.has(anchor) ? anchor : last,
  });
});

export const clearSelection = (): void => select([]);

export function stopAt(zone: 'tray' | 'curve', id: Id | null): void {
  const { stops } = useBoard.getState();
  if (stops[zone] !== id) useBoard.setState({ stops: { ...stops, [zone]: id } });
}
