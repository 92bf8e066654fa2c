import { ChevronLeft, ChevronRight, ImageDown } from 'lucide-react';
import { exportPage } from '../../state/export.ts';
import { formatCount } from '../../state/format.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import styles from './Look.module.css';
import { PageView } from './PageView.tsx';
import { showPage, usePreview } from './preview-store.ts';

const PICTURES = [
  { id: 'page-png', label: 'Picture, PNG', note: 'For slides and messages' },
  { id: 'page-svg', label: 'Picture, SVG', note: 'Sharp at any size' },
] as const;

interface LargePageProps {
  readonly total: number;
  readonly at: number;
}

/** One page large, with the way to its neighbours. */
export function LargePage({ total, at }: LargePageProps) {
  const page = usePreview(state => state.pages.get(at));
  const isStale = usePreview(state => state.isStale);
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
        <Menu
          label="Save this page as a picture"
          trigger={
            <IconButton label="Save this page as a picture">
              <ImageDown aria-hidden />
            </IconButton>
          }
          entries={PICTURES.map(({ id, ...entry }) => ({
            ...{ id, ...entry },
            onChoose: () => void exportPage(at + 1, id),
          }))}
        />
      </header>
      <div className={styles.sheet} data-stale={isStale || undefined} aria-busy={isStale}>
        {page && <PageView page={page} label={`${words}${page.section ? `: ${page.section}` : ''}`} />}
      </div>
    </section>
  );
}
