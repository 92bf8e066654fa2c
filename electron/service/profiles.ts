import { FailureError } from '../../shared/contract/failure.ts';
import { type Document, find } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import type { ReportProfile } from '../../shared/model/sign-off.ts';
import type { Paper } from '../../shared/plan/report-style.ts';

const SHEETS: Readonly<Record<ReportProfile['paper'], Paper>> = {
  A4: 'A4',
  A3: 'A4',
  Letter: 'Letter',
  Tabloid: 'Letter',
};

/** The paper of a profile's text pages; null without one. @throws FailureError not-found */
export function paperOf(document: Document, profile: Id | null): Paper | null {
  if (profile === null) return null;
  const found = find(document, 'report-profile', profile);
  if (!found) throw new FailureError('not-found', 'That report profile is no longer there.');
  return SHEETS[found.paper];
}
