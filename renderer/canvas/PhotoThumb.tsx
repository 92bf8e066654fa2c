import type { PointerEvent } from 'react';
import type { Note } from '../../shared/model/canvas.ts';
import type { Box as Rect } from '../../shared/plan/board-types.ts';
import styles from './Photo.module.css';
import { usePhoto } from './photo-source.ts';
import { showPhoto } from './photo-store.ts';
import { placed } from './place.ts';

interface PhotoThumbProps {
  readonly note: Note;
  readonly hash: string;
  /** Where it stands in the note; left out: where the text around it has it. */
  readonly place?: Rect;
  readonly isStop: boolean;
  readonly onPointerDown?: (event: PointerEvent<HTMLElement>) => void;
}

/** A note's photo, small: a press shows it large, and a drag takes the note along. */
export function PhotoThumb({ note, hash, place, isStop, onPointerDown }: PhotoThumbProps) {
  const source = usePhoto(hash);
  return (
    <button
      type="button"
      className={styles.thumb}
      style={place && placed(place)}
      data-photo={hash}
      data-inline={place === undefined || undefined}
      tabIndex={isStop ? 0 : -1}
      aria-label={`Show the photo large: ${note.text || 'no caption yet'}`}
      onPointerDown={onPointerDown}
      onClick={() => showPhoto(note.id)}
    >
      {source === 'lost' && <span className={styles.lost}>This photo is missing</span>}
      {source !== null && source !== 'lost' && <img src={source.url} alt="" draggable={false} />}
    </button>
  );
}
