import * as z from 'zod';
import { Moment } from '../model/scalars.ts';
import { line } from '../model/text.ts';
import { Diff } from './diff.ts';

/** SHA-256 in lower-case hex. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What the first commit of a log names as its previous hash. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * What a commit does to the log: `do` carries out a command; `undo` and `redo` take back or repeat the
 * commits of one gesture, whose mark is `of`. The log only ever grows.
 */
const CommitKind = z.enum(['do', 'undo', 'redo']);

/** One entry of the log: everything that gets hashed. */
export const CommitBody = z.strictObject({
  /** From 1, without gaps. */
  number: z.int().min(1),
  time: Moment,
  /** Who did it, by the name this machine goes by; never an account. */
  actor: line(),
  kind: CommitKind,
  /** The gesture this commit belongs to: commits with one mark are undone as one. */
  mark: z.string().min(1).max(64),
  /** For `undo` and `redo`: the mark of the gesture; for `do`, null. */
  of: z.string().min(1).max(64).nullable(),
  /** What to call it in "Undo …": in the person's words, such as "move 2 cards". */
  label: line(),
  /** The command as it was asked for; null for `undo` and `redo`. */
  command: z.record(z.string(), z.json()).nullable(),
  diff: Diff,
  previous: Hash,
});
export type CommitBody = z.infer<typeof CommitBody>;

/** A commit with its own hash: SHA-256 over the UTF-8 bytes of `canonicalText(body)`, `previous` included. */
export interface Commit extends CommitBody {
  readonly hash: string;
}
