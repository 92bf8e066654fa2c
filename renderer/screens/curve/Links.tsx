import { X } from 'lucide-react';
import { find, recordsOf } from '../../../shared/model/document.ts';
import { USE_CASE_LIMITS, type UseCase } from '../../../shared/model/use-case.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Picker } from '../../ui/Picker.tsx';
import styles from './Inspector.module.css';

interface LinksProps {
  readonly useCase: UseCase;
  readonly save: (links: string[]) => void;
}

/** The use cases that this one depends on or feeds. */
export function Links({ useCase, save }: LinksProps) {
  const document = useWorkshop(state => state.document);
  const linked = useCase.links.map(id => find(document, 'use-case', id)).filter(other => other !== undefined);
  const taken = new Set([useCase.id, ...useCase.links]);
  const others = recordsOf(document, 'use-case')
    .filter(other => !taken.has(other.id))
    .toSorted((a, b) => a.number - b.number);
  const full = useCase.links.length >= USE_CASE_LIMITS.links;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Linked use cases</legend>
      <ul className={styles.links}>
        {linked.map(other => (
          <li key={other.id}>
            <span>
              {other.number} · {other.title}
            </span>
            <IconButton
              label={`Remove the link to ${other.title}`}
              onPress={() => save(useCase.links.filter(id => id !== other.id))}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {full ? (
        <p className={styles.note}>A use case links to at most {USE_CASE_LIMITS.links} others.</p>
      ) : (
        <Picker
          label="Link to"
          placeholder="Number or words of its title"
          choices={others.map(({ id, number, title }) => ({ id, code: String(number), label: title }))}
          onPick={id => save([...useCase.links, id])}
        />
      )}
    </fieldset>
  );
}
