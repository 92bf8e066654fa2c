import type { Assessment } from '../model/assessment.ts';
import type { Document } from '../model/document.ts';
import { type DimensionResult, dimensionResults, levelCount } from './assessment.ts';

/** How good the evidence for a dimension is, weakest first. */
const EVIDENCE_GRADES = ['no-answer', 'nothing-written', 'low', 'not-said', 'medium', 'high'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** What an assessment comes to: a level on each dimension, and a stage with the reasons for it. Never one bare number. */
export interface AssessmentResult {
  readonly dimensions: readonly DimensionResult[];
  /** Dimensions with a level. */
  readonly scored: number;
  readonly of: number;
  /** How many dimensions must reach a stage: two thirds of all, rounded up. */
  readonly needed: number;
  /** The position on the curve that is backed by evidence; null while too few dimensions have a level. */
  readonly stage: number | null;
  /** Where it would be if everything were so as it was said: the same rule without asking for evidence. */
  readonly said: number | null;
  /** How many dimensions reach the stage with evidence. */
  readonly reach: number;
  /** The lowest dimension; null while none has a level. */
  readonly weakest: DimensionResult | null;
  /** Whether the weakest alone keeps the stage from being higher. */
  readonly isCapped: boolean;
  /** What keeps it from the next stage: too low, without evidence, or without an answer. Empty on the last stage. */
  readonly short: readonly DimensionResult[];
  readonly weakestEvidence: { readonly of: DimensionResult; readonly grade: EvidenceGrade } | null;
}

/**
 * The rule, which the screen and the report state as well:
 *
 * The stage is the highest level that at least two thirds of all dimensions reach *with evidence*, and it is never more than
 * one above the weakest dimension.
 *
 * Why so: an average would let two strong dimensions hide a missing sponsor, and a minimum would let one slow dimension hide
 * everything else. Two thirds says "most of the organisation works like this"; the cap says "and nothing is so far behind
 * that it will give way". All dimensions count, so leaving a hard question out raises nothing. A level that nothing speaks
 * for is an opinion: it counts as level 0 towards the two thirds (level 0 claims nothing and needs no evidence), but it
 * still says how low the weakest is. With levels on fewer than two thirds of the dimensions there is no stage at all.
 * `said` is the same without evidence, so that the room sees how far its words run ahead of what it can show.
 */
export function assessmentResult(document: Document, assessment: Assessment): AssessmentResult {
  const dimensions = dimensionResults(document, assessment);
  const most = levelCount(assessment) - 1;
  const needed = Math.ceil((dimensions.length * 2) / 3);
  const scored = dimensions.filter(one => one.level !== null);
  const weakest = scored.toSorted((a, b) => (a.level ?? 0) - (b.level ?? 0))[0] ?? null;
  const highest =
    weakest === null || scored.length < needed ? null : Math.min(most, (weakest.level ?? 0) + 1);
  const stageBy = (levelOf: (one: DimensionResult) => number | null, cap: number) => {
    for (let level = cap; level > 0; level--) {
      if (dimensions.filter(one => (levelOf(one) ?? -1) >= level).length >= needed) return level;
    }
    return 0;
  };
  const stage = highest === null ? null : stageBy(provenLevel, highest);
  const next = stage === null || stage === most ? null : stage + 1;
  return {
    dimensions,
    scored: scored.length,
    of: dimensions.length,
    needed,
    stage,
    said: highest === null ? null : stageBy(one => one.level, highest),
    reach: stage === null ? 0 : dimensions.filter(one => (provenLevel(one) ?? -1) >= stage).length,
    weakest,
    isCapped: stage !== null && stageBy(provenLevel, most) > stage,
    short: next === null ? [] : dimensions.filter(one => (provenLevel(one) ?? -1) < next),
    weakestEvidence: weakestEvidence(dimensions),
  };
}

/** The level that counts towards the two thirds. */
const provenLevel = ({ level, hasEvidence }: DimensionResult): number | null =>
  level === null || hasEvidence ? level : 0;

/** How good the evidence of one dimension is. */
function evidenceGrade({ level, hasEvidence, confidence }: DimensionResult): EvidenceGrade {
  if (level === null) return 'no-answer';
  if (!hasEvidence) return 'nothing-written';
  return confidence ?? 'not-said';
}

/**
 * The dimension that the result should be doubted by first: the lowest grade of evidence; among equals the one on which the
 * room disagrees strongly, then the one that claims most, then the first. Level 0 claims nothing, so it is named only when
 * there is nothing else.
 */
function weakestEvidence(dimensions: readonly DimensionResult[]): AssessmentResult['weakestEvidence'] {
  const claiming = dimensions.filter(one => one.level !== 0);
  const rank = (one: DimensionResult) => EVIDENCE_GRADES.indexOf(evidenceGrade(one));
  const isUnited = (one: DimensionResult) => (one.opinions?.dissent ? 0 : 1);
  const [of] = (claiming.length > 0 ? claiming : dimensions).toSorted(
    (a, b) => rank(a) - rank(b) || isUnited(a) - isUnited(b) || (b.level ?? -1) - (a.level ?? -1),
  );
  return of ? { of, grade: evidenceGrade(of) } : null;
}
