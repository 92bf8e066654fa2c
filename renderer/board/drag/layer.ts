import styles from './layer.module.css';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What is seen of a drag: the card in hand and the mark where it would land, in a fixed layer of their own outside
 * React. The original stays where it is, faded, so that focus stays too. A move writes one transform.
 */
export interface Layer {
  /** Brings the held card's grip to a point of the window. */
  moveTo(x: number, y: number): void;
  /** Lays the held card at a box, as keys do. */
  layAt(box: Box): void;
  /** Shows the landing mark, or hides it. */
  mark(box: Box | null): void;
  /** Lights the stage that the drop would go to, or none. */
  light(box: Box | null): void;
  remove(): void;
}

/** Lifts a card; `grip` is the point of the window it is held at, null when keys hold it. */
export function liftLayer(card: HTMLElement, count: number, grip: { x: number; y: number } | null): Layer {
  const from = card.getBoundingClientRect();
  const root = document.createElement('div');
  root.className = styles.layer ?? '';
  root.setAttribute('aria-hidden', 'true');
  const light = pane(styles.light);
  const mark = pane(styles.mark);
  const hand = document.createElement('div');
  hand.className = styles.hand ?? '';
  hand.dataset.by = grip ? 'pointer' : 'keys';
  const clone = card.cloneNode(true) as HTMLElement;
  // The copy is a picture: it must be neither found, nor focused, nor counted as a card.
  for (const name of ['data-card', 'data-zone', 'data-lifted', 'aria-label', 'aria-pressed', 'title'])
    clone.removeAttribute(name);
  clone.tabIndex = -1;
  clone.style.left = '';
  clone.style.top = '';
  hand.append(clone);
  if (count > 1) {
    const badge = document.createElement('span');
    badge.className = styles.badge ?? '';
    badge.textContent = String(count);
    hand.append(badge);
  }
  root.append(light.element, mark.element, hand);
  root.inert = true;
  document.body.append(root);

  const [dx, dy] = grip ? [from.left - grip.x, from.top - grip.y] : [0, 0];
  const put = (left: number, top: number) => {
    hand.style.transform = `translate3d(${left}px, ${top}px, 0)`;
  };
  put(from.left, from.top);
  stayOnItsLayer(hand);

  return {
    moveTo: (x, y) => put(x + dx, y + dy),
    layAt: box => put(box.left + 10, box.top + 6),
    mark: mark.put,
    light: light.put,
    remove: () => root.remove(),
  };
}

/**
 * A paused, additive transform animation that does nothing keeps an element on its own compositor layer, so that a new
 * transform costs Chromium no layer assignment: with a thousand cards under it that is most of a frame.
 */
function stayOnItsLayer(element: HTMLElement): void {
  element
    .animate([{ transform: 'none' }, { transform: 'none' }], { duration: 1000, composite: 'add' })
    .pause();
}

/** An empty element that is put at boxes, or hidden. */
function pane(className: string | undefined): { element: HTMLElement; put: (box: Box | null) => void } {
  const element = document.createElement('div');
  element.className = className ?? '';
  element.hidden = true;
  stayOnItsLayer(element);
  let last: Box | null = null;
  const put = (box: Box | null) => {
    element.hidden = box === null;
    if (!box) return;
    element.style.transform = `translate(${box.left}px, ${box.top}px)`;
    // Another size is laid out and painted; most boxes are of the last one's.
    if (last?.width !== box.width) element.style.width = `${box.width}px`;
    if (last?.height !== box.height) element.style.height = `${box.height}px`;
    last = box;
  };
  return { element, put };
}
