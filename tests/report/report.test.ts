import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { full, inputOf, kafkaUsers, recordsWith } from './fixtures.ts';
import { folded, joined, makeReport, testFolder } from './tools.ts';

const folder = testFolder();
const people = [
  { name: 'Ingrid Solheim', role: 'Chief Operating Officer', unit: 'Operations' },
  { name: 'Piotr Zieliński', role: 'Head of Core Banking Platforms', unit: 'Core banking' },
];
const cards = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    full(index, `Stream number ${index + 1}`, index % 9 === 8 ? null : index % 6),
  );

describe('the report of 106 real use cases', () => {
  const users = kafkaUsers();
  const report = makeReport(
    inputOf(
      recordsWith(
        users.map((user, index) => ({ ...user, stage: index % 6 })),
        { title: '' },
      ),
    ),
    folder,
    'kafka.pdf',
  );

  it('holds every title and every description, whole', async () => {
    const { pdf } = await report;
    expect(users).toHaveLength(106);
    // A long description goes on over a page: take out what stands between.
    const text = joined(
      pdf
        .raw()
        .replace(/Northwind Bank change 128 · 7f3a 91c0 4be2 \d+ \/ \d+/g, '')
        .replace(/^\d .*, continued\n/gm, '')
        .replace(/NO USE CASE\n/g, '')
        .replace(/\d+ continued\n/g, ''),
    );
    for (const { title, description } of users) {
      expect(text).toContain(joined(title));
      expect(text).toContain(joined(description));
    }
  });

  it('passes a foreign program’s inspection', async () => {
    const { pdf, bytes, out } = await report;
    expect(pdf.check()).toContain('No syntax or stream encoding errors found');
    expect(readFileSync(out)).toHaveLength(bytes);
  });

  it('embeds every font as a subset that can be searched', async () => {
    const { pdf } = await report;
    expect(pdf.fonts.length).toBeGreaterThan(1);
    for (const font of pdf.fonts) {
      expect(font).toMatchObject({ embedded: 'yes', subset: 'yes', unicode: 'yes' });
      expect(font.name).toMatch(/^[A-Z]{6}\+Inter-/);
    }
  });

  it('puts the curve on one A3 sheet and the rest on A4', async () => {
    const { pdf, pages } = await report;
    expect(pdf.pages).toHaveLength(pages);
    expect(pdf.pages[2]).toEqual([1191, 842]);
    expect(new Set(pdf.pages.filter((_, page) => page !== 2).map(String))).toEqual(new Set(['595,842']));
  });

  it('shows every card’s number on the curve', async () => {
    const { pdf } = await report;
    // Digits alone: pdftotext takes the hyphen of a broken word away and puts what comes next in its place.
    const numbers = new Set(pdf.text(3, 3).match(/\d+/g));
    for (let number = 1; number <= users.length; number++) expect(numbers).toContain(String(number));
  });
});

describe('the pages', () => {
  it('say on every page whose they are, of which change, and which page of how many', async () => {
    const { pdf, pages } = await makeReport(inputOf(recordsWith(cards(34), {}, people)), folder);
    for (let page = 1; page <= pages; page++) {
      const text = folded(pdf.text(page, page)).replace(/(\d) \/ (\d)/g, '$1/$2');
      expect(text).toContain(`${page}/${pages}`);
      expect(text).toContain('change 128 · 7f3a 91c0 4be2');
      expect(text).toContain('Northwind Bank · Where streaming takes Northwind Bank');
    }
  });

  it('hold every field of a use case', async () => {
    const { pdf } = await makeReport(
      inputOf(
        recordsWith([
          full(0, 'First', 1),
          {
            ...full(1, 'Fraud scoring', 2),
            description: 'Score the payment.\nStop the bad ones.',
            links: ['00000000-0000-4000-8000-000000002710'],
            target: 4,
          },
        ]),
      ),
      folder,
    );
    const text = folded(pdf.raw());
    for (const said of [
      'Fraud scoring',
      'Score the payment.',
      'Stop the bad ones.',
      'Retail · sponsor Head of Payments · new stream',
      'Save',
      '2 → 4',
      'Produces card-authorised, device-seen',
      'Consumes account-opened',
      'Linked to no. 1',
      'Notes Ask the fraud desk for last year’s losses before the next session.',
      '€1,201,000',
      '801,000 – 1,901,000',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toMatch(/EFFORT VALUE A YEAR .* S /);
  });

  it('list the participants, and leave the section out when there are none', async () => {
    const withPeople = await makeReport(inputOf(recordsWith([], {}, people)), folder);
    expect(folded(withPeople.pdf.raw())).toContain(
      'Piotr Zieliński Head of Core Banking Platforms Core banking',
    );
    const without = await makeReport(inputOf(recordsWith([])), folder);
    expect(without.pdf.raw()).not.toContain('Attendance');
  });

  it('write numbers, money and dates as the workshop’s locale does', async () => {
    const { pdf } = await makeReport(
      inputOf(recordsWith([full(0, 'Kredit', 1)], { locale: 'de-DE', currency: 'CHF' })),
      folder,
    );
    const text = folded(pdf.raw());
    expect(text).toContain('1.200.000 CHF');
    expect(text).toContain('12. November 2026');
  });

  it('come in Letter with a Tabloid sheet', async () => {
    const { pdf } = await makeReport(inputOf(recordsWith(cards(6)), 'Letter'), folder);
    expect(pdf.pages.slice(0, 4)).toEqual([
      [612, 792],
      [612, 792],
      [1224, 792],
      [612, 792],
    ]);
  });
});

describe('a table that goes on', () => {
  it('says on each page which stage it belongs to', async () => {
    const { pdf } = await makeReport(
      inputOf(recordsWith(Array.from({ length: 30 }, (_, index) => full(index, `Stream ${index}`, 2)))),
      folder,
    );
    expect(folded(pdf.text(5, 5))).toMatch(/^2 Early production, continued NO USE CASE/);
  });
});

describe('what a reader’s program shows', () => {
  it('has bookmarks for every part, with the stages under theirs', async () => {
    const { pdf } = await makeReport(inputOf(recordsWith(cards(34), {}, people)), folder);
    const { outlines } = pdf.json();
    expect(outlines.map((one: { title: string }) => one.title)).toEqual([
      'Cover',
      'In one page',
      'Attendance',
      'The adoption curve',
      'Use cases by stage',
      'Value on the table',
    ]);
    expect(outlines[4].kids.map((one: { title: string }) => one.title)).toEqual([
      '0  Pre-streaming',
      '1  Awareness & pilot',
      '2  Early production',
      '3  Mission-critical',
      '4  Global',
      '5  Central nervous system',
      'Unplaced',
    ]);
  });

  it('keeps a title with markup intact, in the window and in the metadata', async () => {
    const { pdf } = await makeReport(
      inputOf(recordsWith([], { client: 'Müller & <Söhne>', title: 'A < B' })),
      folder,
    );
    expect(pdf.field('Title')).toBe('Müller & <Söhne> · A < B');
    expect(pdf.field('Author')).toBe('Müller & <Söhne>');
    expect(pdf.xmp()).toContain('Müller &amp; &lt;Söhne&gt; · A &lt; B');
    expect(pdf.xmp()).not.toContain('<Söhne>');
  });

  it('is the same file, byte for byte, for the same workshop', async () => {
    const input = inputOf(recordsWith(cards(20), {}, people));
    const one = await makeReport(input, folder, 'one.pdf');
    const two = await makeReport(input, folder, 'two.pdf');
    expect(readFileSync(one.out).equals(readFileSync(two.out))).toBe(true);
    expect(one.pdf.field('CreationDate')).toContain('Nov 12');
  });
});
