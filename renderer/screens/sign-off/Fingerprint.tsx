import styles from './Seal.module.css';

/** A fingerprint in groups of four, to be compared by eye; copied, it is in one piece. */
export function Fingerprint({ of }: { readonly of: string }) {
  return (
    <code className={styles.fingerprint}>
      {(of.match(/.{1,4}/g) ?? []).map((group, at) => (
        // By place: groups never move, and two may be the same
        <span key={at}>{group}</span>
      ))}
    </code>
  );
}
