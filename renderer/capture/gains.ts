import { mergedUseCase } from '../../shared/commands/merge.ts';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import type { UseCase } from '../../shared/model/use-case.ts';

const WORDS = {
  description: 'Description: both, one after the other',
  pattern: 'Pattern',
  driver: 'Driver',
  unit: 'Business unit',
  sponsor: 'Sponsor',
  target: 'Target stage',
  value: 'Value range',
  effort: 'Effort',
} as const;

/** What a use case gains from another one that is merged into it, a line each. */
export function gainsOf(document: Document, keep: UseCase, other: UseCase): string[] {
  const together = mergedUseCase(document, keep, other);
  const gains: string[] = [];
  for (const field of Object.keys(WORDS) as (keyof typeof WORDS)[]) {
    if (JSON.stringify(keep[field]) === JSON.stringify(together[field])) continue;
    const isText = typeof together[field] === 'string' && field !== 'description';
    gains.push(isText ? `${WORDS[field]}: ${String(together[field])}` : WORDS[field]);
  }
  const streams = (useCase: UseCase) => useCase.produces.length + useCase.consumes.length;
  if (streams(together) > streams(keep)) gains.push(`Streams: ${streams(together)} in all`);
  if (together.links.length > keep.links.length) gains.push(`Links: ${together.links.length} in all`);
  const proofs = recordsOf(document, 'evidence').filter(one => one.useCase === other.id).length;
  if (proofs > 0) gains.push(`Evidence: what was noted for number ${other.number}`);
  gains.push(`Notes: ${together.notes.slice(keep.notes.length).trim().slice(-280)}`);
  return gains;
}
