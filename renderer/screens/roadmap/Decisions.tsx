import type { StagesPack } from '../../../shared/content/stages.ts';
import { type Decision, ROADMAP_LIMITS } from '../../../shared/model/roadmap.ts';
import { speak } from '../../board/speaker.ts';
import { laneName } from '../../board/words.ts';
import { formatDay, today } from '../../state/format.ts';
import { useLocale } from '../../state/use-locale.ts';
import { newId, newMark, run } from '../../state/workshop.ts';
import parts from './Item.module.css';
import { ListHead } from './ListHead.tsx';
import { QuickLine } from './QuickLine.tsx';
import styles from './RoadmapScreen.module.css';

interface DecisionsProps {
  readonly pack: StagesPack;
  readonly decisions: readonly Decision[];
  readonly onOpen: (id: string) => void;
}

/** What the room agreed, each with who decided it and why. */
export function Decisions({ pack, decisions, onOpen }: DecisionsProps) {
  const locale = useLocale();
  const add = async (lines: readonly string[]) => {
    const mark = newMark();
    for (const text of lines)
      if (!(await run({ type: 'decision.add', id: newId(), text, day: today() }, mark))) return;
    speak(lines.length === 1 ? `Decided: ${lines[0]}.` : `${lines.length} decisions noted.`);
  };
  return (
    <section className={styles.panel} aria-labelledby="decisions">
      <ListHead id="decisions" title="Decisions" count={decisions.length} />
      <QuickLine label="Note a decision" most={ROADMAP_LIMITS.text} onAdd={lines => void add(lines)} />
      {decisions.length === 0 ? (
        <p className={styles.hint}>Write what was agreed as one sentence; say who decided and why.</p>
      ) : (
        <ol className={styles.rows}>
          {decisions.map(decision => (
            <li key={decision.id} className={`${styles.row} ${styles.whole}`}>
              <span className={parts.number}>{decision.number}</span>
              <span className={parts.words}>
                <button type="button" className={styles.open} onClick={() => onOpen(decision.id)}>
                  {decision.text}
                </button>
                {decision.reason && <span>{decision.reason}</span>}
                <span className={parts.meta}>
                  {[
                    decision.decidedBy || 'Nobody named yet',
                    formatDay(decision.day, locale),
                    decision.stage === null ? '' : laneName(pack.stages, decision.stage),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
