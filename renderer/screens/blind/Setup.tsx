import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { recordsOf } from '../../../shared/model/document.ts';
import { ROUND_LIMITS } from '../../../shared/model/round.ts';
import { PeopleTicks, peopleProblem, usePresent } from '../../passing/PeopleTicks.tsx';
import { Ticks } from '../../passing/Ticks.tsx';
import { navigate } from '../../state/app.ts';
import { usePicked } from '../../state/blind.ts';
import { counted } from '../../state/format.ts';
import { newId, run, useWorkshop } from '../../state/workshop.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Earlier } from './Earlier.tsx';
import { now } from './people.ts';
import styles from './Setup.module.css';

/** Chooses the few use cases and the participants of a new round. */
export function Setup() {
  const document = useWorkshop(state => state.document);
  const picked = usePicked(state => state.picked);
  const useCases = recordsOf(document, 'use-case').toSorted((a, b) => a.number - b.number);
  const who = usePresent();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(picked));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [busy, setBusy] = useState(false);
  const asked = useCases.filter(useCase => chosen.has(useCase.id));
  const { present } = who;
  const problem =
    casesProblem(asked.length) ?? peopleProblem(present.length, ROUND_LIMITS.participants, 'a round');

  const begin = async () => {
    setBusy(true);
    await run({
      type: 'round.begin',
      id: newId(),
      useCases: asked.map(useCase => useCase.id),
      participants: present.map(person => person.id),
      time: now(),
    });
    usePicked.setState({ picked: [] });
    setBusy(false);
  };

  return (
    <main className={styles.setup}>
      <header className={styles.header}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Blind placement
          </h1>
          <p>
            Everybody places the same few use cases without seeing the others. Then all is revealed, and the
            room settles one place for each.
          </p>
        </div>
        <IconButton label="Back to the curve" onPress={() => navigate('curve')}>
          <X aria-hidden />
        </IconButton>
      </header>
      {useCases.length === 0 ? (
        <EmptyState
          title="No use case yet"
          actions={
            <Button kind="primary" onPress={() => navigate('curve')}>
              Go to the curve
            </Button>
          }
        >
          Collect some on the curve first.
        </EmptyState>
      ) : (
        <div className={styles.lists}>
          <Ticks
            title="Use cases"
            note={`Up to ${ROUND_LIMITS.useCases}. Select cards on the board before you come here to have them ticked.`}
            find="Find a use case"
            items={useCases.map(({ id, number, title, unit }) => ({
              ...{ id, mark: String(number), name: title, note: unit },
            }))}
            ticked={new Set(asked.map(useCase => useCase.id))}
            onChange={setChosen}
          />
          <PeopleTicks {...who} />
        </div>
      )}
      {useCases.length > 0 && (
        <footer className={styles.footer}>
          <p role="status">
            {problem ??
              `${counted(asked.length, 'use case')}, ${counted(present.length, 'participant')}: ${counted(
                asked.length * present.length,
                'vote',
              )}.`}
          </p>
          <Button kind="primary" isDisabled={problem !== null || busy} onPress={begin}>
            Begin
          </Button>
        </footer>
      )}
      <Earlier />
    </main>
  );
}

function casesProblem(count: number): string | null {
  if (count === 0) return 'Tick a use case or more.';
  if (count > ROUND_LIMITS.useCases)
    return `${count} use cases are ticked; a round holds at most ${ROUND_LIMITS.useCases}.`;
  return null;
}
