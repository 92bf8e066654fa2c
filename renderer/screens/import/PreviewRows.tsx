import { Check, ChevronLeft, ChevronRight, Minus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { RowVerdict } from '../../../shared/contract/table.ts';
import { sentenceOf } from '../../state/failure.ts';
import { counted, formatCount } from '../../state/format.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { importRows, useImport } from './import-state.ts';
import styles from './PreviewRows.module.css';
import { type Filter, pageOf } from './paging.ts';

/** Which rows will be taken and why the others will not, and the one button that imports them. */
export function PreviewRows() {
  const { preview, busy, trouble } = useImport();
  const [filter, setFilter] = useState<Filter>('all');
  const [wanted, setWanted] = useState(0);
  const scroller = useRef<HTMLElement>(null);
  const { rows, page, pages, count } = pageOf(preview?.rows ?? [], filter, wanted);
  const taken = preview?.taken ?? 0;
  const turnTo = (next: number) => {
    setWanted(next);
    scroller.current?.scrollTo({ top: 0 });
  };

  return (
    <div className={styles.preview}>
      <div className={styles.bar}>
        <Choices
          label="Rows shown"
          value={filter}
          choices={[
            { value: 'all', label: `All ${formatCount(preview?.rows.length ?? 0)}` },
            { value: 'taken', label: `Taken ${formatCount(taken)}` },
            { value: 'left', label: `Left out ${formatCount(preview?.left ?? 0)}` },
          ]}
          onChange={next => {
            setFilter(next);
            turnTo(0);
          }}
        />
        <p className={styles.state} role="status">
          {busy === 'previewing' ? 'Looking through the rows…' : preview?.problem}
        </p>
      </div>
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {sentenceOf(trouble)}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label="Preview of the rows" tabIndex={0} ref={scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Title</th>
              <th scope="col">What happens</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <PreviewRow key={row.row} verdict={row} />
            ))}
          </tbody>
        </table>
        {preview && count === 0 && (
          <p className={styles.none}>
            {filter === 'left'
              ? 'No row is left out.'
              : filter === 'taken'
                ? 'No row is taken.'
                : 'There are no rows.'}
          </p>
        )}
      </section>
      <footer className={styles.foot}>
        {pages > 1 && (
          <div className={styles.pages}>
            <IconButton label="Rows before these" isDisabled={page === 0} onPress={() => turnTo(page - 1)}>
              <ChevronLeft aria-hidden />
            </IconButton>
            <span>
              Page {page + 1} of {pages}
            </span>
            <IconButton
              label="Rows after these"
              isDisabled={page === pages - 1}
              onPress={() => turnTo(page + 1)}
            >
              <ChevronRight aria-hidden />
            </IconButton>
          </div>
        )}
        <Button
          kind="primary"
          isDisabled={taken === 0 || preview?.problem !== null || busy !== null}
          onPress={() => void importRows()}
        >
          {busy === 'importing' ? 'Importing…' : `Import ${counted(taken, 'use case')}`}
        </Button>
      </footer>
    </div>
  );
}

function PreviewRow({ verdict: { row, title, take, remarks } }: { readonly verdict: RowVerdict }) {
  return (
    <tr className={take ? undefined : styles.left}>
      <td className={styles.number}>{row}</td>
      <td className={styles.title} dir="auto">
        {title || <span className={styles.untitled}>No title</span>}
      </td>
      <td>
        <span className={`${styles.verdict} ${take ? styles.taken : ''}`}>
          {take ? <Check aria-hidden /> : <Minus aria-hidden />}
          {take ? 'Taken' : 'Left out'}
        </span>
        {remarks.length > 0 && <span className={styles.remarks}>{remarks.join(' ')}</span>}
      </td>
    </tr>
  );
}
