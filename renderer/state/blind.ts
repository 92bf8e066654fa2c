import { create } from 'zustand';
import { navigate } from './app.ts';

/** What was selected on the board when blind placement was asked for: offered as the use cases of the round. */
export const usePicked = create<{ picked: readonly string[] }>()(() => ({ picked: [] }));

/** Goes to blind placement with the selected cards, or back to the round that is going on. */
export async function startBlind(): Promise<void> {
  // Fetched when it is wanted: the board is no part of the first screen, whose actions these are.
  const { useBoard } = await import('../board/board-store.ts');
  usePicked.setState({ picked: [...useBoard.getState().selection] });
  navigate('blind');
}
