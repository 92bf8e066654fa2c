import { ArrowLeft, ArrowRight, Undo2, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { levelCount, type RoomScore } from '../../../shared/views/assessment.ts';
import { stagesOf } from '../../../shared/views/stages.ts';
import { speak } from '../../board/speaker.ts';
import type { Person } from '../../passing/people.ts';
import { TurnBar } from '../../passing/TurnBar.tsx';
import { TurnEnd } from '../../passing/TurnEnd.tsx';
import { useApp } from '../../state/app.ts';
import { counted } from '../../state/format.ts';
import { say as tell } from '../../state/messages.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ScoreForm } from './ScoreForm.tsx';
import styles from './ScoreTurn.module.css';
import { saidWords } from './said-words.ts';
import { useScoreKeys } from './score-keys.ts';
import { useScoring } from './scoring.ts';

interface ScoreTurnProps {
  readonly assessment: Assessment;
  readonly person: Person;
  /** Whose turn is next; null when nobody's answers are missing. */
  readonly next: string | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

const NOTHING: RoomScore = { level: null, confidence: null, evidence: '' };

/** One participant answers the questions alone, one after another. */
export function ScoreTurn({ assessment, person, next, onDone, onLeave }: ScoreTurnProps) {
  const scoring = useScoring(assessment, person.id);
  const shipped = useApp(state => state.info?.stages);
  const document = useWorkshop(state => state.document);
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const frame = useRef<HTMLElement>(null);
  const { dimensions } = assessment.pack;
  const dimension = dimensions[at];
  const open = dimensions.filter(({ key }) => levelSaid(scoring.said.get(key)) === null).length;

  const set = async (changes: Partial<RoomScore>) => {
    if (dimension && (await scoring.say(dimension.key, changes))) speak(saidWords(dimension.name, changes));
  };
  const step = (by: 1 | -1) => setAt(now => Math.min(dimensions.length, Math.max(0, now + by)));
  const takeBack = async () => {
    const back = await scoring.takeBack();
    if (back === null) {
      tell('Nothing of this turn is left to take back. Earlier answers stay as they are.');
      return;
    }
    setAt(
      Math.max(
        0,
        dimensions.findIndex(({ key }) => key === back),
      ),
    );
    speak('Taken back.');
  };
  useScoreKeys({
    levels: levelCount(assessment),
    level: dimension ? (scoring.said.get(dimension.key)?.level ?? null) : null,
    onLevel: level => void set({ level }),
    onConfidence: confidence => void set({ confidence }),
    onEvidence: () => frame.current?.querySelector('textarea')?.focus(),
    onStep: step,
    onEscape: onLeave,
    onUndo: () => void takeBack(),
  });

  return (
    <main className={styles.turn}>
      <TurnBar
        name={person.name}
        does="answers alone"
        progress={
          dimension
            ? `${at + 1} of ${dimensions.length}`
            : `${dimensions.length - open} of ${dimensions.length} answered`
        }
      >
        <Button
          kind="quiet"
          icon={<Undo2 aria-hidden />}
          isDisabled={scoring.said.size === 0}
          onPress={() => void takeBack()}
        >
          Take back
        </Button>
        <IconButton label="Previous question" isDisabled={at === 0} onPress={() => step(-1)}>
          <ArrowLeft aria-hidden />
        </IconButton>
        <IconButton
          label={at === dimensions.length - 1 ? 'To the end' : 'Next question'}
          isDisabled={!dimension}
          onPress={() => step(1)}
        >
          <ArrowRight aria-hidden />
        </IconButton>
        <IconButton label="Leave this turn" keys="Esc" onPress={onLeave}>
          <X aria-hidden />
        </IconButton>
      </TurnBar>
      <div className={styles.page}>
        {dimension ? (
          <ScoreForm
            key={dimension.key}
            {...{ dimension, heading, frame }}
            stages={shipped ? stagesOf(document, shipped).stages : []}
            place={`${at + 1} of ${dimensions.length}`}
            score={scoring.said.get(dimension.key) ?? NOTHING}
            speaker="one"
            onSet={changes => void set(changes)}
          >
            <Button kind="primary" icon={<ArrowRight aria-hidden />} onPress={() => step(1)}>
              {at === dimensions.length - 1 ? 'To the end' : 'Next question'}
            </Button>
            <p className={styles.help}>0 to {levelCount(assessment) - 1} sets the level, Enter goes on.</p>
          </ScoreForm>
        ) : (
          <TurnEnd
            title={open === 0 ? 'All answered' : `${counted(open, 'question')} left`}
            items={dimensions.map(({ key, name }, index) => ({
              ...{ id: key, mark: String(index + 1), title: name },
              said: levelSaid(scoring.said.get(key)),
            }))}
            verb="Answer"
            {...{ heading, next, onDone }}
            onChange={key => setAt(dimensions.findIndex(one => one.key === key))}
          />
        )}
      </div>
    </main>
  );
}

/** A level as the end of the turn lists it; null when none was named yet. */
function levelSaid(score: RoomScore | undefined): string | null {
  const level = score?.level ?? null;
  if (level === null) return null;
  return level === 'unknown' ? 'I cannot say' : `Level ${level}`;
}
