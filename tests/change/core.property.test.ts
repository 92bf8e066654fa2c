import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../shared/change/canonical.ts';
import { apply, Diff, DiffMismatch, difference, isEmpty, reverse, squash } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import { type Document, EMPTY_DOCUMENT } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { fc } from '../support/fast-check.ts';
import { after, beginning, commitFor, EMPTY_GAME, type Game, type NewCommit } from '../support/play.ts';
import { arbitrarySteps, commandFor, type Step } from '../support/random-commands.ts';

const bytes = (document: Document) =>
  canonicalText([...document.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));

/** Plays steps; answers the game and every commit on the way. */
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

describe('whatever is done in the room', () => {
  it('each change can be taken back exactly', () => {
    fc.assert(
      fc.property(arbitrarySteps(), steps => {
        let document = EMPTY_DOCUMENT;
        for (const { diff } of play(steps).commits) {
          const next = apply(document, diff);
          expect(bytes(apply(next, reverse(diff)))).toBe(bytes(document));
          expect(canonicalText(reverse(reverse(diff)))).toBe(canonicalText(diff));
          expect(Diff.parse(diff)).toEqual(diff);
          document = next;
        }
      }),
    );
  });

  it('replaying the log, or its squash, gives the document', () => {
    fc.assert(
      fc.property(arbitrarySteps(), fc.nat(), (steps, cut) => {
        const { game, commits } = play(steps);
        const diffs = commits.map(commit => commit.diff);
        expect(bytes(diffs.reduce(apply, EMPTY_DOCUMENT))).toBe(bytes(game.document));
        const at = cut % (diffs.length + 1);
        const halves = [squash(diffs.slice(0, at)), squash(diffs.slice(at))];
        expect(bytes(halves.reduce(apply, EMPTY_DOCUMENT))).toBe(bytes(game.document));
        expect(canonicalText(squash(diffs))).toBe(canonicalText(difference(EMPTY_DOCUMENT, game.document)));
      }),
    );
  });

  it('the document stays sound', () => {
    fc.assert(
      fc.property(arbitrarySteps(), steps => {
        expect(integrityFaults(play(steps).game.document)).toEqual([]);
      }),
    );
  });

  it('a command never touches the document it was asked of, refused or not', () => {
    fc.assert(
      fc.property(arbitrarySteps(20), arbitrarySteps(20), (steps, more) => {
        const { document } = play(steps).game;
        const before = bytes(document);
        for (const step of more) {
          const result = execute(document, commandFor(document, step));
          if (result.ok)
            expect(isEmpty(result.value) || bytes(apply(document, result.value)) !== before).toBe(true);
          else expect(result.refusal.message).toMatch(/^[A-Z].{10,}\.$/s);
        }
        expect(bytes(document)).toBe(before);
      }),
    );
  });

  it('undoing all the way leads back to the beginning, and redoing all the way to the end', () => {
    fc.assert(
      fc.property(arbitrarySteps(), steps => {
        let { game } = play(steps.map(step => ({ ...step, picks: [...step.picks.slice(0, 7), 9] })));
        const end = bytes(game.document);
        const back = (kind: 'undo' | 'redo', from: Game): Game => {
          // A seventh pick of 0 undoes and of 1 redoes; see `commitFor`.
          const step: Step = {
            kind: 'add',
            picks: [0, 0, 0, 0, 0, 0, 0, kind === 'undo' ? 0 : 1],
            text: 'x',
          };
          for (let now = from, count = 1_000; ; count++) {
            const commit = commitFor(now, step, count);
            if (!commit) return now;
            now = after(now, commit);
          }
        };
        game = back('undo', game);
        expect(game.document.records.size).toBe(1);
        expect(bytes(back('redo', game).document)).toBe(end);
      }),
    );
  });

  it('a command of any shape at all is answered, never thrown', () => {
    fc.assert(
      fc.property(fc.anything(), command => {
        expect(execute(play([]).game.document, command).ok).toBe(false);
      }),
    );
  });
});

describe('a diff made for another document', () => {
  it('is not applied', () => {
    const first = beginning();
    const begun = apply(EMPTY_DOCUMENT, first.diff);
    expect(() => apply(begun, first.diff)).toThrow(DiffMismatch);
    expect(() => apply(EMPTY_DOCUMENT, reverse(first.diff))).toThrow(DiffMismatch);
    const workshop = [...begun.records.values()][0];
    if (workshop?.type !== 'workshop') throw new Error('No workshop began.');
    const other = { ...workshop, client: 'Another client' };
    const edit = { added: {}, updated: { [workshop.id]: [other, workshop] }, removed: {} } as Diff;
    expect(() => apply(begun, edit)).toThrow(DiffMismatch);
  });
});
