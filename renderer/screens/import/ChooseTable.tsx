import { FileSpreadsheet } from 'lucide-react';
import { useEffect, useState } from 'react';
import { TABLE_LIMITS } from '../../../shared/contract/table.ts';
import { sentenceOf } from '../../state/failure.ts';
import { formatCount } from '../../state/format.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ChooseTable.module.css';
import { chooseTable, readTable, useImport } from './import-state.ts';

/** Where a table comes from: a file, or rows pasted from a spreadsheet. */
export function ChooseTable() {
  const { busy, trouble } = useImport();
  const [text, setText] = useState('');
  useEffect(readPastedRows, []);
  return (
    <div className={styles.choose}>
      <h1 className={styles.title}>Import use cases</h1>
      <p className={styles.lead}>
        From the client’s spreadsheet: one row for each use case. You will see what is taken before anything
        is imported.
      </p>
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {sentenceOf(trouble)}
        </p>
      )}
      {busy === 'reading' ? (
        <ProgressBar label="Reading the table" done={null} />
      ) : (
        <div className={styles.ways}>
          <section className={styles.way} aria-labelledby="from-file">
            <h2 id="from-file">From a file</h2>
            <button type="button" className={styles.drop} onClick={() => void chooseTable()}>
              <FileSpreadsheet aria-hidden />
              <span className={styles.strong}>Choose a file…</span>
              <span>or drop it anywhere in this window</span>
            </button>
            <p className={styles.note}>
              CSV, TSV or text, up to {formatCount(TABLE_LIMITS.rows)} rows. In Excel: Save as, CSV UTF-8.
            </p>
          </section>
          <section className={styles.way} aria-labelledby="from-rows">
            <h2 id="from-rows">From copied rows</h2>
            <TextField
              label="Rows"
              rows={9}
              placeholder="Copy the rows in the spreadsheet, then paste them anywhere on this screen"
              value={text}
              onChange={setText}
            />
            <div>
              <Button
                kind="primary"
                isDisabled={text.trim() === ''}
                onPress={() => void readTable({ from: 'text', text })}
              >
                Read the rows
              </Button>
            </div>
          </section>
        </div>
      )}
    </div>
  );
}

/**
 * Rows pasted anywhere on the screen are read at once. Not by way of the text area: a browser takes half a minute to
 * lay five thousand lines into one.
 */
function readPastedRows(): () => void {
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    void readTable({ from: 'text', text });
  };
  document.addEventListener('paste', onPaste);
  return () => document.removeEventListener('paste', onPaste);
}
