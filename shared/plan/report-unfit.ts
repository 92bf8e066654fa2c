import { type Document, find, recordsOf } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import { canvasesInReport } from '../views/canvas-contents.ts';
import { placedUseCases } from './placed-use-cases.ts';
import { canvasPages } from './report-canvas.ts';
import type { Typesetter } from './report-marks.ts';
import { inputOf, type ReportSource } from './report-plan.ts';
import { planPoster } from './report-poster.ts';

/** Something that its place in the report cannot hold whole. Nothing is lost: the report tells it elsewhere. */
interface Unfit {
  readonly record: Id;
  /** `card`: no card on the poster; `title`: cut there; `canvas`: told after its canvas. */
  readonly what: 'card' | 'title' | 'canvas';
  readonly place: string;
}

/** What will not fit into the report, with the fonts it will be painted with. */
export function unfitTexts(source: ReportSource, typesetter: Typesetter): readonly Unfit[] {
  if (!source.records.some(record => record.type === 'workshop')) return [];
  const input = inputOf(source, typesetter);
  const { document, pack, words, frames, look } = input;
  const placed = placedUseCases(document, pack.stages.length);
  const poster = planPoster({
    ...{ stages: pack, placed, unplaced: 0, unproven: new Set<string>() },
    ...{ typesetter, words, frame: frames.poster },
  });
  const number = (id: Id) => `use case ${find(document, 'use-case', id)?.number ?? ''}`;
  const missing = new Set(poster.overflow);
  return [
    ...poster.overflow.map((record): Unfit => ({ record, what: 'card', place: number(record) })),
    ...poster.cut
      .filter(id => !missing.has(id))
      .map((record): Unfit => ({ record, what: 'title', place: `the title of ${number(record)}` })),
    ...canvasesInReport(document)
      .filter(({ template }) => !look.without.includes(template.key))
      .flatMap(canvas =>
        [...canvasPages(canvas, input, frames.sheets).long].flatMap(item => {
          const record = recordIn(document, canvas.id, item);
          return record
            ? [{ record, what: 'canvas', place: `a text of ${canvas.template.name}` } as const]
            : [];
        }),
      ),
  ];
}

/** The record that an item of a canvas's plan shows: `note:ID`, `cell:ID/column`, `text:box`. */
function recordIn(document: Document, canvas: Id, item: string): Id | null {
  const [kind, rest = ''] = [item.slice(0, item.indexOf(':')), item.slice(item.indexOf(':') + 1)];
  if (kind === 'text' || kind === 'agreed')
    return recordsOf(document, 'answer').find(one => one.canvas === canvas && one.box === rest)?.id ?? null;
  const id = rest.split('/')[0] ?? '';
  return document.records.has(id) ? id : null;
}
