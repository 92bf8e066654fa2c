import type { StagesPack } from '../content/stages.ts';
import type { Preflight } from '../contract/export.ts';
import { type Document, recordsOf } from '../model/document.ts';
import type { Waiver } from '../model/sign-off.ts';
import type { Place } from './place.ts';
import { canvasFindings } from './preflight-canvas.ts';
import { PREFLIGHT_GROUPS, type PreflightFinding } from './preflight-finding.ts';
import { assessmentFindings, reportFindings, roadmapFindings, roundFindings } from './preflight-more.ts';
import { useCaseFindings } from './preflight-use-cases.ts';
import { valueFindings } from './preflight-value.ts';

/** A finding that the room lets stand. */
export interface WaivedFinding {
  readonly finding: PreflightFinding;
  readonly waiver: Waiver;
}

export interface PreflightView {
  readonly open: readonly PreflightFinding[];
  readonly waived: readonly WaivedFinding[];
}

export interface PreflightInput {
  readonly stages: StagesPack;
  /** `YYYY-MM-DD`; null: nothing is said of dates that have passed. */
  readonly today: string | null;
  /** What the main side found with the report's own fonts; null while it has not answered. */
  readonly report: Preflight | null;
}

/** Everything that is missing or amiss in a workshop, by group: what is still open, and what the room lets stand. */
export function preflightOf(document: Document, input: PreflightInput): PreflightView {
  const waivers = new Map(recordsOf(document, 'waiver').map(waiver => [waiver.finding, waiver]));
  const open: PreflightFinding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of findingsOf(document, input)) {
    const waiver = waivers.get(finding.key);
    if (waiver) waived.push({ finding, waiver });
    else open.push(finding);
  }
  return { open, waived };
}

function findingsOf(document: Document, input: PreflightInput): PreflightFinding[] {
  const all = [
    ...workshopFindings(document),
    ...useCaseFindings(document, input.stages),
    ...roundFindings(document),
    ...assessmentFindings(document),
    ...valueFindings(document),
    ...canvasFindings(document),
    ...roadmapFindings(document, input.today),
    ...(input.report ? reportFindings(document, input.report) : []),
  ];
  const rank = ({ group }: PreflightFinding) => PREFLIGHT_GROUPS.indexOf(group);
  return all.sort((a, b) => rank(a) - rank(b));
}

function workshopFindings(document: Document): PreflightFinding[] {
  const findings: PreflightFinding[] = [];
  const say = (key: string, sentence: string, place: Place) =>
    findings.push({
      key,
      group: 'workshop',
      kind: 'Before anything else',
      severity: 'fault',
      sentence,
      place,
    });
  if (recordsOf(document, 'participant').length === 0)
    say('workshop/participants', 'Nobody is on the list of participants.', {
      route: 'dialog',
      dialog: 'participants',
    });
  if (recordsOf(document, 'use-case').length === 0)
    say('workshop/use-cases', 'No use case has been collected.', { route: 'curve', useCase: null });
  return findings;
}
