import { TrendingDown, TrendingUp } from 'lucide-react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { earlierAssessment, type Move, movesBetween } from '../../../shared/views/assessment-compare.ts';
import { useApp } from '../../state/app.ts';
import { formatDay } from '../../state/format.ts';
import { useLocale } from '../../state/use-locale.ts';
import { useWorkshop } from '../../state/workshop.ts';
import styles from './Moves.module.css';

/** What moved since the last assessment of the same subject; nothing where there was none. */
export function Moves({ assessment }: { readonly assessment: Assessment }) {
  const document = useWorkshop(state => state.document);
  const key = useApp(state => state.key);
  const locale = useLocale();
  const earlier = earlierAssessment(document, assessment);
  if (!earlier) return null;
  const moves = movesBetween(document, earlier, assessment);
  const moved = moves.filter(one => one.by !== null && one.by !== 0);
  return (
    <section className={styles.moves} aria-labelledby="moves">
      <h2 id="moves">
        Since <a href={`#/assessment/${key}/${earlier.id}`}>{formatDay(earlier.day, locale)}</a>
      </h2>
      <p>{counted(moves)}</p>
      {moved.length > 0 && (
        <ul>
          {moved
            .toSorted((a, b) => (b.by ?? 0) - (a.by ?? 0))
            .map(({ dimension, name, from, to, by }) => (
              <li key={dimension} className={(by ?? 0) > 0 ? styles.up : styles.down}>
                {(by ?? 0) > 0 ? <TrendingUp aria-hidden /> : <TrendingDown aria-hidden />}
                <span className={styles.name}>{name}</span>
                <span className={styles.levels}>
                  {from} → {to}
                </span>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

/** "8 up, none down, 1 as before." */
function counted(moves: readonly Move[]): string {
  const said = (is: (by: number) => boolean) => {
    const count = moves.filter(one => one.by !== null && is(one.by)).length;
    return count === 0 ? 'none' : String(count);
  };
  return `${said(by => by > 0)} up, ${said(by => by < 0)} down, ${said(by => by === 0)} as before.`;
}
