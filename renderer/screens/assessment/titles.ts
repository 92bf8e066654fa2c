import type { Assessment } from '../../../shared/model/assessment.ts';
import { subjectWords } from '../../../shared/views/assessment-words.ts';
import { formatDay } from '../../state/format.ts';
import { useLocale } from '../../state/use-locale.ts';

const HOW = {
  open: 'scored by the room',
  collecting: 'blind, answers come in',
  revealed: 'scored blind, revealed',
} as const;

/** How an assessment is scored, in words. */
export const howWords = ({ state }: Pick<Assessment, 'state'>): string => HOW[state];

/** What stands over the pages of one assessment. */
export function useTitle(assessment: Assessment): { readonly title: string; readonly lead: string } {
  const locale = useLocale();
  return {
    title: `Assessment ${assessment.number}: ${subjectWords(assessment)}`,
    lead: `${assessment.pack.name} · ${formatDay(assessment.day, locale)} · ${howWords(assessment)}`,
  };
}
