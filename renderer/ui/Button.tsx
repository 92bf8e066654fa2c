import { type ReactNode, useState } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import styles from './Button.module.css';

type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly kind?: ButtonKind;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A button that goes out of use while it has the focus keeps it until the person goes on, and does nothing: the browser would
 * throw the focus back to the beginning of the page.
 */
function useHeldFocus({ isDisabled = false, onFocusChange, ...props }: AriaButtonProps): AriaButtonProps {
  const [isFocused, setFocused] = useState(false);
  const isHeld = isDisabled && isFocused;
  const { onPress, type = 'button', ...rest } = props;
  return {
    ...rest,
    onFocusChange: isNow => {
      setFocused(isNow);
      onFocusChange?.(isNow);
    },
    isDisabled: isDisabled && !isHeld,
    ...(isHeld ? { 'aria-disabled': true } : {}),
    type: isHeld ? 'button' : type,
    ...(onPress && !isHeld ? { onPress } : {}),
  };
}

/** A button with words, and an icon before them when given. */
export function Button({ kind = 'plain', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...useHeldFocus(rest)} className={`${styles.button} ${styles[kind]}`}>
      {icon}
      <span>{children}</span>
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  /** What it does, in words: its accessible name and its tooltip. */
  readonly label: string;
  /** Keys that do the same, for the tooltip. */
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}

/** A square button that shows an icon and says its name in a tooltip. */
export function IconButton({ label, keys, children, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <AriaButton
        {...useHeldFocus(rest)}
        aria-label={label}
        className={`${styles.button} ${styles.quiet} ${styles.icon}`}
      >
        {children}
      </AriaButton>
      <Tooltip className={styles.tooltip as string} offset={6}>
        {label}
        {keys && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
