import { ArrowLeft, ArrowRight, CircleAlert } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import {
  assessmentProgress,
  dimensionResults,
  levelCount,
  type RoomScore,
  roomScore,
} from '../../../shared/views/assessment.ts';
import { speak } from '../../board/speaker.ts';
import { isInChoices, useFirstKeys } from '../../state/use-first-keys.ts';
import { newId, run, useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { usePeopleOf } from './people-of.ts';
import { ScoreForm } from './ScoreForm.tsx';
import styles from './ScoreView.module.css';
import { saidWords } from './said-words.ts';
import { useScoreKeys } from './score-keys.ts';

interface ScoreViewProps {
  readonly assessment: Assessment;
  readonly stages: readonly Stage[];
  /** The question on the screen, by its place. */
  readonly at: number;
  readonly onGo: (at: number) => void;
  /** Past the last question. */
  readonly onDone: () => void;
}

/** The room answers the questions together, one after another; after a reveal, it agrees on what it saw differently. */
export function ScoreView({ assessment, stages, at, onGo, onDone }: ScoreViewProps) {
  const document = useWorkshop(state => state.document);
  const results = useMemo(() => dimensionResults(document, assessment), [document, assessment]);
  const people = usePeopleOf(assessment);
  const heading = useRef<HTMLHeadingElement>(null);
  const frame = useRef<HTMLElement>(null);
  const { dimensions } = assessment.pack;
  const dimension = dimensions[at] ?? dimensions[0];
  const result = results.find(one => one.dimension.key === dimension?.key);
  const progress = assessmentProgress(document, assessment);
  const isBlind = assessment.mode === 'blind';
  const score = roomScore(document, assessment, dimension?.key ?? '');

  const set = async (changes: Partial<RoomScore>) => {
    if (!dimension) return;
    const commit = await run({
      type: 'score.set',
      ...{ id: newId(), assessment: assessment.id, dimension: dimension.key, participant: null, changes },
    });
    if (commit) speak(saidWords(dimension.name, changes));
  };
  const step = (by: 1 | -1) => {
    const next = at + by;
    if (next >= dimensions.length) onDone();
    else if (next >= 0) onGo(next);
  };
  useScoreKeys({
    levels: levelCount(assessment),
    level: score.level,
    onLevel: level => void set({ level }),
    onConfidence: confidence => void set({ confidence }),
    onEvidence: () => frame.current?.querySelector('textarea')?.focus(),
    onNext: () => step(1),
  });
  useFirstKeys(({ key, target, ctrlKey, metaKey }) => {
    if (ctrlKey || metaKey || isInChoices(target)) return null;
    if (key === 'ArrowRight') return () => step(1);
    return key === 'ArrowLeft' ? () => step(-1) : null;
  });

  if (!dimension) return null;
  return (
    <div className={styles.view}>
      <nav className={styles.rail} aria-label="Questions">
        {!isBlind && (
          <ProgressBar
            label={`${progress.done} of ${progress.of} answered`}
            done={progress.done / Math.max(1, progress.of)}
          />
        )}
        <ol>
          {results.map(({ dimension: of, level, isUnknown, opinions }, index) => (
            <li key={of.key}>
              <button
                type="button"
                aria-current={index === at ? 'step' : undefined}
                onClick={() => onGo(index)}
              >
                <span className={styles.name}>{of.name}</span>{' '}
                {opinions?.dissent && (
                  <span className={styles.dissent}>
                    <CircleAlert aria-hidden />
                    <VisuallyHidden>Strong dissent, </VisuallyHidden>
                  </span>
                )}
                <span className={styles.level}>
                  <VisuallyHidden>
                    {level === null ? (isUnknown ? 'nobody can say' : 'not answered') : 'level'}{' '}
                  </VisuallyHidden>
                  {level ?? <span aria-hidden="true">{isUnknown ? '?' : '–'}</span>}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.page}>
        <ScoreForm
          key={dimension.key}
          {...{ dimension, stages, score, heading, frame }}
          place={`${at + 1} of ${dimensions.length}`}
          speaker="room"
          onSet={changes => void set(changes)}
          revealed={isBlind && result ? { result, people } : undefined}
        />
        <footer className={styles.foot}>
          <p>
            0 to {levelCount(assessment) - 1} sets the level, L M H how sure, E the evidence, Enter goes on.
          </p>
          <Button icon={<ArrowLeft aria-hidden />} isDisabled={at === 0} onPress={() => step(-1)}>
            Back
          </Button>
          <Button kind="primary" icon={<ArrowRight aria-hidden />} onPress={() => step(1)}>
            {at === dimensions.length - 1 ? 'To the result' : 'Next question'}
          </Button>
        </footer>
      </div>
    </div>
  );
}
