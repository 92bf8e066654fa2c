import { type Document, recordsOf } from './document.ts';
import type { Id } from './scalars.ts';

/** What is wrong with the rounds of blind placement of a document and with their votes: see `integrity.ts`. */
export function roundFaults(document: Document, say: (id: string, fault: string) => void): void {
  const rounds = recordsOf(document, 'round');
  const isA = (id: Id, type: 'use-case' | 'participant') => document.records.get(id)?.type === type;
  if (rounds.filter(round => round.state !== 'settled').length > 1) {
    say('', 'holds more than one open round of blind placement');
  }
  const numbers = new Set<number>();
  for (const round of rounds) {
    if (numbers.has(round.number)) say(round.id, `shares the number ${round.number} with another round`);
    numbers.add(round.number);
    if (!round.useCases.every(id => isA(id, 'use-case')))
      say(round.id, 'is about a use case that is not there');
    if (new Set(round.useCases).size < round.useCases.length) say(round.id, 'names a use case twice');
    if (new Set(round.participants).size < round.participants.length)
      say(round.id, 'names a participant twice');
    // A round that is over outlives its people: somebody may be taken off the list a year later.
    if (round.state !== 'settled' && !round.participants.every(id => isA(id, 'participant'))) {
      say(round.id, 'is open and asks a participant who is not there');
    }
    if ((round.state === 'collecting') !== (round.revealed === null)) {
      say(round.id, 'does not agree with itself on whether it is revealed');
    }
    const settled = round.settlements.map(settlement => settlement.useCase);
    if (round.state === 'collecting' && settled.length > 0) say(round.id, 'settles before it is revealed');
    if (new Set(settled).size < settled.length) say(round.id, 'settles a use case twice');
    if (!settled.every(id => round.useCases.includes(id)))
      say(round.id, 'settles a use case it is not about');
    if (round.state === 'revealed' && settled.length === round.useCases.length) {
      say(round.id, 'is settled and still open');
    }
  }

  const cast = new Set<string>();
  for (const vote of recordsOf(document, 'vote')) {
    const round = document.records.get(vote.round);
    if (round?.type !== 'round') say(vote.id, 'is a vote in no round');
    else if (!round.useCases.includes(vote.useCase))
      say(vote.id, 'places a use case that its round is not about');
    else if (!round.participants.includes(vote.participant)) say(vote.id, 'is of nobody in its round');
    const what = `${vote.round} ${vote.participant} ${vote.useCase}`;
    if (cast.has(what)) say(vote.id, 'is a second vote of the same participant');
    cast.add(what);
  }
}
