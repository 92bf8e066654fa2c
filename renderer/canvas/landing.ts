import type { Box as Rect } from '../../shared/plan/board-types.ts';
import type { BoxPlan, CanvasPlan, ItemPlan } from '../../shared/plan/canvas-types.ts';
import { notesIn, takesNotes } from './shown-plan.ts';

/** Where a note would land: in which box, before which note, and the line that shows it. */
export interface Landing {
  readonly box: string;
  readonly before: string | null;
  readonly line: Rect;
}

/** How thick the line is that shows where a note would land. */
const LINE = 4;

/** Where a note that is let go over a point of the canvas lands; null where no box takes notes. */
export function landingAt(plan: CanvasPlan, x: number, y: number, held: string): Landing | null {
  const box = plan.boxes.find(
    one => takesNotes(one) && x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height,
  );
  if (!box) return null;
  const notes = notesIn(box);
  const columns = columnsOf(notes);
  const before = notes.find(
    note =>
      y < note.y ||
      (y < note.y + note.height &&
        (columns > 1 ? x < note.x + note.width / 2 : y < note.y + note.height / 2)),
  );
  return landingBefore(box, afterHeld(notes, before, held));
}

/** The note itself is no place: what comes after it is the same one. */
function afterHeld(notes: readonly ItemPlan[], before: ItemPlan | undefined, held: string): string | null {
  if (before?.note !== held) return before?.note ?? null;
  return notes[notes.indexOf(before) + 1]?.note ?? null;
}

const columnsOf = (notes: readonly ItemPlan[]): number => notes.filter(note => note.y === notes[0]?.y).length;

/** The landing before a note of a box, or at its end, with the line that shows it. */
export function landingBefore(box: BoxPlan, before: string | null): Landing {
  const notes = notesIn(box);
  const at = notes.find(note => note.note === before);
  const last = notes.at(-1);
  const beside = columnsOf(notes) > 1;
  const line = (item: ItemPlan, isAfter: boolean): Rect =>
    beside
      ? { x: item.x + (isAfter ? item.width + 2 : -LINE - 2), y: item.y, width: LINE, height: item.height }
      : { x: item.x, y: item.y + (isAfter ? item.height + 2 : -LINE - 2), width: item.width, height: LINE };
  if (at) return { box: box.key, before, line: line(at, false) };
  if (last) return { box: box.key, before: null, line: line(last, true) };
  const foot = box.items.find(item => item.kind === 'foot');
  const top = foot ? foot.y - LINE - 2 : box.y + box.height - 2 * LINE;
  return {
    ...{ box: box.key, before: null },
    line: { x: box.x + LINE * 3, y: top, width: box.width - LINE * 6, height: LINE },
  };
}

/** The box in which a step to the left or right leads: the nearest in that direction, else the next in reading order. */
export function boxBeside(plan: CanvasPlan, from: string, step: 1 | -1): BoxPlan | null {
  const boxes = plan.boxes.filter(takesNotes);
  const here = boxes.find(box => box.key === from);
  if (!here) return boxes[0] ?? null;
  const middle = (box: BoxPlan) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const { x, y } = middle(here);
  const beside = boxes
    .filter(box => (step > 0 ? box.x >= here.x + here.width - 1 : box.x + box.width <= here.x + 1))
    .filter(box => box.y < here.y + here.height && here.y < box.y + box.height)
    .sort(
      (a, b) => Math.hypot(middle(a).x - x, middle(a).y - y) - Math.hypot(middle(b).x - x, middle(b).y - y),
    )[0];
  return beside ?? boxes[boxes.indexOf(here) + step] ?? null;
}
