import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { recordsOf } from '../../../shared/model/document.ts';
import { DRIVER_NAMES } from '../../../shared/plan/board-marks.ts';
import { laneName } from '../../board/words.ts';
import { useApp } from '../../state/app.ts';
import { counted, formatCount } from '../../state/format.ts';
import { useHits, useShown } from '../../state/shown.ts';
import { clearFilter, setFilter, useView } from '../../state/view.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './BoardBar.module.css';
import { PATTERN_NAMES, unitName } from './board-bar-words.ts';

/** How long the filter must rest before its count is said: not at every key of a word. */
const REST_MS = 600;

/** How many are shown of how many, in words, and the words that say that nothing was found as typed. */
function useSentence(): { shown: number | null; all: number; nothing: string; sentence: string } {
  const shown = useShown();
  const hits = useHits();
  const text = useView(state => state.filter.text);
  const all = useWorkshop(state => recordsOf(state.document, 'use-case').length);
  const isNear = hits?.isNear === true && (shown?.size ?? 0) > 0;
  const nothing = isNear ? `Nothing says “${text.trim()}”; these come near. ` : '';
  const sentence =
    shown === null
      ? `All ${counted(all, 'use case')} are shown.`
      : `${nothing}${formatCount(shown.size)} of ${counted(all, 'use case')} shown.`;
  return { shown: shown?.size ?? null, all, nothing, sentence };
}

/** Says what the filter leaves when it comes to rest. Always there, or nobody would hear it. */
export function FilterSpeech() {
  const spoken = useRested(useSentence().sentence);
  return (
    <VisuallyHidden>
      <span role="status" data-testid="filter-speech">
        {spoken}
      </span>
    </VisuallyHidden>
  );
}

/** "12 of 34 shown", what was asked, and the way back to all. */
export function BoardBarShown() {
  const { shown, all, nothing } = useSentence();
  if (shown === null) return null;
  return (
    <div className={styles.shown}>
      {nothing && <span className={styles.near}>{nothing}</span>}
      <strong>
        {formatCount(shown)} of {formatCount(all)} shown
      </strong>
      <Asked />
      <button type="button" className={styles.clear} onClick={clearFilter}>
        Clear
      </button>
    </div>
  );
}

/** A sentence once it has stayed the same for a while; nothing at first, as nothing was done yet. */
function useRested(sentence: string): string {
  const [rested, setRested] = useState({ first: sentence, said: '' });
  useEffect(() => {
    const timer = setTimeout(
      () =>
        setRested(({ first, said }) =>
          said === '' && sentence === first ? { first, said } : { first, said: sentence },
        ),
      REST_MS,
    );
    return () => clearTimeout(timer);
  }, [sentence]);
  return rested.said;
}

/** What the filter asks, one chip each; a press takes it back. */
function Asked() {
  const filter = useView(state => state.filter);
  const stages = useApp(state => state.info?.stages.stages ?? null) ?? [];
  const chips = [
    ...filter.drivers.map(one => ({
      label: DRIVER_NAMES[one],
      drop: () => setFilter({ drivers: filter.drivers.filter(other => other !== one) }),
    })),
    ...filter.patterns.map(one => ({
      label: PATTERN_NAMES[one],
      drop: () => setFilter({ patterns: filter.patterns.filter(other => other !== one) }),
    })),
    ...filter.stages.map(one => ({
      label: one === null ? 'Unplaced' : laneName(stages, one),
      drop: () => setFilter({ stages: filter.stages.filter(other => other !== one) }),
    })),
    ...filter.units.map(one => ({
      label: unitName(one),
      drop: () => setFilter({ units: filter.units.filter(other => other !== one) }),
    })),
  ];
  return chips.map(({ label, drop }) => (
    <button
      key={label}
      type="button"
      className={styles.chip}
      aria-label={`Take back ${label}`}
      onClick={drop}
    >
      {label}
      <X aria-hidden />
    </button>
  ));
}
