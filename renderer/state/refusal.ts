import type { Command } from '../../shared/commands/index.ts';
import type { CommitView } from '../../shared/contract/workshop.ts';
import { isWaiting, run, useWorkshop } from './workshop.ts';

/**
 * Carries out a command, and says whether it was refused: then what was typed for it is still the person's to keep. What could not
 * be saved and waits for a retry is not refused.
 */
export async function runOrRefuse(
  command: Command,
): Promise<{ readonly commit: CommitView | null; readonly isRefused: boolean }> {
  const commit = await run(command);
  const isRefused = !commit && !isWaiting(command) && useWorkshop.getState().trouble !== null;
  return { commit, isRefused };
}
