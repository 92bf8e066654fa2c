import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/Dialog.tsx';

interface ItemDialogProps {
  readonly title: string;
  readonly onDelete: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog about one thing of the roadmap. Each field saves by itself, so closing needs no confirmation. */
export const ItemDialog = ({ title, onDelete, onClose, children }: ItemDialogProps) => (
  <Dialog title={title} isOpen wide onClose={onClose}>
    <DialogBody>{children}</DialogBody>
    <DialogButtons>
      <Button kind="danger" onPress={onDelete}>
        Delete
      </Button>
      <Button kind="primary" onPress={onClose}>
        Done
      </Button>
    </DialogButtons>
  </Dialog>
);
