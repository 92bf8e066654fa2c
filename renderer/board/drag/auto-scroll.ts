/** How near to an edge a held card scrolls what is under it, and how far a step goes, in pixels. */
const EDGE = 48;
const STEP = 10;

const towards = (at: number, from: number, to: number): number =>
  at < from + EDGE ? -STEP : at > to - EDGE ? STEP : 0;

/** Scrolls the list under a point when it is near the list's upper or lower end, and lanes sideways. True when it did. */
export function scrollAt(x: number, y: number): boolean {
  let moved = false;
  for (const list of document.querySelectorAll<HTMLElement>('[data-lane] [data-list]')) {
    const box = list.getBoundingClientRect();
    if (x < box.left || x >= box.right || y < box.top - EDGE || y > box.bottom + EDGE) continue;
    const before = list.scrollTop;
    list.scrollTop += towards(y, box.top, box.bottom);
    moved ||= list.scrollTop !== before;
  }
  for (const lanes of document.querySelectorAll<HTMLElement>('[data-scroll-x]')) {
    const box = lanes.getBoundingClientRect();
    if (x < box.left - EDGE / 2 || x >= box.right || y < box.top || y >= box.bottom) continue;
    const before = lanes.scrollLeft + lanes.scrollTop;
    lanes.scrollLeft += towards(x, box.left, box.right);
    // The curve, zoomed in, scrolls both ways.
    if (lanes.dataset.scrollX === 'both') lanes.scrollTop += towards(y, box.top, box.bottom);
    moved ||= lanes.scrollLeft + lanes.scrollTop !== before;
  }
  return moved;
}
