import type { UseCase } from '../model/use-case.ts';
import { plainWords } from './import-words.ts';

/** What was typed for a use case that turns out to be there already. */
export interface TypedIdea {
  readonly title: string;
  readonly driver: UseCase['driver'];
  readonly unit: string;
}

/**
 * What a use case gains from the same idea typed again: the fields it did not have, and a line in its notes where the
 * words were others or the fields say something else. Null when it says all of that already.
 */
export function absorbed(
  useCase: UseCase,
  idea: TypedIdea,
): Partial<Pick<UseCase, 'driver' | 'unit' | 'notes'>> | null {
  const changes: { driver?: UseCase['driver']; unit?: string; notes?: string } = {};
  const differing: string[] = [];
  if (idea.driver && !useCase.driver) changes.driver = idea.driver;
  else if (idea.driver && idea.driver !== useCase.driver) differing.push(`driver ${idea.driver}`);
  if (idea.unit && !useCase.unit) changes.unit = idea.unit;
  else if (idea.unit && plainWords(idea.unit) !== plainWords(useCase.unit))
    differing.push(`business unit ${idea.unit}`);
  if (differing.length > 0 || plainWords(idea.title) !== plainWords(useCase.title)) {
    const said = [`“${idea.title}”`, ...differing].join('; ');
    changes.notes = [useCase.notes, `Also asked for as ${said}.`].filter(Boolean).join('\n\n');
  }
  return Object.keys(changes).length > 0 ? changes : null;
}
