import { expect, it } from 'vitest';
import { apply } from '../../shared/change/diff.ts';
import { type Command, executors } from '../../shared/commands/index.ts';
import { isDone } from '../../shared/commands/is-done.ts';
import { EMPTY_DOCUMENT } from '../../shared/model/document.ts';
import { commitOf, type Game, momentAt, played } from '../support/play.ts';
import { ASSESSMENT_KINDS } from '../support/random-assessment.ts';
import { CANVAS_KINDS } from '../support/random-canvas.ts';
import { type StepKind, stepsOf } from '../support/random-commands.ts';
import { RECORD_KINDS } from '../support/random-records.ts';
import { SIGN_OFF_KINDS } from '../support/random-sign-off.ts';
import { anId } from '../support/room.ts';

/** Groups that meet often enough to get far: a round is settled only where there are votes. */
const GROUPS: readonly (readonly StepKind[])[] = [
  [
    ...(['add', 'add-many', 'edit', 'edit-many', 'remove', 'merge', 'split', 'evidence', 'move'] as const),
    ...(['participant-add', 'participant-edit', 'participant-remove', 'workshop-edit'] as const),
  ],
  [
    ...(['participant-add', 'round-begin', 'round-begin', 'round-vote', 'round-vote', 'round-vote'] as const),
    ...(['round-reveal', 'round-settle', 'round-settle', 'round-settle', 'round-cancel'] as const),
  ],
  [
    'participant-add',
    'assessment-begin',
    'assessment-reveal',
    'score',
    'score',
    'score',
    ...ASSESSMENT_KINDS,
  ],
  ['canvas-begin', 'row-add', 'row-edit', 'answer', ...CANVAS_KINDS],
  ['value-add', 'value-add', 'value-move', 'value-move', 'action-add', 'action-move', ...RECORD_KINDS],
  ['sign-off-begin', 'sign-off-sign', 'sign-off-sign', ...SIGN_OFF_KINDS],
];

const HASH = 'ab'.repeat(32);

/** What only the main side does, and is in no random play. */
function sealed(game: Game): Command[] {
  const id = [...game.document.records.values()].find(one => one.type === 'sign-off')?.id ?? anId();
  const time = '2026-11-12T16:45+01:00';
  const signatory = {
    ...{ id: anId(), name: 'Mara Lind', role: '', organisation: '', verdict: 'agrees' as const, words: '' },
    ...{ signature: { kind: 'typed' as const, name: 'Mara Lind' }, time },
  };
  return [
    { type: 'sign-off.begin', id, statement: 'We agree.' },
    { type: 'sign-off.sign', id, signatory },
    { type: 'sign-off.seal', id, sealed: { head: { number: 4, hash: HASH }, digest: HASH, time } },
    { type: 'sign-off.attach', id, pdf: { hash: HASH, bytes: 9, fingerprint: HASH, made: momentAt(0) } },
  ];
}

it('a document shows every command that was carried out, and none before it was', () => {
  const seen = new Set<string>();
  for (const [at, kinds] of GROUPS.entries()) {
    for (let seed = 1; seed <= 6; seed++) {
      const { game, commits } = played(stepsOf(kinds, seed * 100 + at, 120));
      let document = game.document;
      for (const command of sealed(game)) {
        const commit = commitOf({ ...game, document }, command, 'seal', momentAt(0));
        if (commit) commits.push(commit);
        if (commit) document = apply(document, commit.diff);
      }
      document = EMPTY_DOCUMENT;
      for (const { command, diff } of commits) {
        const next = apply(document, diff);
        if (command) {
          const asked = command as unknown as Command;
          const said = JSON.stringify(asked);
          expect(isDone(document, asked), `before ${said}`).toBe(false);
          expect(isDone(next, asked), `after ${said}`).toBe(true);
          seen.add(asked.type);
        }
        document = next;
      }
    }
  }
  expect([...seen].sort()).toEqual(Object.keys(executors).sort());
});
