import type { Document } from '../../../shared/model/document.ts';
import { lane } from '../../../shared/model/lanes.ts';
import { linesOf } from '../../../shared/views/ledger.ts';
import { totalOf } from '../../../shared/views/ledger-total.ts';
import { storyOf as wholeStory } from '../../../shared/views/story.ts';

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/**
 * What the picture adds up to, or one stage of it, in a line: "34 use cases · 9 streams shared · € 4.1–7.9 M a year".
 * @param amount writes a range of money; null while money is hidden
 */
export function storyOf(
  document: Document,
  stage: number | null,
  amount: (low: number, high: number) => string | null,
): string {
  if (stage !== null) {
    const own = lane(document, stage).map(({ useCase }) => useCase);
    const total = totalOf(linesOf(document, own));
    const value = total && amount(total.low, total.high);
    return [`Stage ${stage}: ${count(own.length, 'use case')}`, value].filter(Boolean).join(' · ');
  }
  const { useCases, shared, streams, value } = wholeStory(document, null);
  const parts = [count(useCases, 'use case')];
  if (shared > 0) parts.push(`${count(shared, 'stream')} shared`);
  else if (streams > 0) parts.push(count(streams, 'stream'));
  const worth = value && amount(value.low, value.high);
  if (worth) parts.push(worth);
  return parts.join(' · ');
}
