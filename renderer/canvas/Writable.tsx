import type { CSSProperties } from 'react';
import type { ItemPlan } from '../../shared/plan/canvas-types.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useCanvas, write } from './canvas-store.ts';
import { InPlace } from './InPlace.tsx';
import { SetLines } from './SetLines.tsx';
import { focusItem } from './shown-plan.ts';
import styles from './Writable.module.css';

interface WritableProps {
  readonly item: ItemPlan;
  readonly label: string;
  readonly value: string;
  /** What the empty place says. */
  readonly empty: string;
  readonly most: number;
  readonly isLong?: boolean;
  readonly look: 'agreed' | 'text';
  readonly style: CSSProperties;
  readonly save: (text: string) => void;
}

/** A text that is written where it stands, at a click or at Enter. */
export function Writable({
  item,
  label,
  value,
  empty,
  most,
  isLong = false,
  look,
  style,
  save,
}: WritableProps) {
  const isWriting = useCanvas(state => state.writing === item.id);
  const [text] = item.texts;
  return (
    <div className={styles.place} style={style} data-look={look} data-empty={value === '' || undefined}>
      <button type="button" className={styles.face} data-item={item.id} onClick={() => write(item.id)}>
        <VisuallyHidden>
          {label}: {value === '' ? 'empty' : value}
        </VisuallyHidden>
        {value === '' ? (
          <span aria-hidden className={styles.empty}>
            {empty}
          </span>
        ) : (
          text && <SetLines text={text} />
        )}
      </button>
      {isWriting && (
        <InPlace
          label={label}
          value={value}
          most={most}
          isLong={isLong}
          {...(text ? { size: text.size, weight: text.weight } : {})}
          save={save}
          close={key => {
            write(null);
            if (key === 'Enter' || key === 'Escape') focusItem(item.id);
          }}
        />
      )}
    </div>
  );
}
