import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedSample } from '../../electron/exchange/load-content.ts';
import { apply } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import { sampleCommands } from '../../shared/content/sample-commands.ts';
import { EMPTY_DOCUMENT } from '../../shared/model/document.ts';
import { conformityFaults } from './conform.ts';
import { full, inputOf, RESOURCES, recordsWith, stages } from './fixtures.ts';
import { makeReport, testFolder } from './tools.ts';

const folder = testFolder();

function sampleRecords() {
  const { sample, content } = shippedSample(RESOURCES);
  let next = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++next).padStart(12, '0')}`;
  let document = EMPTY_DOCUMENT;
  for (const command of sampleCommands(sample, newId, { ...content, stages }, '2027-01-31')) {
    const result = execute(document, command);
    if (!result.ok) throw new Error(result.refusal.message);
    document = apply(document, result.value);
  }
  return [...document.records.values()];
}

describe('the sample’s report', () => {
  const report = makeReport(inputOf(sampleRecords()), folder, 'sample.pdf');

  it('keeps to PDF/A-3 and PDF/UA-1, and claims both in full', async () => {
    const { out, pdf } = await report;
    expect(conformityFaults(out)).toEqual([]);
    expect(pdf.check()).toContain('No syntax or stream encoding errors found');
    expect(pdf.xmp()).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(pdf.xmp()).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('is whole for programs that are not ours: every font embedded, every page tagged', async () => {
    const { pdf } = await report;
    expect(pdf.field('Tagged')).toBe('yes');
    for (const font of pdf.fonts) expect(font).toMatchObject({ embedded: 'yes', unicode: 'yes' });
    const elements = pdf.structure().match(/(?<=^ *)(Document|H1|H2|P|Table|L|Figure)\b/gm) ?? [];
    expect(elements.slice(0, 2)).toEqual(['Document', 'H1']);
    for (const element of ['Table', 'L', 'Figure', 'H2'])
      expect(elements.filter(one => one === element).length, element).toBeGreaterThan(15);
  });
});

describe('a report that is sealed', () => {
  it('carries its files and its field as PDF/A-3 asks for them', async () => {
    const bytes = () => new TextEncoder().encode('{}');
    const file = { name: 'workshop.json', type: 'application/json', description: 'The data', bytes: bytes() };
    const seal = { time: '2026-11-12T16:42+01:00', holder: 'Ann', notice: 'Sealed', files: [file] };
    const { out } = await makeReport(
      { ...inputOf(recordsWith([full(0, 'One', 1)])), seal },
      folder,
      'sealed.pdf',
    );
    expect(conformityFaults(out)).toEqual([]);
  });
});

describe('a report in other scripts', () => {
  it('claims no more than it keeps: level B where a glyph cannot say its text', async () => {
    const titles = ['كشف الاحتيال', 'धोखाधड़ी की पहचान', 'זיהוי הונאה', '不正検知', '🚀'];
    const records = recordsWith(titles.map(title => ({ title, stage: 1 })));
    const { out, pdf } = await makeReport(inputOf(records), folder, 'scripts.pdf');
    expect(conformityFaults(out)).toEqual([]);
    expect(pdf.xmp()).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(pdf.xmp()).not.toContain('pdfuaid');
  });
});

describe('a workshop that means no good', () => {
  const markup = '<svg onload=alert(1)><b>&amp;</b>]]>(\\) <</JS (x)>> %%EOF';
  const given = Array.from({ length: 2000 }, (_, index) => ({
    ...full(index, `${markup} ${index}`, index % 6),
    ...{ description: index % 50 === 0 ? markup : '', notes: '', unit: markup, sponsor: markup, links: [] },
  }));
  const words = Array.from({ length: 10_000 }, (_, index) => `w${index}`).join(' ');
  const hostile = [
    {
      title: 'x'.repeat(300),
      stage: 2,
      notes: words.slice(0, 19_000),
      description: '\u0007\u200f\ud83d \ufffe',
    },
    ...given.slice(1),
  ];

  it('prints soundly all the same, every word of it', async () => {
    const records = recordsWith(hostile, { client: markup, title: markup });
    const { out, pdf, bytes } = await makeReport(inputOf(records), folder, 'hostile.pdf');
    expect(readFileSync(out)).toHaveLength(bytes);
    expect(pdf.check()).toContain('No syntax or stream encoding errors found');
    const text = pdf.raw();
    expect(text.match(/w\d+/g)?.length).toBeGreaterThan(2_900);
    expect(text.replace(/[\s\u00ad]/g, '')).toContain('x'.repeat(300));
    expect(text).toContain('alert(1)');
    expect(pdf.xmp()).not.toContain('<svg');
  }, 120_000);
});

describe('the inspection itself', () => {
  const whole = makeReport(inputOf(recordsWith([full(0, 'One', 1)])), folder, 'whole.pdf');

  // Each is as long as what it takes the place of, so that the file stays a file.
  it.each([
    ['a link that is not printed', '/F 4\n', '/F 2\n'],
    ['a link to nowhere', '/Dest (use-case-1)', '/Dest (use-case-7)'],
    ['a link without words', '/Contents (Use case 1)', '/Content_ (Use case 1)'],
    ['a cell of another kind', '/S /TD', '/S /P '],
    ['a figure without words', '/Alt (', '/Als ('],
    ['a heading that skips', '/S /H2', '/S /H4'],
    ['no language', '/Lang (', '/Lanh ('],
    ['text outside everything', '/P <</MCID', '/P <</NCID'],
    ['other colours', '/GTS_PDFA1', '/GTS_PDFX1'],
    ['a letter that says nothing', 'beginbfchar\n<0001>', 'beginbfchar\n<7001>'],
    [
      'a title that is another one',
      '<rdf:li xml:lang="x-default">Northwind',
      '<rdf:li xml:lang="x-default">Southwind',
    ],
    ['metadata that is no XML', '</rdf:RDF>', '</rdf:RDG>'],
    ['an older claim', '<pdfaid:part>3', '<pdfaid:part>2'],
  ])('finds %s', async (_, sound, broken) => {
    const { out } = await whole;
    const plain = join(folder, 'plain.pdf');
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', out, plain]);
    const text = readFileSync(plain).toString('latin1');
    const changed = text.replace(sound, broken);
    expect(changed).not.toBe(text);
    expect(changed).toHaveLength(text.length);
    const before = conformityFaults(plain);
    writeFileSync(plain, Buffer.from(changed, 'latin1'));
    expect(conformityFaults(plain).length).toBeGreaterThan(before.length);
  });
});
