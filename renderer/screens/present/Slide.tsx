import { type CSSProperties, useMemo, useRef } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import { find, placementsByUseCase, recordsOf } from '../../../shared/model/document.ts';
import { DRIVERS } from '../../../shared/model/use-case.ts';
import { DRIVER_NAMES, driverShape } from '../../../shared/plan/board-marks.ts';
import type { BoardPlan } from '../../../shared/plan/board-types.ts';
import { boardOf } from '../../../shared/views/board.ts';
import { worthOf } from '../../../shared/views/ledger-total.ts';
import { useMeasure } from '../../board/measure.ts';
import { useSize } from '../../board/use-plan.ts';
import { usePresent } from '../../state/present.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { amountRange, useMoney } from '../curve/money.ts';
import { LitCard } from './LitCard.tsx';
import { LitStage, lacksWords } from './LitStage.tsx';
import styles from './Slide.module.css';
import { SlideBoard } from './SlideBoard.tsx';
import { SlideTray } from './SlideTray.tsx';
import { planSlide, unitOf, type View, viewOf } from './slide-plan.ts';
import { storyOf } from './story.ts';

/** Parts of the picture, at unit 1. */
const HEADER = 52;
const TRAY = 260;

/** What the client sees: whose workshop it is, what it adds up to, and the curve. */
export function Slide({ pack }: { readonly pack: StagesPack }) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const measure = useMeasure();
  const { money: revealed, tray: withTray, blank, spotlight, zoom } = usePresent();
  const document = useWorkshop(state => state.document);
  const money = useMoney();
  const { placed, tray } = boardOf(document);
  const unit = size ? unitOf(size) : 1;
  const trayWidth = withTray ? Math.round(TRAY * unit) : 0;
  const headerHeight = Math.round(HEADER * unit);
  const width = Math.max(480, (size?.width ?? 0) - trayWidth);
  const height = Math.max(420, (size?.height ?? 0) - headerHeight);
  const plan = useMemo(
    () => (measure && size ? planSlide({ width, height, unit, pack, cards: placed, measure }) : null),
    [measure, size, width, height, unit, pack, placed],
  );
  const workshop = recordsOf(document, 'workshop')[0];
  const lit = spotlight?.on === 'card' ? find(document, 'use-case', spotlight.useCase) : undefined;
  const litValue = lit ? worthOf(document, lit) : null;
  const litStage = spotlight?.on === 'stage' && pack.stages[spotlight.stage] ? spotlight.stage : null;
  const litPlan = litStage === null ? undefined : plan?.stages[litStage];
  const amount = (low: number, high: number) =>
    revealed && money ? `${amountRange(low, high, money)} a year` : null;
  const at = plan ? placeOf(plan, lit?.id ?? null, litStage) : { x: 0, y: 0 };
  const view = viewOf({ width, height }, zoom, at);

  return (
    <div ref={frame} className={styles.slide} style={{ '--u': unit } as CSSProperties}>
      <header className={styles.header} style={{ height: headerHeight }}>
        <h1 className={styles.client}>{workshop?.client}</h1>
        <p className={styles.title}>{workshop?.title}</p>
        <ul className={styles.legend} aria-label="Drivers">
          {DRIVERS.map(driver => (
            <li key={driver} data-driver={driver}>
              <svg viewBox="0 0 14 14" aria-hidden="true">
                <path d={driverShape(driver, 7, 7, 12)} />
              </svg>
              {DRIVER_NAMES[driver]}
            </li>
          ))}
        </ul>
        <p className={styles.story} role="status">
          {storyOf(document, litStage, amount)}
        </p>
      </header>
      <div className={styles.body}>
        {withTray && measure && (
          <SlideTray tray={tray} width={trayWidth} height={height} unit={unit} measure={measure} />
        )}
        <div className={styles.board}>
          {plan && (
            <SlideBoard
              plan={plan}
              pack={pack}
              cards={placed}
              view={view}
              litStage={litStage}
              isDimmed={lit !== undefined}
            />
          )}
          {litPlan && measure && zoom === 1 && lacksWords(litPlan) && (
            <LitStage
              plan={litPlan}
              cards={placed.filter(card => card.stage === litStage)}
              width={width}
              height={height}
              unit={unit}
              measure={measure}
            />
          )}
          {lit && (
            <LitCard
              key={lit.id}
              useCase={lit}
              stage={placementsByUseCase(document).get(lit.id)?.stage ?? null}
              pack={pack}
              value={litValue && amount(litValue.low, litValue.high)}
              at={partsOf(at, view, width, height)}
            />
          )}
        </div>
      </div>
      {blank && <div className={styles.blank} role="status" aria-label="The screen is blank" />}
    </div>
  );
}

/** The middle of what is lit, on the plan; the middle of the board when nothing is. */
function placeOf(plan: BoardPlan, card: string | null, stage: number | null): { x: number; y: number } {
  const middle = { x: plan.width / 2, y: plan.height / 2 };
  if (stage !== null) {
    const column = plan.stages[stage]?.column;
    return column ? { x: column.x + column.width / 2, y: middle.y } : middle;
  }
  for (const { cards, stack } of plan.stages) {
    const box = cards.find(({ id }) => id === card) ?? (card && stack?.ids.includes(card) ? stack : null);
    if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return middle;
}

const partsOf = (at: { x: number; y: number }, view: View, width: number, height: number) => ({
  x: (at.x * view.zoom + view.x) / width,
  y: (at.y * view.zoom + view.y) / height,
});
