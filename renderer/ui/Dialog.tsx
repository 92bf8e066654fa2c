import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './Button.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** False while something runs that must be cancelled rather than left. */
  readonly canClose?: boolean;
  readonly wide?: boolean;
  /** As wide as the window lets it be, for what is to be seen large. */
  readonly full?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog: titled, closed by Escape, by a press outside and by its cross. */
export function Dialog({
  title,
  isOpen,
  onClose,
  canClose = true,
  wide = false,
  full = false,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      className={styles.veil as string}
      isOpen={isOpen}
      isDismissable={canClose}
      isKeyboardDismissDisabled={!canClose}
      onOpenChange={open => {
        if (!open) onClose();
      }}
    >
      <Modal className={`${styles.modal} ${full ? styles.full : wide ? styles.wide : ''}`}>
        <AriaDialog className={styles.dialog as string}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title as string}>
              {title}
            </Heading>
            {canClose && (
              <IconButton label="Close" onPress={onClose}>
                <X aria-hidden />
              </IconButton>
            )}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface DialogBodyProps {
  readonly children: ReactNode;
  /** Names what scrolls where nothing inside takes the focus, so that keys can scroll it. */
  readonly scrollLabel?: string;
}

/** The scrolling middle of a dialog. */
export function DialogBody({ children, scrollLabel }: DialogBodyProps) {
  if (!scrollLabel) return <div className={styles.body}>{children}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.body} aria-label={scrollLabel} tabIndex={0}>
      {children}
    </section>
  );
}

/** The row of buttons at a dialog's foot; the one that goes on stands last. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <footer className={styles.buttons}>{children}</footer>;
}
