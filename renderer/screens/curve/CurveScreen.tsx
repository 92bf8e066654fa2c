import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { recordsOf } from '../../../shared/model/document.ts';
import { Board } from '../../board/Board.tsx';
import { offerBoardActions } from '../../board/board-actions.ts';
import { resetBoard } from '../../board/board-store.ts';
import { Lanes } from '../../board/lanes/Lanes.tsx';
import { Tray } from '../../board/Tray.tsx';
import { Workbench } from '../../board/Workbench.tsx';
import { useApp } from '../../state/app.ts';
import { startImport } from '../../state/import.ts';
import { listShortcuts } from '../../state/shortcuts.ts';
import { useView } from '../../state/view.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { BoardBar } from './BoardBar.tsx';
import styles from './CurveScreen.module.css';
import { EvidenceNote } from './EvidenceNote.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { amountRange, useMoney } from './money.ts';
import { SidePanel } from './SidePanel.tsx';
import { CURVE_SHORTCUTS } from './shortcuts.ts';
import { useWide } from './wide.ts';

const ListView = lazy(async () => ({ default: (await import('../../list/ListView.tsx')).ListView }));

/** The curve: the workshop's use cases along the stages, the tray beside it, the inspector when one is chosen. */
export function CurveScreen() {
  const pack = useApp(state => state.info?.stages ?? null);
  const key = useWorkshop(state => state.key);
  const isEmpty = useWorkshop(state => recordsOf(state.document, 'use-case').length === 0);
  const [guide, setGuide] = useState<number | null>(null);
  useEffect(() => resetBoard, [key]);
  useEffect(() => listShortcuts(CURVE_SHORTCUTS), []);
  useEffect(() => pack?.stages && offerBoardActions(pack.stages), [pack]);
  const view = useView(state => state.view);
  const isWide = useWide();
  const [details, setDetails] = useState(false);
  const money = useMoney();
  const amount = useCallback((low: number, high: number) => money && amountRange(low, high, money), [money]);
  if (!pack) return null;
  return (
    <main className={styles.screen}>
      <h1 className={styles.heading}>Curve</h1>
      <BoardBar guideOpen={guide !== null} onGuide={() => setGuide(guide === null ? 0 : null)} />
      <div className={styles.body}>
        {view === 'list' ? (
          <Suspense>
            <ListView stages={pack.stages} hasDetails={details} onDetails={isWide ? null : setDetails} />
          </Suspense>
        ) : (
          <Workbench stages={pack.stages}>
            <Tray onPasteTable={startImport} />
            <div className={styles.board}>
              {view === 'lanes' ? <Lanes pack={pack} amount={amount} /> : <Board pack={pack} />}
              {isEmpty && <FirstSteps />}
            </div>
          </Workbench>
        )}
        <EvidenceNote pack={pack} />
        {/* Over a list the panel would hide what is being written in; there it comes when it is asked for. */}
        {(view !== 'list' || isWide || details || guide !== null) && (
          <SidePanel pack={pack} guide={guide} onGuide={setGuide} />
        )}
      </div>
    </main>
  );
}
