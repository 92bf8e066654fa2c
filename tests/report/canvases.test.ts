import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../electron/exchange/load-packs.ts';
import { fontLibrary } from '../../electron/report/fonts/library.ts';
import { makeTypesetter } from '../../electron/report/text/typesetter.ts';
import type { Box, CanvasTemplate } from '../../shared/content/canvas-template.ts';
import { recordsOf } from '../../shared/model/document.ts';
import { canvasPages } from '../../shared/plan/report-canvas.ts';
import type { Block, Mark, Page, TextMark } from '../../shared/plan/report-marks.ts';
import { framesOf } from '../../shared/plan/report-style.ts';
import { wordsOf } from '../../shared/plan/report-words.ts';
import { canvasesInReport, contentsOf } from '../../shared/views/canvas-contents.ts';
import { startCount } from '../../shared/views/canvas-start.ts';
import { anId, aRoom, aWorkshop, type Room } from '../support/room.ts';
import { RESOURCES, stages } from './fixtures.ts';

const packs = loadPacks(RESOURCES, '/nowhere');
const typesetter = makeTypesetter(fontLibrary(RESOURCES));
const words = wordsOf(aWorkshop());
const { sheet, poster, text: upright } = framesOf('A4');

function begun(room: Room, template: CanvasTemplate): string {
  const id = anId();
  room.do({ type: 'canvas.begin', id, template, ids: Array.from({ length: startCount(template) }, anId) });
  return id;
}

const note = (room: Room, canvas: string, box: Box, text: string) =>
  room.do({ type: 'note.add', notes: [{ id: anId(), canvas, box: box.key, text }] });

function printed(room: Room): readonly Page[] {
  const input = { document: room.document, stages: stages.stages, typesetter, words, frame: upright };
  return canvasesInReport(room.document).flatMap(canvas => {
    const { pages, full } = canvasPages(canvas, input, [sheet, poster]);
    return [...pages, ...full];
  });
}

const marksOf = (parts: readonly (Block | Mark)[]): Mark[] =>
  parts.flatMap(part => ('tag' in part ? marksOf(part.parts) : [part]));
const textsOf = (page: Page) => marksOf(page.blocks).filter((mark): mark is TextMark => mark.kind === 'text');
const said = (pages: readonly Page[]) =>
  pages
    .flatMap(textsOf)
    .map(mark => mark.text)
    .join('')
    .replace(/[\s\u2010\u2060]/g, '');
/** A word longer than its line is parted with a hyphen of its own kind. */
const bare = (text: string) => text.replace(/\s/g, '');

/** Everything is drawn on the page, above its footer. */
function expectInside(pages: readonly Page[]): void {
  for (const page of pages) {
    const frame = [upright, sheet, poster].find(one => one.width === page.width) ?? poster;
    for (const mark of textsOf(page)) {
      const width = typesetter.width(mark.text, mark.style);
      const left = mark.align === 'start' ? mark.x : mark.x - width / (mark.align === 'middle' ? 2 : 1);
      expect(left, mark.text).toBeGreaterThanOrEqual(frame.left - 1);
      expect(left + width, mark.text).toBeLessThanOrEqual(frame.right + 1.5);
      expect(mark.y, mark.text).toBeLessThanOrEqual(frame.bottom + 1);
      expect(mark.y - mark.style.size, mark.text).toBeGreaterThanOrEqual(0);
    }
  }
}

describe('canvases in the report', () => {
  for (const template of packs.canvases) {
    it(`prints every word that was put on “${template.name}”`, () => {
      const room = aRoom();
      room.add('Fraud scoring on card swipe', 'Überweisungen ohne Wartezeit');
      const canvas = begun(room, template);
      for (const box of template.boxes) {
        if (box.kind === 'notes' || box.kind === 'checklist' || box.kind === 'people')
          note(
            room,
            canvas,
            box,
            `Said of ${box.title}: Zahlungsverkehrsabteilungsleiterversammlung beginnt`,
          );
        if (box.kind === 'text')
          room.do({
            type: 'answer.set',
            ...{ id: anId(), canvas, box: box.key, changes: { text: `Written under ${box.title}.` } },
          });
      }
      const pages = printed(room);
      const all = said(pages);
      expectInside(pages);
      expect(all).toContain(bare(template.name));
      for (const box of template.boxes) {
        expect(all).toContain(bare(box.title));
        const held = contentsOf(room.document, { id: canvas }).get(box.key);
        for (const { text } of held?.notes ?? []) expect(all).toContain(bare(text));
        for (const { label } of held?.rows ?? []) expect(all).toContain(bare(label));
        if (held?.answer) expect(all).toContain(bare(held.answer.text));
      }
    });
  }

  it('tells a note of ten thousand words whole, though no page holds it', () => {
    const room = aRoom();
    const template = packs.canvases.find(one =>
      one.boxes.some(box => box.kind === 'notes'),
    ) as CanvasTemplate;
    const canvas = begun(room, template);
    const box = template.boxes.find(one => one.kind === 'notes') as Box;
    // The longest note there may be, twelve times.
    const long = Array.from({ length: 260 }, (_, at) => `word${at}`).join(' ');
    for (let at = 0; at < 12; at += 1) note(room, canvas, box, `${at}: ${long}`);
    const text = packs.canvases.find(one => one.boxes.some(given => given.kind === 'text')) as CanvasTemplate;
    const page = begun(room, text);
    const field = text.boxes.find(one => one.kind === 'text') as Box;
    const essay = Array.from({ length: 2_200 }, (_, at) => `word${at}`).join(' ');
    room.do({ type: 'answer.set', id: anId(), canvas: page, box: field.key, changes: { text: essay } });
    const pages = printed(room);
    const all = said(pages);
    for (let at = 0; at < 12; at += 1) expect(all).toContain(bare(`${at}: ${long}`));
    expect(all).toContain(bare(essay));
    expectInside(pages);
  });

  it('leaves out a canvas that nobody has begun to fill', () => {
    const room = aRoom();
    const empty = packs.canvases.find(
      one => startCount(one) === 0 && one.boxes.every(box => box.kind !== 'figure'),
    );
    const template = empty ?? {
      ...(packs.canvases[0] as CanvasTemplate),
      rules: [],
      boxes: [
        {
          ...{
            kind: 'text' as const,
            key: 'only',
            title: 'Only',
            prompt: '',
            optional: false,
            accent: false,
          },
          at: { column: 0, row: 0, columns: 1, rows: 1 },
        },
      ],
    };
    begun(room, template);
    expect(recordsOf(room.document, 'canvas')).toHaveLength(1);
    expect(printed(room)).toEqual([]);
  });
});
