import type { Stage } from '../content/stages.ts';
import type { Assessment, Confidence } from '../model/assessment.ts';
import type { DimensionResult } from './assessment.ts';
import type { Move } from './assessment-compare.ts';
import type { AssessmentResult, EvidenceGrade } from './assessment-result.ts';
import { listed } from './spread-words.ts';

export const CONFIDENCE_NAMES: Readonly<Record<Confidence, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
};

/** What an assessment is about, in words. */
export const subjectWords = ({ about }: Pick<Assessment, 'about'>): string => about || 'Whole organisation';

/** "stage 2, Early production"; without a name where the stages pack has no such stage. */
export const stageWords = (stage: number, stages: readonly Stage[]): string =>
  [`stage ${stage}`, stages[stage]?.name].filter(Boolean).join(', ');

/** "level 3", "level 3, the middle of what was said", "no level yet". */
export function levelWords({ level, from, isUnknown, opinions }: DimensionResult): string {
  if (level === null) return isUnknown ? 'nobody can say' : 'no level yet';
  if (from === 'room') return `level ${level}`;
  const median = opinions?.median ?? level;
  return median === level ? `level ${level}, the middle` : `level ${level}, the middle being ${median}`;
}

/** The result as a sentence or two: the stage and what carries it, or why there is none yet. */
export function resultWords(result: AssessmentResult, stages: readonly Stage[]): string {
  const { stage, said, scored, of, needed, reach } = result;
  if (stage === null) {
    const have = scored === 0 ? 'none has' : scored === 1 ? 'one has' : `${scored} have`;
    return `No stage yet: ${needed} of ${of} dimensions need a level, ${have}.`;
  }
  const first =
    stage === 0
      ? `Stage 0${named(stages, 0)}: fewer than ${needed} of ${of} dimensions show a higher level with evidence.`
      : `Stage ${stage}${named(stages, stage)}: ${reach} of ${of} dimensions are there, or beyond, with evidence.`;
  if (said === null || said <= stage) return first;
  return `${first} By what was said alone it would be ${stageWords(said, stages)}.`;
}

const named = (stages: readonly Stage[], stage: number) => (stages[stage] ? ` (${stages[stage].name})` : '');

/** What the weakest dimension does to the result; null without any level. */
export function weakestWords({ weakest, isCapped, stage }: AssessmentResult): string | null {
  if (!weakest || stage === null) return null;
  const where = `“${weakest.dimension.name}” is the lowest, on level ${weakest.level}`;
  return isCapped
    ? `${where}: it holds the stage back, as no stage is more than one above the weakest.`
    : `${where}.`;
}

const GRADES: Readonly<Record<EvidenceGrade, (level: number) => string>> = {
  'no-answer': () => 'it has no level',
  'nothing-written': level => `level ${level}, and nothing written speaks for it`,
  low: level => `level ${level}, with low confidence`,
  'not-said': level => `level ${level}, and nobody said how sure they are`,
  medium: level => `level ${level}, with medium confidence`,
  high: level => `level ${level}, even here with high confidence`,
};

/** "Weakest evidence: “Regions”, level 3, and nothing written speaks for it."; null without dimensions. */
export function weakestEvidenceWords({ weakestEvidence }: AssessmentResult): string | null {
  if (!weakestEvidence) return null;
  const { of, grade } = weakestEvidence;
  return `Weakest evidence: “${of.dimension.name}”, ${GRADES[grade](of.level ?? 0)}.`;
}

/** The rule behind the stage, as the screen and the report state it. */
export const ruleWords = ({ needed, of }: Pick<AssessmentResult, 'needed' | 'of'>): string =>
  `The stage is the highest level that two thirds of the dimensions (${needed} of ${of}) reach with evidence, and never more than one above the weakest dimension. A level that nothing speaks for counts as 0.`;

/** What moved, in a sentence: "Up: Sponsor (1 → 3). Down: Skills (2 → 1). 8 dimensions as before." */
export function movesWords(moves: readonly Move[]): string {
  const told = (of: readonly Move[]) =>
    listed(of.map(one => `${one.name} (${one.from}\u00a0→\u00a0${one.to})`));
  const up = moves.filter(one => (one.by ?? 0) > 0);
  const down = moves.filter(one => (one.by ?? 0) < 0);
  const same = moves.filter(one => one.by === 0);
  const parts = [
    up.length > 0 ? `Up: ${told(up)}.` : '',
    down.length > 0 ? `Down: ${told(down)}.` : '',
    same.length > 0 ? `${same.length} ${same.length === 1 ? 'dimension' : 'dimensions'} as before.` : '',
  ].filter(Boolean);
  return parts.join(' ') || 'Nothing can be compared: no dimension has a level in both.';
}
