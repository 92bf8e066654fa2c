import type { Block, Mark } from '../../../shared/plan/report-marks.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { setLine } from '../text/set-line.ts';
import { drawPath } from './path.ts';

/** Left, bottom, right and top of what a block shows, in points from the bottom left corner of a page of this height; null when it shows nothing. */
export function boundsOf(
  block: Block,
  pageHeight: number,
  fonts: FontLibrary,
): readonly [number, number, number, number] | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x1: number, y1: number, x2: number, y2: number) => {
    left = Math.min(left, x1, x2);
    top = Math.min(top, y1, y2);
    right = Math.max(right, x1, x2);
    bottom = Math.max(bottom, y1, y2);
  };
  const look = (mark: Mark): void => {
    switch (mark.kind) {
      case 'text': {
        const { x, width } = setLine(mark, fonts);
        const { size } = mark.style;
        take(x, mark.y - size, x + width, mark.y + size * 0.25);
        break;
      }
      case 'line':
        take(mark.x1, mark.y1, mark.x2, mark.y2);
        break;
      case 'path': {
        const [x1, y1, x2, y2] = drawPath(mark.data).box;
        take(mark.x + x1, mark.y + y1, mark.x + x2, mark.y + y2);
        break;
      }
      case 'box':
      case 'photo':
        take(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height);
        break;
      default:
      // Anchors and links show nothing.
    }
  };
  const all = (parts: Block['parts']): void => {
    for (const part of parts) {
      if ('tag' in part) all(part.parts);
      else look(part);
    }
  };
  all(block.parts);
  return left > right ? null : [left, pageHeight - bottom, right, pageHeight - top];
}
