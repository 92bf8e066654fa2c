import { useEffect, useRef, useState } from 'react';
import styles from './Look.module.css';
import { PageView } from './PageView.tsx';
import { needPages, showPage, usePreview } from './preview-store.ts';

/** Height of one small page with its number, in CSS pixels; every one has the same, so that a long report scrolls evenly. */
const STEP = 176;
/** Small pages drawn above and below what is seen. */
const MARGIN = 2;

interface ThumbsProps {
  readonly total: number;
  readonly at: number;
}

/** Every page small, in a strip that scrolls. Only what is seen is drawn, however long the report. */
export function Thumbs({ total, at }: ThumbsProps) {
  const strip = useRef<HTMLElement>(null);
  const pages = usePreview(state => state.pages);
  const [seen, setSeen] = useState({ from: 0, to: 6 });
  const measure = () => {
    const element = strip.current;
    if (!element) return;
    const from = Math.max(0, Math.floor(element.scrollTop / STEP) - MARGIN);
    const to = Math.ceil((element.scrollTop + element.clientHeight) / STEP) + MARGIN;
    setSeen(now => (now.from === from && now.to === to ? now : { from, to }));
  };
  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => needPages(seen.from, seen.to), [seen, pages]);
  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    const top = at * STEP;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + STEP > element.scrollTop + element.clientHeight)
      element.scrollTop = top + STEP - element.clientHeight;
  }, [at]);
  const last = Math.min(total - 1, seen.to);
  const shown = Array.from({ length: Math.max(0, last - seen.from + 1) }, (_, index) => seen.from + index);
  return (
    <nav ref={strip} className={styles.thumbs} aria-label="Pages" onScroll={measure}>
      <div style={{ height: total * STEP, position: 'relative' }}>
        {shown.map(number => {
          const page = pages.get(number);
          return (
            <div
              key={number}
              className={styles.thumb}
              style={{ top: number * STEP, height: STEP - 8 }}
              data-current={number === at || undefined}
            >
              <span className={styles.small} aria-hidden>
                {page && <PageView page={page} />}
              </span>
              <button
                type="button"
                aria-current={number === at ? 'page' : undefined}
                aria-label={`${number + 1}${page?.section ? `, ${page.section}` : ''}`}
                tabIndex={number === at ? 0 : -1}
                onClick={() => showPage(number)}
                onKeyDown={event => {
                  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                  if (step === undefined) return;
                  event.preventDefault();
                  showPage(number + step);
                  requestAnimationFrame(() =>
                    strip.current?.querySelector<HTMLElement>('[aria-current=page]')?.focus(),
                  );
                }}
              >
                {number + 1}
              </button>
            </div>
          );
        })}
      </div>
    </nav>
  );
}
