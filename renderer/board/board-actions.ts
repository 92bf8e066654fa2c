import type { Stage } from '../../shared/content/stages.ts';
import { find } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { openEvidence } from '../capture/open-evidence.ts';
import { focusedCard } from '../state/actions.ts';
import { openDialog } from '../state/dialogs.ts';
import { type Offer, offer } from '../state/offers.ts';
import { useWorkshop } from '../state/workshop.ts';
import { clearSelection, select, useBoard } from './board-store.ts';
import { everyId } from './every.ts';
import { focusCard } from './focus.ts';
import { carriedWith, remove } from './moves.ts';
import { moveAndSay } from './say-move.ts';
import { spotlight } from './spotlight.ts';

/** What an action on cards is about: the card with the focus and those chosen with it, else the chosen ones. */
function targets(): readonly Id[] {
  const { document } = useWorkshop.getState();
  const card = focusedCard();
  if (card && find(document, 'use-case', card)) return carriedWith(card);
  const { selection, lead } = useBoard.getState();
  if (lead && selection.has(lead)) return carriedWith(lead);
  return [...selection].filter(id => find(document, 'use-case', id));
}

const onCards = (run: (ids: readonly Id[], stage: number) => void): Offer => ({
  isReady: () => targets().length > 0,
  run: stage => run(targets(), stage),
});

/** What can be done on the curve without a pointer, for the keys and the palette. Answers how to take it back. */
export function offerBoardActions(stages: readonly Stage[]): () => void {
  const first = (ids: readonly Id[]) => ids[0] ?? null;
  return offer({
    'card.add': {
      run: () =>
        document.querySelector<HTMLElement>('[data-quick-add], [aria-label="Add a use case"]')?.focus(),
    },
    'card.move': onCards((ids, stage) => void moveAndSay(ids, { stage, before: null }, stages)),
    'card.unplace': onCards(ids => void moveAndSay(ids, { stage: null, before: null }, stages)),
    'card.menu': onCards(ids => useBoard.setState({ menuFor: first(ids) })),
    'card.split': {
      isReady: () => targets().length === 1,
      run: () => {
        const [useCase] = targets();
        if (useCase) openDialog({ kind: 'split', useCase });
      },
    },
    'card.merge': {
      isReady: () => targets().length === 2,
      run: () => {
        const [keep, other] = targets();
        if (keep && other) openDialog({ kind: 'merge', keep, other });
      },
    },
    'card.evidence': {
      isReady: () => targets().length === 1,
      run: () => {
        const [useCase] = targets();
        if (useCase) openEvidence(useCase);
      },
    },
    'card.delete': onCards(ids => void remove(ids)),
    'card.all': {
      run: () => {
        const every = everyId(stages.length);
        select(every, useBoard.getState().lead ?? first(every));
      },
    },
    'card.none': {
      isReady: () => useBoard.getState().selection.size > 0,
      run: () => {
        const { lead } = useBoard.getState();
        clearSelection();
        if (lead) focusCard(lead);
      },
    },
    'present.card': onCards(ids => void spotlight(first(ids))),
  });
}
