/** How far a mouse or a pen moves before it drags, in pixels. */
const SLACK = 5;
/** How long a finger rests before it picks up, in milliseconds, and how far it may tremble meanwhile. */
const PRESS_MS = 280;
const TREMBLE = 8;
/** How long after a drag the click that ends it is swallowed. */
const CLICK_MS = 60;

/** What happens to the thing that is dragged. After `lift` comes exactly one of `drop` and `putBack`. */
export interface Hand {
  lift(): void;
  follow(x: number, y: number): void;
  drop(x: number, y: number): void;
  putBack(): void;
}

/** A press as the browser or React tells of it. */
interface Press {
  readonly button: number;
  readonly isPrimary: boolean;
  readonly pointerId: number;
  readonly pointerType: string;
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * Lets a press become a drag: at once for mouse and pen, for a finger after a long press so that a swipe still scrolls, or at once
 * where `touchScrolls` says that there is nothing to scroll. Escape, a second finger or a lost window puts everything back.
 */
export function pressToDrag(down: Press, hand: Hand, touchScrolls = true): void {
  if (down.button !== 0 || !down.isPrimary) return;
  const listening = new AbortController();
  const waits = down.pointerType === 'touch' && touchScrolls;
  let isLifted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const on = <K extends keyof WindowEventMap>(
    name: K,
    handler: (event: WindowEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ) => window.addEventListener(name, handler, { ...options, signal: listening.signal });
  const lift = () => {
    clearTimeout(timer);
    isLifted = true;
    document.getSelection()?.removeAllRanges();
    hand.lift();
  };
  const end = (finish: (() => void) | null) => {
    listening.abort();
    clearTimeout(timer);
    if (!isLifted) return;
    swallowNextClick();
    (finish ?? (() => hand.putBack()))();
  };
  on('pointermove', event => {
    if (event.pointerId !== down.pointerId) return;
    const { clientX: x, clientY: y } = event;
    if (!isLifted) {
      const far = Math.hypot(x - down.clientX, y - down.clientY);
      if (far < (waits ? TREMBLE : SLACK)) return;
      if (waits) return end(null);
      lift();
    }
    event.preventDefault();
    hand.follow(x, y);
  });
  on('pointerup', event => {
    if (event.pointerId === down.pointerId) end(() => hand.drop(event.clientX, event.clientY));
  });
  on('pointercancel', event => event.pointerId === down.pointerId && end(null));
  on('pointerdown', event => !event.isPrimary && end(null));
  on(
    'keydown',
    event => {
      if (!isLifted) return;
      // While something is in the hand, keys do nothing else.
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') end(null);
    },
    { capture: true },
  );
  on('blur', () => end(null));
  on('contextmenu', event => isLifted && event.preventDefault(), { capture: true });
  // Not passive: once it is in the hand, the page must not scroll under the finger.
  on('touchmove', event => isLifted && event.cancelable && event.preventDefault(), { passive: false });
  if (waits) timer = setTimeout(lift, PRESS_MS);
}

/** The click that follows a drag belongs to the drag. */
function swallowNextClick(): void {
  const stop = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', stop, { capture: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), CLICK_MS);
}
