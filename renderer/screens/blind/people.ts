import { useMemo } from 'react';
import { type Document, find, recordsOf } from '../../../shared/model/document.ts';
import { byOrder } from '../../../shared/model/order.ts';
import type { Participant } from '../../../shared/model/participant.ts';
import type { Round } from '../../../shared/model/round.ts';
import type { UseCase } from '../../../shared/model/use-case.ts';
import { initialsOf } from '../../../shared/views/called-out.ts';
import { useWorkshop } from '../../state/workshop.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly role: string;
}

/** Everybody in the workshop, in their order. */
export const everybody = (document: Document): Participant[] =>
  recordsOf(document, 'participant').toSorted(byOrder);

/** The participants of a round, those included who have left the list since. */
export function usePeople(round: Round): readonly Person[] {
  const document = useWorkshop(state => state.document);
  return useMemo(() => {
    const known = round.participants.map(id => {
      const { name = 'Somebody no longer listed', role = '' } = find(document, 'participant', id) ?? {};
      return { id, name, role };
    });
    const initials = initialsOf(known);
    return known.map(person => ({ ...person, initials: initials.get(person.id) ?? '' }));
  }, [document, round]);
}

/** The use cases of a round, in its order. */
export function useRoundCases(round: Round): readonly UseCase[] {
  const document = useWorkshop(state => state.document);
  return useMemo(() => round.useCases.flatMap(id => find(document, 'use-case', id) ?? []), [document, round]);
}

/** This moment, as records keep it. */
export const now = (): string => new Date().toISOString();
