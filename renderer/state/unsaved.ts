import type { Command } from '../../shared/commands/index.ts';
import type { Failure } from '../../shared/contract/failure.ts';

/** A command that is not on disk, with the mark of its gesture. */
export interface Unsaved {
  readonly command: Command;
  readonly mark: string;
}

const RETRYABLE = new Set<Failure['code']>(['disk-full', 'no-access', 'locked', 'damaged', 'internal']);

/** Whether trying the same again can help: the disk or the main side failed, not the command. */
export const isRetryable = (failure: Failure): boolean => RETRYABLE.has(failure.code);
