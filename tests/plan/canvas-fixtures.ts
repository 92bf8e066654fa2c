import { type Box, CanvasTemplate } from '../../shared/content/canvas-template.ts';
import { type Answer, NOTE_COLOURS, type Note, type Row } from '../../shared/model/canvas.ts';
import type { CanvasPlanInput, CanvasWords } from '../../shared/plan/canvas-types.ts';
import type { BoxContents } from '../../shared/views/canvas-contents.ts';
import { fc } from '../support/fast-check.ts';
import { roughMeasure } from './board-fixtures.ts';

const id = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const CANVAS = id(900_000);

export const note = (index: number, text: string, more: Partial<Note> = {}): Note => ({
  ...{ id: id(index), type: 'note', canvas: CANVAS, box: 'left', order: 'a0', text },
  ...{ colour: null, checked: false, votes: 0, useCases: [], photo: null },
  ...more,
});
export const row = (
  index: number,
  label: string,
  cells: Record<string, string>,
  more: Partial<Row> = {},
): Row => ({
  ...{ id: id(10_000 + index), type: 'row', canvas: CANVAS, box: 'left', order: 'a0', key: '', label },
  ...{ useCase: null, cells, notes: {}, votes: 0 },
  ...more,
});
export const answer = (box: string, more: Partial<Answer>): Answer => ({
  ...{ id: id(20_000), type: 'answer', canvas: CANVAS, box, agreed: '', text: '', chosen: [], columns: null },
  ...more,
});

export const boxOf = (key: string, more: Record<string, unknown> = {}) => ({
  ...{
    kind: 'notes',
    key,
    title: key,
    prompt: 'What is it?',
    at: { column: 0, row: 0, columns: 1, rows: 1 },
  },
  ...more,
});

export const template = (boxes: readonly unknown[], columns = 2, rows = 2): CanvasTemplate =>
  CanvasTemplate.parse({
    key: 'test',
    version: 1,
    name: 'Test',
    purpose: '',
    grid: { columns, rows },
    boxes,
  });

const WORDS: CanvasWords = {
  cell: (_box, _column, text) => text,
  useCase: wanted => ({
    number: Number(wanted.slice(-3)),
    title: 'Fraud scoring on card swipe for all markets',
  }),
  hands: count => `${count} hands`,
};

const TWO_OVER_ONE = template([
  boxOf('left'),
  boxOf('right', { at: { column: 1, row: 0, columns: 1, rows: 1 } }),
  boxOf('below', { kind: 'text', at: { column: 0, row: 1, columns: 2, rows: 1 } }),
]);

/** A canvas of three boxes with some of them filled. */
export function canvasInput(
  filled: Record<string, Partial<BoxContents>>,
  more: Pick<CanvasPlanInput, 'width' | 'minHeight'>,
): CanvasPlanInput {
  return {
    canvas: { mode: 'ideas', template: TWO_OVER_ONE },
    contents: new Map(
      Object.entries(filled).map(([key, one]) => [key, { notes: [], rows: [], answer: null, ...one }]),
    ),
    measure: roughMeasure,
    scale: 1,
    words: WORDS,
    touch: true,
    ...more,
  };
}

const words = (most: number) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.lorem({ maxCount: 8 }).map(text => text.slice(0, most)) },
    fc.constant('Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenverein'.slice(0, most)),
    fc.constant('x'.repeat(Math.min(most, 60))),
    fc.constant('مسار الدفع الفوري بين البنوك'.slice(0, most)),
    fc.constant('銀行の勘定系からのイベント連携'.slice(0, most)),
    fc.constant('one\n\ntwo\nthree'.slice(0, most)),
  );
const label = words(60).map(text => text.trim() || 'Untitled');
const choices = (least: number, most: number) =>
  fc
    .array(fc.record({ label, about: words(120) }), { minLength: least, maxLength: most })
    .map(all => all.map((one, at) => ({ ...one, key: `k${at}` })));

/** Rectangles that cover parts of a grid without overlap: the grid is cut in two, again and again. */
function cutUp(columns: number, rows: number, turns: readonly number[]): Box['at'][] {
  let parts: Box['at'][] = [{ column: 0, row: 0, columns, rows }];
  for (const turn of turns) {
    const at = turn % parts.length;
    const part = parts[at];
    if (!part || parts.length >= 12) break;
    const { column, row: top, columns: wide, rows: high } = part;
    const half = turn % 2 === 0 ? Math.floor(wide / 2) : Math.floor(high / 2);
    if (half === 0) continue;
    const halves =
      turn % 2 === 0
        ? [
            { ...part, columns: half },
            { ...part, column: column + half, columns: wide - half },
          ]
        : [
            { ...part, rows: half },
            { ...part, row: top + half, rows: high - half },
          ];
    parts = [...parts.slice(0, at), ...halves, ...parts.slice(at + 1)];
  }
  // Some parts of the grid stay empty.
  return parts.length > 3 ? parts.slice(0, -1) : parts;
}

const randomKind = fc.oneof(
  fc.constantFrom({ kind: 'notes' }, { kind: 'checklist' }, { kind: 'people' }, { kind: 'text' }),
  choices(2, 8).map(levels => ({ kind: 'scale', levels })),
  fc.record({ kind: fc.constant('choice'), options: choices(2, 8), many: fc.boolean() }),
  fc.record({ kind: fc.constant('table'), columns: choices(1, 9), votes: fc.boolean() }),
  fc.record({
    ...{
      kind: fc.constant('matrix'),
      columns: choices(1, 14),
      votes: fc.boolean(),
      notes: fc.boolean(),
      many: fc.boolean(),
    },
    marks: fc.constant([
      { key: 'r', label: 'Responsible', short: 'R' },
      { key: 'a', label: 'Accountable', short: 'A' },
      { key: 'long', label: 'Consulted', short: 'WWWW' },
    ]),
  }),
  fc.constant({ kind: 'figure', figure: 'links' }),
);

const randomTemplate = fc
  .record({
    ...{ columns: fc.integer({ min: 1, max: 12 }), rows: fc.integer({ min: 1, max: 8 }) },
    turns: fc.array(fc.nat({ max: 100 }), { maxLength: 20 }),
    boxes: fc.array(fc.record({ title: label, prompt: words(200), kind: randomKind }), {
      minLength: 12,
      maxLength: 12,
    }),
  })
  .map(({ columns, rows, turns, boxes }) =>
    template(
      cutUp(columns, rows, turns).map((at, index) => {
        const { kind, title, prompt } = boxes[index] ?? { kind: { kind: 'notes' }, title: 'x', prompt: '' };
        return { ...kind, title, prompt, at, key: `b${index}` };
      }),
      columns,
      rows,
    ),
  );

const randomContents = (shaped: CanvasTemplate) =>
  fc
    .tuple(...shaped.boxes.map(box => contentsFor(box)))
    .map(all => new Map(all.map((one, at) => [shaped.boxes[at]?.key ?? '', one])));

function contentsFor(box: Box): fc.Arbitrary<BoxContents> {
  const notes = fc.array(
    fc.record({
      ...{
        text: words(400),
        colour: fc.constantFrom(null, ...NOTE_COLOURS),
        votes: fc.constantFrom(0, 1, 12),
      },
      ...{ useCases: fc.array(fc.nat({ max: 99 }).map(id), { maxLength: 4 }), checked: fc.boolean() },
      photo: fc.constantFrom(
        null,
        null,
        { hash: 'a'.repeat(64), width: 900, height: 1600 },
        { hash: 'b'.repeat(64), width: 4000, height: 300 },
      ),
    }),
    { maxLength: 7 },
  );
  const columns = box.kind === 'table' || box.kind === 'matrix' ? box.columns.map(column => column.key) : [];
  const cell = box.kind === 'matrix' ? fc.constantFrom('', 'r', 'a', 'r a', 'r a long') : words(200);
  const rows = fc.array(
    fc.record({
      ...{ label, cells: fc.array(cell, { minLength: columns.length, maxLength: columns.length }) },
      ...{
        notes: fc.array(words(100), { minLength: columns.length, maxLength: columns.length }),
        useCase: fc.boolean(),
      },
    }),
    { maxLength: 5 },
  );
  const byColumn = (all: readonly string[]) =>
    Object.fromEntries(columns.map((key, at) => [key, all[at] ?? '']));
  return fc.record({ notes, rows, agreed: words(300), text: words(400) }).map(one => {
    const base = (Number(box.key.slice(1)) + 1) * 20_000;
    return {
      notes: one.notes.map((each, at) => note(base + at, each.text, each)),
      rows: one.rows.map((each, at) =>
        row(base + at, each.label, byColumn(each.cells), {
          notes: byColumn(each.notes),
          useCase: each.useCase ? id(7) : null,
        }),
      ),
      answer: answer(box.key, { agreed: one.agreed, text: one.text }),
    };
  });
}

/** Random templates, random contents, from the narrowest window to a wall. */
export const randomCanvas: fc.Arbitrary<CanvasPlanInput> = randomTemplate.chain(shaped =>
  fc
    .record({
      ...{
        contents: randomContents(shaped),
        width: fc.integer({ min: 320, max: 2400 }),
        minHeight: fc.constantFrom(0, 700, 1400),
      },
      ...{
        mode: fc.constantFrom('ideas' as const, 'decision' as const),
        touch: fc.boolean(),
        scale: fc.constantFrom(0.6, 1, 1.3),
      },
      ...{ faults: fc.array(fc.nat({ max: 11 }), { maxLength: 4 }), whole: fc.boolean() },
    })
    .map(({ contents, mode, faults, whole, ...rest }) => ({
      ...rest,
      ...{ contents, measure: roughMeasure, words: WORDS, canvas: { mode, template: shaped } },
      ...(whole ? { expand: 'all' as const } : {}),
      figures: new Map(
        shaped.boxes.map(box => [
          box.key,
          {
            ...{
              headline: '42 links become 12',
              points: ['One point that takes more than one line in a narrow box', 'Another'],
            },
            draw: (width: number) => ({
              ...{ width, height: 260, marks: [], alt: '' },
              table: { caption: '', columns: [], rows: [] },
            }),
          },
        ]),
      ),
      findings: faults.map(at => ({ severity: 'fault' as const, box: `b${at}` })),
    })),
);
