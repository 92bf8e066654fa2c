import { Lightbulb } from 'lucide-react';
import { recordsOf } from '../../shared/model/document.ts';
import type { UseCase } from '../../shared/model/use-case.ts';
import { NUDGE_WORDS, nudgesOf } from '../../shared/views/nudge.ts';
import { useWorkshop } from '../state/workshop.ts';
import styles from './Nudges.module.css';

/** What might still be said of a use case, quietly. */
export function Nudges({ useCase }: { readonly useCase: UseCase }) {
  const locale = useWorkshop(state => recordsOf(state.document, 'workshop')[0]?.locale ?? '');
  const nudges = nudgesOf(useCase, locale);
  if (nudges.length === 0) return null;
  return (
    <ul className={styles.nudges} aria-label="Worth another word">
      {nudges.map(nudge => (
        <li key={nudge}>
          <Lightbulb aria-hidden />
          {NUDGE_WORDS[nudge]}
        </li>
      ))}
    </ul>
  );
}
