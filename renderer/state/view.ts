import { create } from 'zustand';
import type { Document } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { asks, type Filter, NO_FILTER, passing } from '../../shared/views/filter.ts';
import { type Found, search } from './search.ts';
import { useWorkshop } from './workshop.ts';

export type View = 'curve' | 'lanes' | 'list';
export type ColourBy = 'driver' | 'unit';
export type GroupBy = 'none' | 'unit';

interface ViewState {
  /** How the use cases are shown. */
  readonly view: View;
  /** Which of them are shown. */
  readonly filter: Filter;
  readonly colourBy: ColourBy;
  readonly groupBy: GroupBy;
  /** Whether all arrows from now to target are drawn, and not only those of a chosen card. */
  readonly arrows: boolean;
}

const FIRST: ViewState = {
  view: 'curve',
  filter: NO_FILTER,
  colourBy: 'driver',
  groupBy: 'none',
  arrows: false,
};

/** How the person looks at the workshop: never saved, the same in every view, forgotten with the workshop. */
export const useView = create<ViewState>()(() => FIRST);

export const setView = (view: View): void => useView.setState({ view });
export const setColourBy = (colourBy: ColourBy): void => useView.setState({ colourBy });
export const setGroupBy = (groupBy: GroupBy): void => useView.setState({ groupBy });
export const setArrows = (arrows: boolean): void => useView.setState({ arrows });

/** Changes some of what the filter asks. */
export const setFilter = (part: Partial<Filter>): void =>
  useView.setState(({ filter }) => ({ filter: { ...filter, ...part } }));

/** Shows everything again. */
export const clearFilter = (): void => useView.setState({ filter: NO_FILTER });

// Another client's units must not stay in the filter.
useWorkshop.subscribe(({ key }, before) => {
  if (key !== before.key) useView.setState({ filter: NO_FILTER, view: FIRST.view });
});

let lastFound: { document: Document; text: string; found: Found | null } | null = null;
let lastShown: { document: Document; filter: Filter; shown: ReadonlySet<Id> | null } | null = null;

/** What the text of the filter finds; null without a text. The same answer while nothing changes. */
function foundIn(document: Document, text: string): Found | null {
  if (lastFound?.document !== document || lastFound.text !== text) {
    lastFound = { document, text, found: text.trim() === '' ? null : search(document, text) };
  }
  return lastFound.found;
}

/** The use cases that a filter lets through; null when it asks nothing. The same set while nothing changes. */
export function shownOf(document: Document, filter: Filter): ReadonlySet<Id> | null {
  if (lastShown?.document !== document || lastShown.filter !== filter) {
    const found = foundIn(document, filter.text);
    const ids = found && new Set(found.words.keys());
    lastShown = { document, filter, shown: asks(filter) ? passing(document, filter, ids) : null };
  }
  return lastShown.shown;
}

/** The use cases to show; null: all of them, as nothing is filtered. */
export function useShown(): ReadonlySet<Id> | null {
  const filter = useView(state => state.filter);
  return useWorkshop(state => shownOf(state.document, filter));
}

/** What the text of the filter found, with the words to highlight in each use case; null without a text. */
export function useHits(): Found | null {
  const text = useView(state => state.filter.text);
  return useWorkshop(state => foundIn(state.document, text));
}

/**
 * The words to highlight in one use case, folded; null when none are looked for, or none is seen where they would be
 * highlighted: what shows none of them then renders no key that is typed.
 */
export function useWords(
  id: Id,
  isSeen: (words: readonly string[]) => boolean = () => true,
): readonly string[] | null {
  return useView(({ filter: { text } }) => {
    if (text === '') return null;
    const words = foundIn(useWorkshop.getState().document, text)?.words.get(id) ?? null;
    return words && isSeen(words) ? words : null;
  });
}
