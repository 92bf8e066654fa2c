import { describe, expect, it } from 'vitest';
import { readAmount } from '../../shared/views/import-amount.ts';
import { guessMapping } from '../../shared/views/import-guess.ts';
import {
  readDriver,
  readEffort,
  readList,
  readPattern,
  readStage,
  writeList,
} from '../../shared/views/import-words.ts';
import { stages } from './kit.ts';

describe('amounts are read as people write them', () => {
  it.each([
    ['1200000', 1_200_000],
    ['1.200.000', 1_200_000],
    ['1,200,000', 1_200_000],
    ["1'200'000", 1_200_000],
    ['1 200 000 €', 1_200_000],
    ['1\u202f200\u202f000', 1_200_000],
    ['12,34,567', 1_234_567],
    ['1.200.000,50', 1_200_000.5],
    ['1,200,000.50', 1_200_000.5],
    ['€ 1.2 M', 1_200_000],
    ['1,2 Mio. EUR', 1_200_000],
    ['EUR 1.25m', 1_250_000],
    ['800k', 800_000],
    ['800 K€', 800_000],
    ['350 Tsd', 350_000],
    ['1.5bn', 1_500_000_000],
    ['2 Mrd', 2_000_000_000],
    ['3 millones', 3_000_000],
    ['0.125', 0.125],
    ['12,5', 12.5],
    ['ca. 40k p.a.', 40_000],
    ['~ 40k / year', 40_000],
    ['+7', 7],
    ['１２００', 1200],
    ['0', 0],
  ])('%j', (cell, value) => {
    expect(readAmount(cell, 'EUR')).toEqual({ kind: 'amount', value, doubt: false });
  });

  it('a single mark before three digits divides thousands, and that is said', () => {
    expect(readAmount('1.200', 'EUR')).toEqual({ kind: 'amount', value: 1200, doubt: true });
    expect(readAmount('1,200', 'EUR')).toEqual({ kind: 'amount', value: 1200, doubt: true });
    expect(readAmount('1.200 M', 'EUR')).toEqual({ kind: 'amount', value: 1_200_000, doubt: false });
  });

  it.each([
    ['0.8 – 1.9 M', 800_000, 1_900_000],
    ['€ 200k to € 400k', 200_000, 400_000],
    ['100-250', 100, 250],
    ['100 bis 250 Tsd', 100_000, 250_000],
  ])('a range: %j', (cell, low, high) => {
    expect(readAmount(cell, 'EUR')).toEqual({ kind: 'range', low, high });
  });

  it.each(['', ' ', '-', '–', 'n/a', 'TBD', '?'])('nothing said: %j', cell => {
    expect(readAmount(cell, 'EUR')).toEqual({ kind: 'none' });
  });

  it.each([
    ['-5', 'is below zero'],
    ['lots', 'is no amount'],
    ['5%', 'is no amount'],
    ['1.2.3', 'is no amount'],
    ['1,2,34.5', 'is no amount'],
    ['99999 bn', 'is too large'],
    ['$5', 'is in $, and this workshop counts in EUR'],
    ['CHF 5', 'is in CHF, and this workshop counts in EUR'],
    ['9'.repeat(500), 'is no amount'],
  ])('not taken: %j %s', (cell, why) => {
    expect(readAmount(cell, 'EUR')).toEqual({ kind: 'problem', why });
  });

  it('dollars are dollars where the workshop counts in them', () => {
    expect(readAmount('$1.5M', 'USD')).toMatchObject({ value: 1_500_000 });
  });
});

describe('stages are found by number or name', () => {
  it.each([
    ['3', 3],
    ['3.0', 3],
    ['Stage 3', 3],
    ['Stufe 3: Mission-critical', 3],
    ['mission critical', 3],
    ['MISSION-CRITICAL', 3],
    ['Global', 4],
    ['Pilot', 1],
    ['Awareness & pilot', 1],
    ['Céntral nervous systém', 5],
    ['0', 0],
    ['', null],
    ['Unplaced', null],
  ])('%j is %s', (cell, value) => {
    expect(readStage(cell, stages)).toEqual({ ok: true, value });
  });

  it.each(['6', '3 Global', 'sometime', '-', '12345'])('%j is none', cell => {
    const reading = readStage(cell, stages);
    expect(reading.ok ? reading.value : 'none').toBe(cell === '-' ? null : 'none');
  });
});

describe('drivers, patterns and effort are found in natural words', () => {
  it.each([
    [
      'make',
      ['Make money', 'make', 'Revenue growth', 'Umsatz', '▲', 'Ingresos', 'improve customer experience'],
    ],
    ['save', ['Save money', 'Cost', 'Kosten senken', 'réduire les coûts', 'efficiency', '◆']],
    ['protect', ['Protect money', 'Risk & compliance', 'Betrug', 'Sécurité', 'riesgo', '●']],
  ])('%s', (driver, cells) => {
    for (const cell of cells) expect(readDriver(cell), cell).toEqual({ ok: true, value: driver });
  });

  it('but not out of two drivers at once', () => {
    expect(readDriver('cost and risk')).toEqual({ ok: false });
    expect(readDriver('fun')).toEqual({ ok: false });
  });

  it.each([
    ['connect', ['connect', 'Connect existing data', 'Bestand anbinden', 'données existantes', 'legacy']],
    ['new', ['new', 'New stream', 'neuer Strom', 'nouveau flux', 'nuevo']],
  ])('%s', (pattern, cells) => {
    for (const cell of cells) expect(readPattern(cell), cell).toEqual({ ok: true, value: pattern });
  });

  it.each([
    ['XS', 'extra small'],
    ['S', 'low'],
    ['M', 'Mittel'],
    ['L', 'groß'],
    ['L', 'élevé'],
    ['XL', 'xl'],
  ])('%s: %j', (effort, cell) => {
    expect(readEffort(cell)).toEqual({ ok: true, value: effort });
  });
});

describe('names in one cell', () => {
  it('are divided by semicolons, commas, bars and line ends', () => {
    expect(readList('card-auth, device-id;\n accounts | "a, b"; ')).toEqual([
      'card-auth',
      'device-id',
      'accounts',
      'a, b',
    ]);
  });

  it('are read at once however many marks and blanks a cell has', () => {
    for (const hostile of ['\n', ' ', '"', '""', '";', '"a"x', '"a;', ' ,']) {
      expect(Array.isArray(readList(hostile.repeat(50_000)))).toBe(true);
    }
  });

  it('come back as they were written', () => {
    const names = ['plain', 'with; mark', 'with, comma', '"quoted"', 'in "between"', '=cmd()'];
    expect(readList(writeList(names))).toEqual(names);
  });
});

describe('the mapping is guessed', () => {
  const guess = (columns: string[], ...rows: string[][]) => {
    const mapping = guessMapping(columns, rows);
    return Object.fromEntries(
      Object.entries(mapping).map(([field, column]) => [field, columns[column ?? -1]]),
    );
  };
  const row = ['Fraud scoring', 'A text about it that goes on for a while and longer', 'Risk'];

  it.each([
    [['Use case', 'Description', 'Business unit']],
    [['Anwendungsfall', 'Beschreibung', 'Abteilung']],
    [['Cas d’usage', 'Descriptif', 'Département']],
    [['Naam', 'Omschrijving', 'Afdeling']],
    [['Caso de uso', 'Descripción', 'Unidad de negocio']],
  ])('from names: %j', columns => {
    expect(guess(columns, row)).toEqual({ title: columns[0], description: columns[1], unit: columns[2] });
  });

  it('from headings that say more than the field’s name', () => {
    expect(
      guess(
        ['Use case description', 'Use case title', 'Value (EUR)', 'Stage name', 'Stage', 'Sponsor name'],
        ['text', 'Fraud', '5', 'Global', '4', 'Ada'],
      ),
    ).toEqual({
      description: 'Use case description',
      title: 'Use case title',
      likely: 'Value (EUR)',
      stage: 'Stage',
      sponsor: 'Sponsor name',
    });
  });

  it('from what the cells hold where there are no names', () => {
    const columns = ['Column A', 'Column B', 'Column C', 'Column D'];
    expect(
      guess(
        columns,
        ['1', 'Fraud scoring', 'save', 'A text about it that goes on for a while and longer'],
        ['2', 'Cash forecast', 'protect money', 'Another text about it that goes on for a while'],
      ),
    ).toEqual({ title: 'Column B', driver: 'Column C', description: 'Column D' });
  });

  it('not from a name that the cells contradict', () => {
    expect(guess(['Title', 'Type'], ['Fraud', 'Batch'], ['Cash', 'Online'])).toEqual({ title: 'Title' });
  });
});
