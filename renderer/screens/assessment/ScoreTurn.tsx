import { ArrowRight } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { levelCount, type RoomScore, scoreStands } from '../../../shared/views/assessment.ts';
import { speak } from '../../board/speaker.ts';
import type { TurnOf } from '../../passing/Passing.tsx';
import { Turn } from '../../passing/Turn.tsx';
import { useSaid } from '../../passing/use-said.ts';
import { useApp } from '../../state/app.ts';
import { newId, run } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { ScoreForm } from './ScoreForm.tsx';
import styles from './ScoreTurn.module.css';
import { saidWords } from './said-words.ts';
import { useScoreKeys } from './score-keys.ts';
import { SCORE_WORDS } from './words.ts';

interface ScoreTurnProps extends TurnOf {
  readonly assessment: Assessment;
}

const NOTHING: RoomScore = { level: null, confidence: null, evidence: '' };

/** One participant answers the questions alone, one after another. */
export function ScoreTurn({ assessment, ...turn }: ScoreTurnProps) {
  const stages = useApp(state => state.info?.stages.stages) ?? [];
  const of = { assessment: assessment.id, participant: turn.person.id };
  const { said, say, takeBack } = useSaid<RoomScore>({
    write: (dimension, changes) => run({ type: 'score.set', ...of, id: newId(), dimension, changes }),
    stands: (document, dimension, score) => scoreStands(document, { ...of, dimension, ...score }),
  });
  const [at, setAt] = useState(0);
  const frame = useRef<HTMLElement>(null);
  const { dimensions } = assessment.pack;
  const dimension = dimensions[at];

  const set = async (changes: Partial<RoomScore>) => {
    // The first word on a question takes the place of everything that an earlier turn had left there.
    if (dimension && (await say(dimension.key, before => ({ ...(before ?? NOTHING), ...changes }))))
      speak(saidWords(dimension.name, changes));
  };
  const goOn = () => setAt(now => Math.min(dimensions.length, now + 1));
  useScoreKeys({
    levels: levelCount(assessment),
    level: dimension ? (said.get(dimension.key)?.level ?? null) : null,
    onLevel: level => void set({ level }),
    onConfidence: confidence => void set({ confidence }),
    onEvidence: () => frame.current?.querySelector('textarea')?.focus(),
    onNext: goOn,
  });

  return (
    <Turn
      words={SCORE_WORDS}
      {...turn}
      {...{ at, takeBack }}
      onGo={setAt}
      canTakeBack={said.size > 0}
      items={dimensions.map(({ key, name }, index) => ({
        ...{ id: key, mark: String(index + 1), title: name },
        said: levelSaid(said.get(key)),
      }))}
    >
      {heading =>
        dimension && (
          <div className={styles.page}>
            <ScoreForm
              key={dimension.key}
              {...{ dimension, stages, heading, frame }}
              place={`${at + 1} of ${dimensions.length}`}
              score={said.get(dimension.key) ?? NOTHING}
              speaker="one"
              onSet={changes => void set(changes)}
            >
              <Button kind="primary" icon={<ArrowRight aria-hidden />} onPress={goOn}>
                {at === dimensions.length - 1 ? 'To the end' : 'Next question'}
              </Button>
              <p className={styles.help}>0 to {levelCount(assessment) - 1} sets the level, Enter goes on.</p>
            </ScoreForm>
          </div>
        )
      }
    </Turn>
  );
}

/** A level as the end of the turn lists it; null when none was named yet. */
function levelSaid(score: RoomScore | undefined): string | null {
  const level = score?.level ?? null;
  if (level === null) return null;
  return level === 'unknown' ? 'I cannot say' : `Level ${level}`;
}
