import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { foldWord } from '../../shared/views/words.ts';
import field from './Field.module.css';
import menu from './Menu.module.css';

interface PickOneProps {
  /** Its accessible name, and what the empty field says. */
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string) => void;
}

/** Most choices shown at once: typing narrows them down. */
const MOST = 50;

/** Takes one of many by typing part of it; the field is then empty again, for the next one. */
export function PickOne({ label, choices, onPick }: PickOneProps) {
  const [typed, setTyped] = useState('');
  const wanted = foldWord(typed.trim());
  const found = choices.filter(choice => foldWord(choice.label).includes(wanted)).slice(0, MOST);
  return (
    <ComboBox
      className={field.field as string}
      aria-label={label}
      menuTrigger="focus"
      value={null}
      inputValue={typed}
      onInputChange={setTyped}
      onChange={key => {
        if (key === null) return;
        setTyped('');
        onPick(String(key));
      }}
      defaultFilter={() => true}
      allowsEmptyCollection
      items={found.map(choice => ({ ...choice, id: choice.value }))}
    >
      <Input className={field.control as string} placeholder={label} />
      <Popover className={menu.popover as string}>
        <ListBox<(typeof found)[number] & { id: string }>
          className={menu.list as string}
          renderEmptyState={() => <p className={menu.note}>Nothing of that name.</p>}
        >
          {choice => (
            <ListBoxItem className={menu.item as string} textValue={choice.label}>
              <span className={menu.words}>{choice.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
