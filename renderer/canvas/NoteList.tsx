import { useCallback, useRef, useState } from 'react';
import type { Note } from '../../shared/model/canvas.ts';
import type { BoxPlan, CanvasWords } from '../../shared/plan/canvas-types.ts';
import { boxBeside } from './landing.ts';
import { NoteItem } from './NoteItem.tsx';
import styles from './Sheet.module.css';
import { focusItem, notesIn, shownCanvas } from './shown-plan.ts';

interface NoteListProps {
  readonly plan: BoxPlan;
  readonly notes: readonly Note[];
  readonly words: CanvasWords;
  readonly sheetWidth: number;
}

/** The notes of a box: Tab stops at one of them, arrows go on from there. */
export function NoteList({ plan, notes, words, sheetWidth }: NoteListProps) {
  const [stop, setStop] = useState<string | null>(null);
  const items = notesIn(plan);
  const held = notes.some(note => note.id === stop) ? stop : (notes[0]?.id ?? null);
  const latest = useRef(plan);
  latest.current = plan;
  const onStep = useCallback((from: string, code: string) => {
    const list = notesIn(latest.current);
    const at = list.findIndex(item => item.note === from);
    const to = stepTo(latest.current, at, code);
    if (to) focusItem(to);
    else if (code === 'next') focusItem(`box:${latest.current.key}`);
  }, []);
  if (items.length === 0) return null;
  return (
    <ul
      className={styles.list}
      aria-label={`${plan.box.title}: notes`}
      onFocus={event => {
        const id = event.target.closest<HTMLElement>('[data-note]')?.dataset.note;
        if (id) setStop(id);
      }}
    >
      {items.map(item => {
        const note = notes.find(one => one.id === item.note);
        return (
          note && (
            <NoteItem
              key={note.id}
              {...{ item, note, words, onStep }}
              box={plan.box}
              origin={plan}
              isStop={note.id === held}
              atEnd={item.x + 380 > sheetWidth}
            />
          )
        );
      })}
    </ul>
  );
}

/** The item that a key leads to from a note; past the ends of the box, into the next one that has notes. */
function stepTo(plan: BoxPlan, at: number, code: string): string | null {
  const items = notesIn(plan);
  const shown = shownCanvas();
  const there = (index: number) => items[index]?.id ?? null;
  switch (code) {
    case 'ArrowUp':
      return there(at - 1);
    case 'ArrowDown':
      return there(at + 1);
    case 'Home':
      return there(0);
    case 'End':
      return there(items.length - 1);
    case 'next':
      return there(at + 1) ?? there(at - 1);
    default: {
      const step = code === 'ArrowRight' ? 1 : -1;
      const beside = items[at + step];
      // Notes that stand beside each other come before the next box.
      if (beside && beside.y === items[at]?.y) return beside.id;
      const next = shown && boxBeside(shown.plan, plan.key, step);
      const [first] = next ? notesIn(next) : [];
      return next ? (first?.id ?? `box:${next.key}`) : null;
    }
  }
}
