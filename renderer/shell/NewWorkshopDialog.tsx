import { useState } from 'react';
import { closeDialog } from '../state/dialogs.ts';
import { sentenceOf } from '../state/failure.ts';
import { ownLocale, today } from '../state/format.ts';
import { createWorkshop } from '../state/library.ts';
import { likelyCurrency } from '../state/locales.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { WorkshopForm } from './WorkshopForm.tsx';

/** Makes a workshop and goes to it. */
export function NewWorkshopDialog() {
  const [start] = useState(() => ({
    client: '',
    title: 'Streaming adoption workshop',
    date: today(),
    currency: likelyCurrency(),
    locale: ownLocale(),
  }));
  return (
    <Dialog title="New workshop" isOpen onClose={closeDialog}>
      <WorkshopForm
        start={start}
        submit="Make workshop"
        onCancel={closeDialog}
        onSubmit={async fields => {
          const failure = await createWorkshop(fields);
          if (failure) return sentenceOf(failure);
          closeDialog();
          return null;
        }}
      />
    </Dialog>
  );
}
