import { useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import type { Total } from '../../../shared/views/ledger-total.ts';
import { storyOf } from '../../../shared/views/story.ts';
import { counted, formatCount } from '../../state/format.ts';
import { useShown } from '../../state/view.ts';
import { useWorkshop } from '../../state/workshop.ts';
import styles from './BoardBar.module.css';
import { amountRange, type Money, useMoney } from './money.ts';

/** "34 use cases · 30 on the curve · 9 streams shared · €4.1M–7.9M a year": of all that is shown. */
export function BoardBarStory() {
  const document = useWorkshop(state => state.document);
  const shown = useShown();
  const money = useMoney();
  const story = useMemo(() => storyOf(document, shown), [document, shown]);
  const parts: string[] = [];
  if (shown === null) parts.push(counted(story.useCases, 'use case'));
  if (story.useCases > 0) parts.push(`${formatCount(story.placed)} on the curve`);
  if (story.shared > 0) parts.push(`${counted(story.shared, 'stream')} shared`);
  else if (story.streams > 0) parts.push(counted(story.streams, 'stream'));
  return (
    <p className={styles.story}>
      {parts.join(' · ')}
      {story.value && money && (
        <>
          {parts.length > 0 && ' · '}
          <Value value={story.value} money={money} valued={story.valued} of={story.useCases} />
        </>
      )}
    </p>
  );
}

interface ValueProps {
  readonly value: Total;
  readonly money: Money;
  readonly valued: number;
  readonly of: number;
}

/** The value a year, and behind it how it was added up. */
function Value({ value, money, valued, of }: ValueProps) {
  const amount = (from: number, to = from) => amountRange(from, to, money, 2);
  const some = valued < of ? ` (${formatCount(valued)} of ${formatCount(of)} valued)` : '';
  return (
    <TooltipTrigger delay={300} closeDelay={80}>
      <Button className={styles.value as string}>
        {amount(value.low, value.high)} a year{some}
      </Button>
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
