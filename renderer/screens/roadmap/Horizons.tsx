import { useRef } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import { find } from '../../../shared/model/document.ts';
import { type Action, HORIZONS, ROADMAP_LIMITS } from '../../../shared/model/roadmap.ts';
import { HORIZON_NAMES, type Horizon } from '../../../shared/views/roadmap.ts';
import { speak } from '../../board/speaker.ts';
import { useListDrag } from '../../drag/use-list-drag.ts';
import { newId, run, useWorkshop } from '../../state/workshop.ts';
import { focusSoon } from '../../ui/kept-focus.ts';
import { ActionCard } from './ActionCard.tsx';
import styles from './Horizons.module.css';
import { ListHead } from './ListHead.tsx';
import { QuickLine } from './QuickLine.tsx';

interface HorizonsProps {
  readonly pack: StagesPack;
  readonly groups: readonly { readonly horizon: Horizon; readonly actions: readonly Action[] }[];
  readonly onOpen: (id: string) => void;
}

const HINTS: Readonly<Record<Horizon, string>> = {
  now: 'What somebody begins before the next meeting.',
  next: 'What follows once the first steps are done.',
  later: 'What is agreed, and not yet begun.',
};

/** The actions under now, next and later; dragged between them and within them. */
export function Horizons({ pack, groups, onOpen }: HorizonsProps) {
  const root = useRef<HTMLDivElement>(null);
  const nameOf = (id: string) => find(useWorkshop.getState().document, 'action', id)?.text ?? '';
  const move = (id: string, horizon: Horizon, before: string | null) =>
    run({ type: 'action.move', ids: [id], horizon, before });
  /** What a menu moves is drawn anew in another list: the focus goes along, and what is said is true. */
  const moveAndSay = async ({ id, text }: Action, horizon: Horizon) => {
    if (!(await move(id, horizon, null))) return;
    speak(`${text} moved to ${HORIZON_NAMES[horizon]}.`);
    focusSoon(`[data-drag-item="${id}"]`);
  };
  useListDrag(root, {
    nameOf,
    listName: list => HORIZON_NAMES[list as Horizon],
    onDrop: (id, { list, before }) => {
      const horizon = HORIZONS.find(one => one === list);
      if (horizon) void move(id, horizon, before);
    },
  });
  return (
    <div className={styles.horizons} ref={root}>
      {groups.map(({ horizon, actions }) => (
        <section key={horizon} className={styles.horizon} aria-labelledby={`horizon-${horizon}`}>
          <ListHead id={`horizon-${horizon}`} title={HORIZON_NAMES[horizon]} count={actions.length} />
          <ol className={styles.list} data-drag-list={horizon}>
            {actions.map(action => (
              <ActionCard
                key={action.id}
                action={action}
                pack={pack}
                onOpen={() => onOpen(action.id)}
                onMove={to => void moveAndSay(action, to)}
              />
            ))}
            {actions.length === 0 && <li className={styles.empty}>{HINTS[horizon]}</li>}
          </ol>
          <QuickLine
            label={`Add an action for ${HORIZON_NAMES[horizon].toLowerCase()}`}
            most={ROADMAP_LIMITS.text}
            onAdd={lines => {
              const actions = lines.map(text => ({ id: newId(), text, horizon }));
              void run({ type: 'action.add', actions }).then(commit => {
                if (commit)
                  speak(
                    lines.length === 1
                      ? `Added: ${lines[0]}.`
                      : `${lines.length} actions added for ${horizon}.`,
                  );
              });
            }}
          />
        </section>
      ))}
    </div>
  );
}
