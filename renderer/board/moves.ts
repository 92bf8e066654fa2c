import { isEmpty } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import { find, placementsByUseCase } from '../../shared/model/document.ts';
import { byOrder } from '../../shared/model/order.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { showArrival } from '../capture/evidence-note.ts';
import { say } from '../state/messages.ts';
import { run, undo, useWorkshop } from '../state/workshop.ts';
import type { Aim } from './aim.ts';
import { select, useBoard } from './board-store.ts';

/** Moves use cases, as one step of undo. Answers when it is on disk. */
export async function moveTo(ids: readonly Id[], aim: Aim): Promise<'moved' | 'same' | 'failed'> {
  const command = {
    type: 'placement.move' as const,
    useCases: [...ids],
    stage: aim.stage,
    before: aim.before,
  };
  const { document } = useWorkshop.getState();
  const result = execute(document, command);
  if (result.ok && isEmpty(result.value)) return 'same';
  if (!(await run(command))) return 'failed';
  const [only] = ids;
  if (only && ids.length === 1 && aim.stage !== null) {
    // A stage that it has newly come to asks what speaks for it.
    if (placementsByUseCase(document).get(only)?.stage !== aim.stage)
      showArrival({ useCase: only, stage: aim.stage });
  }
  return 'moved';
}

/** The use cases that an action on a card is about: the selection it belongs to, else itself. In board order. */
export function carriedWith(id: Id): readonly Id[] {
  const { selection } = useBoard.getState();
  if (!selection.has(id) || selection.size === 1) return [id];
  const placements = placementsByUseCase(useWorkshop.getState().document);
  return [...selection]
    .map(one => placements.get(one))
    .filter(placement => placement !== undefined)
    .sort((a, b) => (a.stage ?? -1) - (b.stage ?? -1) || byOrder(a, b))
    .map(placement => placement.useCase);
}

/** Deletes use cases, says so and offers to undo it. */
export async function remove(ids: readonly Id[]): Promise<void> {
  const { document } = useWorkshop.getState();
  const there = ids.filter(id => find(document, 'use-case', id));
  if (there.length === 0) return;
  const title = find(document, 'use-case', there[0] ?? '')?.title ?? '';
  if (!(await run({ type: 'use-case.remove', ids: there }))) return;
  select([]);
  say(there.length === 1 ? `Deleted “${title}”.` : `Deleted ${there.length} use cases.`, {
    action: { label: 'Undo', run: () => void undo() },
  });
}
