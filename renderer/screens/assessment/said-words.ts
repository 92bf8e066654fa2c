import type { RoomScore } from '../../../shared/views/assessment.ts';
import { CONFIDENCE_NAMES } from '../../../shared/views/assessment-words.ts';

/** What was just set, as a sentence to be spoken: "Skills: level 2." */
export function saidWords(dimension: string, changes: Partial<RoomScore>): string {
  const { level, confidence, evidence } = changes;
  if (level !== undefined) {
    const what = level === null ? 'no level' : level === 'unknown' ? 'nobody can say' : `level ${level}`;
    return `${dimension}: ${what}.`;
  }
  if (confidence) return `${dimension}: ${CONFIDENCE_NAMES[confidence].toLowerCase()} confidence.`;
  return evidence ? `${dimension}: evidence noted.` : `${dimension}: evidence removed.`;
}
