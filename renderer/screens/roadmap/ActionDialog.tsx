import type { Command } from '../../../shared/commands/index.ts';
import type { StagesPack } from '../../../shared/content/stages.ts';
import { find } from '../../../shared/model/document.ts';
import { ACTION_STATES, Action, HORIZONS, ROADMAP_LIMITS } from '../../../shared/model/roadmap.ts';
import {
  ACTION_STATE_NAMES,
  gapsOf,
  gapWords,
  HORIZON_NAMES,
  holdsUp,
  possibleBlockers,
} from '../../../shared/views/roadmap.ts';
import { today } from '../../state/format.ts';
import { run, useWorkshop } from '../../state/workshop.ts';
import { DraftText } from '../../ui/DraftText.tsx';
import { faultIn } from '../../ui/fault-in.ts';
import { LinkList } from '../../ui/LinkList.tsx';
import { NameField } from '../../ui/NameField.tsx';
import { Picker } from '../../ui/Picker.tsx';
import { Select } from '../../ui/Select.tsx';
import { UseCaseLinks } from '../../ui/UseCaseLinks.tsx';
import styles from './ActionDialog.module.css';
import { ItemDialog } from './ItemDialog.tsx';
import { remove } from './remove.ts';
import { StageSelect } from './StageSelect.tsx';

interface ActionDialogProps {
  readonly id: string;
  readonly pack: StagesPack;
  readonly onClose: () => void;
}

type Changes = Extract<Command, { type: 'action.edit' }>['changes'];

/** Everything about one action. */
export function ActionDialog({ id, pack, onClose }: ActionDialogProps) {
  const document = useWorkshop(state => state.document);
  const action = find(document, 'action', id);
  if (!action) return null;
  const save = (changes: Changes) => void run({ type: 'action.edit', id, changes });
  const waits = action.blockedBy.flatMap(other => find(document, 'action', other) ?? []);
  const others = possibleBlockers(document, id).filter(other => !action.blockedBy.includes(other.id));
  const next = holdsUp(document, id);
  return (
    <ItemDialog
      title={`Action ${action.number}`}
      onDelete={() => void remove('action.remove', id)}
      onClose={onClose}
    >
      <DraftText
        label="What is done"
        hint="Begin with a verb."
        isRequired
        value={action.text}
        check={draft => faultIn(Action.shape.text, draft)}
        save={text => save({ text })}
      />
      <div className={styles.pair}>
        <NameField label="Owner" value={action.owner} save={owner => save({ owner })} />
        <DraftText
          label="Due"
          type="date"
          value={action.due ?? ''}
          check={draft => (draft === '' ? null : faultIn(Action.shape.due, draft))}
          save={due => save({ due: due === '' ? null : due })}
        />
        <Select
          label="Horizon"
          choices={HORIZONS.map(value => ({ value, label: HORIZON_NAMES[value] }))}
          value={action.horizon}
          onChange={horizon => void run({ type: 'action.move', ids: [id], horizon, before: null })}
        />
        <Select
          label="State"
          choices={ACTION_STATES.map(value => ({ value, label: ACTION_STATE_NAMES[value] }))}
          value={action.state}
          onChange={state => save({ state })}
        />
      </div>
      <StageSelect pack={pack} value={action.stage} onChange={stage => save({ stage })} />
      <UseCaseLinks
        label="Use cases"
        value={action.useCases}
        most={ROADMAP_LIMITS.links}
        onChange={useCases => save({ useCases })}
      />
      <LinkList
        label="Waits for"
        links={waits.map(other => ({
          id: other.id,
          words: `${other.number} · ${other.text} (${ACTION_STATE_NAMES[other.state].toLowerCase()})`,
          remove: `No longer wait for “${other.text}”`,
        }))}
        onRemove={gone => save({ blockedBy: action.blockedBy.filter(one => one !== gone) })}
      >
        <Picker
          label="Wait for another action"
          placeholder="Number or words"
          choices={others.map(other => ({
            id: other.id,
            code: String(other.number),
            label: other.text,
          }))}
          onPick={other => save({ blockedBy: [...action.blockedBy, other] })}
        />
        {next.length > 0 && (
          <p>It holds up {next.map(other => `${other.number} ${other.text}`).join('; ')}.</p>
        )}
      </LinkList>
      <DraftText
        label="Note"
        rows={3}
        value={action.note}
        check={draft => faultIn(Action.shape.note, draft)}
        save={note => save({ note })}
      />
      {gapsOf(document, action, today()).map(({ gap, other }) => (
        <p key={`${gap} ${other}`} className={styles.gap}>
          {gapWords(gap, other)}
        </p>
      ))}
      {action.source && <p className={styles.note}>From: {action.source}</p>}
    </ItemDialog>
  );
}
