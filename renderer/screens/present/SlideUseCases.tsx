import { useMemo } from 'react';
import { find, placementsByUseCase, recordsOf } from '../../../shared/model/document.ts';
import type { BoardCard } from '../../../shared/plan/board-types.ts';
import { markedBoardOf } from '../../../shared/views/evidence.ts';
import { asks } from '../../../shared/views/filter.ts';
import { worthOf } from '../../../shared/views/ledger-total.ts';
import type { ListRow } from '../../../shared/views/list-cells.ts';
import { storyOf as sumUp } from '../../../shared/views/story.ts';
import { signsOf, useSigned } from '../../board/signs.ts';
import { laneName } from '../../board/words.ts';
import { usePresent } from '../../state/present.ts';
import { useShown } from '../../state/shown.ts';
import { useView } from '../../state/view.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { amountRange, useMoney } from '../curve/money.ts';
import { LitCard } from './LitCard.tsx';
import type { SlideRoom } from './SlideCanvas.tsx';
import { SlideCurve, type SlideView } from './SlideCurve.tsx';
import { SlideHeader } from './SlideHeader.tsx';
import { SlideLanes } from './SlideLanes.tsx';
import { SlideList } from './SlideList.tsx';
import { SlideStrip } from './SlideStrip.tsx';
import { SlideTray } from './SlideTray.tsx';
import styles from './SlideUseCases.module.css';
import { filterWords, storyOf } from './story.ts';

/** Parts of the picture, at unit 1. */
const STRIP = 34;
const TRAY = 260;

interface SlideUseCasesProps extends SlideRoom {
  readonly header: number;
}

/** The use cases, in the view that the facilitator has of them, and what they add up to. */
export function SlideUseCases({ pack, unit, measure, header, ...whole }: SlideUseCasesProps) {
  const { money: revealed, tray: withTray, spotlight, zoom } = usePresent();
  const { view, colourBy, filter } = useView();
  const document = useWorkshop(state => state.document);
  const shown = useShown();
  const money = useMoney();
  const board = markedBoardOf(document, pack);
  const placed = useSigned(useMemo(() => only(board.placed, shown), [board, shown]));
  const tray = useSigned(useMemo(() => only(board.tray, shown), [board, shown]));
  const lit = spotlight?.on === 'card' ? find(document, 'use-case', spotlight.useCase) : undefined;
  const litValue = lit ? worthOf(document, lit) : null;
  const litStage = spotlight?.on === 'stage' && pack.stages[spotlight.stage] ? spotlight.stage : null;
  const amount = (low: number, high: number) =>
    revealed && money ? `${amountRange(low, high, money)} a year` : null;

  const byUnit = colourBy === 'unit';
  const isFiltered = shown !== null && asks(filter);
  // The list has its own unplaced rows.
  const hasTray = withTray && view !== 'list';
  const trayWidth = hasTray ? Math.round(TRAY * unit) : 0;
  const stripHeight = byUnit || isFiltered ? Math.round(STRIP * unit) : 0;
  const width = Math.max(480, whole.width - trayWidth);
  const height = Math.max(420, whole.height - stripHeight);
  const showLit: SlideView['showLit'] = at =>
    lit && (
      <LitCard
        key={lit.id}
        useCase={lit}
        stage={placementsByUseCase(document).get(lit.id)?.stage ?? null}
        pack={pack}
        value={litValue && amount(litValue.low, litValue.high)}
        at={at}
      />
    );
  const props = {
    ...{ pack, cards: placed, width, height, unit, measure, zoom, litStage, showLit },
    lit: lit?.id ?? null,
  };
  const worthOfStage = (stage: number) => {
    const own = new Set(placed.filter(card => card.stage === stage).map(({ id }) => id));
    const { value } = sumUp(document, own);
    return value && revealed && money ? amountRange(value.low, value.high, money, 2) : null;
  };
  const worthOfRow = ({ useCase }: ListRow) => {
    const value = worthOf(document, useCase);
    return value && money ? amountRange(value.low, value.high, money, 2) : '';
  };

  return (
    <>
      <SlideHeader
        workshop={recordsOf(document, 'workshop')[0]}
        story={storyOf(document, litStage, shown, amount)}
        hasDrivers={!byUnit}
        height={header}
      />
      {stripHeight > 0 && (
        <SlideStrip
          units={byUnit ? signsOf(document) : null}
          filtered={
            isFiltered ? filterWords(document, filter, shown, stage => laneName(pack.stages, stage)) : null
          }
          width={whole.width}
          height={stripHeight}
          unit={unit}
          measure={measure}
        />
      )}
      <div className={styles.body}>
        {hasTray && <SlideTray tray={tray} width={trayWidth} height={height} unit={unit} measure={measure} />}
        <div className={styles.board}>
          {view === 'curve' && <SlideCurve {...props} />}
          {view === 'lanes' && <SlideLanes {...props} worth={worthOfStage} />}
          {view === 'list' && <SlideList {...props} worth={revealed && money ? worthOfRow : null} />}
        </div>
      </div>
    </>
  );
}

const only = <C extends Pick<BoardCard, 'id'>>(cards: readonly C[], shown: ReadonlySet<string> | null) =>
  shown ? cards.filter(({ id }) => shown.has(id)) : cards;
