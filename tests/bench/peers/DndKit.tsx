import { closestCenter, DndContext, type DragEndEvent, useDraggable, useDroppable } from '@dnd-kit/core';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  type BenchBoard,
  type BenchCard,
  type BenchPage,
  drawn,
  elementOf,
  layerOf,
  middleOf,
  onLastStage,
  scaleOf,
  slotOf,
} from './bench-page.ts';
import { CardFace } from './CardFace.tsx';

/* @dnd-kit/core as its quick start shows it: the context around the board, every card draggable and droppable. */

function Card({ card, board }: { readonly card: BenchCard; readonly board: BenchBoard }) {
  const { attributes, listeners, setNodeRef, transform } = useDraggable({ id: card.id });
  const { setNodeRef: setDropRef } = useDroppable({ id: card.id });
  const scale = scaleOf(board);
  const moved = transform ? `translate3d(${transform.x / scale}px, ${transform.y / scale}px, 0)` : undefined;
  return (
    <button
      ref={node => {
        setNodeRef(node);
        setDropRef(node);
      }}
      type="button"
      className="card"
      data-card={card.id}
      style={{ ...slotOf(board, card), transform: moved }}
      {...listeners}
      {...attributes}
    >
      <CardFace card={card} />
    </button>
  );
}

function Board({ board }: { readonly board: BenchBoard }) {
  const [cards, setCards] = useState(board.cards);
  const onDragEnd = ({ active }: DragEndEvent) =>
    setCards(all => all.map(one => (one.id === active.id ? onLastStage(board, one) : one)));
  return (
    <DndContext collisionDetection={closestCenter} autoScroll={false} onDragEnd={onDragEnd}>
      <div className="layer" style={layerOf(board)}>
        {cards.map(card => (
          <Card key={card.id} card={card} board={board} />
        ))}
      </div>
    </DndContext>
  );
}

export function mount(root: HTMLElement, board: BenchBoard): BenchPage {
  createRoot(root).render(<Board board={board} />);
  const { id } = board.cards[0] as BenchCard;
  return {
    ready: () => drawn(board.cards.length),
    grip: () => middleOf(elementOf(id)),
    // The context says the drag is over by letting go of the card.
    dropped: () => middleOf(elementOf(id)).x > innerWidth / 2 && !elementOf(id).hasAttribute('aria-pressed'),
  };
}
