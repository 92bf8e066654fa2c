/** How near to an edge a held card scrolls what is under it, and how far a step goes, in pixels. */
const EDGE = 48;
const STEP = 10;

const towards = (at: number, from: number, to: number): number =>
  at < from + EDGE ? -STEP : at > to - EDGE ? STEP : 0;

/** Scrolls what lies under a held card near an edge. What can scroll is looked up once, at the start of a drag. */
export class AutoScroll {
  private readonly lists = [...document.querySelectorAll<HTMLElement>('[data-lane] [data-list]')];
  private readonly boards = [...document.querySelectorAll<HTMLElement>('[data-scroll-x]')];

  /** Scrolls the list under a point when it is near the list's upper or lower end, and lanes sideways. True when it did. */
  at(x: number, y: number): boolean {
    let moved = false;
    for (const list of this.lists) {
      const box = list.getBoundingClientRect();
      if (x < box.left || x >= box.right || y < box.top - EDGE || y > box.bottom + EDGE) continue;
      moved = scrollBy(list, 0, towards(y, box.top, box.bottom)) || moved;
    }
    for (const board of this.boards) {
      const box = board.getBoundingClientRect();
      if (x < box.left - EDGE / 2 || x >= box.right || y < box.top || y >= box.bottom) continue;
      // The curve, zoomed in, scrolls both ways.
      const down = board.dataset.scrollX === 'both' ? towards(y, box.top, box.bottom) : 0;
      moved = scrollBy(board, towards(x, box.left, box.right), down) || moved;
    }
    return moved;
  }
}

/** True when there was room to scroll. Asks for nothing where nothing is wanted: reading it would cost a layout. */
function scrollBy(element: HTMLElement, right: number, down: number): boolean {
  if (right === 0 && down === 0) return false;
  const before = element.scrollLeft + element.scrollTop;
  element.scrollLeft += right;
  element.scrollTop += down;
  return element.scrollLeft + element.scrollTop !== before;
}
