import { type ReactNode, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import type { Total } from '../../../shared/views/ledger-total.ts';
import { storyOf } from '../../../shared/views/story.ts';
import { counted, formatCount } from '../../state/format.ts';
import { useShown } from '../../state/shown.ts';
import { useWorkshop } from '../../state/workshop.ts';
import styles from './BoardBar.module.css';
import { amountRange, type Money, useMoney } from './money.ts';

/**
 * "34 use cases · €4.1M–7.9M a year · 30 on the curve · 9 streams shared": of all that is shown. What has no room is
 * left out from the end, whole.
 */
export function BoardBarStory() {
  const document = useWorkshop(state => state.document);
  const shown = useShown();
  const money = useMoney();
  const story = useMemo(() => storyOf(document, shown), [document, shown]);
  const { value, valued, useCases } = story;
  const parts: { readonly name: string; readonly words: ReactNode }[] = [];
  if (shown === null) parts.push({ name: 'count', words: counted(useCases, 'use case') });
  if (value && money)
    parts.push({ name: 'value', words: <Value value={value} money={money} valued={valued} /> });
  if (useCases > 0) parts.push({ name: 'placed', words: `${formatCount(story.placed)} on the curve` });
  if (story.shared > 0) parts.push({ name: 'streams', words: `${counted(story.shared, 'stream')} shared` });
  else if (story.streams > 0) parts.push({ name: 'streams', words: counted(story.streams, 'stream') });
  if (value && money && valued < useCases)
    parts.push({ name: 'valued', words: `${formatCount(valued)} of ${formatCount(useCases)} valued` });
  return (
    <p className={styles.story}>
      {parts.map(({ name, words }, index) => (
        <span key={name}>
          {index > 0 && ' · '}
          {words}
        </span>
      ))}
    </p>
  );
}

interface ValueProps {
  readonly value: Total;
  readonly money: Money;
  readonly valued: number;
}

/** The value a year, and behind it how it was added up. */
function Value({ value, money, valued }: ValueProps) {
  const amount = (from: number, to = from) => amountRange(from, to, money, 2);
  return (
    <TooltipTrigger delay={300} closeDelay={80}>
      <Button className={styles.value as string}>{amount(value.low, value.high)} a year</Button>
      <Tooltip className={styles.tooltip as string} offset={6}>
        <p>
          {amount(value.expected)} a year is expected, from {counted(valued, 'use case')} with a value: likely
          amounts times probability, added up.
        </p>
        <p>
          The total lies in this range eight times in ten. It is narrower than all lows and all highs together
          ({amount(value.least, value.most)}), as not every estimate misses the same way: any two are taken to
          go half along with each other.
        </p>
        <p>What is counted twice is not taken out. Every line stands under Value.</p>
      </Tooltip>
    </TooltipTrigger>
  );
}
