import type { Command } from '../../../shared/commands/index.ts';
import type { StagesPack } from '../../../shared/content/stages.ts';
import { find } from '../../../shared/model/document.ts';
import { Decision, ROADMAP_LIMITS } from '../../../shared/model/roadmap.ts';
import { run, useWorkshop } from '../../state/workshop.ts';
import { DraftText } from '../../ui/DraftText.tsx';
import { faultIn } from '../../ui/fault-in.ts';
import { NameField } from '../../ui/NameField.tsx';
import { UseCaseLinks } from '../../ui/UseCaseLinks.tsx';
import styles from './ActionDialog.module.css';
import { ItemDialog } from './ItemDialog.tsx';
import { remove } from './remove.ts';
import { StageSelect } from './StageSelect.tsx';

interface DecisionDialogProps {
  readonly id: string;
  readonly pack: StagesPack;
  readonly onClose: () => void;
}

type Changes = Extract<Command, { type: 'decision.edit' }>['changes'];

/** Everything about one decision. */
export function DecisionDialog({ id, pack, onClose }: DecisionDialogProps) {
  const decision = useWorkshop(state => find(state.document, 'decision', id));
  if (!decision) return null;
  const save = (changes: Changes) => void run({ type: 'decision.edit', id, changes });
  return (
    <ItemDialog
      title={`Decision ${decision.number}`}
      onDelete={() => void remove('decision.remove', id)}
      onClose={onClose}
    >
      <DraftText
        label="What was agreed"
        hint="One sentence that will still make sense in a year."
        isRequired
        value={decision.text}
        check={draft => faultIn(Decision.shape.text, draft)}
        save={text => save({ text })}
      />
      <DraftText
        label="Why"
        rows={3}
        value={decision.reason}
        check={draft => faultIn(Decision.shape.reason, draft)}
        save={reason => save({ reason })}
      />
      <div className={styles.pair}>
        <NameField label="Who decided" value={decision.decidedBy} save={decidedBy => save({ decidedBy })} />
        <DraftText
          label="On"
          type="date"
          isRequired
          value={decision.day}
          check={draft => faultIn(Decision.shape.day, draft)}
          save={day => save({ day })}
        />
      </div>
      <StageSelect pack={pack} value={decision.stage} onChange={stage => save({ stage })} />
      <UseCaseLinks
        label="Use cases"
        value={decision.useCases}
        most={ROADMAP_LIMITS.links}
        onChange={useCases => save({ useCases })}
      />
      {decision.source && <p className={styles.note}>From: {decision.source}</p>}
    </ItemDialog>
  );
}
