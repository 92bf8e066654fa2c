import { BookOpen } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
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
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What led here is gone with its page: this one begins at its heading. Nobody led here when the app only just came up.
    if (document.activeElement === document.body && navigator.userActivation.hasBeenActive)
      heading.current?.focus();
  }, []);
  return (
    <main className={styles.frame} data-page="">
      <div className={styles.page}>
        <header className={styles.head}>
          <div className={styles.title}>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {lead && <p>{lead}</p>}
          </div>
          <div className={styles.tools}>
            {tools}
            {!isOpen && (
              <IconButton
                label={guide.label}
                data-opens="guide"
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
