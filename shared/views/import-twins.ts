import type { TableField, TableMapping } from '../contract/table.ts';
import { type Document, placementsByUseCase, recordsOf } from '../model/document.ts';
import type { UseCase } from '../model/use-case.ts';
import type { PlannedUseCase } from './import-row.ts';
import { plainWords } from './import-words.ts';
import { worthOf } from './ledger-total.ts';

type Comparable = Omit<PlannedUseCase, 'links'>;

export interface Twins {
  /** Whether a row is taken, given the rows judged before it and the workshop; what it doubles, in words. */
  judge(line: number, useCase: PlannedUseCase): { take: boolean; remarks: string[] };
}

/** Tells rows that double another row or a use case of the workshop. */
export function createTwins(document: Document, mapping: TableMapping): Twins {
  const placements = placementsByUseCase(document);
  const present = new Map<string, UseCase>();
  const presentWhole = new Map<string, UseCase>();
  for (const useCase of recordsOf(document, 'use-case')) {
    present.set(titleKey(useCase.title), useCase);
    const stage = placements.get(useCase.id)?.stage ?? null;
    const value = worthOf(document, useCase);
    presentWhole.set(wholeKey({ ...useCase, value, stage }, mapping), useCase);
  }
  const titles = new Map<string, number>();
  const wholes = new Map<string, number>();
  return {
    judge(line, useCase) {
      const whole = wholeKey(useCase, mapping);
      const repeats = wholes.get(whole);
      if (repeats !== undefined) return { take: false, remarks: [`Repeats row ${repeats} exactly.`] };
      wholes.set(whole, line);
      const known = presentWhole.get(whole);
      if (known) {
        return {
          take: false,
          remarks: [`Is in the workshop already, just the same, as number ${known.number}.`],
        };
      }
      const title = titleKey(useCase.title);
      const remarks: string[] = [];
      const earlier = titles.get(title);
      if (earlier !== undefined) remarks.push(`Has the same title as row ${earlier}.`);
      else titles.set(title, line);
      const twin = present.get(title);
      if (twin) remarks.push(`The workshop has a use case with this title already, number ${twin.number}.`);
      return { take: true, remarks };
    },
  };
}

/** Titles that a reader takes for the same; signs alone (an emoji) still tell two titles apart. */
const titleKey = (title: string) => (title.length <= 400 && plainWords(title)) || title;

/** All that the mapped columns say. What the table does not bring cannot make a difference. */
function wholeKey(useCase: Comparable, mapping: TableMapping): string {
  const mapped = (Object.keys(mapping) as TableField[]).sort();
  return JSON.stringify(
    mapped.map(field =>
      field === 'low' || field === 'likely' || field === 'high'
        ? useCase.value && [useCase.value.low, useCase.value.likely, useCase.value.high]
        : useCase[field],
    ),
  );
}
