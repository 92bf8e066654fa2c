import { CircleCheck, Plus, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import { find } from '../../../shared/model/document.ts';
import type { Round } from '../../../shared/model/round.ts';
import { spreadsOf } from '../../../shared/views/spread.ts';
import { dissentWords, spreadWords } from '../../../shared/views/spread-words.ts';
import { speak } from '../../board/speaker.ts';
import { navigate } from '../../state/app.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { EndRound } from './EndRound.tsx';
import { usePeople } from './people.ts';
import styles from './Reveal.module.css';
import { Settle } from './Settle.tsx';
import { SpreadCurve } from './SpreadCurve.tsx';
import { SpreadTable } from './SpreadTable.tsx';

interface RevealProps {
  readonly round: Round;
  readonly stages: readonly Stage[];
  readonly onNew: () => void;
}

/** The votes of a round as the room sees them, one use case at a time, and what it makes of each. */
export function Reveal({ round, stages, onNew }: RevealProps) {
  const document = useWorkshop(state => state.document);
  const people = usePeople(round);
  const spreads = useMemo(() => spreadsOf(document, round, stages.length), [document, round, stages.length]);
  const [chosen, setChosen] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  /** To the next that is not settled, and the focus with it. */
  const goOn = () => {
    setChosen(null);
    title.current?.focus();
  };
  const names = new Map(people.map(person => [person.id, person.name]));
  const nameOf = (id: string) => names.get(id) ?? '';
  const isOver = round.state === 'settled';
  const spread =
    spreads.find(one => one.useCase === chosen) ?? spreads.find(one => !one.settlement) ?? spreads[0];
  const useCase = spread && find(document, 'use-case', spread.useCase);
  const words = spread ? spreadWords(spread, nameOf) : '';
  const dissent = spread ? dissentWords(spread, nameOf) : null;

  useEffect(() => {
    if (useCase) speak(`${useCase.title}. ${words}`);
  }, [useCase, words]);
  useEffect(() => heading.current?.focus(), []);

  if (!spread || !useCase) return null;
  return (
    <main className={styles.reveal}>
      <header className={styles.header}>
        <h1 ref={heading} tabIndex={-1}>
          Blind placement {round.number}
          <span>
            {isOver ? 'settled' : `${round.settlements.length} of ${round.useCases.length} settled`}
          </span>
        </h1>
        {isOver ? (
          <Button icon={<Plus aria-hidden />} onPress={onNew}>
            New round
          </Button>
        ) : (
          <EndRound round={round} />
        )}
        <Button kind={isOver ? 'primary' : 'plain'} onPress={() => navigate('curve')}>
          Back to the curve
        </Button>
      </header>
      <nav className={styles.cases} aria-label="Use cases of this round">
        <ol>
          {spreads.map(one => {
            const of = find(document, 'use-case', one.useCase);
            return (
              <li key={one.useCase}>
                <button
                  type="button"
                  aria-current={one === spread ? 'true' : undefined}
                  onClick={() => setChosen(one.useCase)}
                >
                  <span className={styles.number}>{of?.number}</span>
                  <span className={styles.title}>{of?.title}</span>
                  {one.settlement ? (
                    <span className={styles.settled}>
                      <CircleCheck aria-hidden /> <VisuallyHidden>Settled: </VisuallyHidden>
                      {one.settlement.stage ?? '–'}
                    </span>
                  ) : (
                    one.dissent && (
                      <span className={styles.dissent}>
                        <TriangleAlert aria-hidden /> <VisuallyHidden>Strong dissent</VisuallyHidden>
                      </span>
                    )
                  )}
                </button>
              </li>
            );
          })}
        </ol>
      </nav>
      <section className={styles.spread} aria-label={`Votes on ${useCase.title}`}>
        <h2 ref={title} tabIndex={-1}>
          <span className={styles.number}>{useCase.number}</span> {useCase.title}
        </h2>
        {dissent && (
          <p className={styles.flag}>
            <TriangleAlert aria-hidden /> {dissent}
          </p>
        )}
        <p className={styles.words}>
          {dissent ? words.replace(`${dissent} `, '').replace(dissent, '') : words}
        </p>
        <SpreadCurve key={useCase.id} {...{ spread, people, stages }} />
      </section>
      <Settle
        key={`${useCase.id} ${spread.settlement ? 'settled' : ''}`}
        {...{ round, spread, useCase, stages, people }}
        onSettled={goOn}
      />
      <details className={styles.table}>
        <summary>As a table</summary>
        <SpreadTable {...{ round, spreads, stages, nameOf }} />
      </details>
    </main>
  );
}
