import { describe, expect, it } from 'vitest';
import { bestOf, score } from '../../renderer/palette/match.ts';

const labels = (query: string, ...all: string[]) =>
  bestOf(
    query,
    all.map(label => ({ label })),
    10,
  ).map(({ label }) => label);

describe('finding by a few letters', () => {
  const ACTIONS = [
    'Undo',
    'Export the PDF…',
    'Move to stage 3: Mission-critical',
    'Move to stage 1: Awareness & pilot',
  ];

  it('takes the beginnings of words, in any order', () => {
    expect(labels('pdf exp', ...ACTIONS)).toEqual(['Export the PDF…']);
    expect(labels('mo sta 3', ...ACTIONS)).toEqual(['Move to stage 3: Mission-critical']);
    expect(labels('pilot move', ...ACTIONS)).toEqual(['Move to stage 1: Awareness & pilot']);
  });

  it('forgives one slip, and letters left out', () => {
    expect(labels('exprot', ...ACTIONS)).toEqual(['Export the PDF…']);
    expect(labels('misson', ...ACTIONS)).toEqual(['Move to stage 3: Mission-critical']);
    expect(labels('xport', ...ACTIONS)).toEqual(['Export the PDF…']);
    expect(labels('awrns', ...ACTIONS)).toEqual(['Move to stage 1: Awareness & pilot']);
  });

  it('asks that every word fits, and finds nothing in nonsense', () => {
    expect(labels('export undo', ...ACTIONS)).toEqual([]);
    expect(labels('qqq', ...ACTIONS)).toEqual([]);
    expect(labels('2', ...ACTIONS)).toEqual([]);
  });

  it('puts what is called so before what only has it among its further words', () => {
    const own = score('light', { label: 'Light' });
    expect(own).toBeGreaterThan(score('light', { label: 'Dark', words: 'light appearance' }));
    expect(score('light', { label: 'Dark', words: 'light appearance' })).toBeGreaterThan(0);
  });

  it('reads every script, with or without its marks', () => {
    expect(labels('cafe', 'Café-Zahlungen')).toEqual(['Café-Zahlungen']);
    expect(labels('οφελ', 'Πρόσθετα οφέλη')).toEqual(['Πρόσθετα οφέλη']);
    expect(labels('欺诈', '欺诈 检测')).toEqual(['欺诈 检测']);
  });

  it('answers everything, in order, to nothing', () => {
    expect(labels('', ...ACTIONS)).toEqual(ACTIONS);
    expect(labels('  ', ...ACTIONS)).toEqual(ACTIONS);
  });
});
