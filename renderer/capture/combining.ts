import type { SplitField } from '../../shared/commands/split.ts';
import { find, placementsByUseCase } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { absorbed, type TypedIdea } from '../../shared/views/absorb.ts';
import { select } from '../board/board-store.ts';
import { focusCard } from '../board/focus.ts';
import { speak } from '../board/speaker.ts';
import { say } from '../state/messages.ts';
import { sayUndoable } from '../state/undoable.ts';
import { newId, newMark, run, useWorkshop } from '../state/workshop.ts';

const nameOf = (useCase: { number: number; title: string }) => `${useCase.number}, “${useCase.title}”`;

/** Merges a use case into another, says so, and goes to the one that was kept. Answers whether it was done. */
export async function mergeInto(keep: Id, other: Id): Promise<boolean> {
  const { document } = useWorkshop.getState();
  const [kept, gone] = [find(document, 'use-case', keep), find(document, 'use-case', other)];
  const commit = await run({ type: 'use-case.merge', keep, other });
  if (!commit || !kept || !gone) return false;
  const sentence = `Merged number ${gone.number} into ${nameOf(kept)}.`;
  select([keep]);
  speak(sentence);
  sayUndoable(sentence, commit);
  focusCard(keep);
  return true;
}

/** Splits a use case in two, says so, and goes to the new one. Answers whether it was done. */
export async function splitInto(
  useCase: Id,
  titles: readonly [string, string],
  fields: readonly SplitField[],
): Promise<boolean> {
  const id = newId();
  const commit = await run({
    type: 'use-case.split',
    useCase,
    title: titles[0],
    into: { id, placement: newId(), title: titles[1] },
    fields: [...fields],
  });
  const { document } = useWorkshop.getState();
  const [first, second] = [find(document, 'use-case', useCase), find(document, 'use-case', id)];
  if (!commit || !first || !second) return false;
  const sentence = `Split number ${first.number}: the new one is ${nameOf(second)}.`;
  select([id]);
  speak(sentence);
  sayUndoable(sentence, commit);
  focusCard(id);
  return true;
}

/**
 * Adds what was typed to a use case that is there already, instead of making another: one step of undo. A stage is
 * taken only where it has none. Answers whether it now says all of it.
 */
export async function addTo(
  useCase: Id,
  idea: TypedIdea & { readonly stage: number | null },
): Promise<boolean> {
  const { document } = useWorkshop.getState();
  const known = find(document, 'use-case', useCase);
  if (!known) return false;
  const changes = absorbed(known, idea);
  const isUnplaced = placementsByUseCase(document).get(useCase)?.stage === null;
  const mark = newMark();
  let commit = changes && (await run({ type: 'use-case.edit', id: useCase, changes }, mark));
  if (changes && !commit) return false;
  if (isUnplaced && idea.stage !== null) {
    const move = { type: 'placement.move' as const, useCases: [useCase], stage: idea.stage, before: null };
    commit = (await run(move, mark)) ?? commit;
  }
  const sentence = commit ? `Added to number ${nameOf(known)}.` : `Number ${nameOf(known)} says so already.`;
  speak(sentence);
  if (commit) sayUndoable(sentence, commit);
  else say(sentence);
  return true;
}
