import type { Stage } from '../../../shared/content/stages.ts';
import { find } from '../../../shared/model/document.ts';
import type { Round } from '../../../shared/model/round.ts';
import type { Spread } from '../../../shared/views/spread.ts';
import { listed, medianWords, rangeWords } from '../../../shared/views/spread-words.ts';
import { laneName } from '../../board/words.ts';
import { useWorkshop } from '../../state/workshop.ts';
import styles from './SpreadTable.module.css';

interface SpreadTableProps {
  readonly round: Round;
  readonly spreads: readonly Spread[];
  readonly stages: readonly Stage[];
  readonly nameOf: (participant: string) => string;
}

/** The twin of the dots: everything they show, a row a use case. */
export function SpreadTable({ round, spreads, stages, nameOf }: SpreadTableProps) {
  const document = useWorkshop(state => state.document);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={`Votes of round ${round.number}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Use case</th>
            {stages.map(stage => (
              <th key={stage.position} scope="col" className={styles.figure} title={stage.name}>
                {stage.position}
              </th>
            ))}
            <th scope="col">Middle</th>
            <th scope="col">Spread</th>
            <th scope="col">Dissent</th>
            <th scope="col">Abstained, missing</th>
            <th scope="col">Settled</th>
          </tr>
        </thead>
        <tbody>
          {spreads.map(spread => {
            const useCase = find(document, 'use-case', spread.useCase);
            const who = (stage: number) =>
              listed(
                spread.placed.filter(vote => vote.stage === stage).map(vote => nameOf(vote.participant)),
              );
            return (
              <tr key={spread.useCase}>
                <th scope="row">
                  {useCase?.number} {useCase?.title}
                </th>
                {stages.map(({ position }) => (
                  <td key={position} className={styles.figure} title={who(position)}>
                    {spread.counts[position] || '·'}
                  </td>
                ))}
                <td className={styles.words}>{medianWords(spread.median)}</td>
                <td className={styles.words}>{rangeWords(spread.range)}</td>
                <td className={styles.words}>{spread.dissent ? DISSENT[spread.dissent] : 'none'}</td>
                <td>{listed([...spread.abstained, ...spread.missing].map(nameOf)) || 'nobody'}</td>
                <td>
                  {spread.settlement
                    ? `${laneName(stages, spread.settlement.stage)}. ${spread.settlement.reason} (${spread.settlement.decidedBy})`
                    : 'not yet'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const DISSENT = { split: 'strong: split', far: 'strong: far off' } as const;
