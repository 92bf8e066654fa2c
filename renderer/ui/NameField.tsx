import { recordsOf } from '../../shared/model/document.ts';
import { byOrder } from '../../shared/model/order.ts';
import { useWorkshop } from '../state/workshop.ts';
import { ComboBox } from './ComboBox.tsx';
import { useDraft } from './field-state.ts';

interface NameFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly save: (name: string) => void;
}

/** A person's name: a participant's, offered as a choice, or anybody else's. Saved when the field is left. */
export function NameField({ label, hint, value, save }: NameFieldProps) {
  const document = useWorkshop(state => state.document);
  const field = useDraft({ value, check: () => null, save });
  const choices = [...recordsOf(document, 'participant')]
    .sort(byOrder)
    .map(person => ({ value: person.name, label: [person.role, person.unit].filter(Boolean).join(', ') }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears when the field inside is left
    <div onBlur={() => field.onFocusChange(false)}>
      <ComboBox label={label} hint={hint} choices={choices} value={field.draft} onChange={field.onChange} />
    </div>
  );
}
