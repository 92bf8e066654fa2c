import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workshopJson } from '../../electron/exchange/write-json.ts';
import { recordsOf } from '../../shared/model/document.ts';
import { anId, aRoom } from '../support/room.ts';

const root = resolve(import.meta.dirname, '../..');
const HEAD = { number: 9, hash: 'a'.repeat(64) };
const TIME = '2026-11-12T10:00:00.000Z';

/** Where records of type vote may be asked for. Everything else asks these. */
const READERS = [
  'shared/model/round-faults.ts',
  'shared/commands/round.ts',
  'shared/commands/round-leavers.ts',
  'shared/views/spread.ts',
];

function aHiddenVote() {
  const room = aRoom();
  room.add('A');
  const participants = [anId(), anId()];
  for (const id of participants) room.do({ type: 'participant.add', participant: { id, name: id } });
  const [round, useCase, vote] = [anId(), room.useCase('A').id, anId()];
  room.do({ type: 'round.begin', id: round, useCases: [useCase], participants, time: TIME });
  room.do({
    type: 'round.vote',
    round,
    votes: [{ id: vote, participant: participants[0] ?? '', useCase, stage: 4 }],
  });
  return { room, round, vote };
}

describe('a vote before its reveal', () => {
  it('is read in one view only, so that no other screen, export or report can show it', () => {
    const named = ['shared', 'electron', 'renderer']
      .flatMap(folder =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
          path => `${folder}/${path}`,
        ),
      )
      .filter(path => /\.tsx?$/.test(path))
      .filter(path =>
        /(recordsOf|find|list)\([^)]*'vote'|(type|case) (=== )?'vote'/.test(
          readFileSync(join(root, path), 'utf8'),
        ),
      )
      .map(path => path.replaceAll('\\', '/'));
    expect(named.toSorted()).toEqual(READERS.toSorted());
  });

  it('is not in the JSON export until it is revealed', () => {
    const { room, round, vote } = aHiddenVote();
    const before = workshopJson(room.document, HEAD);
    expect(JSON.parse(before)).toMatchObject({ rounds: [{ id: round, state: 'collecting' }], votes: [] });
    expect(before).not.toContain(vote);
    room.do({ type: 'round.reveal', round, time: TIME });
    expect(JSON.parse(workshopJson(room.document, HEAD)).votes).toMatchObject([{ id: vote, stage: 4 }]);
  });

  it('is hidden again when the reveal is undone', () => {
    const { room, round, vote } = aHiddenVote();
    room.do({ type: 'round.reveal', round, time: TIME });
    room.undo();
    expect(recordsOf(room.document, 'vote')).toHaveLength(1);
    expect(workshopJson(room.document, HEAD)).not.toContain(vote);
  });
});
