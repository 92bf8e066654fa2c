import { Command, executors, type ParsedCommand } from '../commands/index.ts';
import type { Document } from '../model/document.ts';
import type { Diff } from './diff.ts';
import { type Result, refuse } from './refusal.ts';

/**
 * What a command would change: pure, the document stays as it is. Answers a diff (empty when the command
 * changes nothing) or a refusal that a person can act on; never throws for bad input.
 */
export function execute(document: Document, command: unknown): Result<Diff> {
  const parsed = Command.safeParse(command);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('.') || 'command';
    return refuse('invalid', `This change cannot be made: ${where} ${issue?.message ?? 'is not valid'}.`);
  }
  return executeParsed(document, parsed.data);
}

/** `execute` for a command that `Command` has parsed already. */
export function executeParsed<C extends ParsedCommand>(document: Document, command: C): Result<Diff> {
  // The table is complete at compile time; the cast only says that type and executor belong together.
  const run = executors[command.type] as (document: Document, command: ParsedCommand) => Result<Diff>;
  return run(document, command);
}
