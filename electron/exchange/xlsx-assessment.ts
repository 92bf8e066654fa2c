import type { Assessment } from '../../shared/model/assessment.ts';
import type { Document } from '../../shared/model/document.ts';
import { assessmentsOf, type DimensionResult, isTold, scorerName } from '../../shared/views/assessment.ts';
import { type AssessmentResult, assessmentResult } from '../../shared/views/assessment-result.ts';
import { CONFIDENCE_NAMES, subjectWords } from '../../shared/views/assessment-words.ts';
import type { Field } from './xlsx-field.ts';

/** One dimension of one assessment: a row of the sheet. */
interface AssessedRow {
  readonly assessment: Assessment;
  readonly result: AssessmentResult;
  readonly of: DimensionResult;
}

/** Every dimension of every assessment that may be told, in order. */
export const assessedRows = (document: Document): readonly AssessedRow[] =>
  assessmentsOf(document)
    .filter(isTold)
    .flatMap(assessment => {
      const result = assessmentResult(document, assessment);
      return result.dimensions.map(of => ({ assessment, result, of }));
    });

/** The columns of that sheet. */
export const assessmentFields = (document: Document): readonly Field<AssessedRow>[] => [
  { header: 'Assessment', width: 12, cell: ({ assessment }) => assessment.number },
  { header: 'About', width: 24, cell: ({ assessment }) => subjectWords(assessment) },
  { header: 'Day', width: 12, cell: ({ assessment }) => ({ day: assessment.day }) },
  { header: 'Scored', width: 9, cell: ({ assessment }) => assessment.mode },
  { header: 'Stage', width: 8, cell: ({ result }) => result.stage },
  { header: 'Dimension', width: 26, cell: ({ of }) => of.dimension.name },
  { header: 'Level', width: 8, cell: ({ of }) => of.level },
  {
    header: 'What that looks like',
    width: 50,
    cell: ({ of }) => (of.level === null ? null : (of.dimension.levels[of.level] ?? null)),
  },
  {
    header: 'Confidence',
    width: 12,
    cell: ({ of }) => (of.confidence === null ? null : CONFIDENCE_NAMES[of.confidence]),
  },
  { header: 'Lowest answer', width: 14, cell: ({ of }) => of.opinions?.range?.low ?? null },
  { header: 'Middle', width: 9, cell: ({ of }) => of.opinions?.median ?? null },
  { header: 'Highest answer', width: 14, cell: ({ of }) => of.opinions?.range?.high ?? null },
  {
    header: 'Evidence',
    width: 60,
    cell: ({ of, assessment }) =>
      of.evidence
        .map(({ text, participant }) =>
          participant === null ? text : `${scorerName(document, assessment, participant)}: ${text}`,
        )
        .join('\n'),
  },
];
