import { useId, useState } from 'react';
import type { Command } from '../../shared/commands/index.ts';
import { cleanLine, TEXT_LIMITS } from '../../shared/model/text.ts';
import type { Unsaved } from '../state/unsaved.ts';
import { isWaiting, newId, run, useWorkshop } from '../state/workshop.ts';
import { showCard } from './focus.ts';
import styles from './QuickAdd.module.css';

/** A table as a spreadsheet copies it: several lines, or several cells. One line of text is only a title. */
const isTable = (text: string): boolean => /[\n\r\t]/.test(text.trim());

/** The box that adds a use case with every Enter, and takes a pasted block of rows to the import. */
export function QuickAdd({ onPasteTable }: { readonly onPasteTable: (text: string) => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const unsaved = useWorkshop(state => state.unsaved);
  const waiting = titlesOf(unsaved);
  const note = useId();
  const add = async () => {
    const title = cleanLine(text);
    if (title === '') return;
    if (title.length > TEXT_LIMITS.title) {
      setProblem(
        `A title holds ${TEXT_LIMITS.title} characters, this one has ${title.length}. Keep the rest for the description.`,
      );
      return;
    }
    setText('');
    const id = newId();
    const command: Command = { type: 'use-case.add', useCases: [{ id, placement: newId(), title }] };
    const saved = await run(command);
    // What was refused comes back, unless something else is being typed by now. What waits for a retry does not: it
    // would be added twice.
    if (saved) showCard(id);
    else if (!isWaiting(command)) setText(now => (now === '' ? title : now));
  };
  return (
    <div className={styles.add}>
      <input
        className={styles.box}
        aria-label="Add a use case"
        aria-describedby={note}
        aria-invalid={problem !== ''}
        placeholder="Type a title, or paste rows"
        value={text}
        autoComplete="off"
        spellCheck
        onChange={event => {
          setText(event.target.value);
          setProblem('');
        }}
        onKeyDown={event => {
          // Enter also ends a composition (Japanese, Chinese); that one adds nothing.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            void add();
          } else if (event.key === 'Escape' && text !== '') {
            event.stopPropagation();
            setText('');
            setProblem('');
          }
        }}
        onPaste={event => {
          const pasted = event.clipboardData.getData('text/plain');
          if (!isTable(pasted)) return;
          event.preventDefault();
          onPasteTable(pasted);
        }}
      />
      <p id={note} className={problem ? styles.problem : styles.note}>
        {problem ||
          (waiting.length > 0 ? `Not saved yet: ${waiting.join(', ')}` : 'Enter adds it to the tray.')}
      </p>
    </div>
  );
}

/** What was typed and waits for a retry: it must stay readable while it is neither in the box nor on the board. */
const titlesOf = (unsaved: readonly Unsaved[]): string[] =>
  unsaved.flatMap(({ command }) =>
    command.type === 'use-case.add' ? command.useCases.map(({ title }) => `“${title}”`) : [],
  );
