import '@xyflow/react/dist/style.css';
import { type Node, type NodeProps, ReactFlow, useNodesState } from '@xyflow/react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import {
  type BenchBoard,
  type BenchCard,
  type BenchPage,
  drawn,
  elementOf,
  middleOf,
  scaleOf,
} from './bench-page.ts';
import { CardFace } from './CardFace.tsx';

/* React Flow as its guide shows it: a memoised custom node, controlled nodes, no edges. */

type CardNode = Node<{ card: BenchCard; board: BenchBoard }, 'card'>;

const Card = memo(function Card({ data }: NodeProps<CardNode>) {
  return (
    <div className="card" data-card={data.card.id} style={data.board.card}>
      <CardFace card={data.card} />
    </div>
  );
});
const nodeTypes = { card: Card };

function Board({ board }: { readonly board: BenchBoard }) {
  const [nodes, , onNodesChange] = useNodesState<CardNode>(
    board.cards.map(card => ({
      id: card.id,
      type: 'card',
      position: { x: card.x, y: card.y },
      data: { card, board },
    })),
  );
  return (
    <ReactFlow
      nodes={nodes}
      edges={[]}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      defaultViewport={{ x: 0, y: 0, zoom: scaleOf(board) }}
      minZoom={0.01}
      autoPanOnNodeDrag={false}
    />
  );
}

export function mount(root: HTMLElement, board: BenchBoard): BenchPage {
  createRoot(root).render(<Board board={board} />);
  const { id } = board.cards[0] as BenchCard;
  const node = () => elementOf(id).closest<HTMLElement>('.react-flow__node');
  return {
    // A node is hidden until it is measured.
    ready: () => drawn(board.cards.length) && node()?.style.visibility !== 'hidden',
    grip: () => middleOf(elementOf(id)),
    dropped: () => middleOf(elementOf(id)).x > innerWidth / 2 && !node()?.classList.contains('dragging'),
  };
}
