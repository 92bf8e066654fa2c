import { type CSSProperties, memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import type { Id } from '../../../shared/model/scalars.ts';
import type { TextMeasure } from '../../../shared/plan/board-types.ts';
import type { LaneView } from '../../../shared/views/lanes.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useBoard } from '../board-store.ts';
import { Card } from '../Card.tsx';
import { useSigned } from '../signs.ts';
import { cardName, laneName } from '../words.ts';
import { showLane } from './geometry.ts';
import { useKeptScroll } from './kept-scroll.ts';
import styles from './Lane.module.css';
import { countUpTo, layOutLane } from './lay-out.ts';

interface LaneProps {
  readonly lane: LaneView;
  readonly stages: readonly Stage[];
  /** The cards that the filter lets through; null: all. */
  readonly shown: ReadonlySet<Id> | null;
  /** What the lane's cards are worth, in the workshop's own way of writing. */
  readonly value: string | null;
  readonly width: number;
  readonly measure: TextMeasure;
  /** Whether no lane has a card yet: how to begin is then told once, elsewhere. */
  readonly isBare: boolean;
}

/** Left of the cards, and right of them with the scroll bar, in pixels. */
const INSET = 10;
const BAR_SIDE = 16;
/** Drawn beyond the window, above and below; and the step in which the window is followed. */
const BEYOND = 400;
const STEP = 200;

/** One stage as a column of whole cards. Only those near the window are drawn; the one that Tab stops at always is. */
export const Lane = memo(function Lane({ lane, stages, shown, value, width, measure, isBare }: LaneProps) {
  const { stage } = lane;
  const list = useRef<HTMLDivElement>(null);
  const seen = useMemo(() => lane.cards.filter(card => shown?.has(card.id) ?? true), [lane, shown]);
  const cards = useSigned(seen);
  const cardWidth = width - INSET - BAR_SIDE;
  const laid = useMemo(() => layOutLane(cards, cardWidth, measure), [cards, cardWidth, measure]);
  useLayoutEffect(() => {
    if (list.current) return showLane(stage, { list: list.current, laid, inset: INSET, width: cardWidth });
  }, [stage, laid, cardWidth]);
  useKeptScroll(list, `lane-${stage}`);
  const [from, to] = useWindow(list);
  const first = Math.max(0, countUpTo(laid.tops, from) - 1);
  const end = countUpTo(laid.tops, to);
  const places = useMemo(
    () => new Map<Id | null, number>(cards.map((card, index) => [card.id, index])),
    [cards],
  );
  const pinned = useBoard(state => places.get(state.stops.curve) ?? -1);
  const indices = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  // In order, so that reading on and arrow keys meet the cards as they stand.
  if (pinned >= 0 && pinned < first) indices.unshift(pinned);
  else if (pinned >= end) indices.push(pinned);
  const name = stages[stage]?.name ?? '';
  const count =
    cards.length === lane.cards.length ? `${cards.length}` : `${cards.length} of ${lane.cards.length}`;
  return (
    <section
      className={styles.lane}
      aria-label={laneName(stages, stage)}
      data-lane={stage}
      style={{ '--stage': stages[stage]?.colour } as CSSProperties}
    >
      <header className={styles.header}>
        <h2 className={styles.title}>
          <span className={styles.number}>{stage}</span> {name}
        </h2>
        <p className={styles.facts}>
          <span className={styles.count}>
            {count}
            <VisuallyHidden> {lane.cards.length === 1 ? 'use case' : 'use cases'}</VisuallyHidden>
          </span>
          {value && <span>{value}</span>}
        </p>
      </header>
      <div ref={list} className={styles.list} data-list="">
        <div className={styles.cards} style={{ height: laid.height }}>
          {indices.map(index => {
            const card = cards[index];
            const face = laid.faces[index];
            if (!card || !face) return null;
            return (
              <Card
                key={card.id}
                id={card.id}
                face={face}
                name={cardName(card)}
                title={card.title}
                zone="curve"
                x={INSET}
                y={laid.tops[index] ?? 0}
              />
            );
          })}
        </div>
        {cards.length === 0 && !isBare && (
          <p className={styles.nothing}>
            {lane.cards.length === 0
              ? 'Nothing here yet. Drop a card to place it.'
              : 'Nothing here matches the filter.'}
          </p>
        )}
      </div>
    </section>
  );
});

/** The part of an element's content to draw, from where to where, followed in steps so that few scrolls render. */
function useWindow(ref: { readonly current: HTMLElement | null }): readonly [number, number] {
  const [part, setPart] = useState<readonly [number, number]>([-BEYOND, 1200]);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const follow = () => {
      const from = Math.floor(element.scrollTop / STEP) * STEP - BEYOND;
      const to = from + element.clientHeight + STEP + BEYOND * 2;
      setPart(before => (before[0] === from && before[1] === to ? before : [from, to]));
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    element.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, [ref]);
  return part;
}
