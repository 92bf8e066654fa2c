import { useMemo } from 'react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { scorerName } from '../../../shared/views/assessment.ts';
import { type Person, peopleOf } from '../../passing/people.ts';
import { useWorkshop } from '../../state/workshop.ts';

/** The participants of a blind assessment, those included who have left the list since. */
export function usePeopleOf(assessment: Assessment): readonly Person[] {
  const document = useWorkshop(state => state.document);
  return useMemo(
    () => peopleOf(document, assessment.participants, id => scorerName(document, assessment, id)),
    [document, assessment],
  );
}
