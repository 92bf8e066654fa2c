import { useEffect, useMemo } from 'react';
import { cardFace } from '../../shared/plan/board-face.ts';
import { boardOf } from '../../shared/views/board.ts';
import { counted } from '../state/format.ts';
import { useShown } from '../state/shown.ts';
import { clearFilter } from '../state/view.ts';
import { useWorkshop } from '../state/workshop.ts';
import { stopAt, useBoard } from './board-store.ts';
import { Card } from './Card.tsx';
import { useMeasure } from './measure.ts';
import { QuickAdd } from './QuickAdd.tsx';
import { useSigned } from './signs.ts';
import styles from './Tray.module.css';
import { clamped, drawMore, useDrawMore } from './tray-window.ts';
import { cardName } from './words.ts';

/** Width of the cards in the tray, in pixels: the tray's width less its padding and scroll bar. */
const CARD_WIDTH = 224;

/** Use cases with no stage yet, and the box that adds to them. */
export function Tray({ onPasteTable }: { readonly onPasteTable: (text: string) => void }) {
  const all = useWorkshop(state => boardOf(state.document).tray);
  const shown = useShown();
  const seen = useMemo(() => (shown ? all.filter(({ id }) => shown.has(id)) : all), [all, shown]);
  const tray = useSigned(seen);
  const measure = useMeasure();
  const stop = useBoard(state => state.stops.tray);
  const { from, to } = clamped(
    useBoard(state => state.tray),
    tray.length,
  );
  const drawn = tray.slice(from, to);
  const first = drawn[0]?.id ?? null;
  const hasStop = drawn.some(card => card.id === stop);
  useEffect(() => {
    if (!hasStop) stopAt('tray', first);
  }, [hasStop, first]);
  return (
    <section className={styles.tray} aria-label="Unplaced" data-lane="tray">
      <h2 className={styles.title}>
        Unplaced{' '}
        <span className={styles.count}>
          {tray.length === all.length ? all.length : `${tray.length} of ${all.length}`}
        </span>
      </h2>
      <QuickAdd onPasteTable={onPasteTable} />
      <div className={styles.list} data-list="">
        {measure && from > 0 && <More way="before" count={from} />}
        {measure &&
          drawn.map(useCase => {
            const card = { ...useCase, stage: -1 };
            const face = cardFace(card, 'card', CARD_WIDTH, measure, 1);
            return (
              <Card
                key={useCase.id}
                id={useCase.id}
                face={face}
                name={cardName(useCase)}
                title={useCase.title}
                zone="tray"
              />
            );
          })}
        {measure && to < tray.length && <More way="after" count={tray.length - to} first={tray[to]?.id} />}
        {all.length === 0 && (
          <p className={styles.nothing}>Nothing waits here. New use cases come here first.</p>
        )}
        {tray.length < all.length && (
          // What is typed while a filter holds must not seem lost.
          <p className={styles.nothing}>
            {counted(all.length - tray.length, 'use case')} hidden by the filter.{' '}
            <button type="button" className={styles.all} onClick={clearFilter}>
              Show all
            </button>
          </p>
        )}
      </div>
    </section>
  );
}

interface MoreProps {
  readonly way: 'before' | 'after';
  readonly count: number;
  /** The first card not drawn, for what is dropped after the last one that is. */
  readonly first?: string | undefined;
}

/** Stands for the tray's cards that are not drawn; they are drawn when it comes near, or is pressed. */
function More({ way, count, first }: MoreProps) {
  const button = useDrawMore(way);
  return (
    <button
      ref={button}
      type="button"
      className={styles.more}
      data-first={first}
      onClick={() => drawMore(way)}
    >
      Show {counted(count, 'use case')} more {way === 'before' ? 'above' : 'below'}
    </button>
  );
}
