import {
  type CollisionDetection,
  DndContext,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useState,
} from 'react';
import type { Id } from '../../../shared/model/scalars.ts';
import { laneElement } from './field.ts';
import type { Grip } from './grip.ts';
import { SparsePointerSensor } from './sensor.ts';

/** What the board tells the drag host: a press, or a key, on a card. */
export interface Hand {
  press(card: HTMLElement, event: PointerEvent): void;
  key(card: HTMLElement, event: KeyboardEvent): void;
}

interface DragHostProps {
  readonly grip: Grip;
  readonly stages: number;
  /** The use cases that move with a card: itself, or the selection it belongs to. */
  readonly carriedWith: (id: Id) => readonly Id[];
  readonly handRef: RefObject<Hand | null>;
}

const KEYS = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter', 'NumpadEnter'] };
// The board says its own sentences: dnd-kit's live region keeps only the last of a batch, so that the first "over"
// would swallow "picked up".
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/**
 * dnd-kit beside the board, not around it: it brings sensors, state and cancelling, for one draggable (the hand, which
 * takes on the card under it) and one droppable a lane. No card listens to its context, so none renders in a drag.
 */
export function DragHost({ grip, stages, carriedWith, handRef }: DragHostProps) {
  const follow = (x: number, y: number) => grip.follow(x, y);
  const released = (how: 'end' | 'cancel') => (how === 'end' ? void grip.drop() : grip.cancel());
  const coordinateGetter: KeyboardCoordinateGetter = event => {
    if (event.code === 'Tab') event.preventDefault();
    return grip.step(event.code) ? grip.centre : undefined;
  };
  const sensors = useSensors(
    useSensor(SparsePointerSensor, { follow, released }),
    useSensor(KeyboardSensor, { keyboardCodes: KEYS, coordinateGetter, scrollBehavior: 'auto' }),
  );
  // The grip knows the lane already, by arithmetic: no box is compared with any other.
  const collisionDetection: CollisionDetection = () => (grip.over === null ? [] : [{ id: grip.over }]);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collisionDetection}
      autoScroll={false}
      accessibility={{
        announcements: SILENT,
        screenReaderInstructions: { draggable: '' },
        restoreFocus: false,
      }}
      onDragStart={({ active, activatorEvent: event }) => {
        const { card } = (active.data.current ?? {}) as { card?: HTMLElement | null };
        if (!card) return;
        const point =
          event instanceof globalThis.PointerEvent ? { x: event.clientX, y: event.clientY } : null;
        grip.lift(card, carriedWith(card.dataset.card ?? ''), point);
      }}
      onDragEnd={() => void grip.drop()}
      onDragCancel={() => grip.cancel()}
    >
      <HandOfCards handRef={handRef} />
      <Lane stage={null} />
      {Array.from({ length: stages }, (_, stage) => stage).map(stage => (
        <Lane key={stage} stage={stage} />
      ))}
    </DndContext>
  );
}

/** The one draggable: before each drag it takes on the card that was pressed. */
function HandOfCards({ handRef }: { readonly handRef: RefObject<Hand | null> }) {
  // The same object throughout: dnd-kit hands it back as the draggable's data.
  const [held] = useState<{ card: HTMLElement | null }>(() => ({ card: null }));
  const { listeners, setNodeRef, setActivatorNodeRef } = useDraggable({ id: 'hand', data: held });
  useImperativeHandle(handRef, () => {
    const take = (card: HTMLElement, name: string, event: unknown) => {
      held.card = card;
      setNodeRef(card);
      setActivatorNodeRef(card);
      (listeners?.[name] as ((event: unknown) => void) | undefined)?.(event);
    };
    return {
      press: (card, event) => take(card, 'onPointerDown', event),
      key: (card, event) => take(card, 'onKeyDown', event),
    };
  }, [listeners, setNodeRef, setActivatorNodeRef, held]);
  return null;
}

/** One lane as a droppable: dnd-kit measures it at the start of a drag. */
function Lane({ stage }: { readonly stage: number | null }) {
  const { setNodeRef } = useDroppable({ id: `lane-${stage ?? 'tray'}` });
  useEffect(() => setNodeRef(laneElement(stage)), [setNodeRef, stage]);
  return null;
}
