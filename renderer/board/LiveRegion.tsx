import { useEffect, useRef } from 'react';
import styles from './LiveRegion.module.css';
import { useSpeaker } from './speaker.ts';

/**
 * Where the board's sentences are read out: what was picked up, where it is, where it landed. Written by hand, as a
 * sentence comes in the middle of a drag, in which nothing renders.
 */
export function LiveRegion() {
  const region = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      useSpeaker.subscribe(({ sentence }) => {
        // A new node for each sentence: a region that keeps its text node is silent when the words repeat.
        const words = document.createElement('span');
        words.textContent = sentence;
        region.current?.replaceChildren(words);
      }),
    [],
  );
  return (
    <span
      ref={region}
      className={styles.region}
      role="status"
      aria-live="assertive"
      aria-atomic="true"
      data-testid="board-speech"
    />
  );
}
