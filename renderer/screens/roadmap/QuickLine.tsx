import { useState } from 'react';
import styles from './RoadmapScreen.module.css';

interface QuickLineProps {
  readonly label: string;
  readonly most: number;
  /** Gets the lines that were typed or pasted, cleaned and not empty. */
  readonly onAdd: (lines: readonly string[]) => void;
}

/** A field that adds at Enter and stays ready for the next one; a pasted block becomes a line each. */
export function QuickLine({ label, most, onAdd }: QuickLineProps) {
  const [text, setText] = useState('');
  const add = (block: string) => {
    const lines = block
      .split(/\r?\n/)
      .map(line => line.trim().slice(0, most))
      .filter(Boolean);
    if (lines.length > 0) onAdd(lines);
    setText('');
  };
  return (
    <form
      className={styles.add}
      onSubmit={event => {
        event.preventDefault();
        add(text);
      }}
    >
      <input
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={most}
        onChange={event => setText(event.target.value)}
        onPaste={event => {
          const block = event.clipboardData.getData('text/plain');
          if (!/\r?\n./.test(block.trim())) return;
          event.preventDefault();
          add(block);
        }}
      />
    </form>
  );
}
