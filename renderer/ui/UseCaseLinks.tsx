import { X } from 'lucide-react';
import { find, recordsOf } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { useWorkshop } from '../state/workshop.ts';
import { IconButton } from './Button.tsx';
import { Picker } from './Picker.tsx';
import styles from './UseCaseLinks.module.css';

interface UseCaseLinksProps {
  readonly label: string;
  readonly value: readonly Id[];
  readonly most: number;
  readonly onChange: (useCases: Id[]) => void;
}

/** The use cases that something is about: each with its number, to be taken away or added by typing. */
export function UseCaseLinks({ label, value, most, onChange }: UseCaseLinksProps) {
  const document = useWorkshop(state => state.document);
  const linked = value.flatMap(id => find(document, 'use-case', id) ?? []);
  const others = recordsOf(document, 'use-case')
    .filter(one => !value.includes(one.id))
    .toSorted((a, b) => a.number - b.number);
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {linked.length > 0 && (
        <ul className={styles.list}>
          {linked.map(one => (
            <li key={one.id}>
              <span>
                {one.number} · {one.title}
              </span>
              <IconButton
                label={`Remove the link to ${one.title}`}
                onPress={() => onChange(value.filter(id => id !== one.id))}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {value.length >= most ? (
        <p>At most {most}.</p>
      ) : (
        <Picker
          label="Link a use case"
          placeholder="Number or title"
          choices={others.map(one => ({ id: one.id, code: String(one.number), label: one.title }))}
          onPick={id => onChange([...value, id])}
        />
      )}
    </fieldset>
  );
}
