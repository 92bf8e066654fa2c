import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../shared/change/canonical.ts';
import { apply, Diff, DiffMismatch, difference, isEmpty, reverse, squash } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import { EMPTY_DOCUMENT } from '../../shared/model/document.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { fc } from '../support/fast-check.ts';
import { allTheWay, beginning, bytesOf, isSame, played } from '../support/play.ts';
import { arbitrarySteps, commandFor } from '../support/random-commands.ts';
import { IN_SENTENCES } from '../support/refusals.ts';

describe('whatever is done in the room', () => {
  it('each change can be taken back exactly', () => {
    fc.assert(
      fc.property(arbitrarySteps(), steps => {
        let document = EMPTY_DOCUMENT;
        for (const { diff } of played(steps).commits) {
          const next = apply(document, diff);
          expect(isSame(apply(next, reverse(diff)), document)).toBe(true);
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
        const { game, commits } = played(steps);
        const diffs = commits.map(commit => commit.diff);
        expect(bytesOf(diffs.reduce(apply, EMPTY_DOCUMENT))).toBe(bytesOf(game.document));
        const at = cut % (diffs.length + 1);
        const halves = [squash(diffs.slice(0, at)), squash(diffs.slice(at))];
        expect(bytesOf(halves.reduce(apply, EMPTY_DOCUMENT))).toBe(bytesOf(game.document));
        expect(canonicalText(squash(diffs))).toBe(canonicalText(difference(EMPTY_DOCUMENT, game.document)));
      }),
    );
  });

  it('the document stays sound', () => {
    fc.assert(
      fc.property(arbitrarySteps(), steps => {
        expect(integrityFaults(played(steps).game.document)).toEqual([]);
      }),
    );
  });

  it('a command never touches the document it was asked of, refused or not', () => {
    fc.assert(
      fc.property(arbitrarySteps(20), arbitrarySteps(20), (steps, more) => {
        const { document } = played(steps).game;
        const before = bytesOf(document);
        for (const step of more) {
          const result = execute(document, commandFor(document, step));
          if (result.ok)
            expect(isEmpty(result.value) || !isSame(apply(document, result.value), document)).toBe(true);
          else expect(result.refusal.message).toMatch(IN_SENTENCES);
        }
        expect(bytesOf(document)).toBe(before);
      }),
    );
  });

  it('undoing all the way leads back to the beginning, and redoing all the way to the end', () => {
    fc.assert(
      fc.property(arbitrarySteps(), steps => {
        // A last pick of 9 takes nothing back on the way; see `commitFor`.
        const { game } = played(steps.map(step => ({ ...step, picks: [...step.picks.slice(0, 7), 9] })));
        const begun = allTheWay('undo', game);
        expect(begun.document.records.size).toBe(1);
        expect(bytesOf(allTheWay('redo', begun).document)).toBe(bytesOf(game.document));
      }),
    );
  });

  it('a command of any shape at all is answered, never thrown', () => {
    fc.assert(
      fc.property(fc.anything(), command => {
        expect(execute(played([]).game.document, command).ok).toBe(false);
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
