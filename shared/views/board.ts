import { type Document, find, recordsOf } from '../model/document.ts';
import { lane } from '../model/lanes.ts';
import type { Placement } from '../model/placement.ts';
import type { UseCase } from '../model/use-case.ts';
import type { BoardCard } from '../plan/board-types.ts';

/** The use cases as the curve shows them. */
export interface BoardView {
  /** Cards on stages, stage by stage, in order. */
  readonly placed: readonly BoardCard[];
  /** Use cases in the Unplaced tray, in order. */
  readonly tray: readonly UseCase[];
}

const views = new WeakMap<Document, BoardView>();
// A card is made of two records; while both are the same objects, so is the card, and nothing repaints.
const cards = new WeakMap<UseCase, { placement: Placement; card: BoardCard }>();

/** A use case as a card of the curve, on screen and on paper alike. */
export function boardCard(useCase: UseCase, stage: number): BoardCard {
  const { id, number, title, driver, unit, target } = useCase;
  // A target that is reached already is no news on a card.
  return { id, number, title, driver, unit, stage, target: target === stage ? null : target };
}

function cardOf(useCase: UseCase, placement: Placement, stage: number): BoardCard {
  const known = cards.get(useCase);
  if (known?.placement === placement) return known.card;
  const card = boardCard(useCase, stage);
  cards.set(useCase, { placement, card });
  return card;
}

/** What stands on the curve and what waits in the tray. Computed once a document. */
export function boardOf(document: Document): BoardView {
  let view = views.get(document);
  if (!view) {
    const stages = new Set(recordsOf(document, 'placement').map(placement => placement.stage));
    const placed: BoardCard[] = [];
    for (const stage of [...stages].filter(stage => stage !== null).sort((a, b) => a - b)) {
      for (const placement of lane(document, stage)) {
        const useCase = find(document, 'use-case', placement.useCase);
        if (useCase) placed.push(cardOf(useCase, placement, stage));
      }
    }
    const tray: UseCase[] = [];
    for (const placement of lane(document, null)) {
      const useCase = find(document, 'use-case', placement.useCase);
      if (useCase) tray.push(useCase);
    }
    view = { placed, tray };
    views.set(document, view);
  }
  return view;
}
