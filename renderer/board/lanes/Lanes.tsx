import { useEffect, useRef } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import { lanesOf } from '../../../shared/views/lanes.ts';
import { useShown } from '../../state/shown.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { stopAt, useBoard } from '../board-store.ts';
import { useMeasure } from '../measure.ts';
import { useSize } from '../use-plan.ts';
import { useKeptScroll } from './kept-scroll.ts';
import { Lane } from './Lane.tsx';
import styles from './Lanes.module.css';

/** Narrower than this a card's title is no longer read with ease; the lanes then scroll sideways. */
const NARROWEST = 164;

interface LanesProps {
  readonly pack: StagesPack;
  /** Writes an amount a year from low to high. */
  readonly amount: (low: number, high: number) => string | null;
}

/** The stages as columns of whole cards, one beside the other. */
export function Lanes({ pack, amount }: LanesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const measure = useMeasure();
  const shown = useShown();
  const { stages } = pack;
  const lanes = useWorkshop(state => lanesOf(state.document, pack));
  const width = size ? Math.max(NARROWEST, Math.floor(size.width / stages.length)) : 0;
  const isBare = lanes.every(lane => lane.cards.length === 0);
  useKeptScroll(frame, 'lanes', width > 0 && measure !== null);
  const stop = useBoard(state => state.stops.curve);
  useEffect(() => {
    const cards = lanes.flatMap(lane => lane.cards).filter(card => shown?.has(card.id) ?? true);
    if (!cards.some(card => card.id === stop)) stopAt('curve', cards[0]?.id ?? null);
  }, [lanes, shown, stop]);
  return (
    <div ref={frame} className={styles.lanes} data-board="" data-scroll-x="">
      {width > 0 && measure && (
        <div
          className={styles.columns}
          style={{ gridTemplateColumns: `repeat(${stages.length}, ${width}px)` }}
        >
          {lanes.map(lane => (
            <Lane
              key={lane.stage}
              lane={lane}
              stages={stages}
              shown={shown}
              value={lane.value && amount(lane.value.low, lane.value.high)}
              width={width}
              measure={measure}
              isBare={isBare}
            />
          ))}
        </div>
      )}
    </div>
  );
}
