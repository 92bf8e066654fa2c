import type { Box as Rect } from '../../shared/plan/board-types.ts';
import { SIGN_PATHS } from '../../shared/plan/canvas-set.ts';
import type { NoteColour } from '../../shared/plan/canvas-types.ts';
import styles from './NoteItem.module.css';

/** The shape that stands for a note's colour. */
export function Sign({ colour, place }: { readonly colour: NoteColour; readonly place?: Rect }) {
  const style = place
    ? ({
        position: 'absolute',
        left: place.x,
        top: place.y,
        width: place.width,
        height: place.height,
      } as const)
    : undefined;
  return (
    <svg aria-hidden viewBox="0 0 1 1" className={styles.sign} data-colour={colour} style={style}>
      <path d={SIGN_PATHS[colour]} />
    </svg>
  );
}
