import { useState } from 'react';
import { useKeptText } from '../../ui/kept-text.ts';
import { linesOf, longLineIn } from '../../ui/lines.ts';
import styles from './RoadmapScreen.module.css';

interface QuickLineProps {
  readonly label: string;
  readonly most: number;
  /** Gets the lines that were typed or pasted, cleaned and not empty. */
  readonly onAdd: (lines: readonly string[]) => void;
}

/** A field that adds at Enter and stays ready for the next one; a pasted block becomes a line each, or is refused whole. */
export function QuickLine({ label, most, onAdd }: QuickLineProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const add = (block: string) => {
    const lines = linesOf(block);
    const fault = longLineIn(lines, most);
    if (fault !== null) return setProblem(fault);
    if (lines.length > 0) onAdd(lines);
    setText('');
    setProblem('');
  };
  // What was typed is never lost by going to another screen.
  useKeptText(text, left => onAdd(linesOf(left)));
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
        onChange={event => {
          setText(event.target.value);
          setProblem('');
        }}
        onPaste={event => {
          const block = event.clipboardData.getData('text/plain');
          if (linesOf(block).length < 2) return;
          event.preventDefault();
          add(`${text}\n${block}`);
        }}
      />
      {problem && <p role="alert">{problem}</p>}
    </form>
  );
}
