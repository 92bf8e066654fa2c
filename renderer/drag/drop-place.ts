/** A rectangle on the screen, in CSS pixels. */
interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A list that items can be dropped in, with those that stay in it, in their order. */
export interface DropList {
  readonly key: string;
  readonly rect: Rect;
  readonly items: readonly { readonly id: string; readonly rect: Rect }[];
}

/** Where a drop would put an item: before another one of a list, or at its end (null). */
export interface DropPlace {
  readonly list: string;
  readonly before: string | null;
}

const isIn = ({ left, top, right, bottom }: Rect, x: number, y: number) =>
  x >= left && x < right && y >= top && y < bottom;

/** The place under a point; null outside every list. Items may stand one under another or in rows side by side. */
export function placeAt(lists: readonly DropList[], x: number, y: number): DropPlace | null {
  // The smallest list wins, should one lie in another.
  const list = lists
    .filter(one => isIn(one.rect, x, y))
    .sort((a, b) => area(a.rect) - area(b.rect))
    .at(0);
  if (!list) return null;
  const next = list.items.find(({ rect }) => {
    const isBelow = y < rect.top;
    const inRow = y < rect.bottom && y >= rect.top;
    if (!inRow) return isBelow;
    const hasNeighbour = list.items.some(
      other => other.rect !== rect && other.rect.top < rect.bottom && rect.top < other.rect.bottom,
    );
    return hasNeighbour ? x < (rect.left + rect.right) / 2 : y < (rect.top + rect.bottom) / 2;
  });
  return { list: list.key, before: next?.id ?? null };
}

const area = ({ left, top, right, bottom }: Rect) => (right - left) * (bottom - top);
const middle = ({ left, top, right, bottom }: Rect) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/**
 * Where an arrow key takes an item that was picked up: up and down through its list, and past its ends, or sideways, to the
 * nearest list that way. Answers the place it had where there is none.
 */
export function placeBeside(lists: readonly DropList[], at: DropPlace, arrow: Arrow): DropPlace {
  const here = lists.find(one => one.key === at.list);
  if (!here) return at;
  const index = at.before === null ? here.items.length : here.items.findIndex(one => one.id === at.before);
  if (arrow === 'ArrowUp' && index > 0) return { list: here.key, before: here.items[index - 1]?.id ?? null };
  if (arrow === 'ArrowDown' && index < here.items.length)
    return { list: here.key, before: here.items[index + 1]?.id ?? null };
  const beside = neighbour(lists, here, arrow);
  if (!beside) return at;
  if (arrow === 'ArrowUp') return { list: beside.key, before: null };
  if (arrow === 'ArrowDown') return { list: beside.key, before: beside.items[0]?.id ?? null };
  // Sideways it keeps its height in the list.
  return { list: beside.key, before: beside.items[index]?.id ?? null };
}

/** The nearest list in a direction: what lies straight that way counts before what lies askew. */
function neighbour(lists: readonly DropList[], from: DropList, arrow: Arrow): DropList | null {
  const centre = middle(from.rect);
  const across = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
  const sign = arrow === 'ArrowLeft' || arrow === 'ArrowUp' ? -1 : 1;
  let best: { list: DropList; distance: number } | null = null;
  for (const list of lists) {
    if (list === from) continue;
    const other = middle(list.rect);
    const ahead = sign * (across ? other.x - centre.x : other.y - centre.y);
    const aside = Math.abs(across ? other.y - centre.y : other.x - centre.x);
    const overlaps = across
      ? list.rect.top < from.rect.bottom && from.rect.top < list.rect.bottom
      : list.rect.left < from.rect.right && from.rect.left < list.rect.right;
    if (ahead <= 1 || (!overlaps && aside > ahead * 2)) continue;
    const distance = ahead + (overlaps ? 0 : 10_000) + aside / 100;
    if (!best || distance < best.distance) best = { list, distance };
  }
  return best?.list ?? null;
}
