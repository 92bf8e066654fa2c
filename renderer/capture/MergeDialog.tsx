import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { execute } from '../../shared/change/execute.ts';
import { find, placementsByUseCase } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { laneName } from '../board/words.ts';
import { useApp } from '../state/app.ts';
import { closeDialog } from '../state/dialogs.ts';
import { useWorkshop } from '../state/workshop.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../ui/Dialog.tsx';
import styles from './CombineDialog.module.css';
import { mergeInto } from './combining.ts';
import { gainsOf } from './gains.ts';

/** Asks which of two use cases stays, and shows what it gains, before they are merged. */
export function MergeDialog({ keep, other }: { readonly keep: Id; readonly other: Id }) {
  const document = useWorkshop(state => state.document);
  const stages = useApp(state => state.info?.stages.stages ?? []);
  const [chosen, setChosen] = useState(keep);
  const gone = chosen === keep ? other : keep;
  const pair = [keep, other].map(id => find(document, 'use-case', id));
  const [kept, lost] = [find(document, 'use-case', chosen), find(document, 'use-case', gone)];
  if (!kept || !lost) return null;
  const trial = execute(document, { type: 'use-case.merge', keep: chosen, other: gone });
  const merge = () => {
    closeDialog();
    void mergeInto(chosen, gone);
  };
  return (
    <Dialog title="Merge two use cases" isOpen onClose={closeDialog}>
      <DialogBody>
        <RadioGroup
          className={styles.choices as string}
          aria-label="Which one stays"
          value={chosen}
          onChange={setChosen}
        >
          {pair.map(
            useCase =>
              useCase && (
                <Radio key={useCase.id} value={useCase.id} className={styles.choice as string}>
                  <strong>
                    Keep {useCase.number} · {useCase.title}
                  </strong>
                  <span className={styles.note}>
                    in {laneName(stages, placementsByUseCase(document).get(useCase.id)?.stage ?? null)}
                  </span>
                </Radio>
              ),
          )}
        </RadioGroup>
        <h3 className={styles.heading}>What number {kept.number} gains</h3>
        <ul className={styles.gains}>
          {gainsOf(document, kept, lost).map(gain => (
            <li key={gain}>{gain}</li>
          ))}
        </ul>
        <p className={styles.note}>
          It keeps its title, number and place. Number {lost.number} goes; both stay in the workshop’s
          history.
        </p>
        {!trial.ok && (
          <p className={styles.problem} role="alert">
            {trial.refusal.message}
          </p>
        )}
      </DialogBody>
      <DialogButtons>
        <Button onPress={closeDialog}>Cancel</Button>
        <Button kind="primary" isDisabled={!trial.ok} onPress={merge}>
          Merge
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
