import styles from './FirstSteps.module.css';

/** What stands on the empty curve: how the first use cases get onto it. */
export function FirstSteps() {
  return (
    <section className={styles.steps} aria-label="How to begin">
      <h2>Which use cases does the room have?</h2>
      <ol>
        <li>Type one into the box on the left and press Enter. Type on: the box stays ready.</li>
        <li>Or copy rows from a spreadsheet and paste them there; you choose what each column means.</li>
        <li>Then drag each card to the stage it is at now. Space and the arrow keys do the same.</li>
      </ol>
    </section>
  );
}
