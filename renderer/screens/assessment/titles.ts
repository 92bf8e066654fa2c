import type { Assessment } from '../../../shared/model/assessment.ts';
import { recordsOf } from '../../../shared/model/document.ts';
import { subjectWords } from '../../../shared/views/assessment-words.ts';
import { formatDay } from '../../state/format.ts';
import { useWorkshop } from '../../state/workshop.ts';

const HOW = {
  open: 'scored by the room',
  collecting: 'blind, answers come in',
  revealed: 'scored blind, revealed',
} as const;

/** How an assessment is scored, in words. */
export const howWords = ({ state }: Pick<Assessment, 'state'>): string => HOW[state];

/** What stands over the pages of one assessment. */
export function useTitle(assessment: Assessment): { readonly title: string; readonly lead: string } {
  const locale = useWorkshop(state => recordsOf(state.document, 'workshop')[0]?.locale);
  return {
    title: `Assessment ${assessment.number}: ${subjectWords(assessment)}`,
    lead: `${assessment.pack.name} · ${formatDay(assessment.day, locale)} · ${howWords(assessment)}`,
  };
}
