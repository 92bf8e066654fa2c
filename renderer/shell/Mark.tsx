import styles from './Mark.module.css';

/** The product's sign: a rising river with its source. Decoration; the name stands beside it. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M3 26 C 12 26, 13 20, 16 15 S 21 6, 29 6" />
      <circle cx="16" cy="15" r="3.2" />
    </svg>
  );
}
