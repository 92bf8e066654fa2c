import { usualStage } from '../../shared/views/guide.ts';
import { useApp } from '../state/app.ts';
import { setGuideStage, toggleGuide, useGuide } from '../state/guide.ts';
import { useWorkshop } from '../state/workshop.ts';
import { focusSoon } from '../ui/kept-focus.ts';
import { Panel } from '../ui/Panel.tsx';
import styles from './GuidePanel.module.css';
import { StageGuide } from './StageGuide.tsx';

/** The stage guide beside a page of the workshop, while it is open. */
export function GuidePanel() {
  const pack = useApp(state => state.info?.stages ?? null);
  const { isOpen, stage } = useGuide();
  const usual = useWorkshop(state => (pack ? usualStage(state.document, pack) : 0));
  if (!isOpen || !pack) return null;
  const close = () => {
    toggleGuide();
    focusSoon('[data-opens="guide"]');
  };
  return (
    <aside className={styles.panel} aria-label="Stage guide">
      <Panel title="Stage guide" close={{ label: 'Close the guide', onPress: close }}>
        <StageGuide pack={pack} stage={stage ?? usual} onStage={setGuideStage} />
      </Panel>
    </aside>
  );
}
