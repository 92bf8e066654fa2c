import { type CSSProperties, useMemo } from 'react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { levelsData, radarData } from '../../../shared/plan/assessment-charts.ts';
import { SCREEN_INK } from '../../../shared/plan/chart-ink.ts';
import { planLevels } from '../../../shared/plan/chart-levels.ts';
import { planRadar } from '../../../shared/plan/chart-radar.ts';
import { isTold } from '../../../shared/views/assessment.ts';
import { earlierAssessment } from '../../../shared/views/assessment-compare.ts';
import { type AssessmentResult, assessmentResult } from '../../../shared/views/assessment-result.ts';
import { resultWords, weakestWords } from '../../../shared/views/assessment-words.ts';
import { formatDay } from '../../state/format.ts';
import { useLocale } from '../../state/use-locale.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Chart } from '../../ui/Chart.tsx';
import { StageCurve } from '../assessment/StageCurve.tsx';
import styles from './SlideAssessment.module.css';
import { SlideCalm } from './SlideCalm.tsx';
import type { SlideRoom } from './SlideCanvas.tsx';
import { SlideQuestion } from './SlideQuestion.tsx';

interface SlideAssessmentProps extends SlideRoom {
  readonly assessment: Assessment;
  /** The dimension that is being scored; null: what it all comes to. */
  readonly question: string | null;
}

/** An assessment for the back row: the question that is being answered, or the result. Before the reveal of a blind one, neither. */
export function SlideAssessment({ assessment, question, ...room }: SlideAssessmentProps) {
  const document = useWorkshop(state => state.document);
  const result = useMemo(() => assessmentResult(document, assessment), [document, assessment]);
  if (!isTold(assessment))
    return (
      <SlideCalm title="Everybody answers alone">
        Nobody sees what others say, here or on paper, until all answers are revealed at once.
      </SlideCalm>
    );
  const asked = assessment.pack.dimensions.find(({ key }) => key === question);
  if (asked) return <SlideQuestion {...{ assessment, result, stages: room.pack.stages }} dimension={asked} />;
  if (result.scored === 0)
    return (
      <SlideCalm title="Where do we stand?">
        The picture builds up here as the questions are answered, one after another.
      </SlideCalm>
    );
  return <Result {...{ ...room, assessment, result }} />;
}

/** Sizes at unit 1. */
const EDGE = 20;
const PAD = 18;
const TYPE = 16;
/** Of the width, for the words and the place on the curve. */
const WORDS = 0.4;

interface ResultProps extends SlideRoom {
  readonly assessment: Assessment;
  readonly result: AssessmentResult;
}

function Result({ assessment, result, pack, width, height, unit, measure }: ResultProps) {
  const document = useWorkshop(state => state.document);
  const locale = useLocale();
  const { stages } = pack;
  const { stage, said } = result;
  const words = Math.floor((width - 3 * EDGE * unit) * WORDS);
  const wide = width - 3 * EDGE * unit - words;
  const chart = useMemo(() => {
    const earlier = earlierAssessment(document, assessment);
    const before = earlier && { earlier, before: assessmentResult(document, earlier) };
    const radar = radarData(assessment, result, before ?? null, day => formatDay(day, locale));
    const frame = {
      ...{ measure, ink: SCREEN_INK, size: TYPE * unit, width: Math.max(240, wide - 2 * PAD * unit) },
      height: Math.max(240, height - 2 * (EDGE + PAD) * unit),
    };
    return radar ? planRadar(radar, frame) : planLevels(levelsData(assessment, result, stages), frame);
  }, [document, assessment, result, locale, measure, unit, wide, height, stages]);
  const of = stage === null ? undefined : stages[stage];
  const weakest = weakestWords(result);
  return (
    <div className={styles.result}>
      <section className={styles.words} aria-label="Result" style={{ width: words }}>
        <h2 style={{ '--stage': of?.colour ?? 'var(--ink-2)' } as CSSProperties}>
          {stage === null ? (
            'No stage yet'
          ) : (
            <>
              <span className={styles.stage}>{stage}</span> {of?.name ?? `Stage ${stage}`}
            </>
          )}
        </h2>
        <p className={styles.sentence}>{resultWords(result, stages)}</p>
        {weakest && <p>{weakest}</p>}
        {stage !== null && (
          <StageCurve
            unit={unit}
            stages={stages}
            marks={[
              { stage, kind: 'now', words: 'with evidence' },
              ...(said !== null && said !== stage
                ? [{ stage: said, kind: 'said' as const, words: 'as was said' }]
                : []),
            ]}
          />
        )}
      </section>
      <section className={styles.chart} aria-label="The dimensions" style={{ width: wide }}>
        <Chart plan={chart} isStill />
      </section>
    </div>
  );
}
