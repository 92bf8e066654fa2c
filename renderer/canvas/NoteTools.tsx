import { Link2, Maximize2, Minimize2, Minus, Move, Palette, Pencil, Plus, Trash2 } from 'lucide-react';
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { CANVAS_LIMITS, NOTE_COLOURS, type Note } from '../../shared/model/canvas.ts';
import type { ItemPlan } from '../../shared/plan/canvas-types.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { UseCaseLinks } from '../ui/UseCaseLinks.tsx';
import { toggleWhole, write } from './canvas-store.ts';
import { countHands, editNote } from './changes.ts';
import styles from './NoteTools.module.css';
import { moveAndSay, moveWithin } from './note-moves.ts';
import { COLOUR_NAMES } from './note-words.ts';
import { focusItem, shownCanvas, takesNotes } from './shown-plan.ts';

interface NoteToolsProps {
  readonly note: Note;
  readonly item: ItemPlan;
  /** Whether not all of it is seen. */
  readonly isLong: boolean;
  readonly atEnd: boolean;
  readonly onDelete: () => void;
}

const WAYS = [
  ['ArrowUp', 'One place up'],
  ['ArrowDown', 'One place down'],
  ['Home', 'To the top'],
  ['End', 'To the end'],
] as const;

/** What can be done with the chosen note, as buttons over it. */
export function NoteTools({ note, item, isLong, atEnd, onDelete }: NoteToolsProps) {
  const isWhole = !isLong && item.texts[0] !== undefined && item.texts[0].lines.length > 10;
  const colours: MenuEntry[] = [null, ...NOTE_COLOURS].map(colour => ({
    id: colour ?? 'none',
    label: colour ? COLOUR_NAMES[colour] : 'No colour',
    isChecked: note.colour === colour,
    onChoose: () => void editNote(note, { colour }),
  }));
  const boxes = shownCanvas()?.plan.boxes.filter(takesNotes) ?? [];
  const places: MenuEntry[] = [
    ...boxes
      .filter(box => box.key !== note.box)
      .map(box => ({
        id: box.key,
        label: box.box.title,
        onChoose: () => void moveAndSay(note, box.key, null),
      })),
    ...WAYS.map(([code, label]) => ({
      id: `way-${code}`,
      label,
      onChoose: () => void moveWithin(note, code),
    })),
  ];
  return (
    <div
      role="toolbar"
      aria-label="This note"
      className={styles.tools}
      data-end={atEnd || undefined}
      onKeyDown={event => {
        if (event.key === 'Escape') focusItem(item.id);
      }}
    >
      <IconButton label="Edit the note" keys="Enter" onPress={() => write(item.id)}>
        <Pencil aria-hidden />
      </IconButton>
      <Menu
        label="Colour"
        placement="bottom start"
        entries={colours}
        trigger={
          <IconButton label="Colour">
            <Palette aria-hidden />
          </IconButton>
        }
      />
      <span className={styles.hands}>
        <IconButton
          label="One hand fewer"
          keys="-"
          isDisabled={note.votes === 0}
          onPress={() => void countHands(note, -1)}
        >
          <Minus aria-hidden />
        </IconButton>
        <output aria-label="Hands">{note.votes}</output>
        <IconButton label="One hand more" keys="+" onPress={() => void countHands(note, 1)}>
          <Plus aria-hidden />
        </IconButton>
      </span>
      <DialogTrigger>
        <IconButton label="Link to use cases">
          <Link2 aria-hidden />
        </IconButton>
        <Popover className={styles.links as string} placement="bottom start">
          <AriaDialog className={styles.dialog as string} aria-label="Use cases of this note">
            <UseCaseLinks
              label="Use cases of this note"
              value={note.useCases}
              most={CANVAS_LIMITS.links}
              onChange={useCases => void editNote(note, { useCases })}
            />
          </AriaDialog>
        </Popover>
      </DialogTrigger>
      <Menu
        label="Move to"
        placement="bottom start"
        entries={places}
        trigger={
          <IconButton label="Move to…" keys="M" data-tool="move">
            <Move aria-hidden />
          </IconButton>
        }
      />
      {(isLong || isWhole) && (
        <IconButton
          label={isLong ? 'Show all of it' : 'Show less of it'}
          onPress={() => toggleWhole(item.id)}
        >
          {isLong ? <Maximize2 aria-hidden /> : <Minimize2 aria-hidden />}
        </IconButton>
      )}
      <IconButton label="Delete the note" keys="Del" onPress={onDelete}>
        <Trash2 aria-hidden />
      </IconButton>
    </div>
  );
}
