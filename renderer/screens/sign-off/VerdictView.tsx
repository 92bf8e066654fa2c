import { Ban, CircleCheck, MessageCircleWarning } from 'lucide-react';
import type { Signatory } from '../../../shared/model/sign-off.ts';
import styles from './Sign.module.css';

const VERDICTS = {
  agrees: { said: 'Agrees', Icon: CircleCheck },
  dissents: { said: 'Agrees, with a dissent', Icon: MessageCircleWarning },
  refuses: { said: 'Refuses to sign', Icon: Ban },
} as const;

/** How one person signed, and in which words where they have any. */
export function VerdictView({ verdict, words }: Pick<Signatory, 'verdict' | 'words'>) {
  const { said, Icon } = VERDICTS[verdict];
  return (
    <>
      <p className={styles.verdict} data-verdict={verdict}>
        <Icon aria-hidden /> {said}
      </p>
      {words !== '' && (
        <p className={styles.words} dir="auto">
          “{words}”
        </p>
      )}
    </>
  );
}
