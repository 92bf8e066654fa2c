import { useMemo } from 'react';
import { find } from '../../../shared/model/document.ts';
import type { Round } from '../../../shared/model/round.ts';
import type { UseCase } from '../../../shared/model/use-case.ts';
import { type Person, peopleOf } from '../../passing/people.ts';
import { useWorkshop } from '../../state/workshop.ts';

/** The participants of a round, those included who have left the list since. */
export function usePeople(round: Round): readonly Person[] {
  const document = useWorkshop(state => state.document);
  return useMemo(
    () => peopleOf(document, round.participants, () => 'Somebody no longer listed'),
    [document, round],
  );
}

/** The use cases of a round, in its order. */
export function useRoundCases(round: Round): readonly UseCase[] {
  const document = useWorkshop(state => state.document);
  return useMemo(() => round.useCases.flatMap(id => find(document, 'use-case', id) ?? []), [document, round]);
}

/** This moment, as records keep it. */
export const now = (): string => new Date().toISOString();
