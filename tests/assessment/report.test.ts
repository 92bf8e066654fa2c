import { describe, expect, it } from 'vitest';
import { missingGlyphs } from '../../electron/report/client.ts';
import { inputOf, WORKER } from '../report/fixtures.ts';
import { folded, makeReport, testFolder } from '../report/tools.ts';
import { atTheTable } from './table.ts';

type Table = ReturnType<typeof atTheTable>;
const folder = testFolder();
/** What is read aloud, without the marks between the lines of one text. */
const wordsOf = (pdf: { aloud(): string }) => folded(folded(pdf.aloud()).replace(/" "/g, ''));
const inputFrom = (table: Table) => inputOf([...table.document.records.values()]);

describe('the report of a workshop with assessments', () => {
  it('tells the verdict, every dimension, what moved and how units compare', async () => {
    const table = atTheTable();
    const before = table.begin({ day: '2025-11-12' });
    table.roomSays(before, [1, 1, 1, 1, 0, 1]);
    const now = table.begin();
    table.roomSays(now, [3, 2, 2, 2, '1', 2]);
    const blind = table.begin({ about: 'Payments', blind: ['Ana', 'Bo', 'Cem'] });
    for (const [who, level] of [
      ['Ana', 1],
      ['Bo', 2],
      ['Cem', 5],
    ] as const) {
      for (const { key } of table.it(blind).pack.dimensions) table.says(blind, who, key, level, `By ${who}.`);
    }
    table.do({ type: 'assessment.reveal', id: blind });
    const { pdf } = await makeReport(inputFrom(table), folder, 'assessed.pdf');
    const aloud = wordsOf(pdf);
    expect(aloud).toContain(
      'Stage 2 (Early production): 5 of 6 dimensions are there, or beyond, with evidence.',
    );
    expect(aloud).toContain('Weakest evidence: “Regions”, level 1, and nothing written speaks for it.');
    expect(aloud).toContain('reach with evidence, and never more than one above the weakest');
    expect(aloud).toContain('Sponsor as it looks at level 3.');
    expect(aloud).toMatch(/Since 12 November 2025\. Up: Sponsor \(1 → 3\)/);
    expect(aloud).toContain('scored blind by 3 participants, then revealed');
    expect(aloud).toContain('Strong dissent: the room is split.');
    expect(aloud).toMatch(/Cem: By Cem\./);
    expect(aloud).toContain('Side by side');
    expect(pdf.check()).toContain('No syntax or stream encoding errors found');
  });

  it('says nothing of one that is not revealed, or in which nothing is scored', async () => {
    const table = atTheTable();
    table.begin();
    const hidden = table.begin({ blind: ['Ana', 'Bo'] });
    table.says(hidden, 'Ana', 'sponsor', 4, 'Whispered at dinner.');
    const { pdf } = await makeReport(inputFrom(table), folder, 'hidden.pdf');
    expect(folded(pdf.text())).not.toMatch(/assessment|whispered/i);
  });

  it('goes on over pages where everybody wrote at length, and loses no word', async () => {
    const table = atTheTable();
    const id = table.begin({ blind: ['Ana', 'Bo', 'Cem'] });
    const long = (who: string) =>
      `${who} saw it. ${'The ledger team confirmed it in writing. '.repeat(45)}End of ${who}.`;
    for (const who of ['Ana', 'Bo', 'Cem']) table.says(id, who, 'sponsor', 3, long(who));
    table.do({ type: 'assessment.reveal', id });
    const { pdf } = await makeReport(inputFrom(table), folder, 'long.pdf');
    const text = wordsOf(pdf);
    for (const who of ['Ana', 'Bo', 'Cem']) expect(text).toContain(`End of ${who}.`);
    expect(text.match(/confirmed it in writing/g)).toHaveLength(3 * 45);
  });

  it('asks for the signs of its evidence before it is made, and never for hidden ones', async () => {
    const table = atTheTable();
    const id = table.begin({ blind: ['Ana', 'Bo'] });
    table.says(id, 'Ana', 'sponsor', 3, 'Shown \u{10fffd} there.');
    const ask = async () => JSON.stringify(await missingGlyphs(inputFrom(table), { worker: WORKER }));
    expect(await ask()).not.toContain('evidence');
    table.do({ type: 'assessment.reveal', id });
    expect(await ask()).toContain('the evidence of assessment 1');
  });
});
