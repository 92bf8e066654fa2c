import type { DropList, DropPlace } from './drop-place.ts';
import styles from './ghost.module.css';

/** What is seen while an item is in the hand: a copy that follows, and a line where it would go. */
export interface Ghost {
  /** Moves the copy by so many pixels from where the item stands. */
  follow(right: number, down: number): void;
  /** Shows the place that a drop would lead to; null: none. */
  aim(lists: readonly DropList[], place: DropPlace | null): void;
  end(): void;
}

/** Makes them, outside React, so that no move renders anything. @param copies false with the keyboard: the line alone */
export function makeGhost(item: HTMLElement, copies: boolean): Ghost {
  const { left, top, width, height } = item.getBoundingClientRect();
  const layer = document.createElement('div');
  layer.className = styles.layer ?? '';
  layer.setAttribute('aria-hidden', 'true');
  layer.inert = true;
  let copy: HTMLElement | null = null;
  if (copies) {
    copy = item.cloneNode(true) as HTMLElement;
    copy.removeAttribute('data-drag-item');
    copy.removeAttribute('id');
    copy.classList.add(styles.copy ?? '');
    // Here and not in the style sheet: the item's own classes come after it.
    Object.assign(copy.style, {
      position: 'fixed',
      margin: '0',
      boxShadow: 'var(--shadow-pop)',
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
      transform: 'none',
    });
    layer.append(copy);
  }
  const line = document.createElement('div');
  line.className = styles.line ?? '';
  line.hidden = true;
  layer.append(line);
  document.body.append(layer);
  item.dataset.dragged = '';
  document.documentElement.dataset.dragging = '';

  return {
    follow(right, down) {
      if (copy) copy.style.transform = `translate(${right}px, ${down}px) rotate(0.6deg)`;
    },
    aim(lists, place) {
      for (const other of document.querySelectorAll('[data-drag-over]'))
        other.removeAttribute('data-drag-over');
      const list = place && lists.find(one => one.key === place.list);
      line.hidden = !list;
      if (!list || !place) return;
      document
        .querySelector(`[data-drag-list="${CSS.escape(list.key)}"]`)
        ?.setAttribute('data-drag-over', '');
      const next = list.items.find(one => one.id === place.before)?.rect;
      const last = list.items.at(-1)?.rect;
      const y = next ? next.top - 4 : last ? last.bottom + 3 : list.rect.top + 6;
      const beside = next ?? last ?? { left: list.rect.left + 6, right: list.rect.right - 6 };
      Object.assign(line.style, {
        left: `${beside.left}px`,
        width: `${beside.right - beside.left}px`,
        top: `${y}px`,
      });
    },
    end() {
      layer.remove();
      delete item.dataset.dragged;
      delete document.documentElement.dataset.dragging;
      for (const other of document.querySelectorAll('[data-drag-over]'))
        other.removeAttribute('data-drag-over');
    },
  };
}
