import type { Preflight } from '../contract/export.ts';
import { type Document, recordsOf } from '../model/document.ts';
import { assessmentProgress, assessmentsOf } from './assessment.ts';
import { placeOf } from './place.ts';
import type { PreflightFinding } from './preflight-finding.ts';
import { findingKey, quote } from './preflight-key.ts';
import { type ActionGap, decisionsOf, gapsOf } from './roadmap.ts';

const GAPS: Readonly<Record<ActionGap, { kind: string; severity: 'fault' | 'hint'; words: string }>> = {
  'no-owner': { kind: 'Actions without an owner', severity: 'fault', words: 'has nobody who does it' },
  'no-date': { kind: 'Actions without a date', severity: 'fault', words: 'is for now and has no date' },
  overdue: {
    kind: 'Actions whose date has passed',
    severity: 'hint',
    words: 'should have been done already',
  },
  'before-blocker': { kind: 'Actions in an odd order', severity: 'hint', words: 'is due before' },
  'horizon-before-blocker': { kind: 'Actions in an odd order', severity: 'hint', words: 'stands before' },
};

/** Actions with no owner or date, or in an odd order; decisions by nobody. */
export function roadmapFindings(document: Document, today: string | null): PreflightFinding[] {
  const actions = recordsOf(document, 'action').toSorted((a, b) => a.number - b.number);
  return [
    ...actions.flatMap(action =>
      gapsOf(document, action, today).map(({ gap, other }): PreflightFinding => {
        const { kind, severity, words } = GAPS[gap];
        const after = other === null ? '' : ` action ${other}, which it waits for`;
        return {
          key: findingKey('action', action.id, gap, ...(other === null ? [] : [String(other)])),
          ...{ group: 'roadmap', kind, severity },
          sentence: `Action ${action.number} ${quote(action.text)} ${words}${after}.`,
          place: { route: 'roadmap', open: { kind: 'action', id: action.id } },
        };
      }),
    ),
    ...decisionsOf(document)
      .filter(decision => decision.decidedBy === '')
      .map(
        (decision): PreflightFinding => ({
          key: `decision/${decision.id}/by`,
          ...{ group: 'roadmap', kind: 'Decisions by nobody', severity: 'fault' },
          sentence: `Decision ${decision.number} ${quote(decision.text)} does not say who decided.`,
          place: { route: 'roadmap', open: { kind: 'decision', id: decision.id } },
        }),
      ),
  ];
}

/** Rounds of blind placement that are not settled. */
export const roundFindings = (document: Document): PreflightFinding[] =>
  recordsOf(document, 'round')
    .filter(round => round.state !== 'settled')
    .map(round => ({
      key: `round/${round.id}/open`,
      ...{ group: 'placing', kind: 'Blind placement', severity: 'fault' },
      sentence: `Blind placement ${round.number} is ${round.state === 'collecting' ? 'still being voted on' : 'revealed, but the room has not settled it'}.`,
      place: { route: 'blind' },
    }));

/** Blind assessments that nobody has revealed, and questions that have no answer. */
export const assessmentFindings = (document: Document): PreflightFinding[] =>
  assessmentsOf(document).flatMap(assessment => {
    const { id, number, mode, state } = assessment;
    const { done, of } = assessmentProgress(document, assessment);
    const about = (what: string, severity: 'fault' | 'hint', words: string): PreflightFinding => ({
      key: `assessment/${id}/${what}`,
      ...{ group: 'assessment', kind: 'Assessments', severity },
      sentence: `Assessment ${number} ${words}.`,
      place: { route: 'assessment', assessment: id },
    });
    if (state === 'collecting') return [about('open', 'fault', 'is still being scored blind')];
    if (mode === 'room' && done < of)
      return [about('unanswered', 'hint', `has ${done} of ${of} questions answered`)];
    return [];
  });

/** What the report's own fonts and pages say: characters that nothing can draw, texts that their place cannot hold. */
export function reportFindings(
  document: Document,
  { glyphs, missing, unfit }: Preflight,
): PreflightFinding[] {
  const seen = new Set<string>();
  const findings: PreflightFinding[] = [];
  const add = (finding: Omit<PreflightFinding, 'group'>) => {
    // A character may stand in one place many times.
    if (seen.has(finding.key)) return;
    seen.add(finding.key);
    findings.push({ ...finding, group: 'report' });
  };
  for (const { character, code, place, record } of glyphs) {
    add({
      key: findingKey('glyph', code, record ?? '', place),
      ...{ kind: 'Characters that no font here can draw', severity: 'fault' },
      sentence: `${character} (${code}) in ${place} is printed as [${code}].`,
      place: record === null ? null : placeOf(document, record),
    });
  }
  if (missing > glyphs.length) {
    add({
      key: 'glyph/more',
      ...{ kind: 'Characters that no font here can draw', severity: 'fault' },
      sentence: `And ${missing - glyphs.length} more characters.`,
      place: null,
    });
  }
  for (const { record, what, place } of unfit) {
    add({
      key: findingKey('fit', what, record),
      ...{ kind: 'Texts that will not fit', severity: 'hint' },
      sentence: `${place[0]?.toUpperCase() ?? ''}${place.slice(1)} ${UNFIT[what]}.`,
      place: placeOf(document, record),
    });
  }
  return findings;
}

const UNFIT: Readonly<Record<Preflight['unfit'][number]['what'], string>> = {
  card: 'has no room on the poster and stands in a list after it',
  title: 'is cut on the poster; the tables have it whole',
  canvas: 'is cut on its canvas and told in full after it',
};
