import { Search, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { FILTER_LIMITS } from '../../../shared/contract/present.ts';
import { focusCard } from '../../board/focus.ts';
import { isMac, showKeys } from '../../state/keys.ts';
import { prepareSearch } from '../../state/search.ts';
import { shownOf } from '../../state/shown.ts';
import { setFilter, useView } from '../../state/view.ts';
import { useWorkshop } from '../../state/workshop.ts';
import styles from './BoardBar.module.css';

/** How long the board waits for the next key of a word before it lays out what was found. */
const PAUSE_MS = 40;

/** The box that filters by words, as they are typed. */
export function BoardBarFind() {
  const text = useView(state => state.filter.text);
  const [draft, setDraft] = useState(text);
  // Cleared elsewhere, it is empty here too.
  useEffect(() => setDraft(text), [text]);
  useEffect(() => {
    if (draft === useView.getState().filter.text) return;
    const timer = setTimeout(() => setFilter({ text: draft }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  const clear = () => {
    setDraft('');
    setFilter({ text: '' });
  };
  const goToFirst = () => {
    setFilter({ text: draft });
    const shown = shownOf(useWorkshop.getState().document, useView.getState().filter);
    const cards = [
      ...document.querySelectorAll<HTMLElement>('[data-board] [data-card], [data-lane="tray"] [data-card]'),
    ];
    const first = cards.find(card => shown?.has(card.dataset.card ?? ''))?.dataset.card;
    if (first) focusCard(first);
  };
  return (
    <div className={styles.find}>
      <Search aria-hidden />
      <input
        data-find=""
        aria-label="Filter by words"
        aria-keyshortcuts={isMac ? 'Meta+F' : 'Control+F'}
        placeholder="Filter by words"
        value={draft}
        maxLength={FILTER_LIMITS.text}
        autoComplete="off"
        spellCheck={false}
        onFocus={() => prepareSearch(useWorkshop.getState().document)}
        onChange={event => setDraft(event.target.value)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape' && draft !== '') {
            event.preventDefault();
            event.stopPropagation();
            clear();
          } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            goToFirst();
          }
        }}
      />
      {draft === '' && (
        <span className={styles.hint} aria-hidden="true">
          {showKeys('Mod+F')}
        </span>
      )}
      {draft !== '' && (
        <button type="button" aria-label="Clear the words" onClick={clear}>
          <X aria-hidden />
        </button>
      )}
    </div>
  );
}
