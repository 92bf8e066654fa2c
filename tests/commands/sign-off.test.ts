import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import type { ReportProfile, Signatory } from '../../shared/model/sign-off.ts';
import { anId, aRoom } from '../support/room.ts';

const HASH = 'ab'.repeat(32);
const signed = (name: string, given: Partial<Signatory> = {}): Signatory => ({
  ...{ id: anId(), name, role: '', organisation: '', verdict: 'agrees', words: '' },
  signature: { kind: 'typed', name },
  time: '2026-11-12T16:42+01:00',
  ...given,
});

function aSignOff() {
  const room = aRoom();
  room.add('Fraud alerts');
  const id = anId();
  room.do({ type: 'sign-off.begin', id, statement: 'We agree on this document.' });
  const sign = (signatory: Signatory) => room.do({ type: 'sign-off.sign', id, signatory });
  const sealed = { head: { number: 4, hash: HASH }, digest: HASH, time: '2026-11-12T16:45+01:00' };
  const seal = () => room.do({ type: 'sign-off.seal', id, sealed });
  return { room, id, sign, seal, sealed };
}

describe('a sign-off', () => {
  it('takes signatures until it is sealed, and nothing after that', () => {
    const { room, id, sign, seal } = aSignOff();
    sign(signed('Mara Lind'));
    seal();
    for (const command of [
      { type: 'sign-off.sign', id, signatory: signed('Tom Berg') },
      { type: 'sign-off.edit', id, statement: 'Something else.' },
      { type: 'sign-off.cancel', id },
    ] as const)
      expect(room.refused(command).code).toBe('sealed');
    expect(integrityFaults(room.document)).toEqual([]);
  });

  it('is where undo stops, and a later change can be undone up to it', () => {
    const { room, sign, seal } = aSignOff();
    sign(signed('Mara Lind'));
    seal();
    expect(room.undo()).toBe(false);
    room.add('Late idea');
    expect(room.undo()).toBe(true);
    expect(room.titles()).toEqual(['Fraud alerts']);
    expect(room.undo()).toBe(false);
  });

  it('notes its PDF once, which is no step of undo and takes none away', () => {
    const { room, id, sign, seal } = aSignOff();
    sign(signed('Mara Lind'));
    seal();
    room.add('Late idea');
    const pdf = { hash: HASH, bytes: 1000, fingerprint: HASH, made: '2026-11-12T15:45:00.000Z' };
    room.do({ type: 'sign-off.attach', id, pdf });
    expect(room.refused({ type: 'sign-off.attach', id, pdf }).code).toBe('sealed');
    expect(room.undo()).toBe(true);
    expect(room.titles()).toEqual(['Fraud alerts']);
    expect(recordsOf(room.document, 'sign-off')[0]?.pdf).toEqual(pdf);
  });

  it('is never sealed by nobody, and the statement stays once somebody has signed', () => {
    const { room, id, sign, sealed } = aSignOff();
    expect(room.refused({ type: 'sign-off.seal', id, sealed }).message).toBe(
      'Nobody has signed yet. Nothing was sealed.',
    );
    sign(signed('Mara Lind'));
    expect(room.refused({ type: 'sign-off.edit', id, statement: 'Other words.' }).code).toBe('sealed');
  });

  it('is not sealed over words that were said of something else', () => {
    const { room, id, sign, sealed } = aSignOff();
    const before = { digest: 'cd'.repeat(32) };
    const names = ['Mara Lind', 'Tom Berg', 'Ada Novak', 'Eve Stone', 'Bo Rask', 'Cem Aydın'];
    const signatories = names.map(name => signed(name, before));
    for (const one of signatories) sign(one);
    sign(signed('Iris Vale', { digest: HASH }));
    expect(room.refused({ type: 'sign-off.seal', id, sealed }).message).toBe(
      'The workshop was changed after Mara Lind, Tom Berg, Ada Novak, Eve Stone and 2 more had signed. Let them sign again, strike them off, or take the change back. Nothing was sealed.',
    );
    const [again, ...others] = signatories;
    if (again) sign({ ...again, digest: HASH });
    for (const one of others) room.do({ type: 'sign-off.strike', id, signatory: one.id });
    room.do({ type: 'sign-off.seal', id, sealed });
    expect(recordsOf(room.document, 'sign-off')[0]?.signatories.map(one => one.name)).toEqual([
      'Mara Lind',
      'Iris Vale',
    ]);
  });

  it('records a refusal and a dissent as such, each with its words', () => {
    const { room, id, sign } = aSignOff();
    sign(signed('Tom Berg', { verdict: 'refuses', words: 'No budget was agreed.', signature: null }));
    sign(signed('Ada Novak', { verdict: 'dissents', words: 'Not stage 3 yet.' }));
    const silent = signed('Eve', { verdict: 'dissents' });
    expect(room.refused({ type: 'sign-off.sign', id, signatory: silent }).code).toBe('invalid');
    const unsigned = signed('Eve', { signature: null });
    expect(room.refused({ type: 'sign-off.sign', id, signatory: unsigned }).code).toBe('invalid');
    expect(recordsOf(room.document, 'sign-off')[0]?.signatories.map(one => one.verdict)).toEqual([
      'refuses',
      'dissents',
    ]);
  });

  it('is followed by the next revision', () => {
    const { room, sign, seal } = aSignOff();
    sign(signed('Mara Lind'));
    expect(room.refused({ type: 'sign-off.begin', id: anId(), statement: '' }).code).toBe('invalid');
    seal();
    room.do({ type: 'sign-off.begin', id: anId(), statement: 'Again.' });
    expect(recordsOf(room.document, 'sign-off').map(one => one.revision)).toEqual([1, 2]);
    expect(integrityFaults(room.document)).toEqual([]);
  });
});

describe('waivers', () => {
  it('hold one reason a finding, and can be taken back', () => {
    const { room } = aSignOff();
    const id = anId();
    room.do({ type: 'waiver.set', id, finding: 'use-case/1/owner', reason: 'Comes next week' });
    room.do({ type: 'waiver.set', id: anId(), finding: 'use-case/1/owner', reason: 'Comes in two weeks' });
    expect(recordsOf(room.document, 'waiver').map(one => one.reason)).toEqual(['Comes in two weeks']);
    room.do({ type: 'waiver.remove', id });
    expect(recordsOf(room.document, 'waiver')).toEqual([]);
  });
});

describe('report profiles', () => {
  const plain: Omit<ReportProfile, 'id' | 'type' | 'name'> = {
    ...{ paper: 'A4', sections: [], tiles: false, without: [], accent: null, footer: '', logo: null },
  };

  it('are told apart by their names, whatever the capitals', () => {
    const room = aRoom();
    const [board, archive] = [anId(), anId()];
    room.do({ type: 'report-profile.add', id: board, name: 'Board', ...plain });
    room.do({ type: 'report-profile.add', id: archive, name: 'Archive', ...plain });
    const message = 'There is a report profile “board” already. Give this one another name.';
    expect(room.refused({ type: 'report-profile.add', id: anId(), name: ' board', ...plain })).toEqual({
      ...{ code: 'invalid', message },
    });
    expect(
      room.refused({ type: 'report-profile.edit', id: archive, changes: { name: 'board' } }).message,
    ).toBe(message);
    room.do({ type: 'report-profile.edit', id: board, changes: { name: 'BOARD' } });
    room.undo();
    expect(recordsOf(room.document, 'report-profile').map(one => one.name)).toEqual(['Board', 'Archive']);
  });
});
