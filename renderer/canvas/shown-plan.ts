import type { Canvas } from '../../shared/model/canvas.ts';
import type { BoxPlan, CanvasPlan, ItemPlan } from '../../shared/plan/canvas-types.ts';

/** The canvas on the screen and where everything of it is, for drags and keys, which come from outside React. */
interface Shown {
  readonly canvas: Canvas;
  readonly plan: CanvasPlan;
  readonly sheet: HTMLElement;
}

let shown: Shown | null = null;

export const setShown = (next: Shown | null): void => {
  shown = next;
};
export const shownCanvas = (): Shown | null => shown;

/** Whether notes can be put into a box. */
export const takesNotes = ({ box }: Pick<BoxPlan, 'box'>): boolean =>
  box.kind === 'notes' || box.kind === 'checklist' || box.kind === 'people';

export const notesIn = (box: BoxPlan): readonly ItemPlan[] => box.items.filter(item => item.kind === 'note');

/** The element of an item of the plan that takes the focus. */
const faceOf = (item: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"]`);

/** Brings the focus to an item, once it is drawn. */
export function focusItem(item: string): void {
  let tries = 8;
  const focus = () => {
    const face = faceOf(item);
    if (face) {
      face.focus();
      face.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (--tries > 0) requestAnimationFrame(focus);
  };
  focus();
}
