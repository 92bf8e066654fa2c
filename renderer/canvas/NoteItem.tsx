import { type KeyboardEvent, memo } from 'react';
import type { Box } from '../../shared/content/canvas-template.ts';
import { CANVAS_LIMITS, type Note } from '../../shared/model/canvas.ts';
import type { CanvasWords, ItemPlan } from '../../shared/plan/canvas-types.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { choose, useCanvas, write } from './canvas-store.ts';
import { goToCard } from './cards.ts';
import { countHands, editNote, removeNote, rewriteNote } from './changes.ts';
import { InPlace } from './InPlace.tsx';
import styles from './NoteItem.module.css';
import { NoteTools } from './NoteTools.tsx';
import { dragNote } from './note-drag.ts';
import { carryBy, pickUp, putBack } from './note-moves.ts';
import { noteName } from './note-words.ts';
import { PhotoThumb } from './PhotoThumb.tsx';
import { placed } from './place.ts';
import { SetLines } from './SetLines.tsx';
import { Sign } from './Sign.tsx';
import { focusItem } from './shown-plan.ts';

interface NoteItemProps {
  readonly item: ItemPlan;
  readonly note: Note;
  readonly box: Box;
  readonly words: CanvasWords;
  readonly origin: { readonly x: number; readonly y: number };
  /** Whether Tab stops at it. */
  readonly isStop: boolean;
  /** Whether its buttons open towards the left. */
  readonly atEnd: boolean;
  readonly onStep: (note: string, code: string) => void;
}

const isDeleting = (key: string): boolean => key === 'Delete' || key === 'Backspace';

const letGoOf = (note: string) => {
  if (useCanvas.getState().chosen === note) choose(null);
};

/** A note: dragged, carried by keys, written in place, with its buttons when it is chosen. */
export const NoteItem = memo(function NoteItem(props: NoteItemProps) {
  const { item, note, box, words, origin, isStop, atEnd, onStep } = props;
  const isChosen = useCanvas(state => state.chosen === note.id);
  const isCarried = useCanvas(state => state.carried?.id === note.id);
  const isWriting = useCanvas(state => state.writing === item.id);

  /** The focus goes on before the note goes. */
  const remove = () => {
    onStep(note.id, 'next');
    void removeNote(note);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const does = isCarried ? () => carryBy(key) : onNote(key);
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held down goes on from note to note, but deletes one only.
    if (!event.repeat || !isDeleting(key)) does();
  };
  const onNote = (key: string): (() => unknown) | null => {
    switch (key) {
      case ' ':
        return () => pickUp(note);
      case 'Enter':
      case 'F2':
        return () => write(item.id);
      case 'Delete':
      case 'Backspace':
        return remove;
      case 'm':
      case 'M':
        return () => document.querySelector<HTMLElement>('[data-tool="move"]')?.click();
      case 'x':
      case 'X':
        return box.kind === 'checklist' ? () => editNote(note, { checked: !note.checked }) : null;
      case '+':
        return () => countHands(note, 1);
      case '-':
        return () => countHands(note, -1);
      case 'Escape':
        return isChosen ? () => choose(null) : null;
      case 'ArrowUp':
      case 'ArrowDown':
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        return () => onStep(note.id, key);
      default:
        return null;
    }
  };
  return (
    <li
      className={styles.note}
      style={placed(item, origin)}
      data-note={note.id}
      data-colour={note.colour ?? undefined}
      data-chosen={isChosen || undefined}
      data-carried={isCarried || undefined}
      data-name={box.kind === 'people' || undefined}
      data-done={item.isOn || undefined}
      data-flag={item.flag}
      onBlur={event => {
        // Its buttons go with the focus; menus and dialogs that they open lie outside the page.
        const to = event.relatedTarget;
        if (to?.closest('main') && !event.currentTarget.contains(to)) letGoOf(note.id);
      }}
    >
      <button
        type="button"
        className={styles.face}
        data-item={item.id}
        tabIndex={isStop ? 0 : -1}
        aria-describedby="canvas-note-keys"
        onPointerDown={event => dragNote(event, note)}
        onClick={() => choose(note.id)}
        onFocus={event => {
          if (event.currentTarget.matches(':focus-visible')) choose(note.id);
        }}
        onDoubleClick={() => write(item.id)}
        onBlur={() => isCarried && putBack()}
        onKeyDown={onKeyDown}
      >
        <VisuallyHidden>{noteName(note, words)}</VisuallyHidden>
        {item.texts.map((text, index) => (
          <SetLines key={index} text={text} />
        ))}
        {item.sign && note.colour && <Sign colour={note.colour} place={item.sign} />}
      </button>
      {item.photo && (
        <PhotoThumb
          {...{ note, isStop }}
          hash={item.photo.hash}
          place={item.photo}
          onPointerDown={event => dragNote(event, note)}
        />
      )}
      {item.tick && (
        <label className={styles.tick} style={{ left: 0, top: item.tick.y - 11 }}>
          <input
            type="checkbox"
            aria-label={`Done: ${note.text || 'Photo'}`}
            tabIndex={isStop ? 0 : -1}
            checked={note.checked}
            onChange={() => void editNote(note, { checked: !note.checked })}
          />
        </label>
      )}
      {item.chips?.map(chip => (
        <button
          key={chip.useCase}
          type="button"
          className={styles.chip}
          style={placed(chip)}
          tabIndex={isStop ? 0 : -1}
          onClick={() => goToCard(chip.useCase)}
        >
          <VisuallyHidden>
            Use case {words.useCase(chip.useCase)?.number}: {words.useCase(chip.useCase)?.title}. Show it on
            the curve
          </VisuallyHidden>
          <SetLines text={chip.text} />
        </button>
      ))}
      {isChosen && !isWriting && !isCarried && (
        <NoteTools
          note={note}
          item={item}
          isLong={!(item.texts[0]?.whole ?? true)}
          atEnd={atEnd}
          onDelete={remove}
        />
      )}
      {isWriting && (
        <InPlace
          label={box.kind === 'people' ? 'Name' : 'Note'}
          value={note.text}
          most={CANVAS_LIMITS.note}
          {...(item.texts[0] ? { size: item.texts[0].size } : {})}
          save={text => void rewriteNote(note, text)}
          close={key => {
            write(null);
            if (key === 'Enter' || key === 'Escape') focusItem(item.id);
          }}
        />
      )}
    </li>
  );
});
