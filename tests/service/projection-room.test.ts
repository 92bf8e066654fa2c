import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedSample } from '../../electron/exchange/load-content.ts';
import { sampleCommands } from '../../shared/content/sample-commands.ts';
import { type Document, documentOf, recordsOf } from '../../shared/model/document.ts';
import { AnyRecord } from '../../shared/model/record.ts';
import { changedForRoom, forRoom, roomChange } from '../../shared/views/for-room.ts';
import { ROOT } from '../support/app.ts';
import { aCanvas } from '../support/canvas-room.ts';
import { aTemplate } from '../support/canvas-templates.ts';
import { anId, aRoom } from '../support/room.ts';

const { sample, content } = shippedSample(join(ROOT, 'resources'));
const SECRET = 'Their sponsor is about to leave';
const AMOUNT = 98_765_432;
const TIME = '2026-11-12T10:00:00.000Z';

/** The sample workshop with something that the room shall not have wherever that can stand. */
function aLoadedWorkshop() {
  const room = aRoom();
  const [workshop] = recordsOf(room.document, 'workshop');
  for (const command of sampleCommands(sample, anId, content, '2027-01-31'))
    if (command.type !== 'workshop.begin') room.do(command);
  for (const useCase of recordsOf(room.document, 'use-case')) {
    const value = { low: AMOUNT, likely: AMOUNT + 1, high: AMOUNT + 2 };
    room.do({ type: 'use-case.edit', id: useCase.id, changes: { notes: SECRET, value } });
  }
  for (const { id } of recordsOf(room.document, 'action'))
    room.do({ type: 'action.edit', id, changes: { note: SECRET } });
  room.do({ type: 'parked.add', items: [{ id: anId(), text: SECRET }] });
  const money = { key: 'worth', label: 'Worth', kind: 'money' as const };
  const table = aTemplate([
    { kind: 'table', key: 'gains', columns: [{ key: 'what', label: 'What' }, money], rows: { from: 'own' } },
  ]);
  aCanvas(table, room).row('gains', 'Fewer calls', { what: 'Calls', worth: String(AMOUNT) });
  const people = recordsOf(room.document, 'participant')
    .slice(0, 3)
    .map(({ id }) => id);
  return { room, workshop, people };
}

/** A blind round and a blind assessment that are going on, each with an answer in it. */
function withBlind({ room, people }: ReturnType<typeof aLoadedWorkshop>) {
  const [round, assessment] = [anId(), anId()];
  const [first, useCase] = [people[0] ?? '', recordsOf(room.document, 'use-case')[0]?.id ?? ''];
  room.do({ type: 'round.begin', id: round, useCases: [useCase], participants: people, time: TIME });
  room.do({
    ...{ type: 'round.vote', round },
    votes: [{ id: anId(), participant: first, useCase, stage: 5 }],
  });
  const { pack } = recordsOf(room.document, 'assessment')[0] ?? {};
  if (!pack) throw new Error('The sample has an assessment.');
  const about = 'The blind one';
  room.do({
    ...{ type: 'assessment.begin', id: assessment, pack, about, day: '2027-02-01' },
    ...{ mode: 'blind', participants: people },
  });
  const dimension = pack.dimensions[0]?.key ?? '';
  room.do({
    ...{ type: 'score.set', id: anId(), assessment, dimension, participant: first },
    changes: { level: 4, evidence: SECRET },
  });
  return { round, assessment };
}

const saysOf = (document: Document) => JSON.stringify([...document.records.values()]);
const held = (document: Document, of: string) => ({
  votes: recordsOf(document, 'vote').filter(({ round }) => round === of).length,
  scores: recordsOf(document, 'score').filter(({ assessment }) => assessment === of).length,
});

describe('what the projector’s window gets of a workshop', () => {
  const loaded = aLoadedWorkshop();
  const blind = withBlind(loaded);
  const { room } = loaded;
  const hidden = forRoom(room.document, false).document;
  const revealed = forRoom(room.document, true).document;

  it('has nothing that is for the facilitator alone, also once money is revealed', () => {
    expect(saysOf(room.document)).toContain(SECRET);
    for (const document of [hidden, revealed]) {
      expect(saysOf(document)).not.toContain(SECRET);
      for (const type of ['participant', 'parked', 'sign-off', 'waiver', 'report-profile'] as const)
        expect(recordsOf(document, type), type).toEqual([]);
      expect(recordsOf(document, 'evidence').filter(({ note }) => note !== '')).toEqual([]);
    }
  });

  it('has no amount of money before it is revealed, and every one after', () => {
    expect(saysOf(hidden)).not.toContain(String(AMOUNT));
    expect(recordsOf(hidden, 'value-line')).toEqual([]);
    expect(recordsOf(hidden, 'use-case').filter(({ value }) => value !== null)).toEqual([]);
    expect(recordsOf(revealed, 'value-line')).toEqual(recordsOf(room.document, 'value-line'));
    expect(recordsOf(revealed, 'use-case').every(({ value }) => value?.low === AMOUNT)).toBe(true);
    const gains = (document: Document) => recordsOf(document, 'row').find(row => row.box === 'gains')?.cells;
    expect(gains(hidden)).toEqual({ what: 'Calls' });
    expect(gains(revealed)).toEqual({ what: 'Calls', worth: String(AMOUNT) });
  });

  it('has no answer of a blind round or assessment before its reveal, and those of earlier ones', () => {
    expect(held(room.document, blind.round).votes).toBe(1);
    expect(held(room.document, blind.assessment).scores).toBe(1);
    for (const document of [hidden, revealed]) {
      expect(held(document, blind.round).votes).toBe(0);
      expect(held(document, blind.assessment).scores).toBe(0);
      expect(recordsOf(document, 'score').length).toBe(recordsOf(room.document, 'score').length - 1);
    }
  });

  it('has the answers from the reveal on, and no longer once that is taken back', () => {
    const own = withBlindRound();
    own.room.do({ type: 'round.reveal', round: own.round, time: TIME });
    const shown = forRoom(own.room.document, false);
    expect(held(shown.document, own.round).votes).toBe(1);
    own.room.undo();
    expect(held(forRoom(own.room.document, false, shown).document, own.round).votes).toBe(0);
  });

  it('has all that pictures are drawn of, as sound records', () => {
    for (const type of ['placement', 'canvas', 'note', 'answer', 'decision', 'stages'] as const)
      expect(recordsOf(hidden, type), type).toEqual(recordsOf(room.document, type));
    for (const type of ['use-case', 'action', 'row', 'assessment', 'evidence'] as const)
      expect(recordsOf(hidden, type).length, type).toBe(recordsOf(room.document, type).length);
    for (const record of hidden.records.values()) expect(AnyRecord.safeParse(record).success).toBe(true);
  });
});

function withBlindRound() {
  const loaded = aLoadedWorkshop();
  return { ...loaded, ...withBlind(loaded) };
}

describe('what it is told of changes', () => {
  it('is only what is different for the room, and leads to the same', () => {
    const { room } = aLoadedWorkshop();
    const [first, second] = recordsOf(room.document, 'use-case');
    if (!first || !second) throw new Error('The sample has use cases.');
    const before = forRoom(room.document, false);
    room.do({ type: 'use-case.edit', id: first.id, changes: { notes: 'Still nobody’s business' } });
    const noted = forRoom(room.document, false, before);
    // Not even that something was noted.
    expect(roomChange(before.document, noted.document)).toBeNull();

    room.do({ type: 'use-case.remove', ids: [second.id] });
    const after = forRoom(room.document, true, noted);
    const change = roomChange(noted.document, after.document);
    expect(change?.gone).toContain(second.id);
    expect(saysOf(documentOf(change?.put ?? []))).toContain(String(AMOUNT));
    if (change) expect(changedForRoom(noted.document, change).records).toEqual(after.document.records);
    expect(roomChange(after.document, forRoom(room.document, true, after).document)).toBeNull();
  });
});
