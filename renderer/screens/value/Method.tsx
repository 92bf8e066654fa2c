import { Info } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { Words } from '../../../shared/plan/report-words.ts';
import type { Total } from '../../../shared/views/ledger-total.ts';
import { methodWords } from '../../../shared/views/ledger-words.ts';
import styles from './Method.module.css';

/** How the total is worked out, one press away. */
export function Method({ total, words }: { readonly total: Total; readonly words: Words }) {
  return (
    <DialogTrigger>
      <AriaButton className={styles.ask as string}>
        <Info aria-hidden /> How this is added up
      </AriaButton>
      <Popover className={styles.popover as string} placement="bottom start" offset={6}>
        <Dialog className={styles.dialog as string} aria-label="How this is added up">
          <dl className={styles.figures}>
            <div>
              <dt>Expected</dt>
              <dd>{words.short(total.expected)}</dd>
            </div>
            <div>
              <dt>One time in ten less than</dt>
              <dd>{words.short(total.low)}</dd>
            </div>
            <div>
              <dt>The middle</dt>
              <dd>{words.short(total.middle)}</dd>
            </div>
            <div>
              <dt>One time in ten more than</dt>
              <dd>{words.short(total.high)}</dd>
            </div>
          </dl>
          {methodWords(words).map(sentence => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>
            All lows together are {words.short(total.least)}, all highs {words.short(total.most)}: the bounds,
            and far from likely.
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
