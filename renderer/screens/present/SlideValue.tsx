import { useMemo } from 'react';
import { DRIVERS } from '../../../shared/model/use-case.ts';
import { DRIVER_NAMES, driverShape } from '../../../shared/plan/board-marks.ts';
import { planBars } from '../../../shared/plan/chart-bars.ts';
import { SCREEN_INK } from '../../../shared/plan/chart-ink.ts';
import { planStageBars } from '../../../shared/plan/chart-stage-bars.ts';
import { stageBarsData, yearBarsData } from '../../../shared/plan/ledger-charts.ts';
import type { Words } from '../../../shared/plan/report-words.ts';
import { ledgerOf } from '../../../shared/views/ledger.ts';
import { type Total, totalOf } from '../../../shared/views/ledger-total.ts';
import { spanOf } from '../../../shared/views/ledger-words.ts';
import { usePresent } from '../../state/present.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Chart } from '../../ui/Chart.tsx';
import { useAmounts } from '../value/words.ts';
import { SlideCalm } from './SlideCalm.tsx';
import type { SlideRoom } from './SlideCanvas.tsx';
import styles from './SlideValue.module.css';

/** What the use cases are worth, for the back row; until amounts are revealed, a page that says nothing of any. */
export function SlideValue(room: SlideRoom) {
  const isRevealed = usePresent(state => state.money);
  const ledger = useWorkshop(state => ledgerOf(state.document));
  const words = useAmounts();
  const total = totalOf(ledger.lines);
  if (!isRevealed || !words || !total)
    return (
      <SlideCalm title="Value">
        Make money, save money, protect money: what the use cases are worth, and who answers for it.
      </SlideCalm>
    );
  return <Revealed {...room} words={words} total={total} />;
}

interface RevealedProps extends SlideRoom {
  readonly words: Words;
  readonly total: Total;
}

/** Sizes at unit 1. */
const EDGE = 20;
const TOP = 150;
const HEADING = 40;
const GAP = 28;
const PAD = 16;
const TYPE = 15;

function Revealed({ pack, width, height, unit, measure, words, total }: RevealedProps) {
  const ledger = useWorkshop(state => ledgerOf(state.document));
  const { stages } = pack;
  const room = width - (2 * EDGE + GAP) * unit;
  const [left, right] = [Math.floor(room * 0.6), Math.floor(room * 0.4)];
  const high = height - (EDGE + TOP + GAP + HEADING + 2 * PAD) * unit;
  const charts = useMemo(() => {
    const ink = { ...SCREEN_INK, stages: stages.map(stage => stage.colour) };
    const frame = { measure, ink, size: TYPE * unit };
    const inner = (wide: number) => Math.max(240, wide - 2 * PAD * unit);
    const years = yearBarsData(ledger, words);
    const natural = planBars(years, { ...frame, width: inner(right) });
    return {
      stages: planStageBars(stageBarsData(ledger, stages, words), {
        ...{ ...frame, width: inner(left), height: Math.max(240, high) },
      }),
      years:
        natural.height <= high
          ? natural
          : planBars(years, { ...frame, width: inner(right), height: Math.max(240, high) }),
    };
  }, [ledger, stages, words, measure, unit, left, right, high]);
  const drivers = ledger.lines.some(line => line.driver === null) ? [...DRIVERS, null] : DRIVERS;
  return (
    <div className={styles.value}>
      <ul className={styles.tiles} aria-label="What the drivers come to">
        <Tile name="Expected a year" total={total} words={words} isWhole />
        {drivers.map(driver => (
          <Tile
            key={driver ?? 'none'}
            driver={driver}
            name={driver ? DRIVER_NAMES[driver] : 'No driver yet'}
            total={totalOf(ledger.lines.filter(line => line.driver === driver))}
            words={words}
          />
        ))}
      </ul>
      <div className={styles.charts}>
        <section aria-label="Along the curve" style={{ width: left }}>
          <h2>Along the curve</h2>
          <Chart plan={charts.stages} isStill />
        </section>
        <section aria-label="Year by year" style={{ width: right }}>
          <h2>Year by year</h2>
          <Chart plan={charts.years} isStill />
          <p>Bars are what is expected; lines say where it lies eight times in ten.</p>
        </section>
      </div>
    </div>
  );
}

interface TileProps {
  readonly name: string;
  readonly driver?: 'make' | 'save' | 'protect' | null;
  readonly total: Total | null;
  readonly words: Words;
  readonly isWhole?: boolean;
}

const Tile = ({ name, driver = null, total, words, isWhole = false }: TileProps) => (
  <li data-driver={driver ?? undefined} data-whole={isWhole || undefined}>
    <p className={styles.name}>
      {driver && (
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <path d={driverShape(driver, 7, 7, 12)} />
        </svg>
      )}
      {name}
    </p>
    <p className={styles.amount}>{total ? words.short(total.expected) : '–'}</p>
    <p className={styles.span}>{total ? spanOf(total, words) : 'No line yet'}</p>
  </li>
);
