import { describe, expect, it } from 'vitest';
import { documentOf } from '../../shared/model/document.ts';
import { type BoardSheet, planSheet } from '../../shared/plan/board-sheet.ts';
import type { Block, Mark, Typesetter } from '../../shared/plan/report-marks.ts';
import { full, type Given, recordsWith, stages } from '../report/fixtures.ts';
import { fc } from '../support/fast-check.ts';
import { roughMeasure } from './board-fixtures.ts';

/** One line for all of a text: enough for the few lines over the board. */
const typesetter: Typesetter = {
  ...roughMeasure,
  wrap: (text, style) => [{ text, width: roughMeasure.width(text, style), rtl: false }],
};
const head = { number: 128, hash: '7f3a91c04be2d05586cdd97e3a8804fe7f3a91c04be2d05586cdd97e3a8804fe' };
const sheetOf = (given: readonly Given[]): BoardSheet =>
  planSheet({ document: documentOf(recordsWith(given)), stages, head, typesetter });
const some = (count: number) =>
  Array.from({ length: count }, (_, index) => full(index, `Stream ${index}`, index % 6));

function* marksIn(parts: readonly (Block | Mark)[]): IterableIterator<Mark> {
  for (const part of parts) {
    if ('tag' in part) yield* marksIn(part.parts);
    else yield part;
  }
}
const textsOf = (sheet: BoardSheet) =>
  [...marksIn(sheet.page.blocks)].flatMap(mark => (mark.kind === 'text' ? [mark.text] : []));
const spokenOf = (sheet: BoardSheet) =>
  sheet.page.blocks.flatMap(block => block.parts.flatMap(part => ('tag' in part ? [part.alt ?? ''] : [])));

describe('the sheet of a picture', () => {
  it('is a full-HD screen for as many cards as a screen shows, and grows with them', () => {
    expect(sheetOf(some(20)).page).toMatchObject({ width: 1920, height: 1080 });
    const [many, most] = [sheetOf(some(300)).page.width, sheetOf(some(1000)).page.width];
    expect(many).toBeGreaterThan(1920);
    expect(most).toBeGreaterThan(many);
  });

  it('names every use case on a stage once, all of its title, and none that has no place', () => {
    const title = 'A title so long that no card of the board, however wide the sheet, could ever show '
      .repeat(3)
      .trim();
    const spoken = spokenOf(
      sheetOf([{ title, stage: 2, unit: 'Risk', driver: 'save', target: 3 }, { title: 'Tray' }]),
    );
    expect(spoken).toEqual([`1 ${title} · Save money · Risk · target: stage 3 · no evidence yet`]);
  });

  it('says whose board it is, of which day, and what is not on it', () => {
    const texts = textsOf(sheetOf([{ title: 'A', stage: 1, target: 2 }, { title: 'B' }, { title: 'C' }]));
    expect(texts).toContain('Northwind Bank · Where streaming takes Northwind Bank');
    expect(texts).toContain(
      '12 November 2026 · 1 use case where it stands today · arrows name the stage each is meant to reach · 2 use cases not placed yet',
    );
    expect(texts).toContain('change 128 · 7f3a 91c0 4be2');
    expect(textsOf(sheetOf([]))).toContain('12 November 2026 · No use case has been placed yet');
  });

  it('says how many cards have no room, and where they are', () => {
    const sheet = sheetOf(
      Array.from({ length: 3000 }, (_, index) => ({ title: `Stream ${index}`, stage: 2 })),
    );
    const note = textsOf(sheet).find(text => text.includes('no room here'));
    const hidden = 3000 - spokenOf(sheet).length;
    expect(hidden).toBeGreaterThan(0);
    expect(note).toBe(
      `${new Intl.NumberFormat('en-GB').format(hidden)} use cases have no room here and stand in the PDF and the tables.`,
    );
  });

  it('keeps everything on the page, whatever the workshop', () => {
    const given = fc.array(
      fc.record({
        title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map(text => `x${text}`),
        stage: fc.option(fc.integer({ min: 0, max: 5 })),
        driver: fc.option(fc.constantFrom('make' as const, 'save' as const, 'protect' as const)),
        target: fc.option(fc.integer({ min: 0, max: 5 })),
      }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(given, given => {
        const sheet = sheetOf(given);
        const { width, height } = sheet.page;
        for (const mark of marksIn(sheet.page.blocks)) {
          if (mark.kind !== 'box') continue;
          expect(mark.x).toBeGreaterThanOrEqual(0);
          expect(mark.y).toBeGreaterThanOrEqual(0);
          expect(mark.x + mark.width).toBeLessThanOrEqual(width + 0.01);
          expect(mark.y + mark.height).toBeLessThanOrEqual(height + 0.01);
        }
        expect(spokenOf(sheet)).toHaveLength(given.filter(one => one.stage !== null).length);
      }),
      { numRuns: 25 },
    );
  });
});
