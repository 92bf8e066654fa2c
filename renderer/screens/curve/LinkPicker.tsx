import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { UseCase } from '../../../shared/model/use-case.ts';
import styles from './LinkPicker.module.css';

interface LinkPickerProps {
  readonly others: readonly UseCase[];
  readonly onPick: (id: string) => void;
}

/** Most choices shown at once: typing narrows them down. */
const MOST = 30;

/** Finds another use case by number or words, and links to it. */
export function LinkPicker({ others, onPick }: LinkPickerProps) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const items = others
    .filter(({ number, title }) => `${number} ${title}`.toLocaleLowerCase().includes(wanted))
    .slice(0, MOST);
  return (
    <ComboBox
      className={styles.field as string}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={key => {
        if (key === null) return;
        onPick(String(key));
        setText('');
      }}
      items={items}
      defaultFilter={() => true}
      menuTrigger="focus"
    >
      <Label className={styles.label as string}>Link to</Label>
      <Input className={styles.control as string} placeholder="Number or words of its title" />
      <Popover className={styles.popover as string}>
        <ListBox<UseCase> className={styles.list as string}>
          {other => (
            <ListBoxItem className={styles.item as string} textValue={`${other.number} ${other.title}`}>
              <span className={styles.number}>{other.number}</span>
              <span className={styles.title}>{other.title}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
