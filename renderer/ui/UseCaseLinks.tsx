import { find, recordsOf } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { useWorkshop } from '../state/workshop.ts';
import { LinkList } from './LinkList.tsx';
import { Picker } from './Picker.tsx';

interface UseCaseLinksProps {
  readonly label: string;
  readonly value: readonly Id[];
  /** A use case that cannot be linked to: the one whose links they are. */
  readonly except?: Id;
  readonly most: number;
  readonly onChange: (useCases: Id[]) => void;
}

/** The use cases that something points to: each with its number, to be taken away or added by typing. */
export function UseCaseLinks({ label, value, except, most, onChange }: UseCaseLinksProps) {
  const document = useWorkshop(state => state.document);
  const taken = new Set([...value, except]);
  const others = recordsOf(document, 'use-case')
    .filter(one => !taken.has(one.id))
    .toSorted((a, b) => a.number - b.number);
  return (
    <LinkList
      label={label}
      links={value
        .flatMap(id => find(document, 'use-case', id) ?? [])
        .map(({ id, number, title }) => ({
          ...{ id, words: `${number} · ${title}`, remove: `Remove the link to ${title}` },
        }))}
      onRemove={gone => onChange(value.filter(id => id !== gone))}
    >
      {value.length >= most ? (
        <p>There are {most} links, which is as many as there can be.</p>
      ) : (
        <Picker
          label="Link to"
          placeholder="Number or words of its title"
          choices={others.map(({ id, number, title }) => ({ id, code: String(number), label: title }))}
          onPick={id => onChange([...value, id])}
        />
      )}
    </LinkList>
  );
}
