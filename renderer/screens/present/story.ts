import type { Document } from '../../../shared/model/document.ts';
import { recordsOf } from '../../../shared/model/document.ts';
import { lane } from '../../../shared/model/lanes.ts';
import type { Id } from '../../../shared/model/scalars.ts';
import { DRIVER_NAMES } from '../../../shared/plan/board-marks.ts';
import type { Filter } from '../../../shared/views/filter.ts';
import { storyOf as tell } from '../../../shared/views/story.ts';
import { PATTERN_NAMES, unitName } from '../curve/board-bar-words.ts';

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/**
 * What the picture adds up to, or one stage of it, in a line: "34 use cases · 9 streams shared · € 4.1–7.9 M a year".
 * @param shown what the filter lets through; null: all
 * @param amount writes a range of money; null while money is hidden
 */
export function storyOf(
  document: Document,
  stage: number | null,
  shown: ReadonlySet<Id> | null,
  amount: (low: number, high: number) => string | null,
): string {
  const { useCases, shared, streams, value } = tell(
    document,
    stage === null ? shown : new Set(idsOn(document, stage, shown)),
  );
  const worth = value && amount(value.low, value.high);
  const parts = [`${stage === null ? '' : `Stage ${stage}: `}${count(useCases, 'use case')}`];
  if (stage === null && shared > 0) parts.push(`${count(shared, 'stream')} shared`);
  else if (stage === null && streams > 0) parts.push(count(streams, 'stream'));
  if (worth) parts.push(worth);
  return parts.join(' · ');
}

const idsOn = (document: Document, stage: number, shown: ReadonlySet<Id> | null): Id[] =>
  lane(document, stage)
    .map(({ useCase }) => useCase)
    .filter(id => shown?.has(id) ?? true);

/** What is left out, and by what, in a line: "12 of 34 shown: Make money · Payments or Risk · “fraud”". */
export function filterWords(
  document: Document,
  filter: Filter,
  shown: ReadonlySet<Id>,
  stageName: (stage: number | null) => string,
): string {
  const any = (names: readonly string[]) => names.join(' or ');
  const text = filter.text.trim();
  const asked = [
    any(filter.drivers.map(one => DRIVER_NAMES[one])),
    any(filter.patterns.map(one => PATTERN_NAMES[one])),
    any(filter.stages.map(stageName)),
    any(filter.units.map(unitName)),
    text && `“${text}”`,
  ].filter(Boolean);
  return `${shown.size} of ${recordsOf(document, 'use-case').length} shown: ${asked.join(' · ')}`;
}
