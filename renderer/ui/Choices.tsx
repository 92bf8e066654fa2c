import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import styles from './Choices.module.css';

interface ChoicesProps<V extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** Whether it stands where room is short. */
  readonly isTight?: boolean;
}

/** A few choices side by side, one of which holds. */
export function Choices<V extends string>({ label, choices, value, onChange, isTight }: ChoicesProps<V>) {
  return (
    <ToggleButtonGroup
      className={styles.group as string}
      aria-label={label}
      data-tight={isTight || undefined}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={([key]) => {
        const choice = choices.find(one => one.value === key);
        if (choice) onChange(choice.value);
      }}
    >
      {choices.map(choice => (
        <ToggleButton key={choice.value} id={choice.value} className={styles.choice as string}>
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
