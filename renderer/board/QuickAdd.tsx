import { useId, useRef, useState } from 'react';
import type { Command } from '../../shared/commands/index.ts';
import { cleanLine, TEXT_LIMITS } from '../../shared/model/text.ts';
import type { UseCase } from '../../shared/model/use-case.ts';
import { Alike } from '../capture/Alike.tsx';
import { addTo } from '../capture/combining.ts';
import { type QuickDraft, QuickFields } from '../capture/QuickFields.tsx';
import { useApp } from '../state/app.ts';
import type { Unsaved } from '../state/unsaved.ts';
import { isWaiting, newId, run, useWorkshop } from '../state/workshop.ts';
import { showCard } from './focus.ts';
import styles from './QuickAdd.module.css';
import { speak } from './speaker.ts';
import { laneName } from './words.ts';

/** A table as a spreadsheet copies it: several lines, or several cells. One line of text is only a title. */
const isTable = (text: string): boolean => /[\n\r\t]/.test(text.trim());

const EMPTY: QuickDraft = { driver: null, unit: '', stage: null };

/**
 * The box that adds a use case with every Enter, and takes a pasted block of rows to the import. While a title is typed,
 * Tab goes on to driver, unit and stage, and what is there already and sounds alike is shown.
 */
export function QuickAdd({ onPasteTable }: { readonly onPasteTable: (text: string) => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [draft, setDraft] = useState(EMPTY);
  // A field settles and Enter follows in one go: what is added is what the fields say by then.
  const newest = useRef(draft);
  // Every use case begins with empty fields.
  const [turn, setTurn] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const unsaved = useWorkshop(state => state.unsaved);
  const waiting = titlesOf(unsaved);
  const note = useId();
  const stages = useApp(state => state.info?.stages.stages ?? null);

  const change = (part: Partial<QuickDraft>) => {
    newest.current = { ...newest.current, ...part };
    setDraft(newest.current);
  };
  const clear = () => {
    // First, as a field that is left settles what it says.
    box.current?.focus();
    setText('');
    setProblem('');
    newest.current = EMPTY;
    setDraft(EMPTY);
    setTurn(now => now + 1);
  };
  const titleToAdd = (): string | null => {
    const title = cleanLine(text);
    if (title.length <= TEXT_LIMITS.title) return title || null;
    setProblem(
      `A title holds ${TEXT_LIMITS.title} characters, this one has ${title.length}. Keep the rest for the description.`,
    );
    return null;
  };
  const add = async () => {
    const title = titleToAdd();
    if (title === null) return box.current?.focus();
    const { driver, unit, stage } = newest.current;
    clear();
    const id = newId();
    const command: Command = {
      type: 'use-case.add',
      useCases: [{ id, placement: newId(), title, driver, unit, stage }],
    };
    if (await run(command)) {
      showCard(id);
      speak(`${title} added to ${laneName(stages ?? [], stage)}.`);
    }
    // What was refused comes back, unless something else is being typed by now. What waits for a retry does not: it
    // would be added twice.
    else if (!isWaiting(command)) setText(now => (now === '' ? title : now));
  };
  const addToExisting = async (useCase: UseCase) => {
    const title = titleToAdd();
    if (title === null) return;
    const idea = { ...newest.current, title };
    clear();
    if (!(await addTo(useCase.id, idea))) setText(now => (now === '' ? title : now));
  };
  const isTyping = text.trim() !== '';
  const where = draft.stage === null ? 'the tray' : `stage ${draft.stage}`;
  return (
    <div className={styles.add}>
      <input
        ref={box}
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
            clear();
          }
        }}
        onPaste={event => {
          const pasted = event.clipboardData.getData('text/plain');
          if (!isTable(pasted)) return;
          event.preventDefault();
          onPasteTable(pasted);
        }}
      />
      {isTyping && (
        <QuickFields
          key={turn}
          onChange={change}
          onEnter={() => void add()}
          onEscape={() => box.current?.focus()}
        />
      )}
      <p id={note} className={problem ? styles.problem : styles.note}>
        {problem ||
          (waiting.length > 0
            ? `Not saved yet: ${waiting.join(', ')}`
            : `Enter adds it to ${where}.${isTyping ? ' Tab: driver, unit, stage.' : ''}`)}
      </p>
      {isTyping && <Alike title={text} onAddTo={useCase => void addToExisting(useCase)} />}
    </div>
  );
}

/** What was typed and waits for a retry: it must stay readable while it is neither in the box nor on the board. */
const titlesOf = (unsaved: readonly Unsaved[]): string[] =>
  unsaved.flatMap(({ command }) =>
    command.type === 'use-case.add' ? command.useCases.map(({ title }) => `“${title}”`) : [],
  );
