import { useMemo } from 'react';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import type { BoardCard } from '../../shared/plan/board-types.ts';
import { markUnits, type UnitMark } from '../../shared/plan/unit-marks.ts';
import { unitsOf } from '../../shared/views/filter.ts';
import { useView } from '../state/view.ts';
import { useWorkshop } from '../state/workshop.ts';

type Signs = ReadonlyMap<string, UnitMark>;

const byDocument = new WeakMap<Document, Signs>();
let last: { names: string; signs: Signs } | null = null;

/** The signs of a workshop's units. The same object while the units are the same. */
export function signsOf(document: Document): Signs {
  let signs = byDocument.get(document);
  if (!signs) {
    const units = unitsOf(document).map(({ unit }) => unit);
    const names = units.join('\n');
    if (last?.names !== names) last = { names, signs: markUnits(units) };
    signs = last.signs;
    byDocument.set(document, signs);
  }
  return signs;
}

// A card with a sign is made once: memos and the plan compare cards by identity.
const signed = new WeakMap<Signs, WeakMap<object, BoardCard>>();

/** A card with the sign of its unit. */
function sign<C extends Omit<BoardCard, 'stage'>>(card: C, signs: Signs): C {
  const known = signed.get(signs) ?? new WeakMap<object, BoardCard>();
  signed.set(signs, known);
  const mark = signs.get(card.unit);
  if (!mark) return card;
  const made = (known.get(card) as C | undefined) ?? { ...card, sign: mark };
  known.set(card, made as unknown as BoardCard);
  return made;
}

/** Cards as the chosen colours show them: with the sign of their unit, or as they are. */
export function useSigned<C extends Omit<BoardCard, 'stage'>>(cards: readonly C[]): readonly C[] {
  const byUnit = useView(state => state.colourBy === 'unit');
  const signs = useWorkshop(state =>
    byUnit && recordsOf(state.document, 'use-case').length > 0 ? signsOf(state.document) : null,
  );
  return useMemo(() => (signs ? cards.map(card => sign(card, signs)) : cards), [cards, signs]);
}
