import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import type { Round } from '../../../shared/model/round.ts';
import type { UseCase } from '../../../shared/model/use-case.ts';
import { PassBar } from '../../passing/PassBar.tsx';
import { PassList } from '../../passing/PassList.tsx';
import type { Person } from '../../passing/people.ts';
import { navigate } from '../../state/app.ts';
import { sayUndoable } from '../../state/undoable.ts';
import { run } from '../../state/workshop.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { CalledOut } from './CalledOut.tsx';
import { EndRound } from './EndRound.tsx';
import styles from './Overview.module.css';
import { now } from './people.ts';
import { BLIND_WORDS } from './words.ts';

interface OverviewProps {
  readonly round: Round;
  readonly people: readonly Person[];
  readonly useCases: readonly UseCase[];
  readonly stages: readonly Stage[];
  /** How many of a participant's votes are missing. */
  readonly missing: (participant: string) => number;
  readonly votedOn: ReadonlyMap<string, ReadonlySet<string>>;
  readonly progress: { readonly done: number; readonly of: number };
  readonly next: Person | null;
  readonly onHandTo: (participant: string) => void;
}

type Way = 'laptop' | 'called';
const WAYS = [
  { value: 'laptop', label: 'Pass the laptop' },
  { value: 'called', label: 'Called out' },
] as const;

/** The facilitator's page while votes come in: who is done, who is next, and never where anything was placed. */
export function Overview(props: OverviewProps) {
  const { round, people, useCases, stages, missing, votedOn, progress, next, onHandTo } = props;
  const [way, setWay] = useState<Way>('laptop');
  const reveal = async () => {
    const commit = await run({ type: 'round.reveal', round: round.id, time: now() });
    if (commit) sayUndoable('The votes are revealed.', commit);
  };
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className={styles.overview}>
      <header className={styles.header}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Blind placement {round.number}
          </h1>
          <p>{useCases.map(useCase => `${useCase.number} ${useCase.title}`).join(' · ')}</p>
        </div>
        <EndRound round={round} />
        <IconButton label="Back to the curve; the round goes on" onPress={() => navigate('curve')}>
          <X aria-hidden />
        </IconButton>
      </header>
      <PassBar
        words={BLIND_WORDS}
        {...{ progress, onHandTo }}
        next={way === 'laptop' ? next : null}
        onReveal={() => void reveal()}
      >
        <Choices label="How votes are given" choices={WAYS} value={way} onChange={setWay} />
      </PassBar>
      {way === 'called' && <CalledOut {...{ round, people, useCases, stages, votedOn }} />}
      {way === 'laptop' && (
        <PassList words={BLIND_WORDS} of={useCases.length} {...{ people, missing, onHandTo }} />
      )}
    </main>
  );
}
