import { describe, expect, it } from 'vitest';
import { compareUnits, markUnits, UNIT_COLOURS } from '../../shared/plan/unit-marks.ts';
import { fc } from '../support/fast-check.ts';

describe('the signs of units', () => {
  it('gives every unit letters that no other has, at most two, or a number', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 60 }),
        units => {
          const marks = markUnits(units);
          const letters = units.map(unit => marks.get(unit)?.letters ?? '');
          expect(new Set(letters).size).toBe(units.length);
          for (const one of letters) expect(one).not.toBe('');
          for (const one of letters) expect([...one].length <= 2 || /^\d+$/.test(one)).toBe(true);
        },
      ),
    );
  });

  it('keeps a letter one letter, whatever its capital would grow to', () => {
    const letters = (...units: string[]) => [...markUnits(units).values()].map(mark => mark.letters);
    expect(letters('ῒ', 'ßtelle', 'ßtelle İstanbul')).toEqual(['ῒ', 'ß', 'ßİ']);
  });

  it('takes the initial first, then initials, then letters of the name', () => {
    const letters = (...units: string[]) => [...markUnits(units).values()].map(mark => mark.letters);
    expect(letters('Payments', 'Risk', 'Retail', 'Retail credit', 'Rentals')).toEqual([
      'P',
      'R',
      'Re',
      'RC',
      'Rn',
    ]);
    expect(letters('Zahlungsverkehr', 'Ärzte', '')).toEqual(['Z', 'Ä', '–']);
  });

  it('has ten colours before one returns, none of them for use cases without a unit', () => {
    const units = ['', ...Array.from({ length: 12 }, (_, index) => `Unit ${index}`)];
    const colours = units.map(unit => markUnits(units).get(unit)?.colour);
    expect(colours[0]).toBe(-1);
    expect(new Set(colours.slice(1, 11)).size).toBe(UNIT_COLOURS);
    expect(colours.slice(11)).toEqual([0, 1]);
  });

  it('sorts by name, numbers by size, and no unit last', () => {
    expect(['Unit 10', '', 'risk', 'Unit 9', 'Markets'].toSorted(compareUnits)).toEqual([
      'Markets',
      'risk',
      'Unit 9',
      'Unit 10',
      '',
    ]);
  });
});
