import { useEffect, useState } from 'react';
import { recordsOf } from '../../../shared/model/document.ts';
import { actionsByHorizon, decisionsOf, gapsOf, isOver, parkedOf } from '../../../shared/views/roadmap.ts';
import { LiveRegion } from '../../board/LiveRegion.tsx';
import { watchFonts } from '../../board/measure.ts';
import { PageFrame } from '../../shell/PageFrame.tsx';
import { useApp } from '../../state/app.ts';
import { counted, today } from '../../state/format.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Choices } from '../../ui/Choices.tsx';
import { focusSoon } from '../../ui/kept-focus.ts';
import { ActionDialog } from './ActionDialog.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { Decisions } from './Decisions.tsx';
import { Horizons } from './Horizons.tsx';
import { Parking } from './Parking.tsx';
import styles from './RoadmapScreen.module.css';
import { setOpen, useRoadmap } from './roadmap-state.ts';
import { Timeline } from './Timeline.tsx';

const VIEWS = [
  { value: 'board', label: 'Horizons' },
  { value: 'timeline', label: 'Timeline' },
] as const;
type View = (typeof VIEWS)[number]['value'];

/** The roadmap: what was decided, who does what by when, what was set aside. */
export function RoadmapScreen() {
  const pack = useApp(state => state.info?.stages ?? null);
  const document = useWorkshop(state => state.document);
  const [view, setView] = useState<View>('board');
  const open = useRoadmap(state => state.open);
  useEffect(watchFonts, []);
  if (!pack) return null;
  const close = () => {
    setOpen(null);
    // In the dialog an action may have gone to another horizon, where its card is drawn anew.
    if (open?.kind === 'action') focusSoon(`[data-drag-item="${open.id}"]`);
  };
  return (
    <PageFrame
      title="Roadmap"
      lead={<Lead />}
      tools={<Choices label="Show the actions as" choices={VIEWS} value={view} onChange={setView} />}
    >
      <div className={styles.parts}>
        {view === 'board' ? (
          <Horizons
            pack={pack}
            groups={actionsByHorizon(document)}
            onOpen={id => setOpen({ kind: 'action', id })}
          />
        ) : (
          <Timeline pack={pack} />
        )}
        <div className={styles.below}>
          <Decisions
            pack={pack}
            decisions={decisionsOf(document)}
            onOpen={id => setOpen({ kind: 'decision', id })}
          />
          <Parking items={parkedOf(document)} />
        </div>
      </div>
      {open?.kind === 'action' && <ActionDialog key={open.id} id={open.id} pack={pack} onClose={close} />}
      {open?.kind === 'decision' && <DecisionDialog key={open.id} id={open.id} pack={pack} onClose={close} />}
      <LiveRegion />
    </PageFrame>
  );
}

/** "9 decisions, 22 actions: 3 without an owner, 2 overdue." */
function Lead() {
  const document = useWorkshop(state => state.document);
  const actions = recordsOf(document, 'action');
  const decisions = recordsOf(document, 'decision').length;
  if (actions.length + decisions === 0)
    return <>What the room decided, who does what by when, and what was set aside.</>;
  const day = today();
  const gaps = actions.flatMap(action => gapsOf(document, action, day).map(({ gap }) => gap));
  const count = (gap: string, words: string) => {
    const found = gaps.filter(one => one === gap).length;
    return found === 0 ? [] : [`${found} ${words}`];
  };
  const done = actions.filter(action => action.state === 'done').length;
  const parts = [
    ...(done > 0 ? [`${done} done`] : []),
    ...count('no-owner', 'without an owner'),
    ...count('no-date', 'without a date'),
    ...count('overdue', 'overdue'),
  ];
  const open = actions.filter(action => !isOver(action)).length;
  return (
    <>
      {counted(decisions, 'decision')}, {counted(open, 'open action')}
      {parts.length > 0 ? `: ${parts.join(', ')}.` : '.'}
    </>
  );
}
