import type { ReactNode } from 'react';
import { MenuTrigger } from 'react-aria-components/Menu';
import { PopFrame, PopItem, PopMenu } from './PopList.tsx';

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
      <PopFrame placement={placement}>
        <PopMenu aria-label={label}>
          {entries.map(({ isChecked, onChoose, ...entry }) => (
            <PopItem
              key={entry.id}
              {...entry}
              {...(hasTicks ? { isTicked: isChecked === true } : {})}
              onAction={onChoose}
            />
          ))}
        </PopMenu>
      </PopFrame>
    </MenuTrigger>
  );
}
