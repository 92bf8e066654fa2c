import type { Box } from '../content/canvas-template.ts';
import type { Answer } from './canvas.ts';
import { canonicalIn, columnsOf } from './cell.ts';
import { type Document, recordsOf } from './document.ts';

/** What is wrong with what stands in the cells of canvases, and with what was chosen on them: see `integrity.ts`. */
export function cellFaults(document: Document, say: (id: string, fault: string) => void): void {
  const boxes = new Map<string, Box>();
  const place = ({ canvas, box }: { canvas: string; box: string }) => `${canvas}/${box}`;
  for (const { id, template } of recordsOf(document, 'canvas'))
    for (const box of template.boxes) boxes.set(place({ canvas: id, box: box.key }), box);

  const answers = new Map<string, Answer>();
  for (const answer of recordsOf(document, 'answer')) {
    answers.set(place(answer), answer);
    const box = boxes.get(place(answer));
    if (!box) continue;
    const options = box.kind === 'choice' ? box.options : box.kind === 'scale' ? box.levels : [];
    if (!answer.chosen.every(key => options.some(option => option.key === key)))
      say(answer.id, 'chooses what its box does not offer');
    if (answer.text !== '' && box.kind !== 'text') say(answer.id, 'is a text in a box that takes none');
    if (answer.columns && !(box.kind === 'matrix' && box.ownColumns))
      say(answer.id, 'has columns for a box whose columns are given');
  }
  for (const row of recordsOf(document, 'row')) {
    const box = boxes.get(place(row));
    if (box?.kind !== 'table' && box?.kind !== 'matrix') continue;
    const columns = new Set(columnsOf(box, answers.get(place(row))).map(column => column.key));
    for (const [key, text] of Object.entries(row.cells)) {
      const read = columns.has(key) ? canonicalIn(box, key, text) : null;
      if (!read) say(row.id, `holds something in “${key}”, which is no column`);
      else if (!read.ok) say(row.id, `holds “${text}” in “${key}”, which ${read.fault}`);
    }
    for (const key of Object.keys(row.notes))
      if (!columns.has(key)) say(row.id, `holds a note in “${key}”, which is no column`);
  }
}
