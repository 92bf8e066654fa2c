import { placementsByUseCase } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { select, useBoard } from '../board/board-store.ts';
import { navigate } from '../state/app.ts';
import { shownOf } from '../state/shown.ts';
import { clearFilter, useView } from '../state/view.ts';
import { useWorkshop } from '../state/workshop.ts';

/** How long the screen may take to show a card, in frames. */
const PATIENCE = 90;

/** Goes to a use case: chooses it, which opens it beside the curve, and brings its card into sight. */
export function goTo(id: Id): void {
  navigate('curve');
  const { document: workshop } = useWorkshop.getState();
  const shown = shownOf(workshop, useView.getState().filter);
  if (shown && !shown.has(id)) clearFilter();
  select([id]);
  const stage = placementsByUseCase(workshop).get(id)?.stage ?? null;
  let left = PATIENCE;
  const look = () => {
    const card = document.querySelector<HTMLElement>(`[data-card="${id}"], [data-row="${id}"]`);
    if (card) {
      // A panel that has just opened takes the focus first.
      requestAnimationFrame(() => {
        card.focus();
        card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      });
      return;
    }
    const inStack = stage !== null && document.querySelector(`[data-stack="${stage}"]`);
    if (inStack) useBoard.setState({ openStack: stage });
    left -= 1;
    if (left > 0) requestAnimationFrame(look);
  };
  // The palette gives the focus back where it was; only then is it taken on.
  requestAnimationFrame(() => requestAnimationFrame(look));
}
