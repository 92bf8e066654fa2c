import type * as z from 'zod';
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
  return parsed.success ? executeParsed(document, parsed.data) : refuse('invalid', wordsFor(parsed.error));
}

/** `execute` for a command that `Command` has parsed already. */
export function executeParsed<C extends ParsedCommand>(document: Document, command: C): Result<Diff> {
  // The table is complete at compile time; the cast only says that type and executor belong together.
  const run = executors[command.type] as (document: Document, command: ParsedCommand) => Result<Diff>;
  return run(document, command);
}

/** Fields whose name in the schema is not the word that people use. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  unit: 'business unit',
  target: 'target stage',
  produces: 'streams it produces',
  consumes: 'streams it consumes',
  value: 'value range',
  pack: 'stages pack',
  useCases: 'use cases',
  decidedBy: 'name of who decided',
  agreed: 'agreed sentence',
  about: 'subject',
  basis: 'amount',
  unitValue: 'value of one',
  of: 'thing that is counted',
};

/** "The title is longer than 300 characters. Nothing was changed." */
function wordsFor(error: z.ZodError): string {
  const issue = error.issues[0];
  // What a cell or a note beside it is called, its column's key says to nobody.
  const within = { cells: 'cell', notes: 'note' }[String(issue?.path.at(-2))];
  const field = within ?? issue?.path.findLast(part => typeof part === 'string');
  // Our own schemas speak in predicates ("is empty"); zod's own messages are for programmers.
  const fault = /^(is|are|must) /.test(issue?.message ?? '') ? issue?.message : 'is not valid';
  const subject = typeof field === 'string' ? `The ${FIELD_WORDS[field] ?? field}` : 'This change';
  return `${subject} ${fault}. Nothing was changed.`;
}
