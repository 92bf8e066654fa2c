import { type Document, documentOf, find, recordsOf } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import { canvasesInReport } from '../views/canvas-contents.ts';
import { placedUseCases } from './placed-use-cases.ts';
import { canvasPages } from './report-canvas.ts';
import type { Typesetter } from './report-marks.ts';
import type { ReportSource } from './report-plan.ts';
import { planPoster } from './report-poster.ts';
import { framesOf } from './report-style.ts';
import { wordsOf } from './report-words.ts';

/** Something that its place in the report cannot hold whole. Nothing is lost: the report tells it elsewhere. */
interface Unfit {
  readonly record: Id;
  /** `card`: no card on the poster; `title`: cut there; `canvas`: told after its canvas. */
  readonly what: 'card' | 'title' | 'canvas';
  readonly place: string;
}

/** What will not fit into the report, with the fonts it will be painted with. */
export function unfitTexts(source: ReportSource, typesetter: Typesetter): readonly Unfit[] {
  const document = documentOf(source.records);
  const workshop = recordsOf(document, 'workshop')[0];
  if (!workshop) return [];
  const words = wordsOf(workshop);
  const { stages } = source.stages;
  const { sheet: lying, poster: sheet } = framesOf(source.paper);
  const placed = placedUseCases(document, stages.length);
  const poster = planPoster({
    ...{ stages: source.stages, placed, unplaced: 0, unproven: new Set<string>() },
    typesetter,
    words,
    frame: sheet,
  });
  const number = (id: Id) => `use case ${find(document, 'use-case', id)?.number ?? ''}`;
  const missing = new Set(poster.overflow);
  return [
    ...poster.overflow.map((record): Unfit => ({ record, what: 'card', place: number(record) })),
    ...poster.cut
      .filter(id => !missing.has(id))
      .map((record): Unfit => ({ record, what: 'title', place: `the title of ${number(record)}` })),
    ...canvasesInReport(document).flatMap(canvas =>
      [...canvasPages(canvas, { document, stages, typesetter, words }, [lying, sheet]).long].flatMap(item => {
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
