import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../shared/change/canonical.ts';
import { apply, Diff, isEmpty, reverse } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import { type Document, EMPTY_DOCUMENT, recordsOf } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import type { RecordType } from '../../shared/model/record.ts';
import { fc } from '../support/fast-check.ts';
import {
  after,
  beginning,
  commitFor,
  EMPTY_GAME,
  type Game,
  type NewCommit,
  takeBack,
} from '../support/play.ts';
import { CANVAS_KINDS } from '../support/random-canvas.ts';
import { commandFor, type Step, type StepKind, seededSteps } from '../support/random-commands.ts';
import { RECORD_KINDS } from '../support/random-records.ts';

/** What a room does to canvases, and to the use cases that stand on them. Fuller pages first: an empty one shows little. */
const ON_CANVASES: readonly StepKind[] = [
  ...(['canvas-begin', 'canvas-begin', 'row-add', 'row-edit', 'answer'] as const),
  ...CANVAS_KINDS,
  ...(['add', 'remove', 'merge', 'split', 'participant-add', 'participant-remove'] as const),
];
const ON_RECORDS: readonly StepKind[] = [...RECORD_KINDS, 'add', 'add-many', 'remove', 'merge', 'split'];

/**
 * Steps of these kinds from a seed, the first ones such that there is something to work on. Numbers that fast-check makes lean to zero, which here names what
 * is not there; numbers from a seed lean nowhere.
 */
const stepsOf = (kinds: readonly StepKind[], most: number): fc.Arbitrary<Step[]> =>
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: most })).map(([seed, count]) => {
    const steps = seededSteps(seed);
    return Array.from({ length: count }, (_, index) => {
      const { value } = steps.next();
      const kind = kinds[(value.picks[0] ?? 0) % kinds.length] as StepKind;
      // The first pick chose the kind, so it says nothing any more.
      const picks = [...value.picks.slice(1, 7), (seed + index) >>> 0, value.picks[7] ?? 0];
      return { ...value, kind: index < 4 ? (FIRST[index] as StepKind) : kind, picks };
    });
  });
const FIRST: readonly StepKind[] = ['add-many', 'canvas-begin', 'add', 'canvas-begin'];

const bytes = (document: Document) =>
  canonicalText([...document.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));

function play(steps: readonly Step[]): { game: Game; commits: NewCommit[] } {
  const first = beginning();
  let game = after(EMPTY_GAME, first);
  const commits = [first];
  for (const [count, step] of steps.entries()) {
    const commit = commitFor(game, step, count + 1);
    if (!commit) continue;
    game = after(game, commit);
    commits.push(commit);
  }
  return { game, commits };
}

/** All undone, or all redone. */
function allTheWay(kind: 'undo' | 'redo', from: Game): Game {
  for (let game = from, count = 0; ; count++) {
    const commit = takeBack(game, kind, `${kind}-${count}`, '2026-11-22T12:00:00.000Z');
    if (!commit) return game;
    game = after(game, commit);
  }
}

describe.each([
  ['canvases', ON_CANVASES],
  ['the roadmap and the ledger', ON_RECORDS],
] as const)('whatever is done to %s', (_, kinds) => {
  it('can be taken back exactly, keeps the document sound, and is undone and redone all the way', () => {
    fc.assert(
      fc.property(stepsOf(kinds, 80), steps => {
        let document = EMPTY_DOCUMENT;
        const { game, commits } = play(steps);
        for (const { diff, command } of commits) {
          const next = apply(document, diff);
          expect(bytes(apply(next, reverse(diff)))).toBe(bytes(document));
          expect(Diff.parse(diff)).toEqual(diff);
          if (command) expect(integrityFaults(next)).toEqual([]);
          document = next;
        }
        const begun = allTheWay('undo', game);
        const end = bytes(allTheWay('redo', begun).document);
        expect(begun.document.records.size).toBe(1);
        // What was undone in the middle and not redone may come back, so the end is compared from its own beginning.
        expect(bytes(allTheWay('redo', allTheWay('undo', allTheWay('redo', begun))).document)).toBe(end);
      }),
    );
  });

  it('never touches the document it was asked of, and a refusal says why', () => {
    fc.assert(
      fc.property(stepsOf(kinds, 40), stepsOf(kinds, 30), (steps, more) => {
        const { document } = play(steps).game;
        const before = bytes(document);
        for (const step of more) {
          const result = execute(document, commandFor(document, step));
          if (result.ok)
            expect(isEmpty(result.value) || bytes(apply(document, result.value)) !== before).toBe(true);
          else expect(result.refusal.message).toMatch(/^[A-Z“].{10,}\.$/s);
        }
        expect(bytes(document)).toBe(before);
      }),
    );
  });
});

it('random rooms reach canvases of every kind of content, so that the properties above say something', () => {
  const seen = new Map<RecordType | string, number>();
  const sample = fc.sample(stepsOf(ON_CANVASES, 80), { numRuns: 60, seed: 7 });
  for (const steps of sample) {
    const { game, commits } = play(steps);
    for (const type of ['canvas', 'note', 'row', 'answer'] as const)
      seen.set(type, (seen.get(type) ?? 0) + recordsOf(game.document, type).length);
    for (const { label } of commits) {
      const about = label.replace(/\d+ (\w+?)s?$/, 'a $1');
      seen.set(about, (seen.get(about) ?? 0) + 1);
    }
    for (const row of recordsOf(game.document, 'row'))
      if (Object.keys(row.cells).length > 0) seen.set('cells', (seen.get('cells') ?? 0) + 1);
  }
  for (const label of [
    'update a canvas',
    'move a canvas',
    'move a note',
    'move a row',
    'edit a row',
    'answer a box',
  ])
    expect(seen.get(label), label).toBeGreaterThan(5);
  for (const type of ['canvas', 'note', 'row', 'answer', 'cells'] as const)
    expect(seen.get(type), type).toBeGreaterThan(20);
});
