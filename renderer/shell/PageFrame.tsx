import type { ReactNode } from 'react';
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
  return (
    <main className={styles.frame}>
      <div className={styles.page}>
        <header className={styles.head}>
          <div className={styles.title}>
            <h1>{title}</h1>
            {lead && <p>{lead}</p>}
          </div>
          {tools && <div className={styles.tools}>{tools}</div>}
        </header>
        <div className={styles.body}>{children}</div>
      </div>
    </main>
  );
}
