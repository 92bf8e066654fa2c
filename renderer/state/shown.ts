import type { Document } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { asks, type Filter, passing } from '../../shared/views/filter.ts';
import { type Found, search } from './search.ts';
import { useView } from './view.ts';
import { useWorkshop } from './workshop.ts';

/*
 * Which use cases the filter shows. Apart from the filter itself, because the search behind it is large and no screen but the
 * workshop's needs it.
 */

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
