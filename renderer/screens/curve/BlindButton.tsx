import { EyeOff } from 'lucide-react';
import { openRound } from '../../../shared/model/open-round.ts';
import { useBoard } from '../../board/board-store.ts';
import { act } from '../../state/actions.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';

/** What leads to blind placement, in words; `isOpen` while a round is going on. */
export function useBlindLabel(): { readonly label: string; readonly isOpen: boolean } {
  const round = useWorkshop(state => openRound(state.document)?.number);
  const count = useBoard(state => state.selection.size);
  const of = count > 1 ? ` of ${count} cards` : '';
  return round === undefined
    ? { label: `Blind placement${of}`, isOpen: false }
    : { label: `Go on with blind placement ${round}`, isOpen: true };
}

interface BlindButtonProps {
  /** Whether it has its place in a menu, until a round is going on that must not be forgotten. */
  readonly isFolded: boolean;
}

/** Begins a blind placement of the selected cards, or leads back to the one that is going on. */
export function BlindButton({ isFolded }: BlindButtonProps) {
  const { label, isOpen } = useBlindLabel();
  if (isFolded && !isOpen) return null;
  return (
    <Button kind={isOpen ? 'plain' : 'quiet'} icon={<EyeOff aria-hidden />} onPress={() => act('blind.open')}>
      {label}
    </Button>
  );
}
