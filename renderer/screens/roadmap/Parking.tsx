import { ListChecks, Trash2 } from 'lucide-react';
import { type Parked, ROADMAP_LIMITS } from '../../../shared/model/roadmap.ts';
import { speak } from '../../board/speaker.ts';
import { once } from '../../state/once.ts';
import { newId, newMark, run } from '../../state/workshop.ts';
import { IconButton } from '../../ui/Button.tsx';
import parts from './Item.module.css';
import { ListHead } from './ListHead.tsx';
import { QuickLine } from './QuickLine.tsx';
import styles from './RoadmapScreen.module.css';
import { remove } from './remove.ts';

/** The parking lot: what was set aside, to be made an action or let go. */
export function Parking({ items }: { readonly items: readonly Parked[] }) {
  const park = async (lines: readonly string[]) => {
    const commit = await run({ type: 'parked.add', items: lines.map(text => ({ id: newId(), text })) });
    if (commit) speak(lines.length === 1 ? `Parked: ${lines[0]}.` : `${lines.length} points parked.`);
  };
  const take = (parked: Parked) =>
    once(parked.id, async () => {
      const mark = newMark();
      const action = { id: newId(), text: parked.text, horizon: 'later', source: 'Parking lot' } as const;
      // It leaves the parking lot only once it stands elsewhere.
      if (!(await run({ type: 'action.add', actions: [action] }, mark))) return;
      await run({ type: 'parked.remove', ids: [parked.id] }, mark);
      speak(`${parked.text} is now an action for later.`);
    });
  return (
    <section className={styles.panel} aria-labelledby="parking">
      <ListHead id="parking" title="Parking lot" count={items.length} />
      <QuickLine label="Park a point" most={ROADMAP_LIMITS.text} onAdd={lines => void park(lines)} />
      {items.length === 0 ? (
        <p className={styles.hint}>What is worth keeping but not worth stopping for goes here.</p>
      ) : (
        <ul className={styles.rows}>
          {items.map(one => (
            <li key={one.id} className={styles.row}>
              <span className={parts.words}>
                <span>{one.text}</span>
                {one.by && <span className={parts.meta}>{one.by}</span>}
              </span>
              <IconButton label={`Make an action of “${one.text}”`} onPress={() => void take(one)}>
                <ListChecks aria-hidden />
              </IconButton>
              <IconButton label={`Delete “${one.text}”`} onPress={() => void remove('parked.remove', one.id)}>
                <Trash2 aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
