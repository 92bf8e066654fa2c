import type { Id } from '../../shared/model/scalars.ts';
import { select } from '../board/board-store.ts';
import { focusCard } from '../board/focus.ts';
import { navigate } from '../state/app.ts';
import { clearFilter } from '../state/view.ts';

/** Leaves the canvas for the curve, with a use case chosen there. */
export function goToCard(id: Id): void {
  navigate('curve');
  // What is filtered out could not be shown.
  clearFilter();
  // The curve comes with its own, empty choice: this one is made once it is there.
  const choose = (tries: number) => {
    if (document.querySelector('[data-board]')) {
      select([id]);
      focusCard(id);
    } else if (tries > 0) requestAnimationFrame(() => choose(tries - 1));
  };
  requestAnimationFrame(() => choose(120));
}
