import { type CSSProperties, useId } from 'react';
import type { Dimension } from '../../../shared/content/assessment.ts';
import type { Stage } from '../../../shared/content/stages.ts';
import type { Score } from '../../../shared/model/assessment.ts';
import type { Opinions } from '../../../shared/views/opinions.ts';
import type { Person } from '../../passing/people.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './LevelCards.module.css';

interface LevelCardsProps {
  readonly dimension: Dimension;
  readonly stages: readonly Stage[];
  readonly level: Score['level'];
  /** What the level is called: "The room’s level". */
  readonly label: string;
  /** What "unknown" says. */
  readonly unknown: string;
  readonly onChange: (level: Score['level']) => void;
  /** What participants said blind, once it is revealed, and who they are. */
  readonly revealed?: { readonly opinions: Opinions; readonly people: readonly Person[] } | undefined;
}

/** A card for each level, with what the room would see there. One is chosen, or none can be. */
export function LevelCards({
  dimension,
  stages,
  level,
  label,
  unknown,
  onChange,
  revealed,
}: LevelCardsProps) {
  const name = useId();
  return (
    <fieldset className={styles.levels}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {dimension.levels.map((words, position) => (
        <label
          key={`${position} ${words}`}
          className={styles.card}
          style={{ '--stage': stages[position]?.colour ?? 'var(--ink-2)' } as CSSProperties}
        >
          <input type="radio" name={name} checked={level === position} onChange={() => onChange(position)} />
          <span className={styles.number}>{position}</span>{' '}
          <span className={styles.words}>
            {words}
            {revealed && <Chosen {...revealed} level={position} />}
          </span>
        </label>
      ))}
      <label className={`${styles.card} ${styles.unknown}`}>
        <input type="radio" name={name} checked={level === 'unknown'} onChange={() => onChange('unknown')} />
        <span className={styles.number} aria-hidden="true">
          ?
        </span>{' '}
        <span className={styles.words}>
          {unknown}
          {revealed && <Chosen {...revealed} level={null} />}
        </span>
      </label>
    </fieldset>
  );
}

interface ChosenProps {
  readonly opinions: Opinions;
  readonly people: readonly Person[];
  /** Null: those who said that they cannot say. */
  readonly level: number | null;
}

/** Who chose a level, as initials; those who stand apart by a diamond. */
function Chosen({ opinions, people, level }: ChosenProps) {
  const ids =
    level === null
      ? opinions.abstained
      : opinions.placed.filter(vote => vote.stage === level).map(vote => vote.participant);
  if (ids.length === 0) return null;
  const chosen = people.filter(person => ids.includes(person.id));
  return (
    <span className={styles.chosen}>
      {chosen.map(person => (
        <span
          key={person.id}
          className={opinions.apart.includes(person.id) ? styles.apart : styles.person}
          title={person.name}
          data-chosen={level ?? 'unknown'}
        >
          <span aria-hidden="true">{person.initials}</span>
        </span>
      ))}
      <VisuallyHidden>, chosen by {chosen.map(person => person.name).join(', ')}</VisuallyHidden>
    </span>
  );
}
