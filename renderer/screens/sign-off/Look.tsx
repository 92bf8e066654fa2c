import { useEffect } from 'react';
import { sentenceOf } from '../../state/failure.ts';
import { isTyping } from '../../state/keys.ts';
import { useChosenProfile } from '../../state/report-profile.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { LargePage } from './LargePage.tsx';
import styles from './Look.module.css';
import { ProfilePanel } from './ProfilePanel.tsx';
import { beginPreview, retryPreview, showPage, usePreview } from './preview-store.ts';
import { Thumbs } from './Thumbs.tsx';

const KEYS: Readonly<Record<string, (at: number, total: number) => number>> = {
  PageDown: at => at + 1,
  PageUp: at => at - 1,
  Home: () => 0,
  End: (_, total) => total - 1,
};

/** The report's pages as they will be printed: small in a row, one of them large, and how the report is put together. */
export function Look() {
  const profile = useChosenProfile(state => state.profile);
  const head = useWorkshop(state => state.head);
  const { total, at, failure } = usePreview();
  useEffect(() => beginPreview(profile), [profile, head]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const go = KEYS[event.key];
      const target = event.target as HTMLElement;
      if (!go || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isTyping(target) || target.closest('[role=listbox], [role=dialog], [role=menu]')) return;
      const now = usePreview.getState();
      if (now.total === null) return;
      event.preventDefault();
      showPage(go(now.at, now.total));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={styles.look}>
      {failure && (
        <div role="alert" className={styles.failure}>
          <p>{sentenceOf(failure)}</p>
          <Button onPress={() => retryPreview(profile)}>Try again</Button>
        </div>
      )}
      {!failure && total === null && (
        <div className={styles.failure}>
          <ProgressBar label="Laying out the pages" done={null} />
        </div>
      )}
      {!failure && total !== null && (
        <>
          <Thumbs total={total} at={at} />
          <LargePage total={total} at={at} />
        </>
      )}
      <ProfilePanel />
    </div>
  );
}
