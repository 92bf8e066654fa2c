import type { Stage } from '../content/stages.ts';
import type { Assessment } from '../model/assessment.ts';
import { levelCount } from '../views/assessment.ts';
import type { AssessmentResult } from '../views/assessment-result.ts';
import type { LevelsData } from './chart-levels.ts';
import type { RadarData } from './chart-radar.ts';

/** More spokes than this can be told apart by nobody; the strips show all of them. */
const MOST_SPOKES = 12;

/**
 * An assessment as a radar: now, last time where there was one, and between whom the room was apart. Null with more dimensions
 * than a radar can show.
 */
export function radarData(
  assessment: Assessment,
  result: AssessmentResult,
  earlier: { readonly earlier: Assessment; readonly before: AssessmentResult } | null,
  day: (day: string) => string,
): RadarData | null {
  const { dimensions } = result;
  if (dimensions.length > MOST_SPOKES) return null;
  const levelsOf = (of: AssessmentResult) =>
    dimensions.map(
      ({ dimension }) => of.dimensions.find(one => one.dimension.key === dimension.key)?.level ?? null,
    );
  const isSpread = dimensions.some(one => one.opinions && one.opinions.placed.length > 1);
  return {
    title: 'Levels by dimension',
    dimensions: dimensions.map(one => one.dimension.name),
    most: levelCount(assessment) - 1,
    series: [
      { name: day(assessment.day), values: levelsOf(result) },
      ...(earlier ? [{ name: day(earlier.earlier.day), values: levelsOf(earlier.before) }] : []),
    ],
    ...(isSpread
      ? {
          spread: {
            name: 'From the lowest to the highest answer',
            ranges: dimensions.map(({ opinions }) =>
              opinions?.range ? ([opinions.range.low, opinions.range.high] as const) : null,
            ),
          },
        }
      : {}),
    format: String,
  };
}

/** An assessment as one strip a dimension, with every blind answer as a dot. */
export function levelsData(
  assessment: Assessment,
  result: AssessmentResult,
  stages: readonly Stage[],
): LevelsData {
  const count = levelCount(assessment);
  return {
    title: 'Each dimension',
    of: 'Dimension',
    // Levels stand for stages, one each, unless this pack counts otherwise.
    levels: Array.from({ length: count }, (_, level) =>
      count === stages.length ? (stages[level]?.name ?? '') : `Level ${level}`,
    ),
    rows: result.dimensions.map(({ dimension, level, opinions }) => ({
      name: dimension.name,
      level,
      votes: opinions?.placed.map(vote => vote.stage) ?? [],
    })),
    format: String,
  };
}
