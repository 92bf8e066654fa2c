import { describe, expect, it } from 'vitest';
import { isEmpty } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import type { Command } from '../../shared/commands/index.ts';
import { labelOf } from '../../shared/commands/label.ts';
import { documentOf, recordsOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { scorerName, toldScores } from '../../shared/views/assessment.ts';
import { fc } from '../support/fast-check.ts';
import { commandFor, randomNumbers, type StepKind, seededSteps } from '../support/random-commands.ts';
import { IN_SENTENCES } from '../support/refusals.ts';
import { anId } from '../support/room.ts';
import { aPack, atTheTable } from './table.ts';

type Table = ReturnType<typeof atTheTable>;

const setScore = (table: Table, assessment: string, changes: object, who: string | null = null): Command => ({
  type: 'score.set',
  ...{ id: anId(), assessment, dimension: 'sponsor', participant: who && table.person(who), changes },
});

describe('an assessment', () => {
  it('begins with its own questions, a number above the highest, and each participant once', () => {
    const table = atTheTable();
    table.begin();
    const id = table.begin({ about: 'Payments', blind: ['Bo', 'Ana', 'Bo'] });
    expect(table.it(id)).toMatchObject({
      ...{ number: 2, about: 'Payments', mode: 'blind', state: 'collecting', leavers: [] },
      participants: [table.person('Bo'), table.person('Ana')],
    });
    expect(table.it(id).pack).toEqual(aPack());
    table.do({ type: 'assessment.remove', ids: [id] });
    table.begin();
    expect(recordsOf(table.document, 'assessment').map(one => one.number)).toEqual([1, 2]);
  });

  it('keeps one score of each on each dimension; what is not said again stays', () => {
    const table = atTheTable();
    const id = table.begin();
    table.do(setScore(table, id, { evidence: 'The board asked for it.' }));
    table.do(setScore(table, id, { level: 3 }));
    table.do(setScore(table, id, { confidence: 'low' }));
    expect(recordsOf(table.document, 'score')).toMatchObject([
      { level: 3, confidence: 'low', evidence: 'The board asked for it.', participant: null },
    ]);
    expect(isEmpty(table.do(setScore(table, id, { level: 3 })))).toBe(true);
    table.do(setScore(table, id, { level: null, confidence: null, evidence: '' }));
    expect(recordsOf(table.document, 'score')).toEqual([]);
    expect(isEmpty(table.do(setScore(table, id, { evidence: '  ' })))).toBe(true);
  });

  it('lets the room agree on a level once a blind one is revealed, and nobody else', () => {
    const table = atTheTable();
    const id = table.begin({ blind: ['Ana', 'Bo'] });
    table.says(id, 'Ana', 'sponsor', 1);
    expect(table.refused(setScore(table, id, { level: 2 })).message).toMatch(/alone until the reveal/);
    table.do({ type: 'assessment.reveal', id });
    expect(table.refused(setScore(table, id, { level: 2 }, 'Ana')).message).toMatch(/only the room/);
    table.do(setScore(table, id, { level: 2 }));
    expect(recordsOf(table.document, 'score')).toHaveLength(2);
    expect(integrityFaults(table.document)).toEqual([]);
  });

  it('goes with everything that was said in it, and undo brings all of it back', () => {
    const table = atTheTable();
    const [id, other] = [table.begin(), table.begin()];
    table.says(id, null, 'sponsor', 2);
    table.says(other, null, 'sponsor', 4);
    table.do({ type: 'assessment.remove', ids: [id] });
    expect(recordsOf(table.document, 'score').map(one => one.level)).toEqual([4]);
    table.undo();
    expect(recordsOf(table.document, 'score')).toHaveLength(2);
  });

  it('keeps the name of a participant who leaves the list after the reveal', () => {
    const table = atTheTable();
    const id = table.begin({ blind: ['Ana', 'Bo'] });
    const bo = table.person('Bo');
    table.says(id, 'Bo', 'sponsor', 1);
    const remove: Command = { type: 'participant.remove', id: bo };
    expect(table.refused(remove).message).toMatch(/still asks Bo\. Reveal it or remove it/);
    table.do({ type: 'assessment.reveal', id });
    table.do(remove);
    expect(scorerName(table.document, table.it(id), bo)).toBe('Bo');
    expect(integrityFaults(table.document)).toEqual([]);
    table.undo();
    expect([table.it(id).leavers, table.person('Bo')]).toEqual([[], bo]);
  });

  it('is called by names that tell nobody’s score', () => {
    const table = atTheTable();
    const id = table.begin({ blind: ['Ana', 'Bo'] });
    expect(labelOf(setScore(table, id, { level: 5 }, 'Ana') as never)).toBe('score');
  });
});

describe('what an assessment refuses, in words', () => {
  it.each<[string, (table: Table, id: string) => Command, RegExp]>([
    ['a level it does not have', (table, id) => setScore(table, id, { level: 6 }), /highest is 5/],
    [
      'a question it does not ask',
      (_, id) => ({
        ...{ type: 'score.set', id: anId(), assessment: id, dimension: 'nowhere', participant: null },
        changes: { level: 1 },
      }),
      /does not ask this/,
    ],
    [
      'a score of one person where the room scores',
      (table, id) => setScore(table, id, { level: 1 }, 'Ana'),
      /room scores/,
    ],
    ['a reveal where nothing is hidden', (_, id) => ({ type: 'assessment.reveal', id }), /nothing to reveal/],
    [
      'a day that does not exist',
      (_, id) => ({ type: 'assessment.edit', id, changes: { day: '2026-02-30' } }),
      /not a date/,
    ],
    ['one that is gone', () => ({ type: 'assessment.remove', ids: [anId()] }), /no longer there/],
  ])('%s', (_, command, words) => {
    const table = atTheTable();
    const id = table.begin();
    expect(table.refused(command(table, id)).message).toMatch(words);
  });

  it('a blind one of one participant, or of somebody who is not there', () => {
    const table = atTheTable();
    const begin = (participants: string[]): Command => ({
      type: 'assessment.begin',
      ...{ id: anId(), pack: aPack(), day: '2026-11-12', mode: 'blind', participants },
    });
    const ana = table.person('Ana');
    expect(table.refused(begin([ana, ana])).message).toMatch(/two participants/);
    expect(table.refused(begin([ana, anId()])).message).toMatch(/no longer there/);
  });

  it('a score of somebody who takes no part, and a reveal of nothing', () => {
    const table = atTheTable();
    const id = table.begin({ blind: ['Ana', 'Bo'] });
    expect(table.refused(setScore(table, id, { level: 1 }, 'Cem')).message).toMatch(/takes no part/);
    table.do(setScore(table, id, { evidence: 'Only words so far.' }, 'Ana'));
    expect(table.refused({ type: 'assessment.reveal', id }).message).toMatch(/Nobody has scored/);
  });
});

describe('whatever a room does with its assessments', () => {
  const KINDS: StepKind[] = [
    ...['assessment-begin', 'score', 'score', 'score', 'score', 'assessment-reveal', 'assessment-edit'],
    ...['assessment-remove', 'participant-add', 'participant-remove'],
  ] as StepKind[];

  it('the workshop stays sound, refusals speak, and no score is out before its reveal', () => {
    const done = new Map<string, number>();
    fc.assert(
      fc.property(fc.nat(), seed => {
        const table = atTheTable();
        table.begin({ blind: ['Ana', 'Bo', 'Cem'] });
        const next = randomNumbers(seed);
        for (const step of seededSteps(seed).take(60)) {
          const kind = KINDS[next() % KINDS.length] as StepKind;
          const command = commandFor(table.document, { ...step, kind });
          const result = execute(table.document, command);
          if (!result.ok) {
            expect(result.refusal.message).toMatch(IN_SENTENCES);
            continue;
          }
          table.do(command);
          done.set(kind, (done.get(kind) ?? 0) + 1);
          expect(integrityFaults(table.document)).toEqual([]);
          const hidden = new Set(
            recordsOf(table.document, 'assessment').flatMap(one =>
              one.state === 'collecting' ? one.id : [],
            ),
          );
          expect(toldScores(table.document).filter(score => hidden.has(score.assessment))).toEqual([]);
        }
      }),
      { numRuns: 60, seed: 20261122 },
    );
    // The play would prove nothing if it never got so far; hence the seed.
    for (const kind of KINDS) expect(done.get(kind), kind).toBeGreaterThan(10);
  });
});

describe('the integrity check', () => {
  it.each<[string, 'score' | 'assessment', object, string]>([
    ['scores in no assessment', 'score', { assessment: anId() }, 'is a score in no assessment'],
    ['scores of nobody in it', 'score', { participant: anId() }, 'of nobody in its assessment'],
    [
      'the room’s word before the reveal',
      'score',
      { participant: null },
      'the room’s word before the reveal',
    ],
    ['levels that are not there', 'score', { level: 9 }, 'on a level that its assessment does not have'],
    ['a mode that is not one', 'assessment', { mode: 'room' }, 'agree with itself'],
    ['names kept for nothing', 'assessment', { leavers: [{ id: anId(), name: 'Zoe' }] }, 'took no part'],
  ])('finds %s', (_, type, change, fault) => {
    const table = atTheTable();
    const id = table.begin({ blind: ['Ana', 'Bo'] });
    table.says(id, 'Ana', 'sponsor', 2);
    const records = [...table.document.records.values()].map(record =>
      record.type === type ? ({ ...record, ...change } as typeof record) : record,
    );
    const faults = integrityFaults(documentOf(records)).map(one => one.fault);
    expect(faults.join('\n')).toContain(fault);
  });
});
