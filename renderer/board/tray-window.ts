import { type RefObject, useEffect, useRef } from 'react';
import type { Id } from '../../shared/model/scalars.ts';
import { useWorkshop } from '../state/workshop.ts';
import { laneIds } from './aim.ts';
import { TRAY_PORTION, useBoard } from './board-store.ts';

/** A run of the tray's cards: the only ones drawn, because five thousand take seconds and nobody sees more than ten. */
export interface TrayWindow {
  readonly from: number;
  readonly to: number;
}

/** The run to draw of a tray that may have become shorter since. */
export function clamped({ from, to }: TrayWindow, count: number): TrayWindow {
  const end = Math.min(Math.max(to, TRAY_PORTION), count);
  return { from: Math.max(0, Math.min(from, end - TRAY_PORTION)), to: end };
}

/** Draws more of the tray: what comes before, or after, the cards that are drawn. */
export function drawMore(way: 'before' | 'after'): void {
  const { from, to } = useBoard.getState().tray;
  useBoard.setState({
    tray: way === 'before' ? { from: Math.max(0, from - TRAY_PORTION), to } : { from, to: to + TRAY_PORTION },
  });
}

/** Sees to it that a card is among those drawn, if it is in the tray. */
export function drawInTray(id: Id): void {
  const ids = laneIds(useWorkshop.getState().document, null);
  const at = ids.indexOf(id);
  const { from, to } = clamped(useBoard.getState().tray, ids.length);
  if (at < 0 || (at >= from && at < to)) return;
  const half = TRAY_PORTION / 2;
  useBoard.setState({ tray: { from: Math.max(0, at - half), to: at + half } });
}

/** Draws more by itself as soon as an element comes near the part of the tray that is seen. */
export function useDrawMore(way: 'before' | 'after'): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = button.current;
    if (!element) return;
    const watch = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) drawMore(way);
      },
      { root: element.parentElement, rootMargin: '400px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  });
  return button;
}
