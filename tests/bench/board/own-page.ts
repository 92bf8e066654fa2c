import type { BenchPage, BenchWindow } from '../peers/bench-page.ts';

/*
 * What runs inside Headwater's own page: it is the built product, untouched. These functions are handed to the
 * browser whole and may use nothing from outside.
 */

/**
 * Answers the bench's questions from what the page shows. Also marks the arrival of the workshop's records.
 * @param from the lane that the drag begins in, as the page names it
 */
export function askOwnPage(from: string): void {
  const plain = window.fetch;
  window.fetch = async (...args) => {
    const answer = await plain(...args);
    if (String(args[1]?.body).includes('"workshop.open"')) performance.mark('bench-mount');
    return answer;
  };
  // The card is named by its id once it was first gripped: after the drop it is somewhere else.
  let id: string | null = null;
  const lane = `[data-lane="${from}"]`;
  const elementOf = (selector: string) => document.querySelector<HTMLElement>(selector);
  const bench: BenchPage = {
    ready: () => elementOf('[data-lane="5"]') !== null && elementOf(`${lane} [data-card]`) !== null,
    grip() {
      const card = elementOf(`${lane} [data-card]`);
      id = card?.dataset.card ?? null;
      const box = card?.getBoundingClientRect();
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 };
    },
    target() {
      const last = elementOf('[data-lane="5"]')?.getBoundingClientRect();
      return { x: (last?.left ?? 0) + (last?.width ?? 0) / 2, y: innerHeight * 0.55 };
    },
    dropped: () =>
      elementOf(`${lane} [data-card="${id}"]`) === null &&
      document.documentElement.dataset.dragging === undefined,
  };
  (window as unknown as BenchWindow).bench = bench;
}

/**
 * The floor on Headwater's own page: before any of its listeners hears of it, a bare pointer drag writes one transform
 * on a fixed copy of the card, and that is all.
 */
export function dragBare(): void {
  const { bench } = window as unknown as BenchWindow;
  let hand: HTMLElement | null = null;
  let [dx, dy] = [0, 0];
  const own = (name: 'pointerdown' | 'pointermove' | 'pointerup', heard: (event: PointerEvent) => void) =>
    window.addEventListener(
      name,
      event => {
        event.stopPropagation();
        heard(event);
      },
      { capture: true },
    );
  own('pointerdown', event => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
    if (!card) return;
    const box = card.getBoundingClientRect();
    const copy = card.cloneNode(true) as HTMLElement;
    for (const name of ['data-card', 'data-zone']) copy.removeAttribute(name);
    copy.style.left = '';
    copy.style.top = '';
    hand = document.createElement('div');
    hand.style.cssText = 'position:fixed;left:0;top:0;pointer-events:none;will-change:transform';
    hand.append(copy);
    document.body.append(hand);
    [dx, dy] = [box.left - event.clientX, box.top - event.clientY];
  });
  own('pointermove', event => {
    if (hand) hand.style.transform = `translate3d(${event.clientX + dx}px, ${event.clientY + dy}px, 0)`;
  });
  own('pointerup', () => {
    hand?.remove();
    hand = null;
  });
  for (const name of ['mousedown', 'click']) {
    window.addEventListener(name, event => event.stopPropagation(), { capture: true });
  }
  if (bench) (window as unknown as BenchWindow).bench = { ...bench, dropped: () => hand === null };
}

/** Runs in every page from its beginning: marks the moment when the picture of all cards was made. */
export function markPainted(): void {
  const look = () => {
    const { bench } = window as unknown as BenchWindow;
    if (!bench?.ready()) requestAnimationFrame(look);
    // A task after the frame: by then its picture is made.
    else requestAnimationFrame(() => setTimeout(() => performance.mark('bench-painted')));
  };
  requestAnimationFrame(look);
}
