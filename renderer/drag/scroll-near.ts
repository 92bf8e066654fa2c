/** How near an edge the pointer scrolls what is under it, and by how much a move at most, in pixels. */
const NEAR = 48;
const MOST = 18;

/** Scrolls whatever scrolls round an element when the pointer comes near its edge. */
export function scrollNear(element: HTMLElement, x: number, y: number): void {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(parent);
    const { left, top, right, bottom } = parent.getBoundingClientRect();
    if (/auto|scroll/.test(overflowY) && parent.scrollHeight > parent.clientHeight)
      parent.scrollTop += push(y, top, bottom);
    if (/auto|scroll/.test(overflowX) && parent.scrollWidth > parent.clientWidth)
      parent.scrollLeft += push(x, left, right);
  }
}

function push(at: number, from: number, to: number): number {
  if (at < from + NEAR) return -Math.min(MOST, ((from + NEAR - at) / NEAR) * MOST);
  if (at > to - NEAR) return Math.min(MOST, ((at - (to - NEAR)) / NEAR) * MOST);
  return 0;
}
