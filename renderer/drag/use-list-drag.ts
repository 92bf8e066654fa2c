import { type RefObject, useEffect, useRef } from 'react';
import { speak } from '../board/speaker.ts';
import { focusSoon } from '../ui/kept-focus.ts';
import { dragWords } from './drag-words.ts';
import { type Arrow, type DropList, type DropPlace, placeAt, placeBeside } from './drop-place.ts';
import { type Ghost, makeGhost } from './ghost.ts';
import { pressToDrag } from './pointer-drag.ts';
import { scrollNear } from './scroll-near.ts';

/**
 * Dragging items between lists by mouse, pen, touch and keyboard. The markup says what is what: an item has
 * `data-drag-item` with its id and takes the focus itself; a list has `data-drag-list` with its key.
 */
export interface ListDrag {
  /** What an item is called in sentences. */
  nameOf(id: string): string;
  /** What a list is called in sentences. */
  listName(list: string): string;
  /** Whether a list takes an item. */
  takes?(id: string, list: string): boolean;
  /** Carries out a move; `before` is null for the end. Not called when the item stays where it is. */
  onDrop(id: string, place: DropPlace): void;
}

interface Held {
  readonly id: string;
  readonly item: HTMLElement;
  readonly from: { readonly list: string; readonly position: number; readonly next: string | null };
  readonly by: 'pointer' | 'keys';
  ghost: Ghost | null;
  place: DropPlace | null;
}

const OWN_KEYS = 'a, button, input, textarea, select, [contenteditable="true"], [role="menuitem"]';

const isArrow = (key: string): key is Arrow => /^Arrow(Up|Down|Left|Right)$/.test(key);

export function useListDrag(root: RefObject<HTMLElement | null>, options: ListDrag): void {
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let held: Held | null = null;

    const lists = (id: string): DropList[] =>
      [...element.querySelectorAll<HTMLElement>('[data-drag-list]')].flatMap(list => {
        const key = list.dataset.dragList ?? '';
        if (latest.current.takes?.(id, key) === false) return [];
        const items = [...list.querySelectorAll<HTMLElement>('[data-drag-item]')]
          .filter(item => item.dataset.dragItem !== id && item.closest('[data-drag-list]') === list)
          .map(item => ({ id: item.dataset.dragItem ?? '', rect: item.getBoundingClientRect() }));
        return [{ key, rect: list.getBoundingClientRect(), items }];
      });
    const hold = (item: HTMLElement, by: Held['by']): Held | null => {
      const id = item.dataset.dragItem ?? '';
      const list = item.closest<HTMLElement>('[data-drag-list]');
      if (!list) return null;
      const all = [...list.querySelectorAll<HTMLElement>('[data-drag-item]')].filter(
        one => one.closest('[data-drag-list]') === list,
      );
      const position = all.indexOf(item);
      const next = all[position + 1]?.dataset.dragItem ?? null;
      const from = { list: list.dataset.dragList ?? '', position, next };
      return { id, item, from, by, ghost: null, place: null };
    };
    const say = (words: (typeof dragWords)['over'], now: Held) => {
      const { nameOf, listName } = latest.current;
      const list = lists(now.id).find(one => one.key === now.place?.list);
      if (!list || !now.place) return;
      const index =
        now.place.before === null ? -1 : list.items.findIndex(one => one.id === now.place?.before);
      const position = (index < 0 ? list.items.length : index) + 1;
      speak(words(nameOf(now.id), listName(list.key), position, list.items.length + 1));
    };
    const lift = (now: Held) => {
      now.ghost = makeGhost(now.item, now.by === 'pointer');
      now.place = { list: now.from.list, before: now.from.next };
      say(dragWords.pickedUp, now);
    };
    const letGo = () => {
      held?.ghost?.end();
      held = null;
    };
    const cancel = () => {
      const now = held;
      letGo();
      if (!now?.ghost) return;
      const { nameOf, listName } = latest.current;
      speak(dragWords.cancelled(nameOf(now.id), listName(now.from.list)));
    };
    const drop = () => {
      const now = held;
      if (!now?.ghost) return letGo();
      const { place, from, id } = now;
      const { nameOf, listName, onDrop } = latest.current;
      if (!place) return cancel();
      if (place.list === from.list && place.before === from.next) {
        letGo();
        speak(dragWords.stayed(nameOf(id), listName(from.list)));
        return;
      }
      say(dragWords.dropped, now);
      letGo();
      onDrop(id, place);
      // The item may be drawn anew in another list: the focus goes with it.
      focusSoon(`[data-drag-item="${CSS.escape(id)}"]`);
    };
    const aim = (now: Held, place: DropPlace | null) => {
      now.place = place;
      now.ghost?.aim(lists(now.id), place);
    };

    const onPointerDown = (event: PointerEvent) => {
      if (held) return;
      const target = event.target as Element;
      const item = target.closest<HTMLElement>('[data-drag-item]');
      if (!item || (target.closest(OWN_KEYS) && target.closest(OWN_KEYS) !== item)) return;
      const { clientX, clientY } = event;
      pressToDrag(event, {
        lift: () => {
          held = hold(item, 'pointer');
          if (held) lift(held);
        },
        follow: (x, y) => {
          if (!held) return;
          held.ghost?.follow(x - clientX, y - clientY);
          scrollNear(held.item, x, y);
          aim(held, placeAt(lists(held.id), x, y));
        },
        drop,
        putBack: cancel,
      });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (held) {
        // While a pointer holds it, the pointer's own drag hears the keys.
        if (held.by !== 'keys') return;
        if (event.key === 'Escape') stop(event, cancel);
        else if (event.key === ' ' || event.key === 'Enter') stop(event, drop);
        else if (event.key === 'Tab') cancel();
        else if (isArrow(event.key)) {
          const now = held;
          const place = now.place ?? { list: now.from.list, before: now.from.next };
          const next = placeBeside(lists(now.id), place, event.key);
          stop(event, () => {
            aim(now, next);
            say(dragWords.over, now);
          });
        }
        return;
      }
      const item = event.target as HTMLElement;
      if (event.key !== ' ' || item.dataset.dragItem === undefined || event.ctrlKey || event.metaKey) return;
      const now = hold(item, 'keys');
      if (!now) return;
      stop(event, () => {
        held = now;
        lift(now);
        aim(now, now.place);
      });
    };
    const onBlur = () => {
      if (held?.by === 'keys') cancel();
    };
    element.addEventListener('pointerdown', onPointerDown);
    window.addEventListener('keydown', onKeyDown, { capture: true });
    element.addEventListener('focusout', onBlur);
    return () => {
      letGo();
      element.removeEventListener('pointerdown', onPointerDown);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      element.removeEventListener('focusout', onBlur);
    };
  }, [root]);
}

function stop(event: Event, does: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  does();
}
