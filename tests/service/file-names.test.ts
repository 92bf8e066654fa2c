import { describe, expect, test } from 'vitest';
import { bareName, fileStem, freeStem } from '../../electron/service/file-names.ts';
import { fc } from '../support/fast-check.ts';

describe('A workshop’s file name', () => {
  test('says client, title and date', () => {
    expect(fileStem('Northwind Bank', 'Streams', '2026-03-02')).toBe('Northwind Bank – Streams – 2026-03-02');
    expect(fileStem('Northwind Bank', '', '2026-03-02')).toBe('Northwind Bank – 2026-03-02');
  });

  test.each([
    ['a path', '../../etc/passwd', 'etc passwd'],
    ['what Windows refuses', 'A<B>:"C"|D?*\\E', 'A B C D E'],
    ['control and direction characters', 'A\u0000B\u202eC\u200b', 'A B C'],
    ['a hidden file', '..hidden..', 'hidden'],
    ['a device of Windows', 'con', 'con_'],
    ['a device with an ending', 'LPT1.notes', 'LPT1.notes_'],
    ['nothing at all', ' .. ', 'Workshop'],
    ['a lone surrogate', '\ud800x', '\ufffdx'],
  ])('is safe for %s', (_, words, name) => {
    expect(fileStem(words)).toBe(name);
  });

  test('fits every file system and never cuts a character, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 3 }), words => {
        const stem = fileStem(...words);
        expect(Buffer.byteLength(`${stem} (99).headwater`)).toBeLessThanOrEqual(255);
        expect(stem).toMatch(/^[^.\s/\\<>:"|?*]/);
        expect(stem).toMatch(/[^.\s]$/);
        expect(stem.isWellFormed()).toBe(true);
        expect(bareName(stem)).not.toMatch(/[/\\]/);
      }),
    );
  });

  test('is counted up until it is free', () => {
    const taken = ['Acme', 'Acme (2)'];
    expect(freeStem('Acme', stem => taken.includes(stem))).toBe('Acme (3)');
  });

  test.each([
    ['C:\\Users\\ada\\rows.csv', 'rows.csv'],
    ['/home/ada/rows.CSV', 'rows.CSV'],
    ['..', 'Workshop'],
    ['', 'Workshop'],
    ['rows', 'rows'],
  ])('of an upload called %j is %j', (given, name) => {
    expect(bareName(given)).toBe(name);
  });
});
