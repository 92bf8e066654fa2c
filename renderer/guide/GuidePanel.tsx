import { X } from 'lucide-react';
import { usualStage } from '../../shared/views/guide.ts';
import { useApp } from '../state/app.ts';
import { setGuideStage, toggleGuide, useGuide } from '../state/guide.ts';
import { useWorkshop } from '../state/workshop.ts';
import { IconButton } from '../ui/Button.tsx';
import { focusSoon } from '../ui/kept-focus.ts';
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
      <header className={styles.header}>
        <h2>Stage guide</h2>
        <IconButton label="Close the guide" onPress={close}>
          <X aria-hidden />
        </IconButton>
      </header>
      <div className={styles.scroll}>
        <StageGuide pack={pack} stage={stage ?? usual} onStage={setGuideStage} />
      </div>
    </aside>
  );
}
