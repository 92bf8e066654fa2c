import type { Assessment } from '../model/assessment.ts';
import type { Document } from '../model/document.ts';
import { assessmentsOf, dimensionResults, isTold, levelCount } from './assessment.ts';
import { foldWord } from './words.ts';

/** Where one dimension stood and where it stands. Null: no level, or not asked then. */
export interface Move {
  readonly dimension: string;
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
  /** Levels gained (or lost, below 0); null when one of the two is missing. */
  readonly by: number | null;
}

/** What an assessment is about, as far as comparing goes: letters of either case, accents aside. */
const subjectOf = ({ about }: Assessment): string => foldWord(about);

const byTime = (a: Assessment, b: Assessment) =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.number - b.number;

/** Two assessments can be compared when they measure on as many levels; the questions may have changed. */
const isAlike = (a: Assessment, b: Assessment) => levelCount(a) === levelCount(b);

/** Those that may be told and say something: one that was only just begun takes nobody's place. */
const spoken = (document: Document): readonly Assessment[] =>
  assessmentsOf(document).filter(
    one => isTold(one) && dimensionResults(document, one).some(({ level }) => level !== null),
  );

/** The last assessment of the same subject before this one, of those that have a level, may be told and measure alike. */
export const earlierAssessment = (document: Document, assessment: Assessment): Assessment | undefined =>
  seriesOf(document, assessment).findLast(one => byTime(one, assessment) < 0);

/** Every assessment of the same subject that has a level, may be told and measures alike, oldest first; this one too if so. */
export const seriesOf = (document: Document, assessment: Assessment): readonly Assessment[] =>
  spoken(document)
    .filter(one => subjectOf(one) === subjectOf(assessment) && isAlike(one, assessment))
    .toSorted(byTime);

/** What moved between two assessments, in the order of the later one's questions; then what it no longer asks. */
export function movesBetween(document: Document, earlier: Assessment, later: Assessment): readonly Move[] {
  const before = dimensionResults(document, earlier);
  const after = dimensionResults(document, later);
  const levelIn = (results: typeof before, key: string) =>
    results.find(one => one.dimension.key === key)?.level ?? null;
  const asked = new Set(after.map(one => one.dimension.key));
  const all = [...after, ...before.filter(one => !asked.has(one.dimension.key))];
  return all.map(({ dimension: { key, name } }) => {
    const [from, to] = [levelIn(before, key), levelIn(after, key)];
    return { dimension: key, name, from, to, by: from === null || to === null ? null : to - from };
  });
}

/** The newest assessment of each subject that has a level and may be told: the whole organisation first, then units by name. */
export function latestBySubject(document: Document): readonly Assessment[] {
  const latest = new Map<string, Assessment>();
  for (const one of spoken(document).toSorted(byTime)) latest.set(subjectOf(one), one);
  return [...latest].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one);
}
