import { create } from 'zustand';
import { useWorkshop } from '../../state/workshop.ts';

/** The least zoom shows the whole board; the most has room for a thousand whole cards. */
export const LEAST = 1;
export const MOST = 8;
/** One press of a zoom key or button. */
const STEP = 1.3;
/** How long after the last wheel turn a gesture counts as over, in milliseconds. */
const SETTLE_MS = 140;

/** The zoom that the board is planned for. It changes when a gesture has settled, never during one. */
export const useZoom = create<{ zoom: number }>()(() => ({ zoom: LEAST }));

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box of the board, in the plan's unit. */
interface Target extends Point {
  readonly width: number;
  readonly height: number;
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/**
 * Looks at the board. The frame scrolls, so that panning is the browser's own and focus brings cards into view; a
 * zoom gesture writes one transform on the one layer, and when it settles the board is planned anew with more room,
 * so that its text is drawn sharp and its cards say more.
 */
export class Camera {
  private frame: HTMLElement | null = null;
  private layer: HTMLElement | null = null;
  /** The gesture's own zoom over the planned one, and how far it has moved the layer, in pixels of the window. */
  private live = { factor: 1, x: 0, y: 0 };
  private kept = { left: 0, top: 0 };
  private settling: ReturnType<typeof setTimeout> | undefined;
  private painting = 0;
  private gesture: Animation | null = null;
  /** What to bring to the middle, or where to scroll, once the board is planned for the new zoom. */
  private next: (() => void) | null = null;
  private readonly watchers = new Set<() => void>();

  /** Takes the elements it looks through. Answers how to let go. */
  attach(frame: HTMLElement, layer: HTMLElement): () => void {
    this.frame = frame;
    this.layer = layer;
    // Back from another view, it looks where it looked before.
    frame.scrollTo(this.kept);
    const changed = () => {
      this.kept = { left: frame.scrollLeft, top: frame.scrollTop };
      this.tell();
    };
    frame.addEventListener('scroll', changed, { passive: true });
    return () => {
      frame.removeEventListener('scroll', changed);
      clearTimeout(this.settling);
      this.rest();
      this.frame = null;
      this.layer = null;
      this.live = { factor: 1, x: 0, y: 0 };
    };
  }

  /** Calls back whenever what is in sight changes. Answers how to stop. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** Forgets where it looked, for another workshop. */
  reset(): void {
    this.kept = { left: 0, top: 0 };
    this.fit();
  }

  /** What is in sight, as shares (0 to 1) of the board. */
  get sight(): Target {
    const { frame, live } = this;
    const whole = (frame?.clientWidth ?? 1) * this.zoom;
    const high = (frame?.clientHeight ?? 1) * this.zoom;
    return {
      x: ((frame?.scrollLeft ?? 0) - live.x) / whole,
      y: ((frame?.scrollTop ?? 0) - live.y) / high,
      width: 1 / this.zoom,
      height: 1 / this.zoom,
    };
  }

  /** The zoom as it is seen, in the middle of a gesture too. */
  get zoom(): number {
    return useZoom.getState().zoom * this.live.factor;
  }

  /** Zooms by a factor about a point of the window, and moves along; part of a gesture. */
  by(factor: number, at: Point, move: Point = { x: 0, y: 0 }): void {
    const { frame, live } = this;
    if (!frame) return;
    const planned = useZoom.getState().zoom;
    const wanted = clamp(planned * live.factor * factor, LEAST, MOST);
    const real = wanted / (planned * live.factor);
    const box = frame.getBoundingClientRect();
    const [px, py] = [at.x - box.left + frame.scrollLeft, at.y - box.top + frame.scrollTop];
    const next = {
      factor: live.factor * real,
      x: px - (px - live.x) * real + move.x,
      y: py - (py - live.y) * real + move.y,
    };
    // The board always fills its frame.
    const least = (scroll: number, size: number) => scroll - (size * wanted - size);
    next.x = clamp(next.x, least(frame.scrollLeft, frame.clientWidth), frame.scrollLeft);
    next.y = clamp(next.y, least(frame.scrollTop, frame.clientHeight), frame.scrollTop);
    this.live = next;
    this.paint();
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.settle(), SETTLE_MS);
  }

  /** Ends a gesture: the board is planned for the zoom it came to. */
  settle(): void {
    const { frame, live } = this;
    clearTimeout(this.settling);
    if (!frame || (live.factor === 1 && live.x === 0 && live.y === 0)) return;
    const to = { left: frame.scrollLeft - live.x, top: frame.scrollTop - live.y };
    this.go(this.zoom, () => frame.scrollTo(to));
  }

  /** Zooms in or out by a step, about the middle of what is in sight. */
  step(way: 'in' | 'out'): void {
    this.settle();
    const { frame } = this;
    if (!frame) return;
    const before = this.zoom;
    const to = clamp(way === 'in' ? before * STEP : before / STEP, LEAST, MOST);
    const middle = this.middle();
    this.go(to < LEAST * 1.05 ? LEAST : to, () => this.centre(middle));
  }

  /** Shows the whole board. */
  fit(): void {
    this.live = { factor: 1, x: 0, y: 0 };
    this.go(LEAST, () => undefined);
  }

  /**
   * Zooms to a box of the present plan. `where` finds the box anew in the plan that is made for the new zoom, as
   * cards that say more stand elsewhere.
   */
  fitTo(box: Target, where: () => Target | null): void {
    this.settle();
    const { frame } = this;
    if (!frame) return;
    const factor = Math.min(frame.clientWidth / (box.width + 160), frame.clientHeight / (box.height + 160));
    this.go(clamp(this.zoom * factor, LEAST, MOST), () => {
      const there = where();
      if (!there) return;
      frame.scrollTo({
        left: there.x + there.width / 2 - frame.clientWidth / 2,
        top: there.y + there.height / 2 - frame.clientHeight / 2,
      });
    });
  }

  /** Brings a point of the board, in shares of it, to the middle. */
  centre({ x, y }: Point): void {
    const { frame } = this;
    if (!frame) return;
    const { zoom } = useZoom.getState();
    frame.scrollTo({
      left: (x * zoom - 0.5) * frame.clientWidth,
      top: (y * zoom - 0.5) * frame.clientHeight,
    });
  }

  /** The board is drawn, so many pixels wide: a gesture's transform gives way to it. Called before it is painted. */
  planned(width: number): void {
    const { next, layer, frame } = this;
    // A plan that changed for another reason, before the one for this zoom, says nothing yet.
    if (!next || !frame || Math.abs(width - frame.clientWidth * useZoom.getState().zoom) > 1) return;
    this.next = null;
    this.live = { factor: 1, x: 0, y: 0 };
    this.rest();
    if (layer) layer.style.transform = '';
    next();
    this.tell();
  }

  private middle(): Point {
    const { x, y, width, height } = this.sight;
    return { x: x + width / 2, y: y + height / 2 };
  }

  private go(zoom: number, next: () => void): void {
    this.next = next;
    const rounded = Math.abs(zoom - LEAST) < 0.02 ? LEAST : zoom;
    if (rounded === useZoom.getState().zoom) this.planned((this.frame?.clientWidth ?? 0) * rounded);
    else useZoom.setState({ zoom: rounded });
  }

  private paint(): void {
    if (this.painting !== 0) return;
    this.painting = requestAnimationFrame(() => {
      this.painting = 0;
      const { factor, x, y } = this.live;
      this.begin();
      if (this.layer) this.layer.style.transform = `translate(${x}px, ${y}px) scale(${factor})`;
      this.tell();
    });
  }

  /** Makes the frames of a gesture cheap, however many cards there are. */
  private begin(): void {
    const { frame, layer } = this;
    if (this.gesture || !frame || !layer) return;
    // A paused animation that does nothing: a new transform then costs Chromium no layer assignment.
    this.gesture = layer.animate([{ transform: 'none' }, { transform: 'none' }], {
      duration: 1000,
      composite: 'add',
    });
    this.gesture.pause();
    // A pane over the cards: each turn of the wheel asks what lies under it.
    frame.dataset.zooming = '';
  }

  /** The gesture is over. */
  private rest(): void {
    cancelAnimationFrame(this.painting);
    this.painting = 0;
    this.gesture?.cancel();
    this.gesture = null;
    delete this.frame?.dataset.zooming;
  }

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }
}

/** The one camera: keys, buttons and the minimap all look through it. */
export const camera = new Camera();

useWorkshop.subscribe(({ key }, before) => {
  if (key !== before.key) camera.reset();
});
