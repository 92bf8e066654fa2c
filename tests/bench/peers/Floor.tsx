import { memo, type PointerEvent, useCallback, useState } from 'react';
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
  slotOf,
} from './bench-page.ts';
import { CardFace } from './CardFace.tsx';

/*
 * The floor: bare pointer events. The drag writes one transform on a fixed copy of the card; the drop moves one card.
 * Nothing is measured, compared, announced or saved.
 */

const Card = memo(function Card({ card, board }: { readonly card: BenchCard; readonly board: BenchBoard }) {
  return (
    <button type="button" className="card" data-card={card.id} style={slotOf(board, card)}>
      <CardFace card={card} />
    </button>
  );
});

function lift(card: HTMLElement, down: PointerEvent, drop: () => void) {
  const box = card.getBoundingClientRect();
  const hand = document.createElement('div');
  hand.className = 'hand';
  const copy = card.cloneNode(true) as HTMLElement;
  copy.removeAttribute('data-card');
  copy.style.transform = `scale(${box.width / card.offsetWidth})`;
  copy.style.transformOrigin = '0 0';
  hand.append(copy);
  document.body.append(hand);
  card.dataset.lifted = '';
  const [dx, dy] = [box.left - down.clientX, box.top - down.clientY];
  const done = new AbortController();
  const move = (event: globalThis.PointerEvent) => {
    hand.style.transform = `translate3d(${event.clientX + dx}px, ${event.clientY + dy}px, 0)`;
  };
  const up = () => {
    done.abort();
    hand.remove();
    delete card.dataset.lifted;
    drop();
  };
  window.addEventListener('pointermove', move, { signal: done.signal });
  window.addEventListener('pointerup', up, { signal: done.signal });
}

function Board({ board }: { readonly board: BenchBoard }) {
  const [cards, setCards] = useState(board.cards);
  const onPointerDown = useCallback(
    (event: PointerEvent) => {
      const card = (event.target as Element).closest<HTMLElement>('[data-card]');
      if (!card) return;
      lift(card, event, () =>
        setCards(all => all.map(one => (one.id === card.dataset.card ? onLastStage(board, one) : one))),
      );
    },
    [board],
  );
  return (
    <div className="layer" style={layerOf(board)} onPointerDown={onPointerDown}>
      {cards.map(card => (
        <Card key={card.id} card={card} board={board} />
      ))}
    </div>
  );
}

export function mount(root: HTMLElement, board: BenchBoard): BenchPage {
  createRoot(root).render(<Board board={board} />);
  const { id } = board.cards[0] as BenchCard;
  return {
    ready: () => drawn(board.cards.length),
    grip: () => middleOf(elementOf(id)),
    dropped: () => middleOf(elementOf(id)).x > innerWidth / 2,
  };
}
