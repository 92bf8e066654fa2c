import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../shared/model/document.ts';
import { openRound } from '../../shared/model/open-round.ts';
import { curveY } from '../../shared/plan/curve.ts';
import { planSpread } from '../../shared/plan/spread-plan.ts';
import { initialsOf, readCalled } from '../../shared/views/called-out.ts';
import { progressOf, type Spread, spreadsOf, votedOn, voteStands } from '../../shared/views/spread.ts';
import { dissentWords, medianWords, spreadWords } from '../../shared/views/spread-words.ts';
import { fc } from '../support/fast-check.ts';
import { anId, aRoom } from '../support/room.ts';

const TIME = '2026-11-12T10:00:00.000Z';

/** A round on one use case in which these votes were given (null abstains, undefined is missing). */
function aRound(votes: readonly (number | null | undefined)[]) {
  const room = aRoom();
  room.add('A');
  const useCase = room.useCase('A').id;
  const participants = votes.map(() => anId());
  for (const [index, id] of participants.entries())
    room.do({ type: 'participant.add', participant: { id, name: `P${index}` } });
  const round = anId();
  room.do({ type: 'round.begin', id: round, useCases: [useCase], participants, time: TIME });
  for (const [index, stage] of votes.entries()) {
    const participant = participants[index] ?? '';
    if (stage === undefined) continue;
    room.do({ type: 'round.vote', round, votes: [{ id: anId(), participant, useCase, stage }] });
  }
  const collecting = openRound(room.document);
  const document = room.document;
  room.do({ type: 'round.reveal', round, time: TIME });
  return { room, document, collecting, round, useCase, participants };
}

function spreadOf(...votes: (number | null | undefined)[]): Spread {
  const { room } = aRound(votes);
  const round = openRound(room.document);
  const [spread] = round ? spreadsOf(room.document, round, 6) : [];
  if (!spread) throw new Error('The round has no spread.');
  return spread;
}

const names = (id: string) => `the one with ${id.slice(-2)}`;

describe('the spread of a use case', () => {
  it('counts by stage, names the middle and both ends, and who abstained or is missing', () => {
    const spread = spreadOf(2, 1, null, 2, undefined, 4);
    expect(spread.counts).toEqual([0, 1, 2, 0, 1, 0]);
    expect(spread).toMatchObject({ median: 2, range: { low: 1, high: 4 } });
    expect([spread.abstained.length, spread.missing.length]).toEqual([1, 1]);
    expect(spread.placed.map(vote => vote.stage)).toEqual([1, 2, 2, 4]);
  });

  it.each<[number[], number | null, string]>([
    [[2, 3], 2.5, 'between stages 2 and 3'],
    [[1, 2, 5], 2, 'stage 2'],
  ])('of %j has its middle at %s', (votes, median, words) => {
    expect(spreadOf(...votes).median).toBe(median);
    expect(medianWords(median)).toBe(words);
  });

  it.each<[number[], Spread['dissent'], string]>([
    [[2, 2, 2, 2], null, 'all agree'],
    [[1, 2, 3], null, 'each a stage from the next'],
    [[2, 2, 2, 4], null, 'one stands two stages off'],
    [[1, 3], 'split', 'two, two stages apart'],
    [[1, 1, 1, 3, 3], 'split', 'two camps'],
    [[0, 2, 4], 'split', 'as wide as it gets'],
    [[2, 2, 2, 2, 5], 'far', 'one stands three stages off'],
  ])('votes %j make %s: %s', (votes, dissent) => {
    expect(spreadOf(...votes).dissent).toBe(dissent);
  });

  it('says a split and a lone voice in words, and nothing of small differences', () => {
    expect(dissentWords(spreadOf(1, 1, 3, 4), names)).toBe(
      'Strong dissent: the room is split. Half of it stands from stage 1 to stage 4.',
    );
    expect(dissentWords(spreadOf(2, 2, 2, 2, 5), names)).toMatch(/^Strong dissent: the one .* stands far/);
    expect(dissentWords(spreadOf(2, 3), names)).toBeNull();
    expect(spreadWords(spreadOf(3, 3, 3), names)).toBe('All 3 say stage 3.');
    expect(spreadWords(spreadOf(null, null), names)).toMatch(/^Nobody named a stage\. Abstained: /);
  });

  it('holds for any votes: what is counted was given, and the middle half lies around the middle', () => {
    const vote = fc.option(fc.nat({ max: 5 }), { nil: null });
    fc.assert(
      fc.property(fc.array(vote, { minLength: 2, maxLength: 12 }), votes => {
        const spread = spreadOf(...votes);
        const given = votes.filter(stage => stage !== null);
        expect(spread.counts.reduce((sum, count) => sum + count, 0)).toBe(given.length);
        expect(spread.placed.length + spread.abstained.length).toBe(votes.length);
        const { median, middle, range } = spread;
        const marks = [range?.low, middle?.from, median, middle?.to, range?.high].filter(
          mark => mark != null,
        );
        expect(marks).toHaveLength(given.length > 0 ? 5 : 0);
        expect(marks).toEqual(marks.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});

describe('before the reveal', () => {
  it('tells who has voted and never where', () => {
    const { document, collecting, participants, useCase } = aRound([2, undefined, null]);
    if (!collecting) throw new Error('No round is open.');
    expect(spreadsOf(document, collecting, 6)).toEqual([]);
    expect(progressOf(document, collecting)).toEqual({ done: 2, of: 3 });
    expect(participants.map(id => votedOn(document, collecting).get(id)?.has(useCase))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('answers somebody whether their own word stands', () => {
    const { document, round, participants, useCase } = aRound([2, 1]);
    const said = { round, participant: participants[0] ?? '', useCase };
    expect(voteStands(document, { ...said, stage: 2 })).toBe(true);
    expect(voteStands(document, { ...said, stage: 1 })).toBe(false);
  });
});

describe('the dots on the curve', () => {
  const votes = (counts: readonly number[]) =>
    counts.flatMap((count, stage) =>
      Array.from({ length: count }, (_, index) => ({ participant: `${stage}-${index}`, stage })),
    );

  it('never touch each other or the curve, and stay in their stage, at any size and for any votes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 420, max: 1800 }),
        fc.integer({ min: 220, max: 1000 }),
        fc.array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 12 }),
        (width, height, counts) => {
          const plan = planSpread({
            width,
            height,
            stages: counts.length,
            votes: votes(counts),
            median: null,
          });
          const { dots, curve } = plan;
          const column = width / counts.length;
          expect([0, votes(counts).length]).toContain(dots.length);
          // One expectation for all: thousands of them would take longer than what they look at.
          const faults = dots.flatMap((a, index) => [
            ...(a.x - a.radius < a.stage * column || a.x + a.radius > (a.stage + 1) * column ? ['left'] : []),
            ...(a.y - a.radius < 0 || a.y + a.radius > curveY(curve, a.x + a.radius) ? ['curve'] : []),
            ...dots
              .slice(index + 1)
              .flatMap(b => (Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius ? ['touch'] : [])),
          ]);
          expect(faults).toEqual([]);
        },
      ),
    );
  });

  it('are there for a full room on the smallest window', () => {
    const plan = planSpread({
      ...{ width: 480, height: 260, stages: 6, median: 2 },
      votes: votes([4, 10, 24, 14, 6, 2]),
    });
    expect(plan.dots).toHaveLength(60);
  });
});

describe('votes called out', () => {
  const people = ['Ana Ruiz', 'Bo Lind', 'Bea Lorca', 'Élise', '小林 Akira'].map(name => ({
    id: anId(),
    name,
  }));
  const initials = initialsOf(people);
  const read = (text: string) => {
    const { votes, problems } = readCalled(text, initials, 6);
    const short = votes.map(vote => [initials.get(vote.participant), vote.stage]);
    return { said: Object.fromEntries(short), problems };
  };

  it('name people by initials that are theirs alone', () => {
    expect([...initials.values()]).toEqual(['AR', 'BL', 'BL·2', 'ÉL', '小A']);
  });

  it('are read however they are typed', () => {
    expect(read('ar3 BL 2, bl.2 4;él- 小a5')).toEqual({
      said: { AR: 3, BL: 2, BL·2: 4, ÉL: null, 小A: 5 },
      problems: [],
    });
    expect(read('ar=1 ar:2').said).toEqual({ AR: 2 });
    expect(read('   ')).toEqual({ said: {}, problems: [] });
  });

  it('name stages of two digits where there are so many, and people whose initials end in one', () => {
    const team = { id: anId(), name: 'Team 2' };
    const all = initialsOf([...people, team]);
    const { votes, problems } = readCalled('ar10 bl·211 T23 él 9', all, 12);
    expect(problems).toEqual([]);
    expect(votes.map(vote => [all.get(vote.participant), vote.stage])).toEqual([
      ['AR', 10],
      ['BL·2', 11],
      ['T2', 3],
      ['ÉL', 9],
    ]);
  });

  it.each([
    ['zz3', /Nobody in this round is “zz”/],
    ['ar9', /There is no stage 9/],
    ['ar', /“ar” is no vote/],
    ['ar3 hello', /“hello” is no vote/],
  ])('%s is answered in words', (text, words) => {
    expect(read(text).problems.join(' ')).toMatch(words);
  });

  // Drawn from what is near a vote: most random text is not.
  const SIGNS = [...'ar3bl2éx-9·.,;: =\n小😀', '\ud800'];

  it('any typing is answered, never thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 30 }), text => {
        const { votes } = readCalled(text, initials, 6);
        for (const { participant, stage } of votes) {
          expect(initials.has(participant)).toBe(true);
          expect(stage === null || (stage >= 0 && stage < 6)).toBe(true);
        }
      }),
    );
  });
});

describe('the rest of the record', () => {
  it('knows the settled place beside the votes', () => {
    const { room, round, useCase } = aRound([2, 4]);
    room.do({
      type: 'round.settle',
      ...{ round, useCase, stage: 3, reason: 'Both are right.', decidedBy: 'the room', time: TIME },
    });
    const settled = recordsOf(room.document, 'round')[0];
    const [spread] = settled ? spreadsOf(room.document, settled, 6) : [];
    expect(spread?.settlement).toMatchObject({ stage: 3, reason: 'Both are right.' });
  });
});
