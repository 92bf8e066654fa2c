import { useId, useRef, useState } from 'react';
import type { Box } from '../../shared/content/canvas-template.ts';
import type { Canvas } from '../../shared/model/canvas.ts';
import { useKeptText } from '../ui/kept-text.ts';
import { linesOf } from '../ui/lines.ts';
import { AddPhoto } from './AddPhoto.tsx';
import { addNotes } from './changes.ts';
import styles from './Foot.module.css';
import { usePeople } from './people.ts';

interface AddNotesProps {
  readonly canvas: Canvas;
  readonly box: Box;
}

/** The foot of a box for notes: Enter adds and stays, a pasted block of lines becomes a note each. */
export function AddNotes({ canvas, box }: AddNotesProps) {
  const id = useId();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const everybody = usePeople();
  const people = box.kind === 'people' ? everybody : null;
  // What was typed is never lost by leaving: by another place, another screen, the other way to look at the canvas.
  useKeptText(text, left => addNotes(canvas, box.key, linesOf(left)));
  const add = (lines: readonly string[]) => {
    if (!addNotes(canvas, box.key, lines)) return;
    setText('');
    requestAnimationFrame(() => field.current?.scrollIntoView({ block: 'nearest' }));
  };
  const what = box.kind === 'people' ? 'Add a name' : box.kind === 'checklist' ? 'Add a point' : 'Add a note';
  return (
    <div className={styles.foot}>
      <input
        ref={field}
        className={styles.field}
        aria-label={`${what} to ${box.title}`}
        placeholder={what}
        value={text}
        autoComplete="off"
        list={people ? `${id}-people` : undefined}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            add(linesOf(text));
          } else if (event.key === 'Escape' && text !== '') {
            event.stopPropagation();
            setText('');
          }
        }}
        onBlur={() => {
          if (text.trim() !== '') add(linesOf(text));
        }}
        onPaste={event => {
          const lines = linesOf(event.clipboardData.getData('text/plain'));
          if (lines.length < 2) return;
          event.preventDefault();
          add(text.trim() === '' ? lines : [...linesOf(text), ...lines]);
        }}
      />
      {people && (
        <datalist id={`${id}-people`}>
          {people.map(person => (
            <option key={person.id} value={person.name} label={person.role} />
          ))}
        </datalist>
      )}
      <AddPhoto canvas={canvas} box={box} />
    </div>
  );
}
