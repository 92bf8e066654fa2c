import { useMemo } from 'react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { find } from '../../../shared/model/document.ts';
import { scorerName } from '../../../shared/views/assessment.ts';
import { type Person, withInitials } from '../../passing/people.ts';
import { useWorkshop } from '../../state/workshop.ts';

/** The participants of a blind assessment, those included who have left the list since. */
export function usePeopleOf(assessment: Assessment): readonly Person[] {
  const document = useWorkshop(state => state.document);
  return useMemo(
    () =>
      withInitials(
        assessment.participants.map(id => ({
          ...{ id, name: scorerName(document, assessment, id) },
          role: find(document, 'participant', id)?.role ?? '',
        })),
      ),
    [document, assessment],
  );
}
