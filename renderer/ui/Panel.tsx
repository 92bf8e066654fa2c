import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import styles from './Panel.module.css';

interface PanelProps {
  readonly title: string;
  /** What its cross does; left out where it always stays. */
  readonly close?:
    | { readonly label: string; readonly keys?: string; readonly onPress: () => void }
    | undefined;
  readonly children: ReactNode;
}

/** What stands in a panel beside a page: its title with a cross, and what scrolls under it. */
export function Panel({ title, close, children }: PanelProps) {
  return (
    <>
      <header className={styles.header}>
        <h2>{title}</h2>
        {close && (
          <IconButton {...close}>
            <X aria-hidden />
          </IconButton>
        )}
      </header>
      <div className={styles.scroll}>{children}</div>
    </>
  );
}
