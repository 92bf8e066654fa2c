import type { Box } from '../content/canvas-template.ts';
import type { Note } from '../model/canvas.ts';
import { fitText } from './board-text.ts';
import { heightOf, type Laid, type Pen } from './canvas-set.ts';
import type { ItemPlan, SetText } from './canvas-types.ts';

/** Narrowest note of each kind of box, before a column of notes is given up, at scale 1. */
const NARROWEST = { notes: 180, checklist: 300, people: 180 } as const;
/** Most lines of a note that is not expanded. */
const MOST_LINES = 10;
const MOST_PHOTO = 220;

/** Notes as they stand in a box: as many beside each other as are wide enough, row by row, the notes of one row equally high. */
export function layNotes(pen: Pen, box: Box, notes: readonly Note[], width: number): Laid {
  const gap = pen.gap('item');
  const kind = box.kind === 'checklist' || box.kind === 'people' ? box.kind : 'notes';
  const count = Math.max(1, Math.min(6, Math.floor((width + gap) / (NARROWEST[kind] * pen.scale + gap))));
  const wide = (width - gap * (count - 1)) / count;
  const items: ItemPlan[] = [];
  let y = 0;
  for (let from = 0; from < notes.length; from += count) {
    const row = notes.slice(from, from + count).map(note => layNote(pen, kind, note, wide));
    const height = Math.max(...row.map(one => one.height));
    for (const [index, one] of row.entries()) items.push({ ...one, x: index * (wide + gap), y, height });
    y += height + gap;
  }
  return { items, height: Math.max(0, y - gap) };
}

function layNote(pen: Pen, kind: keyof typeof NARROWEST, note: Note, width: number): ItemPlan {
  const pad = pen.gap('note');
  const id = `note:${note.id}`;
  const side = 18 * pen.scale;
  const tickRoom = kind === 'checklist' ? (pen.touch ? pen.gap('target') - pad : side + 6 * pen.scale) : 0;
  const sign = note.colour === null ? 0 : pen.gap('sign');
  const left = pad + tickRoom;
  const inner = Math.max(1, width - left - pad - (sign > 0 ? sign + 4 * pen.scale : 0));
  const most = pen.isWhole(id) ? Number.POSITIVE_INFINITY : MOST_LINES;
  const texts: SetText[] = [];
  const lineHigh = 19 * pen.scale;
  // One line stands in the middle of the least height.
  const top = Math.max(8 * pen.scale, (pen.least - lineHigh) / 2);
  let y = top;
  let photo: ItemPlan['photo'];
  if (note.photo) {
    const full = width - 2 * pad;
    const high = Math.min((full * note.photo.height) / note.photo.width, MOST_PHOTO * pen.scale);
    const wide = Math.min(full, (high * note.photo.width) / note.photo.height);
    photo = { x: pad, y: pad, width: wide, height: high, hash: note.photo.hash };
    y = pad + high + pen.gap('item');
  }
  if (note.text !== '') {
    const text = pen.set(note.text, 'text', { x: left, y, width: inner, most });
    texts.push(text);
    y += heightOf(text);
  } else if (!photo) y += lineHigh;
  const chips = layChips(pen, note, left, y + 6 * pen.scale, width - left - pad);
  if (chips.length > 0) y = Math.max(...chips.map(chip => chip.y + chip.height)) + 2 * pen.scale;
  if (note.votes > 0) {
    const hands = pen.set(pen.input.words.hands(note.votes), 'small', {
      x: left,
      y: y + 4 * pen.scale,
      width: width - left - pad,
      most: 1,
    });
    texts.push(hands);
    y = hands.y + heightOf(hands);
  }
  const height = Math.max(pen.least, y + top);
  return {
    ...{ id, kind: 'note', note: note.id, x: 0, y: 0, width, height, texts },
    ...(note.colour === null
      ? {}
      : {
          colour: note.colour,
          sign: {
            x: width - pad - sign,
            y: (photo ? photo.y + photo.height + pen.gap('item') : top) + 3 * pen.scale,
            width: sign,
            height: sign,
          },
        }),
    ...(kind === 'checklist'
      ? { isOn: note.checked, tick: { x: pad, y: top + (lineHigh - side) / 2, width: side, height: side } }
      : {}),
    ...(chips.length > 0 ? { chips } : {}),
    ...(photo ? { photo } : {}),
  };
}

/** The use cases that a note is linked to, as chips with their number and as much of the title as a line holds. */
function layChips(pen: Pen, note: Note, x: number, y: number, width: number): NonNullable<ItemPlan['chips']> {
  const high = pen.gap('chip');
  const gap = 6 * pen.scale;
  const inside = 7 * pen.scale;
  const chips: NonNullable<ItemPlan['chips']>[number][] = [];
  let [left, top] = [0, y];
  for (const useCase of note.useCases) {
    const known = pen.input.words.useCase(useCase);
    if (!known) continue;
    const most = Math.min(width, 190 * pen.scale) - 2 * inside;
    const probe = pen.set(`${known.number} ${known.title}`, 'label', {
      x: inside,
      y: 0,
      width: Math.max(1, most),
      most: 1,
    });
    const said = probe.lines[0] ?? '';
    const wide = Math.min(width, Math.max(pen.touch ? 40 : 0, pen.width(said, 'label') + 2 * inside));
    if (left > 0 && left + wide > width) {
      left = 0;
      top += high + gap;
    }
    const text = {
      ...probe,
      lines: fitText(pen.input.measure, said, probe, Math.max(1, wide - 2 * inside + 0.01), 1).lines,
      y: (high - probe.leading) / 2,
      width: wide - 2 * inside,
    };
    chips.push({ useCase, number: known.number, text, x: x + left, y: top, width: wide, height: high });
    left += wide + gap;
  }
  return chips;
}
