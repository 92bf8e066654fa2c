import { describe, expect, it } from 'vitest';
import { full, inputOf, recordsWith } from './fixtures.ts';
import { folded, joined, makeReport, testFolder } from './tools.ts';

const folder = testFolder();

describe('any number of use cases', () => {
  it.each([0, 1, 34, 106, 500])('prints %i of them on the curve', async count => {
    const given = Array.from({ length: count }, (_, index) => full(index, `Stream ${index + 1}`, index % 6));
    const { pdf, pages } = await makeReport(inputOf(recordsWith(given)), folder);
    expect(pdf.check()).toContain('No syntax or stream encoding errors found');
    expect(pdf.pages).toHaveLength(pages);
    const { outlines } = pdf.json();
    const titles = outlines.map((one: { title: string }) => one.title);
    const tables = outlines[titles.indexOf('Use cases by stage')].destpageposfrom1;
    const numbersOn = (from: number, to: number) => new Set(pdf.text(from, to).match(/\b\d+\b/g));
    const poster = outlines[titles.indexOf('The adoption curve')].destpageposfrom1;
    const shown = numbersOn(poster, poster);
    const shownOrListed = numbersOn(poster, tables - 1);
    const all = Array.from({ length: count }, (_, index) => String(index + 1));
    expect(all.filter(number => !shownOrListed.has(number))).toEqual([]);
    expect(titles.includes('Not on the poster')).toBe(all.some(number => !shown.has(number)));
    expect(titles.includes('Not on the poster')).toBe(false);
    const text = pdf.raw();
    expect(all.filter(number => !text.includes(`Stream ${number}\n`))).toEqual([]);
  });
});

describe('texts that are hard on a page', () => {
  it('breaks a title of 300 characters without a space and loses none of them', async () => {
    const title = Array.from({ length: 100 }, (_, index) => `x${String(index).padStart(2, '0')}`).join('');
    const { pdf } = await makeReport(inputOf(recordsWith([{ title, stage: 2 }], { title })), folder);
    const all = joined(pdf.raw());
    expect(all.split(title)).toHaveLength(3);
  });

  it('carries a note of 10,000 words over as many pages as it needs', async () => {
    const words = Array.from({ length: 10_000 }, (_, index) => `word${index}`);
    const { pdf, pages } = await makeReport(
      inputOf(recordsWith([{ title: 'Long', stage: 1, notes: words.join(' ') }])),
      folder,
    );
    expect(pages).toBeGreaterThan(10);
    const printed = new Set(pdf.raw().split(/\s+/));
    expect(words.filter(word => !printed.has(word))).toEqual([]);
    // The table's head and the number stand on every page of it.
    for (const page of [5, 8, pages]) {
      expect(folded(pdf.text(page, page))).toMatch(/^1 Awareness & pilot, continued NO USE CASE 1 continued/);
    }
  });

  it('prints SVG and HTML as the characters they are', async () => {
    const hostile = '<svg onload="alert(1)"><b>bold</b></svg> &amp; <!-- (\\) %PDF endstream endobj';
    const { pdf } = await makeReport(
      inputOf(
        recordsWith(
          [
            {
              title: hostile,
              stage: 0,
              description: hostile,
              notes: hostile,
              unit: hostile,
              produces: [hostile],
            },
          ],
          { client: hostile, title: hostile },
        ),
      ),
      folder,
    );
    expect(joined(pdf.raw()).split(joined(hostile)).length - 1).toBeGreaterThanOrEqual(6);
    expect(pdf.check()).toContain('No syntax or stream encoding errors found');
    expect(pdf.field('JavaScript')).toBe('no');
  });
});
