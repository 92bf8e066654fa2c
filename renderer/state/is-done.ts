import { isEmpty } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import type { Command } from '../../shared/commands/index.ts';
import type { Document } from '../../shared/model/document.ts';

/**
 * Whether the document shows a command's effect already. The answer to a command can be lost after its commit
 * was written; then it changes nothing, adds what is there, or removes what is gone.
 */
export function isDone(document: Document, command: Command): boolean {
  const result = execute(document, command);
  if (result.ok) return isEmpty(result.value);
  if (/\.(add|split|begin|settle)$/.test(command.type)) return result.refusal.code === 'exists';
  return /\.(remove|merge|cancel)$/.test(command.type) && result.refusal.code === 'not-found';
}
