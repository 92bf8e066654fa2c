import { BookOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { factsOf } from '../../shared/contract/actions.ts';
import { GuidePanel } from '../guide/GuidePanel.tsx';
import { act } from '../state/actions.ts';
import { useGuide } from '../state/guide.ts';
import { showKeys } from '../state/keys.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './PageFrame.module.css';

interface PageFrameProps {
  readonly title: string;
  /** One line under the title. */
  readonly lead?: ReactNode;
  /** Buttons and choices at the right of the title. */
  readonly tools?: ReactNode;
  /** Fills the rest of the window; scrolls by itself. */
  readonly children: ReactNode;
}

/** The frame of every screen of a workshop but the curve: title, tools, content, and the stage's guide beside it. */
export function PageFrame({ title, lead, tools, children }: PageFrameProps) {
  const isOpen = useGuide(state => state.isOpen);
  const guide = factsOf('guide.toggle');
  return (
    <main className={styles.frame}>
      <div className={styles.page}>
        <header className={styles.head}>
          <div className={styles.title}>
            <h1>{title}</h1>
            {lead && <p>{lead}</p>}
          </div>
          <div className={styles.tools}>
            {tools}
            {!isOpen && (
              <IconButton
                label={guide.label}
                keys={guide.keys[0] && showKeys(guide.keys[0])}
                onPress={() => act('guide.toggle')}
              >
                <BookOpen aria-hidden />
              </IconButton>
            )}
          </div>
        </header>
        <div className={styles.body}>{children}</div>
      </div>
      <GuidePanel />
    </main>
  );
}
