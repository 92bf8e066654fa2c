import { describe, expect, it } from 'vitest';
import { squash } from '../../shared/change/diff.ts';
import { wordsOf } from '../../shared/plan/report-words.ts';
import { whatChanged } from '../../shared/views/what-changed.ts';
import { stages } from '../report/fixtures.ts';
import { anId, aRoom, aWorkshop, type Room } from '../support/room.ts';

const words = wordsOf(aWorkshop());

/** What changed in a room from here on, by the title of its group. */
function since(room: Room): () => Record<string, readonly string[]> {
  const from = room.log.length;
  return () => {
    const diff = squash(room.log.slice(from).map(entry => entry.diff));
    const groups = whatChanged(diff, room.document, { stages: stages.stages, words });
    return Object.fromEntries(groups.map(({ title, sentences }) => [title, sentences]));
  };
}

const action = (room: Room, text: string, owner: string) => {
  const id = anId();
  room.do({ type: 'action.add', actions: [{ id, text, owner, due: '2027-03-01', horizon: 'now' }] });
  return id;
};

describe('what changed', () => {
  it('says nothing of a workshop that is as it was', () => {
    const room = aRoom();
    room.add('Fraud scoring');
    const said = since(room);
    room.move(['Fraud scoring'], 2);
    room.undo();
    expect(said()).toEqual({});
  });

  it('tells use cases that came, went, moved and are called otherwise', () => {
    const room = aRoom();
    room.add('Fraud scoring', 'Order tracking', 'Old idea');
    room.move(['Fraud scoring'], 1);
    const said = since(room);
    room.add('Partner feed');
    room.move(['Partner feed'], 3);
    room.move(['Fraud scoring'], 2);
    room.do({
      type: 'use-case.edit',
      id: room.useCase('Order tracking').id,
      changes: { title: 'Parcel tracking', sponsor: 'Ana Ruiz', driver: 'make' },
    });
    room.do({ type: 'use-case.remove', ids: [room.useCase('Old idea').id] });
    expect(said()).toEqual({
      'Use cases': [
        'No. 4 “Partner feed” was added, on stage 3 (Mission-critical).',
        'No. 3 “Old idea” was taken out; it was not placed yet.',
        'No. 2 “Parcel tracking” was called “Order tracking” before.',
        'No. 2 “Parcel tracking”: driver and sponsor changed.',
      ],
      'Moved on the curve': [
        'No. 1 “Fraud scoring” moved up from stage 1 (Awareness & pilot) to stage 2 (Early production).',
      ],
    });
  });

  it('tells what a use case was worth and is worth now', () => {
    const room = aRoom();
    room.add('Fraud scoring');
    const { id } = room.useCase('Fraud scoring');
    room.do({
      type: 'use-case.edit',
      id,
      changes: { value: { low: 1_000_000, likely: 2_000_000, high: 3_000_000 } },
    });
    const said = since(room);
    room.do({
      type: 'use-case.edit',
      id,
      changes: { value: { low: 400_000, likely: 500_000, high: 600_000 } },
    });
    expect(said()).toEqual({
      Value: [
        'All together: €2m a year expected became €500k.',
        'No. 1 “Fraud scoring”: €2m a year (€1m to €3m) became €500k a year (€400k to €600k).',
      ],
    });
  });

  it('tells actions that were done and that got another owner', () => {
    const room = aRoom();
    const [one, two] = [
      action(room, 'Name a platform owner', 'Ana Ruiz'),
      action(room, 'Buy brokers', 'Bo Lind'),
    ];
    const said = since(room);
    room.do({ type: 'action.edit', id: one, changes: { state: 'done' } });
    room.do({ type: 'action.edit', id: two, changes: { owner: 'Cem Aydın', due: null } });
    expect(said()).toEqual({
      'Decisions and actions': [
        'Action 1 “Name a platform owner”: done now, was open.',
        'Action 2 “Buy brokers”: owner Cem Aydın, was Bo Lind; due none, was 1 March 2027.',
      ],
    });
  });

  it('never tells a blind score before its reveal', () => {
    const room = aRoom();
    const people = [anId(), anId()] as const;
    for (const [at, id] of people.entries())
      room.do({ type: 'participant.add', participant: { id, name: `Guest ${at + 1}` } });
    const said = since(room);
    room.add('Fraud scoring');
    const round = anId();
    const [useCase, ids] = [room.useCase('Fraud scoring').id, [...people]];
    room.do({ type: 'round.begin', id: round, useCases: [useCase], participants: ids, time: TIME });
    room.do({
      type: 'round.vote',
      round,
      votes: [{ id: anId(), participant: people[0], useCase, stage: 4 }],
    });
    expect(said()).toEqual({
      'Use cases': ['No. 1 “Fraud scoring” was added, not placed yet.'],
      Assessment: ['Blind round 1 was begun.'],
    });
  });
});

const TIME = '2026-11-12T10:00:00.000Z';
