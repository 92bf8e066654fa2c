import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Stage } from '../../shared/content/stages.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { clearSelection, select, selectTo, stopAt, toggle, useBoard } from './board-store.ts';
import { DragHost, type Hand } from './drag/DragHost.tsx';
import { Grip } from './drag/grip.ts';
import { everyId } from './every.ts';
import { focusCard, neighbour, wayOf } from './focus.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { MoveMenu } from './MoveMenu.tsx';
import { watchFonts } from './measure.ts';
import { carriedWith, remove } from './moves.ts';
import styles from './Workbench.module.css';

interface WorkbenchProps {
  readonly stages: readonly Stage[];
  readonly children: ReactNode;
}

const cardAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;

const zoneOf = (card: HTMLElement) => (card.dataset.zone === 'tray' ? 'tray' : 'curve');

/**
 * The ground that tray and curve lie on. It listens once for all cards: presses start drags, clicks select, keys move
 * the focus or act on cards, so that a card needs no listener of its own.
 */
export function Workbench({ stages, children }: WorkbenchProps) {
  const hand = useRef<Hand | null>(null);
  const grip = useMemo(() => new Grip(stages), [stages]);
  useEffect(watchFonts, []);
  useEffect(() => () => grip.cancel(), [grip]);

  const onClick = (event: MouseEvent) => {
    const card = cardAt(event.target);
    const id = card?.dataset.card;
    if (!id) {
      const onBoard = event.target instanceof Element && event.target.closest('[data-board]');
      if (onBoard && !(event.target as Element).closest('button')) clearSelection();
      return;
    }
    if (event.shiftKey) selectTo(id, everyId(stages.length));
    else if (event.ctrlKey || event.metaKey) toggle(id);
    else select([id]);
  };

  const onContextMenu = (event: MouseEvent) => {
    const id = cardAt(event.target)?.dataset.card;
    if (!id) return;
    event.preventDefault();
    if (!grip.isHolding) useBoard.setState({ menuFor: id });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (grip.isHolding) {
      if (grip.hear(event.code)) {
        event.preventDefault();
        // The sensor may have begun to listen this very moment, and would then hear the key twice.
        event.stopPropagation();
      }
      return;
    }
    if (event.defaultPrevented) return;
    const card = cardAt(event.target);
    const id = card?.dataset.card;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' && !isTyping(event.target)) {
      event.preventDefault();
      const every = everyId(stages.length);
      select(every, useBoard.getState().lead ?? every[0] ?? null);
      return;
    }
    if (!card || !id) return;
    const way = wayOf(event.key);
    if (event.code === 'Space') hand.current?.key(card, event);
    else if (event.key.toLowerCase() === 'm' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      useBoard.setState({ menuFor: id });
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      const next = neighbour(card, 'down') ?? neighbour(card, 'up') ?? neighbour(card, 'right');
      const ids = carriedWith(id);
      void remove(ids).then(() => {
        if (next?.dataset.card && !ids.includes(next.dataset.card)) focusCard(next.dataset.card);
      });
    } else if (event.key === 'Escape') clearSelection();
    else if (way) {
      const next = neighbour(card, way);
      event.preventDefault();
      if (!next) return;
      next.focus();
      if (event.shiftKey && next.dataset.card) selectTo(next.dataset.card, everyId(stages.length));
    }
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards inside are the buttons; this listens for all */}
      <div
        className={styles.workbench}
        onPointerDown={event => {
          const card = cardAt(event.target);
          if (!card || grip.isHolding) return;
          // The card in hand must stay drawn, however far its lane is scrolled meanwhile.
          stopAt(zoneOf(card), card.dataset.card ?? null);
          hand.current?.press(card, event);
        }}
        onClick={onClick}
        onContextMenu={onContextMenu}
        onKeyDown={onKeyDown}
        onFocus={event => {
          const card = cardAt(event.target);
          if (card?.dataset.card) stopAt(zoneOf(card), card.dataset.card);
        }}
      >
        {children}
      </div>
      <DragHost grip={grip} stages={stages.length} carriedWith={carriedWith} handRef={hand} />
      <MoveMenu stages={stages} />
      <VisuallyHidden>
        <span id="board-keys">
          Space picks the card up, Enter opens it, M moves it to a stage, Delete removes it.
        </span>
      </VisuallyHidden>
      <LiveRegion />
    </>
  );
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLElement && target.isContentEditable);
