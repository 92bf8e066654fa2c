import type { Dimension } from '../content/assessment.ts';
import type { Assessment, Confidence, Score } from '../model/assessment.ts';
import { type Document, find, recordsOf } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import { type Opinions, opinionsOf } from './opinions.ts';

/*
 * The one place that reads scores. While a blind assessment collects, it tells who has answered what, and never how: neither
 * a screen nor an export can show what it cannot ask for.
 */

/** Something that was written for a dimension, and by whom; null: the room. */
interface Said {
  readonly text: string;
  readonly participant: Id | null;
}

/** What an assessment comes to on one dimension. */
export interface DimensionResult {
  readonly dimension: Dimension;
  /**
   * The level that counts: the one that the room agreed on, else the median of what participants said blind, half a level
   * rounded down. Null as long as there is none, or nobody can say.
   */
  readonly level: number | null;
  readonly from: 'room' | 'median' | null;
  /** Asked and answered with "we cannot say". */
  readonly isUnknown: boolean;
  /** The room's; else the middle of what participants said, the more careful of two middles. */
  readonly confidence: Confidence | null;
  /** Everything that was written, the room's own first. */
  readonly evidence: readonly Said[];
  /**
   * Whether something that was written speaks for the level: by the room, or by a participant who named this level or
   * a higher one. What somebody wrote who sees it lower is no evidence for it.
   */
  readonly hasEvidence: boolean;
  /** What participants said blind; null where the room scores together. */
  readonly opinions: Opinions | null;
}

/** What the room has said of a dimension together, as its form shows it. */
export type RoomScore = Pick<Score, 'level' | 'confidence' | 'evidence'>;

/** How many levels an assessment has, 0 included. */
export const levelCount = ({ pack }: Pick<Assessment, 'pack'>): number =>
  pack.dimensions[0]?.levels.length ?? 0;

/** Whether what was said in an assessment may be told. */
export const isTold = (assessment: Assessment): boolean => assessment.state !== 'collecting';

/** What an assessment comes to, a dimension at a time, in the order of its questions. Empty before the reveal. */
export function dimensionResults(document: Document, assessment: Assessment): readonly DimensionResult[] {
  if (!isTold(assessment)) return [];
  const scores = scoresIn(document, assessment);
  return assessment.pack.dimensions.map(dimension => {
    const of = scores.filter(score => score.dimension === dimension.key);
    return resultOn(assessment, dimension, of);
  });
}

function resultOn(assessment: Assessment, dimension: Dimension, scores: readonly Score[]): DimensionResult {
  const { mode, participants } = assessment;
  const room = scores.find(score => score.participant === null);
  const alone = participants.flatMap(id => scores.find(score => score.participant === id) ?? []);
  const opinions =
    mode === 'blind' ? opinionsOf(participants, votesOf(alone), dimension.levels.length) : null;
  const hasSpoken = room !== undefined && room.level !== null;
  const median = opinions?.median ?? null;
  const level = hasSpoken ? asNumber(room.level) : median === null ? null : Math.floor(median);
  const speaksFor = ({ participant, level: own }: Score) =>
    participant === null || (typeof own === 'number' && level !== null && own >= level);
  const written = [...(room ? [room] : []), ...alone].filter(score => score.evidence !== '');
  return {
    dimension,
    level,
    from: level === null ? null : hasSpoken ? 'room' : 'median',
    isUnknown: level === null && (hasSpoken || (opinions?.abstained.length ?? 0) > 0),
    confidence: room?.confidence ?? middleConfidence(alone),
    evidence: written.map(({ evidence, participant }) => ({ text: evidence, participant })),
    hasEvidence: written.some(speaksFor),
    opinions,
  };
}

const asNumber = (level: Score['level']): number | null => (typeof level === 'number' ? level : null);

/** Scores as votes: "cannot say" abstains, and who has only written evidence has not voted. */
const votesOf = (scores: readonly Score[]) =>
  scores.flatMap(({ participant, level }) =>
    participant === null || level === null ? [] : { participant, stage: asNumber(level) },
  );

function middleConfidence(scores: readonly Score[]): Confidence | null {
  const said = scores
    .flatMap(({ level, confidence }) => (typeof level === 'number' && confidence ? confidence : []))
    .toSorted((a, b) => CONFIDENCE_RANK[a] - CONFIDENCE_RANK[b]);
  return said[Math.floor((said.length - 1) / 2)] ?? null;
}

const CONFIDENCE_RANK: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/** What the room itself has said of a dimension: never before the reveal, and never a participant's own. */
export function roomScore(document: Document, assessment: Assessment, dimension: string): RoomScore {
  const own = isTold(assessment)
    ? scoresIn(document, assessment).find(one => one.participant === null && one.dimension === dimension)
    : undefined;
  return own ?? { level: null, confidence: null, evidence: '' };
}

/** Who has answered what: by participant, the dimensions on which they named a level or said that they cannot. Never which. */
export function answeredOn(document: Document, assessment: Assessment): ReadonlyMap<Id, ReadonlySet<string>> {
  const answered = new Map<Id, Set<string>>(assessment.participants.map(id => [id, new Set()]));
  for (const { participant, dimension, level } of scoresIn(document, assessment)) {
    if (participant !== null && level !== null) answered.get(participant)?.add(dimension);
  }
  return answered;
}

/** How many answers are in, and how many there can be: of the room together, or of everybody alone. */
export function assessmentProgress(
  document: Document,
  assessment: Assessment,
): { readonly done: number; readonly of: number } {
  const questions = assessment.pack.dimensions.length;
  const isBlind = assessment.mode === 'blind';
  const answers = scoresIn(document, assessment).filter(
    ({ level, participant }) => level !== null && (participant !== null) === isBlind,
  );
  return { done: answers.length, of: isBlind ? questions * assessment.participants.length : questions };
}

/**
 * Whether a score lies as somebody says they have given it. For a screen that shows people what they themselves have just
 * entered: after an undo it no longer stands.
 */
export function scoreStands(document: Document, said: Omit<Score, 'id' | 'type'>): boolean {
  return scoresIn(document, { id: said.assessment }).some(
    score =>
      score.participant === said.participant &&
      score.dimension === said.dimension &&
      score.level === said.level &&
      score.confidence === said.confidence &&
      score.evidence === said.evidence,
  );
}

/** Scores as exports may hold them: none of a blind assessment before its reveal. In a settled order. */
export function toldScores(document: Document): readonly Score[] {
  return assessmentsOf(document)
    .filter(isTold)
    .flatMap(assessment => {
      const keys = assessment.pack.dimensions.map(one => one.key);
      const rank = ({ dimension, participant }: Score) =>
        keys.indexOf(dimension) * (assessment.participants.length + 1) +
        (participant === null ? 0 : assessment.participants.indexOf(participant) + 1);
      return scoresIn(document, assessment).toSorted((a, b) => rank(a) - rank(b));
    });
}

/** The assessments of a workshop, by number. */
export const assessmentsOf = (document: Document): readonly Assessment[] =>
  recordsOf(document, 'assessment').toSorted((a, b) => a.number - b.number);

/** What somebody who scored is called: as on the list of the workshop, or as they were when they left it. */
export function scorerName(document: Document, assessment: Assessment, id: Id): string {
  const listed = find(document, 'participant', id) ?? assessment.leavers.find(one => one.id === id);
  return listed?.name ?? 'Somebody no longer listed';
}

const NONE: readonly Score[] = [];
const indexes = new WeakMap<Document, ReadonlyMap<Id, readonly Score[]>>();

/** Sorted out once a document: every dimension of every assessment on a page asks. */
function scoresIn(document: Document, { id }: Pick<Assessment, 'id'>): readonly Score[] {
  let index = indexes.get(document);
  if (!index) {
    index = Map.groupBy(recordsOf(document, 'score'), score => score.assessment);
    indexes.set(document, index);
  }
  return index.get(id) ?? NONE;
}
