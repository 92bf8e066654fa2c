import { type FormEvent, useId, useState } from 'react';
import { SPLIT_FIELDS, type SplitField } from '../../shared/commands/split.ts';
import { find } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { cleanLine, TEXT_LIMITS } from '../../shared/model/text.ts';
import type { UseCase } from '../../shared/model/use-case.ts';
import { splitTitle } from '../../shared/views/split-title.ts';
import { closeDialog } from '../state/dialogs.ts';
import { useWorkshop } from '../state/workshop.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './CombineDialog.module.css';
import { splitInto } from './combining.ts';

const WORDS: Readonly<Record<SplitField, string>> = {
  description: 'Description',
  pattern: 'Pattern',
  driver: 'Driver',
  unit: 'Business unit',
  sponsor: 'Sponsor',
  target: 'Target stage',
  produces: 'Streams it produces',
  consumes: 'Streams it consumes',
  value: 'Value range',
  effort: 'Effort',
  notes: 'Notes',
};

/** What the second part mostly shares with the first. Copied amounts would count twice, so they are not among these. */
const USUAL = new Set<SplitField>(['pattern', 'driver', 'unit', 'sponsor', 'target']);

const says = (useCase: UseCase, field: SplitField): boolean => {
  const value = useCase[field];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
};

function toggled(fields: ReadonlySet<SplitField>, field: SplitField): ReadonlySet<SplitField> {
  const next = new Set(fields);
  if (!next.delete(field)) next.add(field);
  return next;
}

/** Asks for the titles of the two parts, and what the new one takes over. */
export function SplitDialog({ useCase: id }: { readonly useCase: Id }) {
  const useCase = useWorkshop(state => find(state.document, 'use-case', id));
  return useCase ? <Split useCase={useCase} /> : null;
}

function Split({ useCase }: { readonly useCase: UseCase }) {
  const [titles, setTitles] = useState(() => splitTitle(useCase.title));
  const there = SPLIT_FIELDS.filter(field => says(useCase, field));
  const [fields, setFields] = useState<ReadonlySet<SplitField>>(
    () => new Set(there.filter(field => USUAL.has(field))),
  );
  const form = useId();
  const [first, second] = [cleanLine(titles[0]), cleanLine(titles[1])];
  const isLong = first.length > TEXT_LIMITS.title || second.length > TEXT_LIMITS.title;
  const isReady = first !== '' && second !== '' && !isLong;
  const split = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    closeDialog();
    void splitInto(
      useCase.id,
      [first, second],
      there.filter(field => fields.has(field)),
    );
  };
  return (
    <Dialog title={`Split use case ${useCase.number}`} isOpen onClose={closeDialog}>
      <DialogBody>
        <form id={form} className={styles.form} onSubmit={split}>
          <TextField
            label={`Number ${useCase.number} is then called`}
            value={titles[0]}
            onChange={title => setTitles([title, titles[1]])}
          />
          <TextField
            label="The new one is called"
            hint="It comes right after, and the two are linked."
            value={titles[1]}
            onChange={title => setTitles([titles[0], title])}
            autoFocus
          />
          {there.length > 0 && (
            <fieldset className={styles.fields}>
              <legend>The new one takes over</legend>
              {there.map(field => (
                <label key={field}>
                  <input
                    type="checkbox"
                    checked={fields.has(field)}
                    onChange={() => setFields(now => toggled(now, field))}
                  />
                  {WORDS[field]}
                </label>
              ))}
            </fieldset>
          )}
          {isLong && (
            <p className={styles.problem} role="alert">
              A title holds {TEXT_LIMITS.title} characters.
            </p>
          )}
        </form>
      </DialogBody>
      <DialogButtons>
        <Button onPress={closeDialog}>Cancel</Button>
        <Button kind="primary" type="submit" form={form} isDisabled={!isReady}>
          Split
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
