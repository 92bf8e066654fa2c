import { List, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { navigate } from '../../state/app.ts';
import { sayUndoable } from '../../state/undoable.ts';
import { run } from '../../state/workshop.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import { EditDialog } from './EditDialog.tsx';

/** What can be done with an assessment as a whole. */
export function AssessmentTools({ assessment }: { readonly assessment: Assessment }) {
  const [asks, setAsks] = useState<'edit' | 'remove' | null>(null);
  const remove = async () => {
    setAsks(null);
    const commit = await run({ type: 'assessment.remove', ids: [assessment.id] });
    if (!commit) return;
    navigate('assessment');
    sayUndoable(`Assessment ${assessment.number} is removed.`, commit);
  };
  return (
    <>
      <IconButton label="Change subject or day" onPress={() => setAsks('edit')}>
        <Pencil aria-hidden />
      </IconButton>
      <IconButton label="Remove this assessment" onPress={() => setAsks('remove')}>
        <Trash2 aria-hidden />
      </IconButton>
      <Button icon={<List aria-hidden />} onPress={() => navigate('assessment')}>
        All assessments
      </Button>
      {asks === 'edit' && <EditDialog assessment={assessment} onClose={() => setAsks(null)} />}
      <Dialog
        title={`Remove assessment ${assessment.number}?`}
        isOpen={asks === 'remove'}
        onClose={() => setAsks(null)}
      >
        <DialogBody>
          <p>It goes with everything that was said in it. Undo brings it back.</p>
        </DialogBody>
        <DialogButtons>
          <Button kind="quiet" onPress={() => setAsks(null)}>
            Keep it
          </Button>
          <Button kind="danger" onPress={() => void remove()}>
            Remove
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}
