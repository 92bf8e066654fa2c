import type { Answer, Canvas, Note, Row } from '../model/canvas.ts';
import { type Document, recordsOf } from '../model/document.ts';
import { byOrder } from '../model/order.ts';
import type { Id } from '../model/scalars.ts';

/** What is in one box of a canvas, in order. */
export interface BoxContents {
  readonly notes: readonly Note[];
  readonly rows: readonly Row[];
  readonly answer: Answer | null;
}

export const EMPTY_BOX: BoxContents = { notes: [], rows: [], answer: null };

interface Filling {
  readonly notes: Note[];
  readonly rows: Row[];
  answer: Answer | null;
}
type Contents = ReadonlyMap<string, BoxContents>;

const indexes = new WeakMap<Document, Map<Id, Map<string, Filling>>>();
const NOTHING: Contents = new Map();

/** Everything on every canvas, by canvas and box. Sorted once a document. */
function indexOf(document: Document): ReadonlyMap<Id, Map<string, Filling>> {
  const known = indexes.get(document);
  if (known) return known;
  const index = new Map<Id, Map<string, Filling>>();
  const filling = ({ canvas, box }: { canvas: Id; box: string }): Filling => {
    const boxes = index.get(canvas) ?? new Map<string, Filling>();
    index.set(canvas, boxes);
    const own = boxes.get(box) ?? { notes: [], rows: [], answer: null };
    boxes.set(box, own);
    return own;
  };
  for (const note of recordsOf(document, 'note')) filling(note).notes.push(note);
  for (const row of recordsOf(document, 'row')) filling(row).rows.push(row);
  for (const answer of recordsOf(document, 'answer')) filling(answer).answer = answer;
  for (const boxes of index.values()) {
    for (const { notes, rows } of boxes.values()) {
      notes.sort(byOrder);
      rows.sort(byOrder);
    }
  }
  indexes.set(document, index);
  return index;
}

/** What is in the boxes of a canvas, by the box's key. A box that holds nothing has no entry: see `boxContents`. */
export function contentsOf(document: Document, canvas: Pick<Canvas, 'id'>): Contents {
  return indexOf(document).get(canvas.id) ?? NOTHING;
}

/** What is in one box of a canvas; the empty contents where there is nothing. */
export function boxContents(document: Document, canvas: Pick<Canvas, 'id'>, box: string): BoxContents {
  return contentsOf(document, canvas).get(box) ?? EMPTY_BOX;
}

/** The canvases of a workshop in their order. */
export function canvasesOf(document: Document): readonly Canvas[] {
  return [...recordsOf(document, 'canvas')].sort(byOrder);
}

/** The canvases that the report shows, in their order: those that hold or work something out. Agendas come first. */
export function canvasesInReport(document: Document): readonly Canvas[] {
  const rank = (canvas: Canvas) => (canvas.template.group === 'agenda' ? 0 : 1);
  return [...recordsOf(document, 'canvas')]
    .filter(
      canvas =>
        contentsOf(document, canvas).size > 0 || canvas.template.boxes.some(box => box.kind === 'figure'),
    )
    .sort((a, b) => rank(a) - rank(b) || byOrder(a, b));
}
