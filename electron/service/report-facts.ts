import { type Diff, squash } from '../../shared/change/diff.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import { type Document, find, recordsOf } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import type { ReportProfile } from '../../shared/model/sign-off.ts';
import type { ReportChanges } from '../../shared/plan/report-part.ts';
import { agreedPart } from '../../shared/views/agreed.ts';
import { type Audit, type AuditedCommit, auditOf } from '../../shared/views/audit.ts';
import type { Head } from '../storage/chain.ts';
import { commitFrom, commitRows } from '../storage/commits.ts';
import type { Reader } from '../storage/handles.ts';

/** The report profile of that id; null without one. @throws FailureError not-found */
export function profileOf(document: Document, profile: Id | null): ReportProfile | null {
  if (profile === null) return null;
  const found = find(document, 'report-profile', profile);
  if (!found) throw new FailureError('not-found', 'That report profile is no longer there.');
  return found;
}

/** What the report tells of the log. */
export interface ReportFacts {
  readonly changes: ReportChanges | null;
  readonly audit: Audit;
}

/**
 * The log up to a head in numbers, and what changed since the last sign-off that was sealed before that head. Of a report that is itself to be
 * sealed, that is the revision before.
 */
export function reportFacts(reader: Reader, document: Document, head: Head): ReportFacts {
  return { changes: changesBefore(reader, document, head), audit: auditOf(auditedCommits(reader, head)) };
}

function changesBefore(reader: Reader, document: Document, head: Head): ReportChanges | null {
  const [last] = recordsOf(document, 'sign-off')
    .flatMap(({ sealed, revision }) =>
      sealed && sealed.head.number < head.number ? { revision, from: sealed.head.number } : [],
    )
    .sort((a, b) => b.revision - a.revision);
  if (!last) return null;
  const diffs: Diff[] = [];
  for (const row of commitRows(reader, last.from + 1)) {
    if (row.number > head.number) break;
    diffs.push(commitFrom(row).diff);
  }
  return { revision: last.revision, diff: agreedPart(squash(diffs)) };
}

// Diffs and commands are long and many: only what is counted is read.
const auditedCommits = (reader: Reader, { number }: Head): readonly AuditedCommit[] =>
  reader
    .select<[number], AuditedCommit>(
      "SELECT time, actor, kind, json_extract(command, '$.type') AS command FROM commits WHERE number <= ? ORDER BY number",
    )
    .all(number);
