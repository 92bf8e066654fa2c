import { ListChecks, Trash2 } from 'lucide-react';
import { type Parked, ROADMAP_LIMITS } from '../../../shared/model/roadmap.ts';
import { speak } from '../../board/speaker.ts';
import { once } from '../../state/once.ts';
import { newId, newMark, run } from '../../state/workshop.ts';
import { IconButton } from '../../ui/Button.tsx';
import { QuickLine } from './QuickLine.tsx';
import styles from './RoadmapScreen.module.css';
import { remove } from './remove.ts';

/** The parking lot: what was set aside, to be made an action or let go. */
export function Parking({ items }: { readonly items: readonly Parked[] }) {
  const park = async (lines: readonly string[]) => {
    const commit = await run({ type: 'parked.add', items: lines.map(text => ({ id: newId(), text })) });
    if (commit) speak(lines.length === 1 ? `Parked: ${lines[0]}.` : `${lines.length} points parked.`);
  };
  const take = (item: Parked) =>
    once(item.id, async () => {
      const mark = newMark();
      const action = { id: newId(), text: item.text, horizon: 'later', source: 'Parking lot' } as const;
      // It leaves the parking lot only once it stands elsewhere.
      if (!(await run({ type: 'action.add', actions: [action] }, mark))) return;
      await run({ type: 'parked.remove', ids: [item.id] }, mark);
      speak(`${item.text} is now an action for later.`);
    });
  return (
    <section className={styles.panel} aria-labelledby="parking">
      <header className={styles.panelHead}>
        <h2 id="parking">Parking lot</h2>
        <span>{items.length > 0 && items.length}</span>
      </header>
      <QuickLine label="Park a point" most={ROADMAP_LIMITS.text} onAdd={lines => void park(lines)} />
      {items.length === 0 ? (
        <p className={styles.hint}>What is worth keeping but not worth stopping for goes here.</p>
      ) : (
        <ul className={styles.rows}>
          {items.map(item => (
            <li key={item.id} className={styles.row}>
              <span className={styles.words}>
                <span>{item.text}</span>
                {item.by && <span className={styles.meta}>{item.by}</span>}
              </span>
              <IconButton label={`Make an action of “${item.text}”`} onPress={() => void take(item)}>
                <ListChecks aria-hidden />
              </IconButton>
              <IconButton
                label={`Delete “${item.text}”`}
                onPress={() => void remove('parked.remove', item.id)}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
