import type { BoardPlan, Box } from '../../../shared/plan/board-types.ts';
import { offer } from '../../state/offers.ts';
import { useBoard } from '../board-store.ts';
import { camera, LEAST, MOST } from './camera.ts';

/** The box around the chosen cards, those in stacks included; null when none is on the curve. */
function chosenBox(plan: BoardPlan | null): Box | null {
  const { selection } = useBoard.getState();
  const boxes: Box[] = (plan?.stages ?? []).flatMap(({ cards, stack }) => [
    ...cards.filter(({ id }) => selection.has(id)),
    ...(stack?.ids.some(id => selection.has(id)) ? [stack] : []),
  ]);
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map(box => box.x));
  const y = Math.min(...boxes.map(box => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map(box => box.x + box.width)) - x,
    height: Math.max(...boxes.map(box => box.y + box.height)) - y,
  };
}

function fitSelection(planOf: () => BoardPlan | null): void {
  const box = chosenBox(planOf());
  if (box) camera.fitTo(box, () => chosenBox(planOf()));
}

/** Lets keys, palette and menus zoom the board while it is there. Answers how to take that back. */
export function offerZoom(planOf: () => BoardPlan | null): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    // Lone signs belong to the board only while the focus is there, or nowhere.
    const { activeElement } = document;
    if (activeElement !== document.body && !activeElement?.closest('[data-board], [data-card]')) return;
    if ('dragging' in document.documentElement.dataset) return;
    if (event.key === '+' || event.key === '=') camera.step('in');
    else if (event.key === '-' || event.key === '_') camera.step('out');
    else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  const stop = offer({
    'view.in': { isReady: () => camera.zoom < MOST, run: () => camera.step('in') },
    'view.out': { isReady: () => camera.zoom > LEAST, run: () => camera.step('out') },
    'view.fit': { run: () => camera.fit() },
    'view.selection': { isReady: () => chosenBox(planOf()) !== null, run: () => fitSelection(planOf) },
  });
  return () => {
    stop();
    window.removeEventListener('keydown', onKey);
  };
}
