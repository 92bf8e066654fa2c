import { recordsOf } from '../../shared/model/document.ts';
import { closeDialog } from '../state/dialogs.ts';
import { sentenceOf } from '../state/failure.ts';
import { run, useWorkshop } from '../state/workshop.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { WorkshopForm } from './WorkshopForm.tsx';

/** Changes what the open workshop says of itself. */
export function EditWorkshopDialog() {
  const workshop = useWorkshop(state => recordsOf(state.document, 'workshop')[0]);
  if (!workshop) return null;
  const { client, title, date, currency, locale } = workshop;
  return (
    <Dialog title="This workshop" isOpen onClose={closeDialog}>
      <WorkshopForm
        start={{ client, title, date, currency, locale }}
        submit="Save"
        onCancel={closeDialog}
        onSubmit={async changes => {
          await run({ type: 'workshop.edit', changes });
          const { trouble } = useWorkshop.getState();
          if (trouble) return sentenceOf(trouble);
          closeDialog();
          return null;
        }}
      />
    </Dialog>
  );
}
