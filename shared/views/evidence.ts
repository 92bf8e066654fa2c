import type { Criterion } from '../content/criterion.ts';
import type { Stage, StagesPack } from '../content/stages.ts';
import { type Document, find, recordsOf } from '../model/document.ts';
import type { Evidence, EvidenceState } from '../model/evidence.ts';
import type { Id } from '../model/scalars.ts';
import type { UseCase } from '../model/use-case.ts';
import type { BoardCard } from '../plan/board-types.ts';
import { type BoardView, boardOf } from './board.ts';

/** A stage's criterion, and what speaks for a use case meeting it. */
export interface CriterionProof {
  readonly criterion: Criterion;
  readonly state: EvidenceState;
  readonly note: string;
}

type ByCriterion = ReadonlyMap<string, Evidence>;
const NOTHING: ByCriterion = new Map();
const indexes = new WeakMap<Document, Map<Id, Map<string, Evidence>>>();

/** What was said of each criterion for one use case. Sorted out once a document. */
function evidenceOf(document: Document, useCase: Id): ByCriterion {
  let index = indexes.get(document);
  if (!index) {
    index = new Map();
    for (const evidence of recordsOf(document, 'evidence')) {
      const own = index.get(evidence.useCase);
      if (own) own.set(evidence.criterion, evidence);
      else index.set(evidence.useCase, new Map([[evidence.criterion, evidence]]));
    }
    indexes.set(document, index);
  }
  return index.get(useCase) ?? NOTHING;
}

/** A stage's criteria, in the pack's order, with what speaks for this use case meeting them. */
export function proofsOf(document: Document, useCase: Id, stage: Stage): CriterionProof[] {
  const own = evidenceOf(document, useCase);
  return stage.criteria.map(criterion => {
    const said = own.get(criterion.id);
    return { criterion, state: said?.state ?? 'unknown', note: said?.note ?? '' };
  });
}

/** Whether a stage has criteria and there is evidence for none of them. A stage that asks nothing doubts nobody. */
function isUnproven(document: Document, useCase: Id, stage: Stage | undefined): boolean {
  if (!stage || stage.criteria.length === 0) return false;
  const own = evidenceOf(document, useCase);
  return !stage.criteria.some(criterion => own.get(criterion.id)?.state === 'yes');
}

const marked = new WeakMap<BoardCard, BoardCard>();
const boards = new WeakMap<Document, { pack: StagesPack; view: BoardView }>();

/** `boardOf` with the cards marked for whose place nothing speaks. Cards that stay as they were are the same objects. */
export function markedBoardOf(document: Document, pack: StagesPack): BoardView {
  const known = boards.get(document);
  if (known?.pack === pack) return known.view;
  const plain = boardOf(document);
  const placed = plain.placed.map(card => {
    if (!isUnproven(document, card.id, pack.stages[card.stage])) return card;
    const twin = marked.get(card) ?? { ...card, unproven: true };
    marked.set(card, twin);
    return twin;
  });
  const view = { ...plain, placed };
  boards.set(document, { pack, view });
  return view;
}

/** The use cases for whose place nothing speaks, stage by stage, in order. */
export function unprovenOf(document: Document, pack: StagesPack): { useCase: UseCase; stage: number }[] {
  return markedBoardOf(document, pack).placed.flatMap(({ id, stage, unproven }) => {
    const useCase = find(document, 'use-case', id);
    return unproven && useCase ? [{ useCase, stage }] : [];
  });
}
