import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import styles from './Menu.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly keys?: string | undefined;
  readonly isDanger?: boolean;
  readonly isChecked?: boolean;
  readonly onChoose: () => void;
}

interface MenuProps {
  /** The button that opens it: a `Button` or an `IconButton`. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly placement?: 'bottom start' | 'bottom end';
}

/** A menu behind a button. */
export function Menu({ trigger, label, entries, placement = 'bottom end' }: MenuProps) {
  const hasTicks = entries.some(entry => entry.isChecked !== undefined);
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover as string} placement={placement} offset={6}>
        <AriaMenu className={styles.list as string} aria-label={label}>
          {entries.map(entry => (
            <AriaMenuItem
              key={entry.id}
              id={entry.id}
              className={`${styles.item} ${entry.isDanger ? styles.danger : ''}`}
              textValue={entry.label}
              onAction={entry.onChoose}
            >
              {hasTicks && <span className={styles.tick}>{entry.isChecked && <Check aria-hidden />}</span>}
              <span className={styles.words}>
                {/* All of it is the name: what is seen is what is said. */}
                <span>{entry.label}</span> {entry.note && <span className={styles.note}>{entry.note}</span>}
                {entry.isChecked && <VisuallyHidden>chosen</VisuallyHidden>}
              </span>
              {entry.keys && <kbd className={styles.keys}>{entry.keys}</kbd>}
            </AriaMenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
