import { type Document, recordsOf } from '../model/document.ts';
import { wordsOf } from '../plan/report-words.ts';
import { plainWords } from './import-words.ts';
import { ledgerOf } from './ledger.ts';
import { type LedgerWarning, warningsOf, withoutOwner } from './ledger-warnings.ts';
import { warningWords } from './ledger-words.ts';
import type { PreflightFinding } from './preflight-finding.ts';
import { findingKey, quote } from './preflight-key.ts';

/** Amounts that nobody answers for, and what may be counted twice. */
export function valueFindings(document: Document): PreflightFinding[] {
  const workshop = recordsOf(document, 'workshop')[0];
  if (!workshop) return [];
  const words = wordsOf(workshop);
  const ledger = ledgerOf(document);
  return [
    ...withoutOwner(ledger).map((line): PreflightFinding => {
      const of = line.useCase && line.line ? ` (use case ${line.useCase.number})` : '';
      return {
        key: `value/${line.id}/owner`,
        ...{ group: 'value', kind: 'Amounts that nobody answers for', severity: 'fault' },
        sentence: line.line
          ? `${quote(line.title)}${of} has no assumption owner.`
          : `The quick range of use case ${line.useCase?.number ?? ''} ${quote(line.title)} has no assumption owner: make it a line.`,
        place: { route: 'value', line: line.id },
      };
    }),
    ...warningsOf(ledger).map(
      (warning): PreflightFinding => ({
        key: keyOf(warning),
        ...{ group: 'value', kind: 'Money that may be counted twice', severity: 'hint' },
        sentence: warningWords(warning, words),
        place: { route: 'value', line: warning.ids[0] ?? null },
      }),
    ),
  ];
}

/** A warning of the ledger by what it is about: it stays the same while the amounts change. */
function keyOf(warning: LedgerWarning): string {
  switch (warning.kind) {
    case 'tag':
      return findingKey('value', 'tag', plainWords(warning.tag));
    case 'alike':
      return findingKey('value', 'alike', ...warning.ids.toSorted());
    case 'over':
    case 'counts':
      // One thing may be saved too much of and protected too much of.
      return findingKey('value', warning.kind, plainWords(warning.of), warning.ids.toSorted()[0] ?? '');
    case 'lean':
      return findingKey('value', 'lean');
  }
}
