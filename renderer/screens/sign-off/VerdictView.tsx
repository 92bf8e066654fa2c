import { Ban, CircleCheck, MessageCircleWarning } from 'lucide-react';
import type { Signatory } from '../../../shared/model/sign-off.ts';
import { VERDICT_WORDS } from '../../../shared/views/verdict-words.ts';
import styles from './Sign.module.css';

const ICONS = { agrees: CircleCheck, dissents: MessageCircleWarning, refuses: Ban } as const;

/** How one person signed, and in which words where they have any. */
export function VerdictView({ verdict, words }: Pick<Signatory, 'verdict' | 'words'>) {
  const Icon = ICONS[verdict];
  return (
    <>
      <p className={styles.verdict} data-verdict={verdict}>
        <Icon aria-hidden /> {VERDICT_WORDS[verdict]}
      </p>
      {words !== '' && (
        <p className={styles.words} dir="auto">
          “{words}”
        </p>
      )}
    </>
  );
}
