import { useRef } from 'react';
import type { Stage } from '../../shared/content/stages.ts';
import { placementsByUseCase } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { useWorkshop } from '../state/workshop.ts';
import { PopFrame, PopItem, PopMenu, PopSection } from '../ui/PopList.tsx';
import { type Aim, laneIds, stepAim } from './aim.ts';
import { useBoard } from './board-store.ts';
import { carriedWith, remove } from './moves.ts';
import { moveAndSay } from './say-move.ts';
import { isLit, spotlight } from './spotlight.ts';
import { laneName } from './words.ts';

/** "Move to…": everything a drag does, without one. Opened by M, Shift+F10, the menu key, a right click, a button. */
export function MoveMenu({ stages }: { readonly stages: readonly Stage[] }) {
  const id = useBoard(state => state.menuFor);
  const anchor = useRef<Element | null>(null);
  if (id === null) return null;
  anchor.current = anchorOf(id);
  const ids = carriedWith(id);
  const { document } = useWorkshop.getState();
  const now = placementsByUseCase(document).get(id)?.stage ?? null;
  const close = () => useBoard.setState({ menuFor: null });
  const go = (aim: Aim) => moveAndSay(ids, aim, stages, id);
  const within = (code: string) => {
    const lane = laneIds(document, now);
    const held = new Set(ids);
    const at = lane.indexOf(id);
    const here: Aim = { stage: now, before: lane.slice(at).find(one => !held.has(one)) ?? null };
    const aim = stepAim(document, here, held, stages.length, code);
    if (aim) void go(aim);
  };
  const act = (key: string) => {
    if (key.startsWith('lane-')) {
      const lane = key.slice(5);
      void go({ stage: lane === 'tray' ? null : Number(lane), before: null });
    } else if (key === 'spotlight') void spotlight(id);
    else if (key === 'delete') void remove(ids);
    else within(key);
  };
  const item = (key: string, label: string, isDanger = false) => (
    <PopItem key={key} id={key} label={label} isDanger={isDanger} onAction={() => act(key)} />
  );
  const lanes = [null, ...stages.map(stage => stage.position)].filter(lane => lane !== now || ids.length > 1);
  return (
    <PopFrame
      triggerRef={anchor}
      isOpen
      onOpenChange={open => {
        if (!open) close();
      }}
      placement="right top"
    >
      <PopMenu
        aria-label={`Move ${ids.length === 1 ? 'the use case' : `${ids.length} use cases`}`}
        autoFocus="first"
        onClose={close}
      >
        <PopSection title="Move to">
          {lanes.map(lane => item(`lane-${lane ?? 'tray'}`, laneName(stages, lane)))}
        </PopSection>
        <PopSection title={`In ${laneName(stages, now)}`}>
          {item('ArrowUp', 'One place up')}
          {item('ArrowDown', 'One place down')}
          {item('Home', 'To the top')}
          {item('End', 'To the end')}
        </PopSection>
        <PopSection>
          {item('spotlight', isLit(id) ? 'End the spotlight' : 'Spotlight on the projector')}
          {item('delete', ids.length === 1 ? 'Delete' : `Delete ${ids.length} use cases`, true)}
        </PopSection>
      </PopMenu>
    </PopFrame>
  );
}

const anchorOf = (id: Id): Element | null =>
  document.querySelector(`[data-card="${id}"]`) ??
  // The list has no cards; there the menu opens at the button that asks for it.
  document.querySelector('[data-menu-anchor]') ??
  document.querySelector('[data-board]');
