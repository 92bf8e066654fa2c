import { recordsOf } from '../../shared/model/document.ts';
import { ownLocale } from './format.ts';
import { useWorkshop } from './workshop.ts';

/** The locale in which the open workshop writes numbers and days. */
export const useLocale = (): string =>
  useWorkshop(state => recordsOf(state.document, 'workshop')[0]?.locale ?? ownLocale());
