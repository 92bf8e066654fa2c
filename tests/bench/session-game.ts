import type { Command } from '../../shared/commands/index.ts';
import { recordsOf } from '../../shared/model/document.ts';
import { EFFORTS } from '../../shared/model/use-case.ts';
import {
  after,
  beginning,
  commitOf,
  EMPTY_GAME,
  type Game,
  momentAt,
  type NewCommit,
  takeBack,
} from '../support/play.ts';
import { idOf, randomNumbers } from '../support/random-commands.ts';

const WORDS = [
  'Fraud',
  'payments',
  'ledger',
  'claims',
  'in real time',
  'for every branch',
  'liquidity',
  'offers',
];
/** Use cases a workshop begins with, and between which numbers it stays. */
const FIRST = 120;
const LEAST = 100;
const MOST = 160;

/**
 * A workshop as a room plays it, for ever, the same for the same seed: of a hundred commits some sixty move a card,
 * thirty edit one, and the rest add, remove, undo and redo. It stays about as large as it was, so that the cost of a
 * commit does not depend on how many went before.
 */
export function* sessionCommits(seed: number): Generator<NewCommit, never, void> {
  const next = randomNumbers(seed);
  const below = (limit: number) => next() % limit;
  const words = (count: number) => Array.from({ length: count }, () => WORDS[below(WORDS.length)]).join(' ');
  let game: Game = after(EMPTY_GAME, beginning());
  let made = 0;
  const fresh = () => {
    made += 2;
    return { id: idOf(1000 + made), placement: idOf(1001 + made), title: words(4), description: words(12) };
  };
  const command = (ids: readonly string[]): Command => {
    const id = ids[below(ids.length)] ?? idOf(0);
    const chance = below(100);
    if (ids.length < LEAST || (chance < 4 && ids.length < MOST)) {
      return { type: 'use-case.add', useCases: [{ ...fresh(), stage: below(6) }] };
    }
    if (chance < 7) return { type: 'use-case.remove', ids: [id] };
    if (chance < 67) {
      const before = below(2) ? null : (ids[below(ids.length)] ?? null);
      return { type: 'placement.move', useCases: [id], stage: below(7) === 6 ? null : below(6), before };
    }
    const likely = 1000 + below(9000);
    const edits = [
      { title: words(5) },
      { description: words(20) },
      { value: { low: likely / 2, likely, high: likely * 2 } },
      { effort: EFFORTS[below(EFFORTS.length)] ?? null, target: below(6) },
      { produces: [words(1)], consumes: [words(1)] },
      { notes: words(30) },
    ];
    return { type: 'use-case.edit', id, changes: edits[below(edits.length)] ?? {} };
  };
  const start: Command = { type: 'use-case.add', useCases: Array.from({ length: FIRST }, fresh) };
  for (let step = 1; ; step++) {
    const [mark, time] = [`mark-${step}`, momentAt(step)];
    const chance = below(100);
    const commit =
      step === 1
        ? commitOf(game, start, mark, time)
        : chance < 3
          ? takeBack(game, chance < 2 ? 'undo' : 'redo', mark, time)
          : commitOf(game, command(recordsOf(game.document, 'use-case').map(one => one.id)), mark, time);
    if (!commit) continue;
    yield commit;
    game = after(game, commit);
  }
}
