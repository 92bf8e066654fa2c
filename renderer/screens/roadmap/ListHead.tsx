import styles from './ListHead.module.css';

interface ListHeadProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

/** The head of a list of the roadmap, with how many stand in it. */
export const ListHead = ({ id, title, count }: ListHeadProps) => (
  <header className={styles.head}>
    <h2 id={id}>{title}</h2>
    <span>{count > 0 && count}</span>
  </header>
);
