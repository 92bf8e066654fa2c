import { useState } from 'react';
import { cleanLine } from '../../../shared/model/text.ts';
import { useKeptText } from '../../ui/kept-text.ts';
import styles from './RoadmapScreen.module.css';

interface QuickLineProps {
  readonly label: string;
  readonly most: number;
  /** Gets the lines that were typed or pasted, cleaned and not empty. */
  readonly onAdd: (lines: readonly string[]) => void;
}

const linesOf = (block: string): string[] =>
  block
    .split(/\r\n?|\n/)
    .map(cleanLine)
    .filter(Boolean);

/** A field that adds at Enter and stays ready for the next one; a pasted block becomes a line each, or is refused whole. */
export function QuickLine({ label, most, onAdd }: QuickLineProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const add = (block: string) => {
    const lines = linesOf(block);
    const long = lines.findIndex(line => line.length > most);
    if (long >= 0) {
      const which = lines.length === 1 ? 'This' : `Line ${long + 1}`;
      setProblem(`${which} is longer than ${most} characters. Shorten it; nothing was added.`);
      return;
    }
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
        maxLength={most}
        onChange={event => {
          setText(event.target.value);
          setProblem('');
        }}
        onPaste={event => {
          const block = event.clipboardData.getData('text/plain');
          const lines = linesOf(block);
          // The browser would cut a line that is too long, and say nothing.
          if (lines.length < 2 && block.length <= most) return;
          event.preventDefault();
          add(block);
        }}
      />
      {problem && <p role="alert">{problem}</p>}
    </form>
  );
}
