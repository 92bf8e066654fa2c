import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { type ArrowPlan, planArrows } from '../../shared/plan/arrows.ts';
import type { BoardCard, BoardPlan } from '../../shared/plan/board-types.ts';
import { useView } from '../state/view.ts';
import styles from './Arrows.module.css';
import { useBoard } from './board-store.ts';

interface ArrowsProps {
  readonly plan: BoardPlan;
  readonly cards: readonly BoardCard[];
}

/**
 * The arrows from now to target: all of them when asked for, and always those of the chosen cards. Pictures only;
 * a card's name says its target. The card under the pointer shows its way, and the others step back.
 */
export const Arrows = memo(function Arrows({ plan, cards }: ArrowsProps) {
  const all = useView(state => state.arrows);
  const selection = useBoard(state => state.selection);
  const targets = useMemo(() => {
    const ways = cards.flatMap(({ id, target }) => (target === null ? [] : [[id, target] as const]));
    return new Map(ways);
  }, [cards]);
  const isWanted = targets.size > 0 && (all || selection.size > 0);
  const arrows = useMemo(() => (isWanted ? planArrows(plan, targets) : null), [plan, targets, isWanted]);
  const hovered = useHovered(all && arrows !== null);
  if (!arrows) return null;
  const lit = hovered !== null && targets.has(hovered) ? new Set([hovered]) : selection;
  const strands = arrows.strands.filter(({ id }) => lit.has(id));
  if (!all && strands.length === 0) return null;
  return (
    <>
      {all && <Faint arrows={arrows} width={plan.width} height={plan.height} isBack={strands.length > 0} />}
      {strands.length > 0 && (
        // Behind the cards: between a card and the curve there may be others.
        <svg className={styles.litUnder} width={plan.width} height={plan.height} aria-hidden="true">
          {strands.map(({ id, path }) => (
            <path key={id} className={styles.strand} d={path} />
          ))}
        </svg>
      )}
      {strands.length > 0 && (
        <svg
          className={styles.lit}
          width={plan.width}
          height={plan.height}
          aria-hidden="true"
          data-arrows="lit"
        >
          {arrows.bundles
            .filter(({ ids }) => ids.some(id => lit.has(id)))
            .map(({ from, to, path, head }) => (
              <g key={`${from}-${to}`}>
                <path className={styles.halo} d={path} />
                <path className={styles.way} d={path} />
                <path className={styles.head} d={head} />
              </g>
            ))}
        </svg>
      )}
    </>
  );
});

interface FaintProps {
  readonly arrows: ArrowPlan;
  readonly width: number;
  readonly height: number;
  readonly isBack: boolean;
}

/** All arrows: the strands under the cards, the bundles over them. */
const Faint = memo(function Faint({ arrows, width, height, isBack }: FaintProps) {
  return (
    <>
      <svg
        className={styles.under}
        width={width}
        height={height}
        aria-hidden="true"
        data-back={isBack || undefined}
      >
        <path className={styles.strand} d={arrows.strands.map(({ path }) => path).join('')} />
      </svg>
      <svg
        className={styles.over}
        width={width}
        height={height}
        aria-hidden="true"
        data-arrows="all"
        data-back={isBack || undefined}
      >
        {arrows.bundles.map(({ from, to, path, head, width: stroke }) => (
          <g key={`${from}-${to}`} data-way={to < from ? 'back' : 'ahead'}>
            <path className={styles.way} d={path} strokeWidth={stroke} />
            <path className={styles.head} d={head} />
          </g>
        ))}
        {arrows.bundles.map(
          ({ from, to, label }) =>
            label && (
              <g key={`${from}-${to}`}>
                <rect className={styles.pill} {...boxOf(label)} rx={label.height / 2} />
                <text
                  className={styles.count}
                  x={label.x + label.width / 2}
                  y={label.y + label.height / 2 + label.size * 0.36}
                  fontSize={label.size}
                >
                  {label.text}
                </text>
              </g>
            ),
        )}
      </svg>
    </>
  );
});

const boxOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x,
  y,
  width,
  height,
});

/** The card under the pointer or with the focus, while arrows are shown. */
function useHovered(isOn: boolean): string | null {
  const [id, setId] = useState<string | null>(null);
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (!isOn) {
      setId(null);
      return;
    }
    const over = (event: Event) => {
      // A card in the hand passes over others: they are not meant.
      if ('dragging' in document.documentElement.dataset) return;
      const card =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>('[data-board] [data-card]')
          : null;
      const next = card?.dataset.card ?? null;
      if (next === last.current) return;
      last.current = next;
      setId(next);
    };
    document.addEventListener('pointerover', over);
    document.addEventListener('focusin', over);
    return () => {
      document.removeEventListener('pointerover', over);
      document.removeEventListener('focusin', over);
      last.current = null;
    };
  }, [isOn]);
  return id;
}
