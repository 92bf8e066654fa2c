import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatCount } from '../../state/format.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './Look.module.css';
import { PageView } from './PageView.tsx';
import { showPage, usePreview } from './preview-store.ts';

interface LargePageProps {
  readonly total: number;
  readonly at: number;
}

/** One page large, with the way to its neighbours. */
export function LargePage({ total, at }: LargePageProps) {
  const page = usePreview(state => state.pages.get(at));
  const words = `Page ${formatCount(at + 1)} of ${formatCount(total)}`;
  return (
    <section className={styles.large} aria-label="Page">
      <header className={styles.pageHead}>
        <IconButton label="Page before" keys="PageUp" isDisabled={at === 0} onPress={() => showPage(at - 1)}>
          <ChevronLeft aria-hidden />
        </IconButton>
        <p role="status">
          {words}
          {page?.section ? ` · ${page.section}` : ''}
        </p>
        <IconButton
          label="Page after"
          keys="PageDown"
          isDisabled={at >= total - 1}
          onPress={() => showPage(at + 1)}
        >
          <ChevronRight aria-hidden />
        </IconButton>
      </header>
      <div className={styles.sheet}>
        {page && <PageView page={page} label={`${words}${page.section ? `: ${page.section}` : ''}`} />}
      </div>
    </section>
  );
}
