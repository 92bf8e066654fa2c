import { describe, expect, it } from 'vitest';
import { apply, Diff, isEmpty, reverse } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import { EMPTY_DOCUMENT, recordsOf } from '../../shared/model/document.ts';
import { integrityFaults, relationFaults } from '../../shared/model/integrity.ts';
import type { RecordType } from '../../shared/model/record.ts';
import { fc } from '../support/fast-check.ts';
import { allTheWay, bytesOf, isSame, played } from '../support/play.ts';
import { CANVAS_KINDS } from '../support/random-canvas.ts';
import { commandFor, type Step, type StepKind, stepsOf } from '../support/random-commands.ts';
import { RECORD_KINDS } from '../support/random-records.ts';
import { SIGN_OFF_KINDS } from '../support/random-sign-off.ts';
import { IN_SENTENCES } from '../support/refusals.ts';

/** What a room does to canvases, and to the use cases that stand on them. Fuller pages first: an empty one shows little. */
const ON_CANVASES: readonly StepKind[] = [
  ...(['canvas-begin', 'canvas-begin', 'row-add', 'row-edit', 'answer'] as const),
  ...CANVAS_KINDS,
  ...(['add', 'remove', 'merge', 'split', 'participant-add', 'participant-remove'] as const),
];
const ON_RECORDS: readonly StepKind[] = [...RECORD_KINDS, 'add', 'add-many', 'remove', 'merge', 'split'];
const ON_AGREEMENT: readonly StepKind[] = ['sign-off-begin', 'sign-off-sign', ...SIGN_OFF_KINDS, 'add'];

/** Numbers that fast-check makes lean to zero, which here names what is not there; numbers from a seed lean nowhere. */
const arbitrary = (kinds: readonly StepKind[], most: number): fc.Arbitrary<Step[]> =>
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: most })).map(([seed, count]) => stepsOf(kinds, seed, count));

/** Each plays dozens of steps, so few runs try much. */
const RUNS = { numRuns: 60 };

describe.each([
  ['canvases', ON_CANVASES],
  ['the roadmap and the ledger', ON_RECORDS],
  ['the agreement', ON_AGREEMENT],
] as const)('whatever is done to %s', (_, kinds) => {
  it('can be taken back exactly, keeps the document sound, and is undone and redone all the way', () => {
    fc.assert(
      fc.property(arbitrary(kinds, 80), steps => {
        let document = EMPTY_DOCUMENT;
        const { game, commits } = played(steps);
        for (const { diff, command } of commits) {
          const next = apply(document, diff);
          expect(isSame(apply(next, reverse(diff)), document)).toBe(true);
          // Each record fits its schema as it comes, so afterwards only what is between records can break.
          expect(Diff.parse(diff)).toEqual(diff);
          if (command) expect(relationFaults(next)).toEqual([]);
          document = next;
        }
        expect(integrityFaults(document)).toEqual([]);
        const begun = allTheWay('undo', game);
        const end = bytesOf(allTheWay('redo', begun).document);
        expect(begun.document.records.size).toBe(1);
        // What was undone in the middle and not redone may come back, so the end is compared from its own beginning.
        expect(bytesOf(allTheWay('redo', allTheWay('undo', allTheWay('redo', begun))).document)).toBe(end);
      }),
      RUNS,
    );
  });

  it('never touches the document it was asked of, and a refusal says why', () => {
    fc.assert(
      fc.property(arbitrary(kinds, 40), arbitrary(kinds, 30), (steps, more) => {
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
      RUNS,
    );
  });
});

it('random rooms reach canvases of every kind of content, so that the properties above say something', () => {
  const seen = new Map<RecordType | string, number>();
  const sample = fc.sample(arbitrary(ON_CANVASES, 80), { numRuns: 60, seed: 7 });
  for (const steps of sample) {
    const { game, commits } = played(steps);
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
