import { useShown } from '../../state/shown.ts';
import { useView } from '../../state/view.ts';
import { BlindButton } from './BlindButton.tsx';
import styles from './BoardBar.module.css';
import { BoardBarFilter } from './BoardBarFilter.tsx';
import { BoardBarFind } from './BoardBarFind.tsx';
import { BoardBarLegend } from './BoardBarLegend.tsx';
import { BoardBarLook } from './BoardBarLook.tsx';
import { BoardBarMore } from './BoardBarMore.tsx';
import { BoardBarShown, FilterSpeech } from './BoardBarShown.tsx';
import { BoardBarStory } from './BoardBarStory.tsx';
import { BoardBarZoom } from './BoardBarZoom.tsx';
import { useViewActions } from './board-bar-actions.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import { useWide } from './wide.ts';

interface BoardBarProps {
  readonly guideOpen: boolean;
  readonly onGuide: () => void;
}

/**
 * What lies over the use cases: how they are seen, which of them, what they add up to, what the colours mean. One row;
 * a second one only while something is filtered, or units, which may be many, have colours.
 */
export function BoardBar({ guideOpen, onGuide }: BoardBarProps) {
  const isWide = useWide();
  const isCurve = useView(state => state.view === 'curve');
  const byUnit = useView(state => state.colourBy === 'unit');
  const isFiltered = useShown() !== null;
  useViewActions();
  return (
    <div className={styles.bars}>
      <FilterSpeech />
      <div className={styles.bar}>
        <ViewSwitch />
        <BoardBarFind />
        <BoardBarFilter />
        <BoardBarLook />
        {isFiltered ? <span className={styles.gap} /> : <BoardBarStory />}
        {!byUnit && <BoardBarLegend />}
        <BlindButton isFolded={!isWide} />
        {isCurve && <BoardBarZoom />}
        {!isWide && <BoardBarMore guideOpen={guideOpen} onGuide={onGuide} />}
      </div>
      {(isFiltered || byUnit) && (
        <div className={styles.bar} data-line="second">
          <BoardBarShown />
          {isFiltered && <BoardBarStory />}
          {byUnit && <BoardBarLegend />}
        </div>
      )}
    </div>
  );
}
