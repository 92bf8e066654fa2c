import { EyeOff } from 'lucide-react';
import { openRound } from '../../../shared/model/open-round.ts';
import { useBoard } from '../../board/board-store.ts';
import { act } from '../../state/actions.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';

/** Begins a blind placement of the selected cards, or leads back to the one that is going on. */
export function BlindButton() {
  const round = useWorkshop(state => openRound(state.document)?.number);
  const count = useBoard(state => state.selection.size);
  const of = count > 1 ? ` of ${count} cards` : '';
  return (
    <Button kind="quiet" icon={<EyeOff aria-hidden />} onPress={() => act('blind.open')}>
      {round === undefined ? `Blind placement${of}` : `Go on with blind placement ${round}`}
    </Button>
  );
}
