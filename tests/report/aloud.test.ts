import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { full, inputOf, recordsWith } from './fixtures.ts';
import { makeReport, testFolder } from './tools.ts';

const folder = testFolder();
const lines = (text: string) =>
  text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map(line => line.trim().replace(/^(L \(block\)|Figure):$/, '$1'))
    .filter(line => line !== '' && !/^\/(Scope|Placement|BBox|ListNumbering)/.test(line));

describe('the report read aloud', () => {
  it('is headings, a figure, lists and tables with header cells, in reading order', async () => {
    const { pdf } = await makeReport(inputOf(recordsWith([full(0, 'Fraud scoring', 2)])), folder);
    expect(pdf.field('Tagged')).toBe('yes');
    const said = lines(pdf.aloud());
    expect(said[0]).toBe('Document');
    expect(said.filter(line => line === 'H1 (block)')).toHaveLength(5);
    const card = said.indexOf('Link (inline)') - 3;
    expect(said.indexOf('Figure')).toBeLessThan(card);
    expect(said.slice(card, card + 4)).toEqual(['L (block)', 'LI (block)', 'LBody (block)', 'Link (inline)']);
    expect(said[card + 4]).toMatch(/^"Fraud scoring 1 /);
    const table = said.slice(said.indexOf('Table (block)', card));
    expect(table.slice(0, 5)).toEqual(['Table (block)', 'THead', 'TR', 'TH:', '"NO "']);
    const row = table.slice(table.indexOf('TBody') + 1);
    expect(row.slice(0, 4)).toEqual(['TR', 'TH:', '"1 "', 'TD']);
    // All that the use case says is read before the next column.
    expect(row.slice(4, 6).join(' ').replaceAll('"', '')).toMatch(
      /^Fraud scoring Risk {2}· {2}sponsor Head of Payments {2}· {2}connects existing data {1,2}What .* would change, .* Notes Ask/,
    );
  });

  it('reads a row that runs over several pages as one row, and its header once', async () => {
    const notes = Array.from({ length: 2500 }, (_, index) => `word${index}`).join(' ');
    const { pdf, pages } = await makeReport(
      inputOf(recordsWith([{ title: 'Long', stage: 1, notes }])),
      folder,
    );
    expect(pages).toBeGreaterThan(5);
    const said = lines(pdf.aloud());
    expect(said.filter(line => line === 'TR')).toHaveLength(2);
    const heard = said
      .join(' ')
      .match(/word\d+/g)
      ?.join(' ');
    expect(heard === notes).toBe(true);
    expect(said.some(line => line.includes('continued'))).toBe(false);
  });

  it('leaves page furniture out', async () => {
    const { pdf } = await makeReport(inputOf(recordsWith([full(0, 'Fraud scoring', 2)])), folder);
    expect(pdf.aloud()).not.toMatch(/change 128 · 7f3a|1 \/ 3/);
  });

  it('says its language, and what the figure shows', async () => {
    const { out } = await makeReport(inputOf(recordsWith([full(0, 'Fraud scoring', 2)])), folder);
    const objects = execFileSync('qpdf', ['--qdf', '--object-streams=disable', out, '-'], {
      encoding: 'latin1',
    });
    expect(objects).toContain('/Lang (en-GB)');
    expect(objects).toContain('Early production: 1');
  });

  it('leads from a card to its row', async () => {
    const { out } = await makeReport(inputOf(recordsWith([full(0, 'Fraud scoring', 2)])), folder);
    const objects = execFileSync('qpdf', ['--qdf', '--object-streams=disable', out, '-'], {
      encoding: 'latin1',
    });
    expect(objects).toMatch(/\/Dest \(use-case-1\)/);
    expect(objects).toContain('/Contents (Use case 1)');
    expect(objects).toMatch(/\(use-case-1\)\s*(\[|\d+ 0 R)/);
  });
});
