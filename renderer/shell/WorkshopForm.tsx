import { type FormEvent, useMemo, useState } from 'react';
import { NewWorkshop } from '../../shared/contract/library.ts';
import { TEXT_LIMITS } from '../../shared/model/text.ts';
import { formatDay } from '../state/format.ts';
import { currencies, locales } from '../state/locales.ts';
import { Button } from '../ui/Button.tsx';
import { ComboBox } from '../ui/ComboBox.tsx';
import { DialogBody, DialogButtons } from '../ui/Dialog.tsx';
import { faultIn } from '../ui/fault-in.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './WorkshopForm.module.css';

interface WorkshopFormProps {
  readonly start: NewWorkshop;
  readonly submit: string;
  /** Does it; answers what went wrong, in words, or null. */
  readonly onSubmit: (fields: NewWorkshop) => Promise<string | null>;
  readonly onCancel: () => void;
}

/** What a workshop says of itself, to be filled in or changed. */
export function WorkshopForm({ start, submit, onSubmit, onCancel }: WorkshopFormProps) {
  const [fields, setFields] = useState(start);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const choices = useMemo(() => ({ currencies: currencies(), locales: locales() }), []);
  const set = (changes: Partial<NewWorkshop>) => setFields(now => ({ ...now, ...changes }));

  const isWrong = (field: 'currency' | 'locale' | 'date') => faultIn(NewWorkshop.shape[field], fields[field]);
  const wrong = { currency: isWrong('currency'), locale: isWrong('locale'), date: isWrong('date') };
  const canSubmit = fields.client.trim() !== '' && !wrong.currency && !wrong.locale && !wrong.date;

  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!canSubmit || busy) return;
    setBusy(true);
    setProblem(await onSubmit(fields));
    setBusy(false);
  };

  return (
    <form onSubmit={go}>
      <DialogBody>
        <TextField
          label="Client"
          autoFocus
          isRequired
          maxLength={TEXT_LIMITS.line}
          value={fields.client}
          onChange={client => set({ client })}
        />
        <TextField
          label="Title"
          maxLength={TEXT_LIMITS.title}
          value={fields.title}
          onChange={title => set({ title })}
        />
        <div className={styles.pair}>
          <TextField
            label="Date"
            type="date"
            isRequired
            isInvalid={wrong.date !== null}
            value={fields.date}
            onChange={date => set({ date })}
          />
          <ComboBox
            label="Currency"
            isRequired
            choices={choices.currencies}
            value={fields.currency}
            onChange={currency => set({ currency: currency.toUpperCase() })}
            problem={wrong.currency}
          />
        </div>
        <ComboBox
          label="Numbers and dates as in"
          isRequired
          choices={choices.locales}
          value={fields.locale}
          onChange={locale => set({ locale })}
          problem={wrong.locale}
          hint={wrong.locale || wrong.currency || wrong.date ? undefined : `For example ${example(fields)}.`}
        />
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </DialogBody>
      <DialogButtons>
        <Button kind="quiet" onPress={onCancel}>
          Cancel
        </Button>
        <Button kind="primary" type="submit" isDisabled={!canSubmit || busy}>
          {submit}
        </Button>
      </DialogButtons>
    </form>
  );
}

/** An amount and a day as this workshop would write them. */
function example({ locale, currency, date }: NewWorkshop): string {
  try {
    const amount = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(1234567.89);
    return `${amount} and ${formatDay(date, locale)}`;
  } catch {
    return formatDay(date, locale);
  }
}
