import { create } from 'zustand';
import type { Id } from '../../shared/model/scalars.ts';
import type { Box as Rect } from '../../shared/plan/board-types.ts';

/** A note that keys carry. */
interface Carried {
  readonly id: Id;
  /** Key of the box that it would land in. */
  readonly box: string;
  /** The note that it would land before; null: at the end. */
  readonly before: Id | null;
}

interface CanvasView {
  /** The note whose buttons are shown. */
  readonly chosen: Id | null;
  /** The item of the plan that is being written in. */
  readonly writing: string | null;
  readonly carried: Carried | null;
  /** Where what is carried or dragged would land, and the box around it. */
  readonly mark: { readonly line: Rect; readonly box: string } | null;
  /** Items shown whole although they are long. */
  readonly whole: ReadonlySet<string>;
  /** Whether the canvas is shown as a nested list. */
  readonly outline: boolean;
  readonly findings: boolean;
}

/** What the person is doing on a canvas: never saved. */
export const useCanvas = create<CanvasView>()(() => ({
  ...{ chosen: null, writing: null, carried: null, mark: null },
  ...{ whole: new Set<string>(), outline: false, findings: false },
}));

export const choose = (chosen: Id | null): void => useCanvas.setState({ chosen });
export const write = (writing: string | null): void => useCanvas.setState({ writing });

/** Shows an item whole, or cut again. */
export function toggleWhole(item: string): void {
  const whole = new Set(useCanvas.getState().whole);
  if (!whole.delete(item)) whole.add(item);
  useCanvas.setState({ whole });
}

/** Forgets what was under way, for another canvas. How canvases are looked at stays. */
export const resetCanvas = (): void =>
  useCanvas.setState({ chosen: null, writing: null, carried: null, mark: null, whole: new Set() });
