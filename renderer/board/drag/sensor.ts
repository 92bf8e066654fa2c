import type { SensorProps } from '@dnd-kit/core';
import type { PointerEvent as ReactPointerEvent } from 'react';

interface PointerOptions {
  /** Follows every move of a drag, outside React. */
  follow(x: number, y: number): void;
  /** The drag has ended. dnd-kit says so too, but not when it had no time to render its start. */
  released(how: 'end' | 'cancel'): void;
}

type Props = SensorProps<PointerOptions>;

/** How far a mouse or a pen moves before it drags, in pixels. */
const SLACK = 4;
/** How long a finger rests before it picks up, in milliseconds, and how far it may tremble meanwhile. */
const PRESS_MS = 280;
const TREMBLE = 8;
/** How long after a drag the click that ends it is swallowed. */
const CLICK_MS = 60;

/**
 * A pointer sensor that tells dnd-kit of the start and the end of a drag. What a drop would do is known to `follow`
 * without its droppables, and each lane that dnd-kit heard of would render its context.
 * A mouse drags at once; a finger drags at once sideways, and after a long press every way, so that a swipe up or
 * down still scrolls.
 */
export class SparsePointerSensor {
  static activators = [
    {
      eventName: 'onPointerDown' as const,
      handler: ({ nativeEvent: event }: ReactPointerEvent) => event.isPrimary && event.button === 0,
    },
  ];

  autoScrollEnabled = false;
  private readonly props: Props;
  private readonly down: PointerEvent;
  private readonly listening = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dragging = false;

  constructor(props: Props) {
    this.props = props;
    this.down = props.event as PointerEvent;
    const { signal } = this.listening;
    const on = <K extends keyof WindowEventMap>(
      name: K,
      handler: (event: WindowEventMap[K]) => void,
      options: AddEventListenerOptions = {},
    ) => window.addEventListener(name, handler, { ...options, signal });
    // Ahead of everybody: while a card is in hand, a move is nobody else's news.
    on('pointermove', event => this.move(event), { capture: true });
    on('mousemove', event => this.dragging && event.stopPropagation(), { capture: true });
    on('pointerup', event => this.end(event));
    on('pointercancel', event => this.cancelBy(event));
    // A second finger zooms or pans: the first one then carries nothing.
    on('pointerdown', event => !event.isPrimary && event.pointerType === 'touch' && this.finish('cancel'));
    on('keydown', event => this.key(event), { capture: true });
    on('blur', () => this.finish('cancel'));
    on('resize', () => this.finish('cancel'));
    on('contextmenu', event => this.dragging && event.preventDefault(), { capture: true });
    // Not passive: once a card is in hand, the page must not scroll under the finger.
    on('touchmove', event => this.dragging && event.cancelable && event.preventDefault(), { passive: false });
    if (this.down.pointerType === 'touch') this.timer = setTimeout(() => this.start(), PRESS_MS);
  }

  private start(): void {
    this.dragging = true;
    // Captured, no move needs a hit test and no card that is passed repaints as hovered: half of a move's cost.
    const { target, pointerId } = this.down;
    if (target instanceof Element && target.isConnected) target.setPointerCapture(pointerId);
    document.getSelection()?.removeAllRanges();
    this.props.onStart({ x: this.down.clientX, y: this.down.clientY });
  }

  private move(event: PointerEvent): void {
    if (event.pointerId !== this.down.pointerId) return;
    const { clientX: x, clientY: y } = event;
    if (!this.dragging) {
      const far = Math.hypot(x - this.down.clientX, y - this.down.clientY);
      if (this.down.pointerType === 'touch') {
        if (far <= TREMBLE) return;
        // Up and down is scrolling and the browser's; sideways leads to a stage and needs no waiting.
        if (Math.abs(x - this.down.clientX) < Math.abs(y - this.down.clientY)) {
          this.finish('cancel');
          return;
        }
      } else if (far < SLACK) return;
      clearTimeout(this.timer);
      this.start();
    }
    event.preventDefault();
    event.stopPropagation();
    this.props.options.follow(x, y);
  }

  private end(event: PointerEvent): void {
    if (event.pointerId === this.down.pointerId) this.finish('end');
  }

  private cancelBy(event: PointerEvent): void {
    if (event.pointerId === this.down.pointerId) this.finish('cancel');
  }

  private key(event: KeyboardEvent): void {
    if (!this.dragging) return;
    // While the mouse holds a card, keys do nothing else.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.finish('cancel');
  }

  private finish(how: 'end' | 'cancel'): void {
    this.listening.abort();
    clearTimeout(this.timer);
    if (!this.dragging) {
      this.props.onAbort(this.props.active);
      this.props.onCancel();
      return;
    }
    swallowNextClick();
    if (how === 'end') this.props.onEnd();
    else this.props.onCancel();
    this.props.options.released(how);
  }
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
