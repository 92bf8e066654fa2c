import 'tldraw/tldraw.css';
import { createRoot } from 'react-dom/client';
import { createShapeId, type Editor, Tldraw, toRichText } from 'tldraw';
import { type BenchBoard, type BenchCard, type BenchPage, scaleOf } from './bench-page.ts';

/*
 * tldraw without its panels. Its licence allows use in development, which a measurement on one's own machine is;
 * nothing of it may go into Headwater.
 */
export function mount(root: HTMLElement, board: BenchBoard): BenchPage {
  const { id, x, y } = board.cards[0] as BenchCard;
  const shape = createShapeId(id);
  let editor: Editor | null = null;
  const onMount = (mounted: Editor) => {
    mounted.createShapes(
      board.cards.map(card => ({
        id: createShapeId(card.id),
        type: 'geo' as const,
        x: card.x,
        y: card.y,
        props: {
          w: board.card.width,
          h: board.card.height,
          size: 's' as const,
          fill: 'solid' as const,
          font: 'sans' as const,
          scale: 0.5,
          richText: toRichText(`${card.number} ${card.lines.join(' ')}`),
        },
      })),
    );
    mounted.setCamera({ x: 0, y: 0, z: scaleOf(board) }, { immediate: true });
    editor = mounted;
  };
  createRoot(root).render(
    <div style={{ position: 'fixed', inset: 0 }}>
      <Tldraw hideUi onMount={onMount} />
    </div>,
  );
  return {
    ready: () => editor !== null && document.querySelectorAll('.tl-shape').length >= board.cards.length,
    grip: () => {
      const at = editor?.pageToScreen({ x: x + board.card.width / 2, y: y + board.card.height / 2 });
      return at ? { x: at.x, y: at.y } : { x: 0, y: 0 };
    },
    dropped: () =>
      (editor?.getShape(shape)?.x ?? 0) > board.width / 2 && editor?.isIn('select.idle') === true,
  };
}
