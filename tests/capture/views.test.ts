import { describe, expect, it } from 'vitest';
import stages from '../../resources/content/stages.json' with { type: 'json' };
import { StagesPack } from '../../shared/content/stages.ts';
import { absorbed } from '../../shared/views/absorb.ts';
import { markedBoardOf, proofsOf, unprovenOf } from '../../shared/views/evidence.ts';
import { nudgedOf, nudgesOf } from '../../shared/views/nudge.ts';
import { similarTo } from '../../shared/views/similar.ts';
import { splitTitle } from '../../shared/views/split-title.ts';
import { anId, aRoom } from '../support/room.ts';

const pack = StagesPack.parse(stages);

describe('use cases like the one being typed', () => {
  const room = aRoom();
  room.add(
    'Fraud scoring on card swipe',
    'Order tracking for customers',
    'Real-time liquidity position',
    'Région 1: prévision des espèces',
    'Région 2: prévision des espèces',
    'Nachverfolgung von Überweisungen',
    '支払いの流れを見る',
    'Łódź branch stock',
  );
  const like = (text: string) => similarTo(room.document, text).map(({ useCase }) => useCase.number);

  it.each([
    ['the same words in another order', 'card swipe fraud scoring', [1]],
    ['fewer words', 'Fraud scoring', [1]],
    ['a slip of the keys', 'Fraud scroing on card swipes', [1]],
    ['another ending', 'Customer order tracking', [2]],
    ['no accents', 'prevision des especes region 1', [4]],
    ['another number in it', 'Région 3: prévision des espèces', []],
    ['umlauts typed plainly', 'uberweisungen nachverfolgung', [6]],
    ['a script without spaces', '支払いの流れ', [7]],
    ['a letter with a stroke', 'lodz branch stocks', [8]],
    ['something else', 'Order picking', []],
    ['one word of many', 'card', []],
    ['a few letters', 'or', []],
    ['nothing', '  ', []],
  ])('finds %s', (_, text, numbers) => {
    expect(like(text)).toEqual(numbers);
  });

  it('leaves out the one it is asked for', () => {
    const { id, title } = room.useCase('Fraud scoring on card swipe');
    expect(similarTo(room.document, title, id)).toEqual([]);
  });

  it('answers a key among 2,000 without looking at every pair of words', () => {
    const big = aRoom();
    const words = ['claim', 'ledger', 'branch', 'forecast', 'offer', 'pricing', 'mandate', 'invoice'];
    big.add(
      ...Array.from({ length: 2000 }, (_, at) => `${words[at % 8]} ${words[(at >> 3) % 8]} unit ${at}`),
    );
    expect(similarTo(big.document, 'ledgers claim 1 unit').map(one => one.useCase.title)).toEqual([
      'ledger claim unit 1',
    ]);
  });
});

describe('a note that will not make sense tomorrow', () => {
  const nudge = (title: string, description = '', sponsor = 'Ines', locale = 'en-GB') =>
    nudgesOf({ title, description, sponsor }, locale);

  it.each<[string, string, string, readonly string[]]>([
    ['one word', 'Fraud', '', ['short']],
    ['two words', 'Fraud scoring', '', ['short']],
    ['no verb in English', 'Nightly ledger extract', '', ['verb']],
    ['no verb in longer English', 'The data of the branch in the north', '', ['verb']],
    ['a name that is a verb at the head', 'Track each order', '', []],
    ['a verb', 'Score fraud before the card is charged', '', []],
    ['an -ing that says what is done', 'Fraud scoring on card swipe', '', []],
    ['an -ing that is only a name', 'Open banking feed', '', ['verb']],
    ['a verb in the description', 'Ledger extract', 'Finance sees each booking at once.', []],
    ['no verb in German', 'Die Daten der Filiale', '', ['verb']],
    ['a verb in German', 'Kunden sofort über die Zahlung informieren', '', []],
    ['no verb in French', 'Le stock des agences', '', ['verb']],
    ['a verb in French', 'Prévenir le client avant la panne', '', []],
    ['no verb in Spanish', 'Los datos del cliente por la tarde', '', ['verb']],
    ['a verb in Spanish', 'Avisar al cliente con los datos', '', []],
    ['a language not known here', 'Ismert ügyfelek gyors kiszolgálása', '', []],
    ['a script without spaces', '支払い', '', []],
  ])('%s', (_, title, description, nudges) => {
    expect(nudge(title, description)).toEqual(nudges);
  });

  it('says nothing of verbs where neither words nor locale give the language away', () => {
    expect(nudge('Snelle betaling klanten', '', 'Ines', 'nl-NL')).toEqual([]);
  });

  it('misses somebody who speaks for it', () => {
    expect(nudge('Score fraud before the charge', '', '')).toEqual(['owner']);
    expect(nudge('Fraud', '', '')).toEqual(['short', 'owner']);
  });

  it('is listed, the vaguest first', () => {
    const room = aRoom();
    room.add('Send each order at once', 'Fraud');
    expect(nudgedOf(room.document).map(({ useCase }) => useCase.title)).toEqual([
      'Fraud',
      'Send each order at once',
    ]);
  });
});

describe('an idea that is there already', () => {
  const known = () => {
    const room = aRoom();
    room.do({
      type: 'use-case.add',
      useCases: [
        { id: anId(), placement: anId(), title: 'Fraud scoring', driver: 'save', notes: 'Ask Ines.' },
      ],
    });
    return room.useCase('Fraud scoring');
  };

  it('fills what was not said, and notes what was said otherwise', () => {
    expect(absorbed(known(), { title: 'Scoring fraud', driver: 'protect', unit: 'Risk' })).toEqual({
      unit: 'Risk',
      notes: 'Ask Ines.\n\nAlso asked for as “Scoring fraud”; driver protect.',
    });
  });

  it('changes nothing when all of it was said', () => {
    expect(absorbed(known(), { title: 'fraud scoring', driver: 'save', unit: '' })).toBe(null);
  });
});

describe('a title that holds two use cases', () => {
  it.each([
    ['Fraud scoring and card blocking', ['Fraud scoring', 'card blocking']],
    ['Kunden informieren und Konto sperren', ['Kunden informieren', 'Konto sperren']],
    ['Stock / price feed', ['Stock', 'price feed']],
    ['Order tracking', ['Order tracking', '']],
    ['R&D data', ['R&D data', '']],
  ])('is cut where it joins: %s', (title, parts) => {
    expect(splitTitle(title)).toEqual(parts);
  });
});

describe('evidence for a place on the curve', () => {
  const criteria = pack.stages.map(stage => stage.criteria.map(({ id }) => id));
  const aBoard = () => {
    const room = aRoom();
    room.add('A', 'B', 'C');
    room.move(['A', 'B'], 2);
    const prove = (title: string, criterion: string | undefined, state: 'yes' | 'no') =>
      room.do({
        type: 'evidence.set',
        id: anId(),
        useCase: room.useCase(title).id,
        criterion: criterion ?? '',
        state,
      });
    return { room, prove };
  };
  const doubted = (room: ReturnType<typeof aRoom>) =>
    unprovenOf(room.document, pack).map(({ useCase }) => useCase.title);

  it('is asked for at every stage that ships, each criterion by a name of its own', () => {
    expect(criteria.every(ids => ids.length >= 3)).toBe(true);
    expect(new Set(criteria.flat()).size).toBe(criteria.flat().length);
  });

  it('is missed where no criterion of the stage has any; the tray is asked nothing', () => {
    const { room, prove } = aBoard();
    expect(doubted(room)).toEqual(['A', 'B']);
    prove('A', criteria[2]?.[0], 'yes');
    prove('B', criteria[2]?.[0], 'no');
    expect(doubted(room)).toEqual(['B']);
    room.move(['A'], 3);
    expect(doubted(room)).toEqual(['B', 'A']);
  });

  it('is listed criterion by criterion', () => {
    const { room, prove } = aBoard();
    prove('A', criteria[2]?.[1], 'yes');
    const stage = pack.stages[2];
    if (!stage) throw new Error('The pack has no stage 2.');
    expect(proofsOf(room.document, room.useCase('A').id, stage).map(one => one.state)).toEqual([
      'unknown',
      'yes',
      'unknown',
      'unknown',
    ]);
  });

  it('marks cards, and leaves those alone that stay as they were', () => {
    const { room, prove } = aBoard();
    const before = markedBoardOf(room.document, pack).placed;
    prove('A', criteria[2]?.[0], 'yes');
    const after = markedBoardOf(room.document, pack).placed;
    expect(after.map(card => card.unproven)).toEqual([undefined, true]);
    expect(after[1]).toBe(before[1]);
  });

  it('is asked by no pack of the older shape', () => {
    const { stages: list, ...rest } = structuredClone(stages);
    const old = StagesPack.parse({
      ...rest,
      version: 1,
      stages: list.map(({ criteria: _, ...stage }) => stage),
    });
    const { room } = aBoard();
    expect(unprovenOf(room.document, old)).toEqual([]);
  });

  it('refuses a pack that gives one name to two criteria', () => {
    const twice = structuredClone(stages);
    const id = twice.stages[1]?.criteria[0]?.id ?? '';
    for (const criterion of twice.stages[2]?.criteria.slice(0, 1) ?? []) criterion.id = id;
    expect(StagesPack.safeParse(twice).success).toBe(false);
  });
});
