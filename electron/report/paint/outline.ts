import type { Bookmark } from '../../../shared/plan/report-marks.ts';
import type { MakeObject, PdfObject } from './pdf-file.ts';
import type { PdfPages } from './pdf-pages.ts';
import { type PdfDictionary, text } from './pdf-value.ts';

/** Room above the heading that a bookmark leads to. */
const ROOM = 12;

/** Writes the bookmarks, all of them unfolded. @returns their root; null where there are none */
export function writeOutline(
  bookmarks: readonly Bookmark[],
  pages: PdfPages,
  make: MakeObject,
): PdfObject | null {
  if (bookmarks.length === 0) return null;
  const root = make({ Type: 'Outlines' });
  Object.assign(root.data, writeItems(bookmarks, root, pages, make));
  root.end();
  return root;
}

/** Writes bookmarks beside each other. @returns what their parent says of them */
function writeItems(
  bookmarks: readonly Bookmark[],
  parent: PdfObject,
  pages: PdfPages,
  make: MakeObject,
): PdfDictionary {
  const items = bookmarks.map(({ title, page, y }) =>
    make({ Title: text(title), Parent: parent, Dest: pages.place(page, Math.max(0, y - ROOM)) }),
  );
  for (const [index, item] of items.entries()) {
    const children = bookmarks[index]?.children ?? [];
    Object.assign(
      item.data,
      { Prev: items[index - 1], Next: items[index + 1] },
      children.length > 0 ? writeItems(children, item, pages, make) : {},
    );
    item.end();
  }
  return { First: items[0], Last: items.at(-1), Count: countOf(bookmarks) };
}

/** How many lines bookmarks take, unfolded. */
const countOf = (bookmarks: readonly Bookmark[]): number =>
  bookmarks.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
