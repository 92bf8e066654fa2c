import { type ReactNode, useId, useState } from 'react';
import { TextField } from '../ui/TextField.tsx';
import styles from './Ticks.module.css';

interface Tick {
  readonly id: string;
  /** A number or letters before the name. */
  readonly mark: string;
  readonly name: string;
  readonly note: string;
}

interface TicksProps {
  readonly title: string;
  readonly note: string;
  /** Label of the field that narrows the list; only shown when the list is long. */
  readonly find: string;
  readonly items: readonly Tick[];
  readonly ticked: ReadonlySet<string>;
  readonly onChange: (ticked: ReadonlySet<string>) => void;
  readonly children?: ReactNode;
}

/** From this many on a list is easier searched than read. */
const LONG = 10;

/** A list to tick, with those that are ticked first when it begins. */
export function Ticks({ title, note, find, items, ticked, onChange, children }: TicksProps) {
  const heading = useId();
  const [text, setText] = useState('');
  const [first] = useState(ticked);
  const wanted = text.trim().toLocaleLowerCase();
  const shown = items
    .filter(item => `${item.mark} ${item.name} ${item.note}`.toLocaleLowerCase().includes(wanted))
    .toSorted((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)));
  const set = (id: string, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <section className={styles.ticks} aria-labelledby={heading}>
      <h2 id={heading}>
        {title} <span className={styles.count}>{ticked.size}</span>
      </h2>
      <p className={styles.note}>{note}</p>
      {items.length >= LONG && <TextField label={find} value={text} onChange={setText} />}
      <ul className={styles.list}>
        {shown.map(item => (
          <li key={item.id}>
            <label className={styles.item}>
              <input
                type="checkbox"
                checked={ticked.has(item.id)}
                onChange={event => set(item.id, event.target.checked)}
              />
              {item.mark && <span className={styles.mark}>{item.mark}</span>}
              <span className={styles.name}>
                {item.name} {item.note && <span className={styles.note}>{item.note}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {children && <div className={styles.more}>{children}</div>}
    </section>
  );
}
