import { useEffect, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import styles from './Field.module.css';
import { PopChoice, PopChoices, PopFrame } from './PopList.tsx';

interface Pick {
  readonly id: string;
  /** What it is called by: found by its beginning as by any other words. */
  readonly code: string;
  readonly label: string;
}

interface PickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly choices: readonly Pick[];
  readonly onPick: (id: string) => void;
}

/** Most choices shown at once: typing narrows them down. */
const MOST = 30;

/** A field that finds one of many, hands it over, and is empty again for the next one. */
export function Picker({ label, placeholder, choices, onPick }: PickerProps) {
  const [text, setText] = useState('');
  // After a pick the list stays closed until the person does something: being emptied is not being typed in.
  const [rests, setRests] = useState(false);
  const wake = () => setRests(false);
  // The list closes when something is chosen; it stays chosen for no longer than that.
  const [picked, setPicked] = useState<string | null>(null);
  useEffect(() => setPicked(null), [picked]);
  const wanted = text.trim().toLocaleLowerCase();
  const items = choices
    .filter(one => `${one.code} ${one.label}`.toLocaleLowerCase().includes(wanted))
    .slice(0, MOST);
  return (
    <ComboBox
      className={styles.field as string}
      inputValue={text}
      onInputChange={setText}
      selectedKey={picked}
      onSelectionChange={key => {
        if (key === null) return;
        setRests(true);
        setPicked(String(key));
        onPick(String(key));
        setText('');
      }}
      items={items}
      defaultFilter={() => true}
      menuTrigger={rests ? 'manual' : 'focus'}
    >
      <Label className={styles.label as string}>{label}</Label>
      <Input
        className={styles.control as string}
        placeholder={placeholder}
        onKeyDownCapture={event => event.key !== 'Enter' && wake()}
        onPointerDown={wake}
        onBlur={wake}
      />
      <PopFrame>
        <PopChoices<Pick>>
          {({ id, code, label: words }) => (
            <PopChoice id={id} code={code} label={words} text={`${code} ${words}`} />
          )}
        </PopChoices>
      </PopFrame>
    </ComboBox>
  );
}
