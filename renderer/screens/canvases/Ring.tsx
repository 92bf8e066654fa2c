import styles from './Ring.module.css';

interface RingProps {
  readonly filled: number;
  readonly of: number;
}

const ROUND = 2 * Math.PI * 9;

/** How complete a canvas is: a ring, and the same in words. */
export function Ring({ filled, of }: RingProps) {
  const share = of === 0 ? 1 : filled / of;
  return (
    <span className={styles.ring}>
      <svg aria-hidden viewBox="0 0 24 24">
        <circle cx="12" cy="12" r="9" className={styles.ground} />
        <circle
          cx="12"
          cy="12"
          r="9"
          className={styles.part}
          strokeDasharray={`${ROUND * share} ${ROUND}`}
          transform="rotate(-90 12 12)"
        />
      </svg>
      {of === 0 ? 'Nothing to fill' : `${filled} of ${of} boxes filled`}
    </span>
  );
}
