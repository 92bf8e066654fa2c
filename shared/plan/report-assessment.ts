import type { Assessment } from '../model/assessment.ts';
import { type DimensionResult, scorerName } from '../views/assessment.ts';
import { earlierAssessment, latestBySubject, movesBetween, seriesOf } from '../views/assessment-compare.ts';
import { type AssessmentResult, assessmentResult } from '../views/assessment-result.ts';
import {
  CONFIDENCE_NAMES,
  movesWords,
  resultWords,
  ruleWords,
  subjectWords,
  weakestEvidenceWords,
  weakestWords,
} from '../views/assessment-words.ts';
import { spreadWords } from '../views/spread-words.ts';
import { levelsData, radarData } from './assessment-charts.ts';
import { chartBlock } from './chart-block.ts';
import { PAPER_INK } from './chart-ink.ts';
import { planLevels } from './chart-levels.ts';
import { planRadar } from './chart-radar.ts';
import type { ChartPlan } from './chart-types.ts';
import { type Flow, paragraphSlice } from './report-flow.ts';
import type { TextStyle } from './report-marks.ts';
import { type SectionInput, sectionHead } from './report-sections.ts';
import { STYLE } from './report-style.ts';
import { partHeading, textTable } from './report-table.ts';
import { stageWords } from './report-words.ts';

/** The assessments that the report tells of: the newest of each subject. */
export const toldAssessments = ({ document }: Pick<SectionInput, 'document'>): readonly Assessment[] =>
  latestBySubject(document);

/** Columns of the tables that set subjects or days side by side. */
const MOST_COLUMNS = 5;
/** Height of a row of theirs that takes one line. */
const ROW = 24.7;

/** Where the organisation and its units stand, with the reasons; how that changed, and how units compare. */
export function assessmentSection(flow: Flow, input: SectionInput): void {
  const { document, words } = input;
  const all = toldAssessments(input);
  const lead =
    all.length === 1
      ? 'A level for each dimension, what speaks for it, and the stage that follows.'
      : `${words.count(all.length, 'subject')}, each as it was assessed last.`;
  sectionHead(flow, 'Assessment', lead, input);
  for (const [index, assessment] of all.entries()) {
    if (index > 0) flow.newPage();
    oneAssessment(flow, assessment, assessmentResult(document, assessment), input);
    overTime(flow, assessment, input);
  }
  if (all.length > 1) {
    const columns = all.map(one => ({ title: subjectWords(one), assessment: one }));
    sideBySide(flow, 'Side by side', columns, input);
  }
}

function oneAssessment(
  flow: Flow,
  assessment: Assessment,
  result: AssessmentResult,
  input: SectionInput,
): void {
  const { document, stages, words } = input;
  const how =
    assessment.mode === 'blind'
      ? `scored blind by ${words.count(assessment.participants.length, 'participant')}, then revealed`
      : 'scored by the room together';
  partHeading(flow, subjectWords(assessment), input);
  paragraph(flow, `${words.day(assessment.day)}, ${how}. ${assessment.pack.name}.`, STYLE.meta, input);
  flow.space(8);
  paragraph(flow, resultWords(result, stages), VERDICT, input);
  flow.space(4);
  for (const sentence of [weakestWords(result), weakestEvidenceWords(result)]) {
    if (sentence !== null) paragraph(flow, sentence, STYLE.body, input);
  }
  flow.space(4);
  paragraph(flow, ruleWords(result), STYLE.meta, input);
  flow.space(12);
  const earlier = earlierAssessment(document, assessment);
  const before = earlier && { earlier, before: assessmentResult(document, earlier) };
  const radar = radarData(assessment, result, before ?? null, words.day);
  const { frame, typesetter } = input;
  const paper = { width: frame.right - frame.left, measure: typesetter, ink: PAPER_INK, size: 8.5 };
  const draw = (plan: ChartPlan) => {
    flow.figure(plan.alt, { height: plan.height, parts: y => chartBlock(plan, frame.left, y).parts });
  };
  const strips = () => planLevels(levelsData(assessment, result, stages), { ...paper, size: 7 });
  draw(radar ? planRadar(radar, { ...paper, height: 300 }) : strips());
  flow.space(14);
  dimensionTable(flow, assessment, result, input);
  // Where nobody voted, the strips would only repeat the radar and the table.
  if (!radar || assessment.mode !== 'blind') return;
  const plan = strips();
  partHeading(flow, `${subjectWords(assessment)}: every answer`, input, plan.height + 30);
  paragraph(
    flow,
    'Each dot is one answer. The figure in the circle is the level that counts.',
    STYLE.meta,
    input,
  );
  flow.space(4);
  draw(plan);
}

const VERDICT: TextStyle = { ...STYLE.body, size: 12, weight: 600 };

function dimensionTable(
  flow: Flow,
  assessment: Assessment,
  result: AssessmentResult,
  input: SectionInput,
): void {
  const { document } = input;
  const nameOf = (id: string) => scorerName(document, assessment, id);
  const saidBy = ({ evidence }: DimensionResult) =>
    evidence.map(({ text, participant }) =>
      participant === null ? text : `${nameOf(participant)}: ${text}`,
    );
  textTable(flow, input, {
    key: `assessment-${assessment.number}`,
    name: subjectWords(assessment),
    columns: [
      ['DIMENSION', 0.2, STYLE.rowTitle],
      ['LEVEL', 0.08, STYLE.number],
      ['WHAT THAT LOOKS LIKE', 0.3, STYLE.body],
      ['CONFIDENCE', 0.12, STYLE.body],
      ['EVIDENCE', 0.3, STYLE.body],
    ],
    rows: result.dimensions.map(one => [
      one.dimension.key,
      [
        one.dimension.name,
        one.level === null ? '–' : String(one.level),
        one.level === null
          ? one.isUnknown
            ? 'Nobody can say.'
            : 'Not answered.'
          : [
              one.dimension.levels[one.level] ?? '',
              one.opinions ? spreadWords(one.opinions, nameOf, 'level') : '',
            ],
        one.confidence === null ? '–' : CONFIDENCE_NAMES[one.confidence],
        one.evidence.length > 0 ? saidBy(one) : 'Nothing written.',
      ],
    ]),
  });
}

/** What moved since the first time this subject was assessed; nothing where there was only one time. */
function overTime(flow: Flow, assessment: Assessment, input: SectionInput): void {
  const { document, words } = input;
  const series = seriesOf(document, assessment);
  const earlier = earlierAssessment(document, assessment);
  if (!earlier) return;
  const columns = series.map(one => ({ title: words.day(one.day), assessment: one }));
  sideBySide(flow, `${subjectWords(assessment)} over time`, columns, input, () => {
    const moves = movesWords(movesBetween(document, earlier, assessment));
    paragraph(flow, `Since ${words.day(earlier.day)}. ${moves}`, STYLE.body, input);
  });
}

interface SideColumn {
  readonly title: string;
  readonly assessment: Assessment;
}

/** Levels of several assessments, a dimension a row; more than fit side by side go on in a table of their own. */
function sideBySide(
  flow: Flow,
  title: string,
  columns: readonly SideColumn[],
  input: SectionInput,
  intro: () => void = () => undefined,
): void {
  const { document, stages } = input;
  const of = columns.map(({ assessment }) => assessmentResult(document, assessment));
  const asked = new Map(
    of.flatMap(one => one.dimensions.map(({ dimension }) => [dimension.key, dimension.name])),
  );
  // A table that fits on a page is not torn.
  const needs = 66 + (asked.size + 1) * ROW;
  partHeading(flow, title, input, needs < input.frame.bottom - input.frame.top - 30 ? needs : undefined);
  intro();
  for (let from = 0; from < columns.length; from += MOST_COLUMNS) {
    const [shown, results] = [columns.slice(from, from + MOST_COLUMNS), of.slice(from, from + MOST_COLUMNS)];
    const share = 0.7 / shown.length;
    const levelIn = (result: AssessmentResult, key: string) =>
      result.dimensions.find(one => one.dimension.key === key)?.level ?? null;
    flow.space(8);
    textTable(flow, input, {
      key: `${title}-${from}`,
      name: title,
      columns: [
        ['DIMENSION', 0.3, STYLE.rowTitle],
        ...shown.map(({ title }) => [title, share, STYLE.body, 'named'] as const),
      ],
      rows: [
        ...[...asked].map(
          ([key, name]) => [key, [name, ...results.map(one => String(levelIn(one, key) ?? '–'))]] as const,
        ),
        [
          // No dimension's key is empty.
          '',
          ['Stage', ...results.map(({ stage }) => stageWords(stage, stages) || 'none yet')],
        ],
      ],
    });
  }
}

function paragraph(flow: Flow, text: string, style: TextStyle, { frame, typesetter }: SectionInput): void {
  flow.block('paragraph', paragraphSlice(text, style, frame.left, frame.right - frame.left, typesetter));
}
