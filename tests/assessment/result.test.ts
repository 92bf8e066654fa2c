import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../shared/model/document.ts';
import { dimensionResults, roomScore } from '../../shared/views/assessment.ts';
import {
  earlierAssessment,
  latestBySubject,
  movesBetween,
  seriesOf,
} from '../../shared/views/assessment-compare.ts';
import { assessmentResult } from '../../shared/views/assessment-result.ts';
import {
  levelWords,
  movesWords,
  resultWords,
  ruleWords,
  weakestEvidenceWords,
  weakestWords,
} from '../../shared/views/assessment-words.ts';
import { stages } from '../report/fixtures.ts';
import { fc } from '../support/fast-check.ts';
import { aPack, atTheTable } from './table.ts';

type Table = ReturnType<typeof atTheTable>;
const resultIn = (table: Table, id: string) => assessmentResult(table.document, table.it(id));

describe('the stage of an assessment', () => {
  // Six questions: two thirds are four. A level as text has nothing written for it.
  it.each<[string, (number | `${number}` | null)[], number | null, number | null]>([
    ['four of six reach it', [3, 3, 3, 3, 2, 2], 3, 3],
    ['three of six do not', [3, 3, 3, 2, 2, 2], 2, 2],
    ['the weakest caps it at one above itself', [5, 5, 5, 5, 5, 1], 2, 2],
    ['the weakest caps it even without evidence', [4, 4, 4, 4, 4, '0'], 1, 1],
    ['what nothing speaks for does not carry it', [3, 3, 3, '3', '3', '3'], 0, 3],
    ['evidence for four of six does', [3, 3, 3, 3, '3', '3'], 3, 3],
    ['what has no level raises nothing', [4, 4, 4, 4, null, null], 4, 4],
    ['with levels on fewer than four there is none', [4, 4, 4, null, null, null], null, null],
    ['nothing scored', [], null, null],
    ['all on 0 without a word of evidence', ['0', '0', '0', '0', '0', '0'], 0, 0],
    ['everything on the last level', [5, 5, 5, 5, 5, 5], 5, 5],
  ])('%s', (_, levels, stage, said) => {
    const table = atTheTable();
    const id = table.begin();
    table.roomSays(id, levels);
    expect(resultIn(table, id)).toMatchObject({ stage, said, needed: 4, of: 6 });
  });

  it('is never above what two thirds reach, nor more than one above the weakest, nor above what was said', () => {
    const level = fc.oneof(
      fc.nat(5),
      fc.nat(5).map(one => `${one}` as const),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(level, { minLength: 6, maxLength: 6 }), levels => {
        const table = atTheTable();
        const id = table.begin();
        table.roomSays(id, levels);
        const { stage, said, weakest, dimensions, isCapped, short } = resultIn(table, id);
        if (stage === null || said === null) {
          expect(levels.filter(one => one !== null).length).toBeLessThan(4);
          return;
        }
        const withEvidence = dimensions.filter(one => (one.hasEvidence ? (one.level ?? -1) : 0) >= stage);
        if (stage > 0) expect(withEvidence.length).toBeGreaterThanOrEqual(4);
        expect(stage).toBeLessThanOrEqual((weakest?.level ?? -1) + 1);
        expect(stage).toBeLessThanOrEqual(said);
        if (isCapped) expect(weakest?.level).toBe(stage - 1);
        // The next stage is out of reach for a reason that is named.
        if (stage < 5) expect(short.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('says in words what carries it, what holds it back and by what rule', () => {
    const table = atTheTable();
    const id = table.begin();
    table.roomSays(id, [4, 4, 4, 4, 4, '1']);
    const result = resultIn(table, id);
    expect(resultWords(result, stages.stages)).toBe(
      'Stage 2 (Early production): 5 of 6 dimensions are there, or beyond, with evidence.',
    );
    expect(weakestWords(result)).toBe(
      '“Skills” is the lowest, on level 1: it holds the stage back, as no stage is more than one above the weakest.',
    );
    expect(weakestEvidenceWords(result)).toBe(
      'Weakest evidence: “Skills”, level 1, and nothing written speaks for it.',
    );
    expect(ruleWords(result)).toContain('(4 of 6) reach with evidence');
    const other = table.begin();
    table.roomSays(other, [3, 3, '3', '3', null, null]);
    expect(resultWords(resultIn(table, other), stages.stages)).toMatch(
      /^Stage 0 \(Pre-streaming\): fewer than 4 of 6 .* By what was said alone it would be stage 3, Mission-critical\.$/,
    );
    expect(resultWords(resultIn(table, table.begin()), stages.stages)).toBe(
      'No stage yet: 4 of 6 dimensions need a level, none has.',
    );
  });
});

describe('the weakest evidence', () => {
  const named = (fill: (table: Table, id: string) => void) => {
    const table = atTheTable();
    const id = table.begin();
    table.roomSays(id, [3, 3, 3, 3, 3, 3]);
    fill(table, id);
    const { weakestEvidence } = resultIn(table, id);
    return [weakestEvidence?.of.dimension.key, weakestEvidence?.grade];
  };
  it('is a dimension without an answer before one without evidence, before low confidence', () => {
    expect(named((table, id) => table.says(id, null, 'regions', 3, 'Seen.', 'low'))).toEqual([
      'regions',
      'low',
    ]);
    expect(
      named((table, id) => {
        table.says(id, null, 'regions', 3, 'Seen.', 'low');
        table.says(id, null, 'sharing', 3, '');
      }),
    ).toEqual(['sharing', 'nothing-written']);
    expect(
      named((table, id) => {
        table.says(id, null, 'sharing', 3, '');
        table.says(id, null, 'skills', 'unknown');
      }),
    ).toEqual(['skills', 'no-answer']);
  });

  it('is the highest claim among equals, and never level 0 while there is another', () => {
    expect(
      named((table, id) => {
        table.says(id, null, 'sponsor', 0, '');
        table.says(id, null, 'sharing', 1, '');
        table.says(id, null, 'regions', 4, '');
      }),
    ).toEqual(['regions', 'nothing-written']);
  });

  it('is where the room disagrees strongly, among equals', () => {
    const table = atTheTable();
    const id = table.begin({ blind: ['Ana', 'Bo', 'Cem'], pack: aPack(['One', 'Two', 'Three']) });
    for (const [who, two] of [
      ['Ana', 0],
      ['Bo', 2],
      ['Cem', 5],
    ] as const) {
      for (const key of ['one', 'two', 'three'])
        table.says(id, who, key, key === 'two' ? two : 3, 'Seen.', 'medium');
    }
    table.do({ type: 'assessment.reveal', id });
    expect(resultIn(table, id).weakestEvidence).toMatchObject({ of: { dimension: { key: 'two' } } });
  });
});

describe('a blind assessment, revealed', () => {
  function revealed(votes: readonly (readonly [string, number | 'unknown' | null, string?])[]) {
    const table = atTheTable();
    const id = table.begin({ blind: ['Ana', 'Bo', 'Cem'] });
    for (const [who, level, evidence] of votes) table.says(id, who, 'sponsor', level, evidence);
    table.says(id, 'Ana', 'skills', 1);
    table.do({ type: 'assessment.reveal', id });
    const [sponsor] = dimensionResults(table.document, table.it(id));
    if (!sponsor) throw new Error('No dimension.');
    return { table, id, sponsor };
  }

  it('takes the median, half a level rounded down, and says who stands apart', () => {
    const { sponsor, table } = revealed([
      ['Ana', 1],
      ['Bo', 2],
      ['Cem', 5],
    ]);
    expect(sponsor).toMatchObject({ level: 2, from: 'median' });
    expect(sponsor.opinions).toMatchObject({
      ...{ median: 2, range: { low: 1, high: 5 }, dissent: 'split', missing: [] },
      apart: [table.person('Cem')],
    });
    const halves = revealed([
      ['Ana', 2],
      ['Bo', 3],
    ]);
    expect(halves.sponsor).toMatchObject({ level: 2, from: 'median' });
    expect(levelWords(halves.sponsor)).toBe('level 2, the middle being 2.5');
    expect(halves.sponsor.opinions?.missing).toEqual([halves.table.person('Cem')]);
  });

  it('counts what somebody wrote as evidence only where they see the level or a higher one', () => {
    const below = revealed([
      ['Ana', 1, 'Nobody pays for it.'],
      ['Bo', 3],
      ['Cem', 3],
    ]);
    expect(below.sponsor).toMatchObject({ level: 3, hasEvidence: false });
    expect(below.sponsor.evidence).toEqual([
      { text: 'Nobody pays for it.', participant: below.table.person('Ana') },
    ]);
    const above = revealed([
      ['Ana', 1],
      ['Bo', 3, 'The board signed.'],
      ['Cem', 3],
    ]);
    expect(above.sponsor.hasEvidence).toBe(true);
  });

  it('gives way to the level that the room agrees on', () => {
    const { table, id } = revealed([
      ['Ana', 1, 'Nobody pays for it.'],
      ['Bo', 3],
      ['Cem', 3],
    ]);
    table.says(id, null, 'sponsor', 1);
    const [sponsor] = dimensionResults(table.document, table.it(id));
    expect(sponsor).toMatchObject({ level: 1, from: 'room', hasEvidence: true });
    expect(roomScore(table.document, table.it(id), 'sponsor').level).toBe(1);
  });

  it('keeps "cannot say" and "not asked" apart', () => {
    const { sponsor, table } = revealed([
      ['Ana', 'unknown'],
      ['Bo', null, 'A word without a level.'],
    ]);
    expect(sponsor).toMatchObject({ level: null, isUnknown: true });
    expect(sponsor.opinions).toMatchObject({
      abstained: [table.person('Ana')],
      missing: [table.person('Bo'), table.person('Cem')],
    });
    expect(levelWords(sponsor)).toBe('nobody can say');
  });
});

describe('several assessments', () => {
  it('of one subject tell what moved, by the day and not by the order of entering', () => {
    const table = atTheTable();
    const now = table.begin({ about: 'Payments', day: '2026-11-12' });
    const before = table.begin({ about: 'payments', day: '2025-11-12' });
    const other = table.begin({ about: 'Risk', day: '2026-01-01' });
    table.roomSays(before, [1, 2, 3, null, 1, 1]);
    table.roomSays(now, [3, 1, 3, 2, 1, 1]);
    table.roomSays(other, [5, 5, 5, 5, 5, 5]);
    expect(earlierAssessment(table.document, table.it(now))?.id).toBe(before);
    expect(earlierAssessment(table.document, table.it(before))).toBeUndefined();
    const moves = movesBetween(table.document, table.it(before), table.it(now));
    expect(moves.map(one => one.by)).toEqual([2, -1, 0, null, 0, 0]);
    expect(movesWords(moves)).toBe(
      'Up: Sponsor (1\u00a0→\u00a03). Down: Production (2\u00a0→\u00a01). 3 dimensions as before.',
    );
    expect(latestBySubject(table.document).map(one => one.id)).toEqual([now, other]);
  });

  it('are not compared while one of them is blind and hidden, nor on other levels', () => {
    const table = atTheTable();
    table.begin({ day: '2025-01-01', blind: ['Ana', 'Bo'] });
    const three = aPack().dimensions.map(one => ({ ...one, levels: one.levels.slice(0, 3) }));
    table.begin({ day: '2025-02-01', pack: { ...aPack(), dimensions: three } });
    const now = table.begin({ day: '2026-01-01' });
    for (const one of recordsOf(table.document, 'assessment'))
      table.says(one.id, one.mode === 'blind' ? 'Ana' : null, 'sponsor', 1);
    expect(earlierAssessment(table.document, table.it(now))).toBeUndefined();
    expect(seriesOf(table.document, table.it(now)).map(one => one.id)).toEqual([now]);
  });

  it('leave out one that was only just begun: it takes the place of none', () => {
    const table = atTheTable();
    const before = table.begin({ day: '2024-01-01' });
    const empty = table.begin({ day: '2025-01-01' });
    table.roomSays(before, [1]);
    expect(latestBySubject(table.document).map(one => one.id)).toEqual([before]);
    expect(earlierAssessment(table.document, table.it(table.begin()))?.id).toBe(before);
    table.roomSays(empty, [2]);
    expect(latestBySubject(table.document).map(one => one.id)).toEqual([empty]);
  });

  it('go by what each asks: a question that came or went has nothing to compare', () => {
    const table = atTheTable();
    const before = table.begin({ day: '2025-01-01', pack: aPack(['One', 'Two', 'Three']) });
    const now = table.begin({ pack: aPack(['Two', 'Three', 'Four']) });
    table.roomSays(before, [1, 1, 1]);
    table.roomSays(now, [2, 2, 2]);
    const moves = movesBetween(table.document, table.it(before), table.it(now));
    expect(moves.map(({ name, by }) => [name, by])).toEqual([
      ['Two', 1],
      ['Three', 1],
      ['Four', null],
      ['One', null],
    ]);
  });
});
