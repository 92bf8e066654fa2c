import { useState } from 'react';
import { find, recordsOf } from '../../../shared/model/document.ts';
import { byOrder } from '../../../shared/model/order.ts';
import { DRIVERS, type Driver } from '../../../shared/model/use-case.ts';
import { DRIVER_NAMES } from '../../../shared/plan/board-marks.ts';
import type { Words } from '../../../shared/plan/report-words.ts';
import { speak } from '../../board/speaker.ts';
import { runOrRefuse } from '../../state/refusal.ts';
import { sayUndoable } from '../../state/undoable.ts';
import { useLocale } from '../../state/use-locale.ts';
import { newId, run, useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import { focusSoon } from '../../ui/kept-focus.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { amountFormat } from '../curve/amounts.ts';
import { AmountFields } from './AmountFields.tsx';
import { Formula } from './Formula.tsx';
import styles from './LineDialog.module.css';
import { draftOf, type LineDraft, readDraft } from './line-draft.ts';
import { RampFields } from './RampFields.tsx';
import { type Edited, editLine } from './value-state.ts';

const DRIVER_CHOICES = DRIVERS.map((value): { value: Driver; label: string } => ({
  value,
  label: DRIVER_NAMES[value],
}));
const PROGRAMME = 'programme';

/** Writes a line of the ledger: its amount and how it comes about, who answers for it. */
export function LineDialog({ edited, words }: { readonly edited: Edited; readonly words: Words }) {
  const document = useWorkshop(state => state.document);
  const amounts = amountFormat(useLocale());
  const line = edited.kind === 'line' ? find(document, 'value-line', edited.id) : undefined;
  const of = edited.kind === 'new' && edited.useCase ? find(document, 'use-case', edited.useCase) : undefined;
  const [draft, setDraft] = useState<LineDraft>(() =>
    draftOf(
      line ?? {
        title: of?.title ?? '',
        useCase: of?.id ?? null,
        driver: of?.driver ?? 'save',
        quick: of?.value ?? null,
      },
      amounts,
    ),
  );
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<LineDraft>) => setDraft(before => ({ ...before, ...part }));
  const reading = readDraft(draft, amounts);
  const problems = asked && !reading.ok ? reading.problems : {};
  const close = () => editLine(null);

  const save = async () => {
    setAsked(true);
    if (!reading.ok || busy) return;
    const { fields } = reading;
    const id = newId();
    setBusy(true);
    const { commit, isRefused } = await runOrRefuse(
      line
        ? { type: 'value-line.edit', id: line.id, changes: fields }
        : { type: 'value-line.add', lines: [{ id, ...fields }] },
    );
    setBusy(false);
    if (isRefused) return;
    close();
    if (commit) speak(`${fields.title} ${line ? 'changed' : 'added'}.`);
    // The first line takes the place of what invited to it, and a line that of a quick range: with it goes the button that led here.
    if (commit && !line) focusSoon(`[data-line="${id}"]`, '[data-adds="line"]');
  };
  const remove = async () => {
    if (!line) return;
    close();
    const commit = await run({ type: 'value-line.remove', ids: [line.id] });
    if (commit) sayUndoable(`“${line.title}” is no longer in the ledger.`, commit);
  };

  const useCases = [...recordsOf(document, 'use-case')].sort((a, b) => a.number - b.number);
  const people = [...recordsOf(document, 'participant')].sort(byOrder);
  const tags = [...new Set(recordsOf(document, 'value-line').flatMap(one => one.tag || []))].sort();
  return (
    <Dialog title={line ? 'Change a line' : 'Add a line'} isOpen onClose={close} wide>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault();
          void save();
        }}
      >
        <DialogBody>
          <div className={styles.fields}>
            <TextField
              label="What it brings"
              placeholder="Fewer false alarms in card fraud"
              value={draft.title}
              onChange={title => change({ title })}
              autoFocus
              isRequired
              isInvalid={problems.title !== undefined}
              validationBehavior="aria"
              hint={problems.title}
            />
            <Select
              label="For"
              value={draft.useCase || PROGRAMME}
              choices={[
                { value: PROGRAMME, label: 'The whole programme' },
                ...useCases.map(one => ({ value: one.id, label: `${one.number}  ${one.title}` })),
              ]}
              onChange={value => change({ useCase: value === PROGRAMME ? '' : value })}
            />
            <div className={styles.labelled}>
              <span aria-hidden="true">Driver</span>
              <Choices
                label="Driver"
                choices={DRIVER_CHOICES}
                value={draft.driver}
                onChange={driver => change({ driver })}
              />
            </div>
            <AmountFields
              draft={draft}
              change={change}
              problems={problems}
              currency={recordsOf(document, 'workshop')[0]?.currency ?? ''}
            />
            <div className={styles.pair}>
              <TextField
                label="Probability that it comes about, %"
                value={draft.probability}
                onChange={probability => change({ probability })}
                inputMode="decimal"
                isInvalid={problems.probability !== undefined}
                validationBehavior="aria"
                hint={problems.probability}
              />
              <ComboBox
                label="Owner of the assumption"
                hint={draft.owner.trim() === '' ? 'Nobody answers for it yet.' : undefined}
                choices={people.map(one => ({
                  value: one.name,
                  label: [one.role, one.unit].filter(Boolean).join(', '),
                }))}
                value={draft.owner}
                onChange={owner => change({ owner })}
                problem={problems.owner ?? null}
              />
            </div>
            <Formula draft={draft} reading={reading} words={words} />
            <RampFields ramp={draft.ramp} change={ramp => change({ ramp })} problem={problems.ramp} />
            <TextField
              label="Evidence"
              rows={2}
              value={draft.evidence}
              onChange={evidence => change({ evidence })}
              isInvalid={problems.evidence !== undefined}
              validationBehavior="aria"
              hint={problems.evidence ?? 'Where the numbers come from: a report, a system, a person.'}
            />
            <ComboBox
              label="Tag against counting twice"
              hint="Lines that may speak of the same money get the same tag. They are named under “What to look at”."
              choices={tags.map(tag => ({ value: tag, label: '' }))}
              value={draft.tag}
              onChange={tag => change({ tag })}
              problem={problems.tag ?? null}
            />
          </div>
        </DialogBody>
        <DialogButtons>
          {line && (
            <Button kind="danger" onPress={() => void remove()}>
              Delete
            </Button>
          )}
          <Button kind="quiet" onPress={close}>
            Cancel
          </Button>
          <Button kind="primary" type="submit" isDisabled={busy}>
            {line ? 'Save' : 'Add to the ledger'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
