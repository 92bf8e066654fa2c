import { describe, expect, it } from 'vitest';
import { missingGlyphs } from '../../electron/report/client.ts';
import { inputOf, WORKER } from '../report/fixtures.ts';
import { folded, makeReport, testFolder } from '../report/tools.ts';
import { anId, aRoom } from '../support/room.ts';

const TIME = '2026-11-12T10:00:00.000Z';
const folder = testFolder();

/** A room that has placed A and B blind, with these reasons; what is left without one is not settled. */
function aRound(reasons: readonly string[], reveal = true) {
  const room = aRoom();
  room.add('Fraud scoring', 'Order tracking');
  const useCases = ['Fraud scoring', 'Order tracking'].map(title => room.useCase(title).id);
  const participants = ['Ana Ruiz', 'Bo Lind'].map(name => {
    const id = anId();
    room.do({ type: 'participant.add', participant: { id, name } });
    return id;
  });
  const round = anId();
  room.do({ type: 'round.begin', id: round, useCases, participants, time: TIME });
  const votes = participants.map((participant, index) => ({
    ...{ id: anId(), participant, useCase: useCases[0] ?? '', stage: 1 + index * 3 },
  }));
  room.do({ type: 'round.vote', round, votes });
  if (reveal) room.do({ type: 'round.reveal', round, time: TIME });
  for (const [index, reason] of reasons.entries()) {
    const useCase = useCases[index] ?? '';
    room.do({
      type: 'round.settle',
      ...{ round, useCase, stage: 2, reason, decidedBy: 'the room', time: TIME },
    });
  }
  return inputOf([...room.document.records.values()]);
}

describe('the report of a workshop that placed blind', () => {
  it('tells where the room settled, why, who decided and how the votes had spread', async () => {
    const { pdf } = await makeReport(aRound(['Half of the cards only.']), folder, 'settled.pdf');
    const text = folded(pdf.text());
    expect(text).toContain('Round 1, 12 November 2026');
    const aloud = folded(pdf.aloud());
    expect(aloud).toContain('Half of the cards only. (the room)');
    expect(aloud).toContain('Strong dissent: the room is split. Half of it stands from stage 1 to stage 4.');
    expect(pdf.check()).toContain('No syntax or stream encoding errors found');
  });

  it('says nothing of a round that is not revealed, or in which nothing is settled', async () => {
    for (const reveal of [false, true]) {
      const { pdf } = await makeReport(aRound([], reveal), folder, `open-${reveal}.pdf`);
      expect(folded(pdf.text())).not.toMatch(/blind placement/i);
    }
  });

  it('asks for the signs of its reasons before it is made', async () => {
    const preflight = await missingGlyphs(aRound(['Decided \u{10fffd} there.']), { worker: WORKER });
    expect(JSON.stringify(preflight)).toContain('a reason of blind placement 1');
  });
});
