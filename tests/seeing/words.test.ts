import { describe, expect, it } from 'vitest';
import { foldWord, piecesOf, wordsOf } from '../../shared/views/words.ts';
import { fc } from '../support/fast-check.ts';

const hits = (text: string, ...words: string[]) =>
  (piecesOf(text, words.map(foldWord)) ?? []).filter(piece => piece.isHit).map(piece => piece.text);

describe('highlighting', () => {
  it('divides a text and loses nothing of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 4 })),
        (text, words) => {
          const pieces = piecesOf(text, words.map(foldWord));
          if (!pieces) return;
          expect(pieces.map(piece => piece.text).join('')).toBe(text);
          expect(pieces.some(piece => piece.isHit)).toBe(true);
          for (const piece of pieces) expect(text.slice(piece.at).startsWith(piece.text)).toBe(true);
        },
      ),
    );
  });

  it('finds the words of a text in that text, whatever the script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), text => {
        const [word] = wordsOf(text);
        if (word && foldWord(word) !== '') expect(piecesOf(text, [foldWord(word)])).not.toBeNull();
      }),
    );
  });

  it('does not mind accents, case or ß', () => {
    expect(hits('Zürich and ZURICH', 'zurich')).toEqual(['Zürich', 'ZURICH']);
    expect(hits('Straßenverkehr', 'strasse')).toEqual(['Straße']);
    expect(hits('ΠΛΗΡΩΜΈΣ', 'πληρωμές')).toEqual([]);
    expect(hits('Café au lait', 'cafe')).toEqual(['Café']);
  });

  it('takes short words as beginnings, long ones anywhere, numbers whole', () => {
    expect(hits('Card data on a card', 'ca')).toEqual(['Ca', 'ca']);
    expect(hits('Data at the data centre', 'at')).toEqual(['at']);
    expect(hits('Kreditentscheidung', 'entscheidung')).toEqual(['entscheidung']);
    expect(hits('1 of 10, 21 and 1', '1')).toEqual(['1', '1']);
  });

  it('reads scripts without spaces sign by sign', () => {
    expect(wordsOf('銀行 API')).toEqual(['銀', '行', 'API']);
    expect(hits('不正検知', '検')).toEqual(['検']);
  });

  it('says so when nothing is there', () => {
    expect(piecesOf('Fraud scoring', ['loan'])).toBeNull();
    expect(piecesOf('Fraud scoring', [''])).toBeNull();
  });
});
