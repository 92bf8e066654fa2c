import { BookOpen } from 'lucide-react';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { BlindButton } from './BlindButton.tsx';
import styles from './BoardBar.module.css';
import { BoardBarFilter } from './BoardBarFilter.tsx';
import { BoardBarFind } from './BoardBarFind.tsx';
import { BoardBarLegend } from './BoardBarLegend.tsx';
import { BoardBarLook } from './BoardBarLook.tsx';
import { BoardBarShown } from './BoardBarShown.tsx';
import { BoardBarStory } from './BoardBarStory.tsx';
import { BoardBarZoom } from './BoardBarZoom.tsx';
import { useViewActions } from './board-bar-actions.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import { useWide } from './wide.ts';

interface BoardBarProps {
  readonly guideOpen: boolean;
  readonly onGuide: () => void;
}

/** What lies over the use cases: how they are seen, which of them, what they add up to, what the colours mean. */
export function BoardBar({ guideOpen, onGuide }: BoardBarProps) {
  const isWide = useWide();
  const isCurve = useView(state => state.view === 'curve');
  useViewActions();
  return (
    <div className={styles.bars}>
      <div className={styles.bar}>
        <ViewSwitch />
        <BoardBarFind />
        <BoardBarFilter />
        <BoardBarLook />
        <span className={styles.gap} />
        {isCurve && <BoardBarZoom />}
        {!isWide && (
          <Button kind="quiet" icon={<BookOpen aria-hidden />} aria-expanded={guideOpen} onPress={onGuide}>
            Stage guide
          </Button>
        )}
      </div>
      <div className={styles.bar} data-line="story">
        <BoardBarShown />
        <BoardBarStory />
        <BlindButton />
        <BoardBarLegend />
      </div>
    </div>
  );
}
