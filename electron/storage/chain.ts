import { createHash } from 'node:crypto';
import { canonicalText } from '../../shared/change/canonical.ts';
import type { CommitBody } from '../../shared/change/commit.ts';

/** A commit with its two large members as canonical text already, so that text is made once and hashed as it is stored. */
export interface CommitText extends Omit<CommitBody, 'command' | 'diff'> {
  readonly command: string;
  readonly diff: string;
}

/**
 * SHA-256 in hex over the UTF-8 bytes of `canonicalText(body)`. The text is put together from the parts, members in the
 * order that RFC 8785 asks for; a test holds it equal to `canonicalText`.
 */
export function hashOf(commit: CommitText): string {
  const { actor, command, diff, kind, label, mark, number, of, previous, time } = commit;
  const text = canonicalText;
  return createHash('sha256')
    .update(
      `{"actor":${text(actor)},"command":${command},"diff":${diff},"kind":${text(kind)},"label":${text(label)},` +
        `"mark":${text(mark)},"number":${text(number)},"of":${text(of)},"previous":${text(previous)},"time":${text(time)}}`,
      'utf8',
    )
    .digest('hex');
}

/** Where a log stands: the number and hash of its last commit. */
export interface Head {
  readonly number: number;
  readonly hash: string;
}

/**
 * What is wrong with a commit that should follow `head`, as a clause, or null when it follows.
 * @param commit as stored, its own hash with it
 */
export function linkFault(head: Head, commit: CommitText & { readonly hash: string }): string | null {
  if (commit.number !== head.number + 1) {
    return `change ${head.number + 1} is missing from its log`;
  }
  if (commit.previous !== head.hash) return `its log breaks off before change ${commit.number}`;
  if (hashOf(commit) !== commit.hash) return `change ${commit.number} of its log was altered`;
  return null;
}
