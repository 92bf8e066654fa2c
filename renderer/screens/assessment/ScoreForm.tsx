import { TriangleAlert } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect } from 'react';
import type { Dimension } from '../../../shared/content/assessment.ts';
import type { Stage } from '../../../shared/content/stages.ts';
import { ASSESSMENT_LIMITS, CONFIDENCES } from '../../../shared/model/assessment.ts';
import type { DimensionResult, RoomScore } from '../../../shared/views/assessment.ts';
import { CONFIDENCE_NAMES } from '../../../shared/views/assessment-words.ts';
import { dissentWords, spreadWords } from '../../../shared/views/spread-words.ts';
import type { Person } from '../../passing/people.ts';
import { Choices } from '../../ui/Choices.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { LevelCards } from './LevelCards.tsx';
import styles from './ScoreForm.module.css';

interface ScoreFormProps {
  readonly dimension: Dimension;
  readonly stages: readonly Stage[];
  /** "3 of 10". */
  readonly place: string;
  readonly score: RoomScore;
  /** Who answers: the room, or one participant for themselves. */
  readonly speaker: 'room' | 'one';
  readonly onSet: (changes: Partial<RoomScore>) => void;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly frame: RefObject<HTMLElement | null>;
  /** What participants said blind, once it is revealed. */
  readonly revealed?: { readonly result: DimensionResult; readonly people: readonly Person[] } | undefined;
  readonly children?: ReactNode;
}

const SURE = CONFIDENCES.map(value => ({ value, label: CONFIDENCE_NAMES[value] }));

const tooLong = (text: string) =>
  text.length > ASSESSMENT_LIMITS.evidence
    ? `This is longer than ${ASSESSMENT_LIMITS.evidence.toLocaleString('en')} characters.`
    : null;

/** One question, large enough for the back row: its levels, how sure the room is, and what speaks for it. */
export function ScoreForm(props: ScoreFormProps) {
  const { dimension, stages, place, score, speaker, onSet, heading, frame, revealed, children } = props;
  // Another question is another page, which begins at its heading.
  useEffect(() => heading.current?.focus(), [heading, dimension.key]);
  const isRoom = speaker === 'room';
  return (
    <section ref={frame} className={styles.form} aria-label={dimension.name}>
      <header className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          <span className={styles.place}>{place}</span> {dimension.name}
        </h2>
        <p className={styles.question}>{dimension.question}</p>
      </header>
      <LevelCards
        {...{ dimension, stages }}
        level={score.level}
        label={isRoom ? 'The room’s level' : 'Your level'}
        unknown={isRoom ? 'Nobody can say.' : 'I cannot say.'}
        onChange={level => onSet({ level })}
        revealed={
          revealed?.result.opinions
            ? { opinions: revealed.result.opinions, people: revealed.people }
            : undefined
        }
      />
      <div className={styles.side}>
        {revealed && <Spread {...revealed} hasSpoken={score.level !== null} />}
        <div className={styles.sure}>
          <p aria-hidden="true">{isRoom ? 'How sure is the room?' : 'How sure are you?'}</p>
          <Choices<(typeof CONFIDENCES)[number] | ''>
            label={isRoom ? 'How sure is the room?' : 'How sure are you?'}
            choices={SURE}
            value={score.confidence ?? ''}
            onChange={confidence => onSet({ confidence: confidence || null })}
          />
        </div>
        <div className={styles.evidence}>
          <DraftText
            label="What speaks for it?"
            hint="Something one could go and look at. Without it the level counts as 0 for the stage."
            rows={5}
            value={score.evidence}
            check={tooLong}
            save={evidence => onSet({ evidence })}
          />
        </div>
        {revealed && <Written {...revealed} />}
        {children}
      </div>
    </section>
  );
}

interface RevealedProps {
  readonly result: DimensionResult;
  readonly people: readonly Person[];
}

/** What was said blind, in words, and that the room may now agree. */
function Spread({ result, people, hasSpoken }: RevealedProps & { readonly hasSpoken: boolean }) {
  const { opinions } = result;
  if (!opinions) return null;
  const nameOf = (id: string) => people.find(person => person.id === id)?.name ?? '';
  const dissent = dissentWords(opinions, nameOf, 'level');
  const words = spreadWords(opinions, nameOf, 'level');
  return (
    <div className={styles.spread}>
      {dissent && (
        <p className={styles.flag}>
          <TriangleAlert aria-hidden /> {dissent}
        </p>
      )}
      <p>{dissent ? words.replace(`${dissent} `, '').replace(dissent, '') : words}</p>
      <p className={styles.note}>
        {hasSpoken
          ? 'The room has agreed on a level.'
          : 'Until the room agrees on a level, the middle counts, half a level rounded down.'}
      </p>
    </div>
  );
}

/** What participants wrote for themselves. */
function Written({ result, people }: RevealedProps) {
  const own = result.evidence.filter(said => said.participant !== null);
  if (own.length === 0) return null;
  return (
    <ul className={styles.written} aria-label="What participants wrote">
      {own.map(said => (
        <li key={said.participant}>
          <strong>{people.find(person => person.id === said.participant)?.name}</strong> {said.text}
        </li>
      ))}
    </ul>
  );
}
