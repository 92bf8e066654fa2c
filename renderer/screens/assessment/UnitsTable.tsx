import type { Stage } from '../../../shared/content/stages.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { assessmentResult } from '../../../shared/views/assessment-result.ts';
import { subjectWords } from '../../../shared/views/assessment-words.ts';
import { formatDay } from '../../state/format.ts';
import { useLocale } from '../../state/use-locale.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { StageBadge } from './StageBadge.tsx';
import styles from './UnitsTable.module.css';

interface UnitsTableProps {
  /** The newest of each subject. */
  readonly assessments: readonly Assessment[];
  readonly stages: readonly Stage[];
}

/** The organisation and its units side by side, dimension by dimension, each as it was assessed last. */
export function UnitsTable({ assessments, stages }: UnitsTableProps) {
  const document = useWorkshop(state => state.document);
  const locale = useLocale();
  const columns = assessments.map(assessment => ({
    assessment,
    result: assessmentResult(document, assessment),
  }));
  const names = new Map(
    columns.flatMap(({ result }) => result.dimensions.map(one => [one.dimension.key, one.dimension.name])),
  );
  return (
    <section className={styles.units} aria-labelledby="units">
      <h2 id="units">Side by side</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="Levels side by side">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Dimension</th>
              {columns.map(({ assessment }) => (
                <th key={assessment.id} scope="col">
                  {subjectWords(assessment)}
                  <span className={styles.day}>{formatDay(assessment.day, locale)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...names].map(([key, name]) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {columns.map(({ assessment, result }) => {
                  const of = result.dimensions.find(one => one.dimension.key === key);
                  const share =
                    (of?.level ?? 0) / Math.max(1, assessment.pack.dimensions[0]?.levels.length ?? 1);
                  return (
                    <td key={assessment.id} style={{ '--share': `${share * 36}%` } as React.CSSProperties}>
                      {of?.level ?? '–'}
                      {of && of.level !== null && !of.hasEvidence && of.level > 0 && (
                        <span className={styles.bare} title="Nothing written speaks for it">
                          {' '}
                          *<VisuallyHidden> without evidence</VisuallyHidden>
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Stage</th>
              {columns.map(({ assessment, result }) => (
                <td key={assessment.id}>
                  <StageBadge stage={result.stage} stages={stages} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
      <p className={styles.note}>* Nothing written speaks for this level.</p>
    </section>
  );
}
