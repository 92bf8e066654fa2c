import { type Document, placementsByUseCase, recordsOf } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import type { UseCase } from '../model/use-case.ts';
import { ledgerOf, linesOf } from './ledger.ts';
import { type Total, totalOf } from './ledger-total.ts';

/** What a set of use cases adds up to. Amounts are in the workshop's currency, a year. */
export interface Story {
  readonly useCases: number;
  /** Those that stand on a stage. */
  readonly placed: number;
  /** Different streams that they name as produced or consumed. */
  readonly streams: number;
  /** Streams that use cases of two or more units, or two or more use cases without a unit, name. */
  readonly shared: number;
  /** Those with a value. */
  readonly valued: number;
  /** What the ledger's lines of these use cases come to; those of the whole programme too when nothing is filtered. */
  readonly value: Total | null;
}

/** The story of all use cases of a workshop, or of those shown. */
export function storyOf(document: Document, shown: ReadonlySet<Id> | null): Story {
  const all = recordsOf(document, 'use-case');
  const useCases = shown ? all.filter(useCase => shown.has(useCase.id)) : all;
  const placements = placementsByUseCase(document);
  const users = new Map<string, Set<string>>();
  const { ofUseCase, lines } = ledgerOf(document);
  let [placed, valued] = [0, 0];
  for (const useCase of useCases) {
    addStreams(users, useCase);
    if (ofUseCase.has(useCase.id)) valued++;
    if ((placements.get(useCase.id)?.stage ?? null) !== null) placed++;
  }
  return {
    useCases: useCases.length,
    placed,
    streams: users.size,
    shared: [...users.values()].filter(group => group.size > 1).length,
    valued,
    value: totalOf(shown ? linesOf(document, shown) : lines),
  };
}

function addStreams(users: Map<string, Set<string>>, { id, unit, produces, consumes }: UseCase): void {
  for (const stream of [...produces, ...consumes]) {
    const group = users.get(stream) ?? new Set<string>();
    group.add(unit === '' ? id : unit);
    users.set(stream, group);
  }
}
