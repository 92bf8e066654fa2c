import { Check, EllipsisVertical, Hourglass, Pencil } from 'lucide-react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import { find } from '../../../shared/model/document.ts';
import { type Action, HORIZONS } from '../../../shared/model/roadmap.ts';
import {
  ACTION_STATE_NAMES,
  gapsOf,
  gapWords,
  HORIZON_NAMES,
  type Horizon,
  isOver,
  waitsFor,
} from '../../../shared/views/roadmap.ts';
import { laneName } from '../../board/words.ts';
import { formatDay, today } from '../../state/format.ts';
import { useLocale } from '../../state/use-locale.ts';
import { run, useWorkshop } from '../../state/workshop.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import styles from './ActionCard.module.css';
import parts from './Item.module.css';
import { remove } from './remove.ts';

interface ActionCardProps {
  readonly action: Action;
  readonly pack: StagesPack;
  readonly onOpen: () => void;
  readonly onMove: (horizon: Horizon) => void;
}

/** One action: what, who, by when, and what it waits for. */
export function ActionCard({ action, pack, onOpen, onMove }: ActionCardProps) {
  const document = useWorkshop(state => state.document);
  const locale = useLocale();
  const waits = waitsFor(document, action);
  const gaps = gapsOf(document, action, today()).filter(({ gap }) => gap !== 'no-owner' && gap !== 'no-date');
  const useCases = action.useCases.flatMap(id => find(document, 'use-case', id)?.number ?? []);
  const stage = action.stage === null ? undefined : pack.stages[action.stage];
  const facts = [
    action.state === 'open' ? '' : ACTION_STATE_NAMES[action.state],
    useCases.length > 0 ? `Use ${useCases.length === 1 ? 'case' : 'cases'} ${useCases.join(', ')}` : '',
    stage ? laneName(pack.stages, stage.position) : '',
  ].filter(Boolean);
  const isDone = action.state === 'done';
  return (
    <li
      className={styles.card}
      data-drag-item={action.id}
      data-over={isOver(action) || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: Space picks the card up, Enter opens it
      tabIndex={0}
      aria-label={`Action ${action.number}: ${action.text}`}
      aria-roledescription="movable action"
      style={stage && { borderLeftColor: stage.colour }}
      onDoubleClick={onOpen}
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
        event.preventDefault();
        onOpen();
      }}
    >
      <span className={parts.number}>{action.number}</span>
      <div className={parts.words}>
        <p className={styles.text}>{action.text}</p>
        <p className={styles.who}>
          <span data-missing={(action.owner === '' && !isOver(action)) || undefined}>
            {action.owner || 'No owner yet'}
          </span>
          {action.due && <span>{formatDay(action.due, locale)}</span>}
        </p>
        {facts.length > 0 && <p className={parts.meta}>{facts.join(' · ')}</p>}
        {waits.length > 0 && (
          <p className={parts.meta}>
            <Hourglass aria-hidden /> Waits for {waits.map(other => other.number).join(', ')}
          </p>
        )}
        {gaps.map(({ gap, other }) => (
          <p key={`${gap} ${other}`} className={styles.gap}>
            {gapWords(gap, other)}
          </p>
        ))}
      </div>
      <div className={styles.tools}>
        <IconButton label={`Open action ${action.number}`} onPress={onOpen}>
          <Pencil aria-hidden />
        </IconButton>
        <Menu
          label={`Move or change action ${action.number}`}
          trigger={
            <IconButton label={`More for action ${action.number}`}>
              <EllipsisVertical aria-hidden />
            </IconButton>
          }
          entries={[
            ...HORIZONS.filter(horizon => horizon !== action.horizon).map(horizon => ({
              id: horizon,
              label: `Move to ${HORIZON_NAMES[horizon]}`,
              onChoose: () => onMove(horizon),
            })),
            {
              id: 'done',
              label: isDone ? 'Open again' : 'Done',
              onChoose: () =>
                void run({
                  type: 'action.edit',
                  id: action.id,
                  changes: { state: isDone ? 'open' : 'done' },
                }),
            },
            {
              id: 'delete',
              label: 'Delete',
              isDanger: true,
              onChoose: () => void remove('action.remove', action.id),
            },
          ]}
        />
      </div>
      {isDone && <Check className={styles.done} aria-hidden />}
    </li>
  );
}
