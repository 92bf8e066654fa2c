import type { Box as Rect } from '../../shared/plan/board-types.ts';
import { SIGN_PATHS } from '../../shared/plan/canvas-set.ts';
import type { NoteColour } from '../../shared/plan/canvas-types.ts';
import styles from './NoteItem.module.css';
import { placed } from './place.ts';

/** The shape that stands for a note's colour. */
export function Sign({ colour, place }: { readonly colour: NoteColour; readonly place?: Rect }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 1 1"
      className={styles.sign}
      data-colour={colour}
      style={place && placed(place)}
    >
      <path d={SIGN_PATHS[colour]} />
    </svg>
  );
}
