import { create } from 'zustand';
import { useBoard } from '../board/board-store.ts';
import { navigate } from './app.ts';

/** What was selected on the board when blind placement was asked for: offered as the use cases of the round. */
export const usePicked = create<{ picked: readonly string[] }>()(() => ({ picked: [] }));

/** Goes to blind placement with the selected cards, or back to the round that is going on. */
export function startBlind(): void {
  usePicked.setState({ picked: [...useBoard.getState().selection] });
  navigate('blind');
}
