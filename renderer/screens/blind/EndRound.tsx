import { useState } from 'react';
import type { Round } from '../../../shared/model/round.ts';
import { sayUndoable } from '../../state/undoable.ts';
import { run } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/Dialog.tsx';

/** Ends a round before all is settled, once asked whether that is meant. */
export function EndRound({ round }: { readonly round: Round }) {
  const [asks, setAsks] = useState(false);
  const keeps = round.settlements.length > 0;
  const end = async () => {
    setAsks(false);
    const commit = await run({ type: 'round.cancel', round: round.id });
    if (commit) sayUndoable(`Blind placement ${round.number} is over.`, commit);
  };
  return (
    <>
      <Button kind="quiet" onPress={() => setAsks(true)}>
        End the round…
      </Button>
      <Dialog title={`End blind placement ${round.number}?`} isOpen={asks} onClose={() => setAsks(false)}>
        <DialogBody>
          <p>
            {keeps
              ? 'What is settled stays on record with its votes. The other cards stay where they are.'
              : 'The round and its votes go. No card moves. Undo brings the round back, its votes as hidden as before.'}
          </p>
        </DialogBody>
        <DialogButtons>
          <Button kind="quiet" onPress={() => setAsks(false)}>
            Go on with the round
          </Button>
          <Button kind="danger" onPress={() => void end()}>
            End the round
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}
