import { recordsOf } from '../../../shared/model/document.ts';
import type { Round } from '../../../shared/model/round.ts';
import { spreadsOf } from '../../../shared/views/spread.ts';
import { useApp } from '../../state/app.ts';
import { counted, formatMoment } from '../../state/format.ts';
import { useLocale } from '../../state/use-locale.ts';
import { useWorkshop } from '../../state/workshop.ts';
import styles from './Earlier.module.css';
import { usePeople } from './people.ts';
import { SpreadTable } from './SpreadTable.tsx';

/** The rounds that are over, newest first, each with its votes as a table. */
export function Earlier() {
  const document = useWorkshop(state => state.document);
  const rounds = recordsOf(document, 'round')
    .filter(round => round.state === 'settled')
    .toSorted((a, b) => b.number - a.number);
  if (rounds.length === 0) return null;
  return (
    <section className={styles.earlier} aria-label="Earlier rounds">
      <h2>Earlier rounds</h2>
      {rounds.map(round => (
        <Past key={round.id} round={round} />
      ))}
    </section>
  );
}

function Past({ round }: { readonly round: Round }) {
  const document = useWorkshop(state => state.document);
  const pack = useApp(state => state.info?.stages ?? null);
  const locale = useLocale();
  const people = usePeople(round);
  if (!pack) return null;
  const names = new Map(people.map(person => [person.id, person.name]));
  return (
    <details>
      <summary>
        Blind placement {round.number}, {formatMoment(round.began, locale)}:{' '}
        {counted(round.settlements.length, 'use case')} settled of {round.useCases.length}
      </summary>
      <SpreadTable
        round={round}
        spreads={spreadsOf(document, round, pack.stages.length)}
        stages={pack.stages}
        nameOf={id => names.get(id) ?? ''}
      />
    </details>
  );
}
