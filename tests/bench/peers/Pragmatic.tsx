import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  type BenchBoard,
  type BenchCard,
  type BenchPage,
  drawn,
  elementOf,
  layerOf,
  middleOf,
  slotOf,
} from './bench-page.ts';
import { CardFace } from './CardFace.tsx';

/* pragmatic-drag-and-drop as its guide shows it: the browser's own drag; lanes are drop targets that light up. */

const Card = memo(function Card({ card, board }: { readonly card: BenchCard; readonly board: BenchBoard }) {
  const ref = useRef<HTMLButtonElement>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return draggable({
      element,
      getInitialData: () => ({ id: card.id }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [card.id]);
  return (
    <button
      ref={ref}
      type="button"
      className="card"
      data-card={card.id}
      data-lifted={dragging ? '' : undefined}
      style={slotOf(board, card)}
    >
      <CardFace card={card} />
    </button>
  );
});

interface LaneProps {
  readonly stage: number;
  readonly cards: readonly BenchCard[];
  readonly board: BenchBoard;
  readonly onCard: (id: string, stage: number) => void;
}

function Lane({ stage, cards, board, onCard }: LaneProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return combine(
      dropTargetForElements({
        element,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          onCard(String(source.data.id), stage);
        },
      }),
    );
  }, [stage, onCard]);
  return (
    <div
      ref={ref}
      className="lane"
      data-lane={stage}
      data-over={over ? '' : undefined}
      style={{ width: board.width / board.stages, height: board.height }}
    >
      {cards.map(card => (
        <Card key={card.id} card={card} board={board} />
      ))}
    </div>
  );
}

function Board({ board }: { readonly board: BenchBoard }) {
  const perStage = board.columns / board.stages;
  // Lanes hold their cards, so that a card's column counts from its lane.
  const [cards, setCards] = useState(() =>
    board.cards.map(card => ({ ...card, column: card.column - card.stage * perStage })),
  );
  const onCard = useCallback(
    (id: string, stage: number) =>
      setCards(all => all.map(one => (one.id === id ? { ...one, stage, row: board.rows + 1 } : one))),
    [board],
  );
  return (
    <div className="layer" style={layerOf(board)}>
      {Array.from({ length: board.stages }, (_, stage) => stage).map(stage => (
        <Lane
          key={stage}
          stage={stage}
          cards={cards.filter(card => card.stage === stage)}
          board={board}
          onCard={onCard}
        />
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
