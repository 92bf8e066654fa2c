import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, type ListBoxProps } from 'react-aria-components/ListBox';
import { Menu, MenuItem, type MenuProps, MenuSection } from 'react-aria-components/Menu';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import styles from './PopList.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/*
 * The one look of a list that pops up: a menu, a choice, what a field finds. The frame is a `PopFrame`; in it stands a
 * `PopMenu` of things to do, or a `PopChoices` of things to take.
 */

/** The box that pops up at what opened it. */
export const PopFrame = ({ isWide = false, ...props }: Own<PopoverProps> & { readonly isWide?: boolean }) => (
  <Popover offset={6} {...props} className={`${styles.frame} ${isWide ? styles.wide : ''}`} />
);

type Own<P> = Omit<P, 'className' | 'style'>;

export const PopMenu = <T extends object>(props: Own<MenuProps<T>>) => (
  <Menu {...props} className={styles.list as string} />
);

export const PopChoices = <T extends object>(props: Own<ListBoxProps<T>>) => (
  <ListBox {...props} className={styles.list as string} />
);

interface Row {
  readonly label: string;
  /** What stands before the label: a number, a code. */
  readonly code?: string | undefined;
  /** More about it, in a second line. */
  readonly note?: string | undefined;
  readonly keys?: string | undefined;
  /** Whether a tick stands before it; left out where nothing in the list is ticked. */
  readonly isTicked?: boolean | undefined;
}

interface PopItemProps extends Row {
  readonly id: string;
  readonly isDanger?: boolean | undefined;
  readonly onAction?: (() => void) | undefined;
  /** Whether the menu itself knows what is ticked, and says so. */
  readonly isChoice?: boolean;
}

/** One thing to do. */
export function PopItem({ id, isDanger, onAction, isChoice = false, ...row }: PopItemProps) {
  return (
    <MenuItem
      id={id}
      className={`${styles.item} ${isDanger ? styles.danger : ''}`}
      textValue={row.label}
      {...(onAction ? { onAction } : {})}
    >
      {({ isSelected }) => (
        <>
          <RowParts {...row} {...(isChoice ? { isTicked: isSelected } : {})} />
          {!isChoice && row.isTicked && <VisuallyHidden>chosen</VisuallyHidden>}
        </>
      )}
    </MenuItem>
  );
}

interface PopChoiceProps extends Omit<Row, 'isTicked' | 'keys'> {
  readonly id: string;
  /** What is typed to find it; the label unless given. */
  readonly text?: string;
  /** Whether the chosen one carries a tick. */
  readonly hasTick?: boolean;
}

/** One thing to take. */
export function PopChoice({ id, text, hasTick = false, ...row }: PopChoiceProps) {
  return (
    <ListBoxItem id={id} className={styles.item as string} textValue={text ?? row.label}>
      {({ isSelected }) => <RowParts {...row} {...(hasTick ? { isTicked: isSelected } : {})} />}
    </ListBoxItem>
  );
}

function RowParts({ label, code, note, keys, isTicked }: Row) {
  return (
    <>
      {isTicked !== undefined && <span className={styles.tick}>{isTicked && <Check aria-hidden />}</span>}
      {code && <span className={styles.code}>{code}</span>}
      <span className={styles.words}>
        {/* All of it is the name: what is seen is what is said. */}
        <span>{label}</span> {note && <span className={styles.note}>{note}</span>}
      </span>
      {keys && <kbd className={styles.keys}>{keys}</kbd>}
    </>
  );
}

/** Some of a menu's things, with a line over them and a title where they have one. */
export function PopSection({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <MenuSection className={styles.section as string}>
      {title && <Header className={styles.header as string}>{title}</Header>}
      {children}
    </MenuSection>
  );
}
