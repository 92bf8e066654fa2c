import { describe, expect, it } from 'vitest';
import { isEmpty } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import type { Command } from '../../shared/commands/index.ts';
import { labelOf } from '../../shared/commands/label.ts';
import { documentOf, find, placementsByUseCase, recordsOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { openRound } from '../../shared/model/open-round.ts';
import { revealedVotes } from '../../shared/views/spread.ts';
import { fc } from '../support/fast-check.ts';
import { commandFor, randomNumbers, type StepKind, seededSteps } from '../support/random-commands.ts';
import { IN_SENTENCES } from '../support/refusals.ts';
import { anId, aRoom } from '../support/room.ts';

const TIME = '2026-11-12T10:00:00.000Z';

/** A room with use cases A, B and C in the tray and Ana, Bo and Cem at the table. */
function atTheTable() {
  const room = aRoom();
  room.add('A', 'B', 'C');
  for (const name of ['Ana', 'Bo', 'Cem'])
    room.do({ type: 'participant.add', participant: { id: anId(), name } });
  const person = (name: string) =>
    recordsOf(room.document, 'participant').find(one => one.name === name)?.id ?? '';
  const round = () => openRound(room.document)?.id ?? recordsOf(room.document, 'round')[0]?.id ?? '';
  const begin = (titles = ['A', 'B'], names = ['Ana', 'Bo', 'Cem']): Command => ({
    type: 'round.begin',
    id: anId(),
    useCases: titles.map(title => room.useCase(title).id),
    participants: names.map(person),
    time: TIME,
  });
  const vote = (name: string, title: string, stage: number | null): Command => ({
    type: 'round.vote',
    round: round(),
    votes: [{ id: anId(), participant: person(name), useCase: room.useCase(title).id, stage }],
  });
  const reveal = (): Command => ({ type: 'round.reveal', round: round(), time: TIME });
  const settle = (title: string, stage: number | null, reason = 'Live since May.'): Command => ({
    type: 'round.settle',
    ...{ round: round(), useCase: room.useCase(title).id, stage, reason, decidedBy: 'the room', time: TIME },
  });
  const cancel = (): Command => ({ type: 'round.cancel', round: round() });
  const votes = () => recordsOf(room.document, 'vote');
  return Object.assign(room, { person, round, begin, vote, reveal, settle, cancel, votes });
}

/** The same with a round on A and B begun. */
function inARound() {
  const room = atTheTable();
  room.do(room.begin());
  return room;
}

describe('a round of blind placement', () => {
  it('begins with use cases and participants in the order given, each once', () => {
    const room = atTheTable();
    room.do(room.begin(['B', 'A', 'B'], ['Cem', 'Ana', 'Cem']));
    const round = openRound(room.document);
    expect(round?.useCases).toEqual([room.useCase('B').id, room.useCase('A').id]);
    expect(round?.participants).toEqual([room.person('Cem'), room.person('Ana')]);
    expect(round).toMatchObject({ number: 1, state: 'collecting', began: TIME, revealed: null });
  });

  it('settles each use case with a reason and moves its card, in one step of undo', () => {
    const room = inARound();
    room.do(room.vote('Ana', 'A', 2));
    room.do(room.reveal());
    room.do(room.settle('A', 3));
    expect(room.lane(3)).toEqual(['A']);
    expect(find(room.document, 'round', room.round())).toMatchObject({
      state: 'revealed',
      settlements: [{ stage: 3, reason: 'Live since May.', decidedBy: 'the room' }],
    });
    room.undo();
    expect(room.lane(3)).toEqual([]);
    expect(find(room.document, 'round', room.round())?.settlements).toEqual([]);
    room.redo();
    room.do(room.settle('B', null));
    expect(find(room.document, 'round', room.round())?.state).toBe('settled');
    expect(openRound(room.document)).toBeUndefined();
    expect(integrityFaults(room.document)).toEqual([]);
  });

  it('leaves a card that stands there already at its place among the others', () => {
    const room = inARound();
    room.move(['A', 'B'], 2);
    room.do(room.vote('Ana', 'A', 2));
    room.do(room.reveal());
    room.do(room.settle('A', 2));
    expect(room.lane(2)).toEqual(['A', 'B']);
  });

  it('keeps one vote of each participant on each use case: placing again changes it', () => {
    const room = inARound();
    room.do(room.vote('Ana', 'A', 2));
    room.do(room.vote('Ana', 'A', null));
    room.do(room.vote('Ana', 'B', 1));
    expect(room.votes().map(vote => vote.stage)).toEqual([null, 1]);
    expect(isEmpty(room.do(room.vote('Ana', 'B', 1)))).toBe(true);
  });

  it('takes many votes as one step; the last counts where one participant is named twice', () => {
    const room = inARound();
    const [useCase, participant] = [room.useCase('A').id, room.person('Bo')];
    const votes = [1, 4].map(stage => ({ id: anId(), participant, useCase, stage }));
    room.do({ type: 'round.vote', round: room.round(), votes });
    expect(room.votes().map(vote => vote.stage)).toEqual([4]);
    room.undo();
    expect(room.votes()).toEqual([]);
  });

  it('is called by names that tell nobody’s vote', () => {
    const room = inARound();
    const parsed = room.vote('Ana', 'A', 5);
    expect(labelOf(parsed as never)).toBe('place a vote');
  });

  it('goes with its votes when it is ended before anything is settled, and undo brings both back', () => {
    const room = inARound();
    room.do(room.vote('Ana', 'A', 2));
    room.do(room.cancel());
    expect([recordsOf(room.document, 'round'), room.votes()]).toEqual([[], []]);
    room.undo();
    expect([recordsOf(room.document, 'round').length, room.votes().length]).toEqual([1, 1]);
  });

  it('stays on record when it is ended with something settled', () => {
    const room = inARound();
    room.do(room.vote('Ana', 'A', 2));
    room.do(room.reveal());
    room.do(room.settle('A', 2));
    room.do(room.cancel());
    expect(openRound(room.document)).toBeUndefined();
    expect(recordsOf(room.document, 'round')[0]).toMatchObject({ state: 'settled' });
    expect(room.votes()).toHaveLength(1);
    room.do(room.begin());
    expect(openRound(room.document)?.number).toBe(2);
  });
});

describe('what a round refuses, in words', () => {
  it.each<[string, (room: ReturnType<typeof inARound>) => Command, RegExp]>([
    ['a second one at the same time', room => room.begin(), /open already/],
    ['settling before the reveal', room => room.settle('A', 2), /not revealed yet/],
    ['revealing nothing', room => room.reveal(), /Nobody has placed/],
    ['a vote on a use case it is not about', room => room.vote('Ana', 'C', 1), /not in this round/],
    [
      'taking one of its people off the list',
      room => ({ type: 'participant.remove', id: room.person('Bo') }),
      /asks Bo\. Settle it/,
    ],
    ['a settlement without a reason', room => room.settle('A', 2, '  '), /reason is empty/],
  ])('%s', (_, command, words) => {
    const room = inARound();
    expect(room.refused(command(room)).message).toMatch(words);
  });

  it('a vote of somebody who takes no part', () => {
    const room = atTheTable();
    room.do(room.begin(['A'], ['Ana', 'Bo']));
    expect(room.refused(room.vote('Cem', 'A', 1)).message).toMatch(/takes no part/);
  });

  it('one participant alone, or the same one twice', () => {
    const room = atTheTable();
    expect(room.refused(room.begin(['A'], ['Ana'])).message).toMatch(/two or more/);
    expect(room.refused(room.begin(['A'], ['Ana', 'Ana'])).message).toMatch(/two participants/);
  });

  it('any vote after the reveal, and a second settlement', () => {
    const room = inARound();
    room.do(room.vote('Ana', 'A', 2));
    room.do(room.reveal());
    expect(room.refused(room.vote('Bo', 'A', 1)).code).toBe('sealed');
    room.do(room.settle('A', 2));
    expect(room.refused(room.settle('A', 3)).code).toBe('exists');
  });
});

describe('what leaves the workshop leaves its rounds', () => {
  it('a use case goes with its votes; the round goes on with the others', () => {
    const room = inARound();
    room.do(room.vote('Ana', 'A', 2));
    room.do(room.vote('Ana', 'B', 3));
    room.do(room.reveal());
    room.do(room.settle('B', 3));
    room.do({ type: 'use-case.remove', ids: [room.useCase('A').id] });
    expect(recordsOf(room.document, 'round')[0]).toMatchObject({ state: 'settled' });
    expect(room.votes()).toHaveLength(1);
    expect(integrityFaults(room.document)).toEqual([]);
    room.undo();
    expect(openRound(room.document)?.useCases).toHaveLength(2);
  });

  it('a round with nothing left to place goes whole', () => {
    const room = inARound();
    room.do(room.vote('Ana', 'A', 2));
    room.do({ type: 'use-case.remove', ids: [room.useCase('A').id, room.useCase('B').id] });
    expect([recordsOf(room.document, 'round'), room.votes()]).toEqual([[], []]);
  });

  it('somebody may be taken off the list once the round is over; their votes stay', () => {
    const room = inARound();
    room.do(room.vote('Ana', 'A', 2));
    room.do(room.reveal());
    room.do(room.settle('A', 2));
    room.do(room.cancel());
    room.do({ type: 'participant.remove', id: room.person('Ana') });
    expect(room.votes()).toHaveLength(1);
    expect(integrityFaults(room.document)).toEqual([]);
  });
});

describe('whatever a room does with its rounds', () => {
  const KINDS: StepKind[] = [
    ...['round-begin', 'round-vote', 'round-vote', 'round-vote', 'round-reveal', 'round-settle'],
    ...['round-settle', 'round-cancel', 'add', 'participant-remove', 'participant-add', 'remove'],
  ] as StepKind[];

  it('the workshop stays sound, refusals speak, and no vote is out before its reveal', () => {
    const done = new Map<string, number>();
    fc.assert(
      fc.property(fc.nat(), seed => {
        const room = inARound();
        const next = randomNumbers(seed);
        for (const step of seededSteps(seed).take(60)) {
          const kind = KINDS[next() % KINDS.length] as StepKind;
          const command = commandFor(room.document, { ...step, kind });
          const result = execute(room.document, command);
          if (!result.ok) {
            expect(result.refusal.message).toMatch(IN_SENTENCES);
            continue;
          }
          room.do(command);
          done.set(kind, (done.get(kind) ?? 0) + 1);
          expect(integrityFaults(room.document)).toEqual([]);
          const open = openRound(room.document);
          const hidden = open?.state === 'collecting' ? open.id : undefined;
          expect(revealedVotes(room.document).every(vote => vote.round !== hidden)).toBe(true);
        }
      }),
      { numRuns: 60, seed: 20261122 },
    );
    // The play would prove nothing if it never got so far; hence the seed.
    for (const kind of KINDS) expect(done.get(kind), kind).toBeGreaterThan(10);
  });
});

describe('the integrity check', () => {
  it.each<[string, object, string]>([
    ['votes in no round', { type: 'vote', change: { round: anId() } }, 'is a vote in no round'],
    [
      'votes of nobody in the round',
      { type: 'vote', change: { participant: anId() } },
      'of nobody in its round',
    ],
    [
      'a settlement before the reveal',
      { type: 'round', change: { state: 'collecting', revealed: null } },
      'before it is revealed',
    ],
    ['a reveal that is not one', { type: 'round', change: { revealed: null } }, 'agree with itself'],
  ])('finds %s', (_, what, fault) => {
    const room = inARound();
    room.do(room.vote('Ana', 'A', 2));
    room.do(room.reveal());
    room.do(room.settle('A', 2));
    const { type, change } = what as { type: string; change: object };
    const records = [...room.document.records.values()].map(record =>
      record.type === type ? ({ ...record, ...change } as typeof record) : record,
    );
    expect(
      integrityFaults(documentOf(records))
        .map(one => one.fault)
        .join('\n'),
    ).toContain(fault);
    expect(placementsByUseCase(room.document).size).toBe(3);
  });
});
