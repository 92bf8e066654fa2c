import type { WorkshopSummary } from '../../../shared/contract/library.ts';

// Searching "zurich" finds "Zürich".
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** The workshops whose client, title or file holds every word of the search. Archived ones only when asked for. */
export function matching(
  workshops: readonly WorkshopSummary[],
  search: string,
  withArchived: boolean,
): readonly WorkshopSummary[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return workshops.filter(workshop => {
    if (workshop.archived && !withArchived) return false;
    const text = folded(`${workshop.client} ${workshop.title} ${workshop.file}`);
    return words.every(word => text.includes(word));
  });
}

export type SortColumn = 'name' | 'date' | 'useCases' | 'changed';

/** Sorted by a column, ascending; what has no value there comes last either way round. */
export function sorted(
  workshops: readonly WorkshopSummary[],
  column: SortColumn,
  descending: boolean,
): readonly WorkshopSummary[] {
  const value = (one: WorkshopSummary) => {
    if (column === 'name') return one.client || one.file;
    return column === 'useCases' ? one.useCases : one[column];
  };
  const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return workshops.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : words.compare(String(x), String(y));
    return descending ? -order : order;
  });
}
