import '@excalidraw/excalidraw/index.css';
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import { createRoot } from 'react-dom/client';
import { type BenchBoard, type BenchCard, type BenchPage, scaleOf } from './bench-page.ts';

interface Scene {
  getSceneElements(): readonly { readonly id: string; readonly x: number }[];
  getAppState(): { readonly selectedElementsAreBeingDragged: boolean };
}

/* Excalidraw: a rectangle with its label a card, drawn on canvas. */
export function mount(root: HTMLElement, board: BenchBoard): BenchPage {
  const { id, x, y } = board.cards[0] as BenchCard;
  const zoom = scaleOf(board);
  const elements = convertToExcalidrawElements(
    board.cards.map(card => ({
      type: 'rectangle' as const,
      id: card.id,
      x: card.x,
      y: card.y,
      ...board.card,
      backgroundColor: '#ffffff',
      fillStyle: 'solid' as const,
      roughness: 0,
      label: { text: `${card.number} ${card.lines.join(' ')}`, fontSize: 10, fontFamily: 2 },
    })),
    { regenerateIds: false },
  );
  let scene: Scene | null = null;
  createRoot(root).render(
    <div style={{ position: 'fixed', inset: 0 }}>
      <Excalidraw
        excalidrawAPI={api => {
          scene = api as Scene;
        }}
        initialData={{
          elements,
          appState: { zoom: { value: zoom }, scrollX: 0, scrollY: 0, zenModeEnabled: true } as never,
          scrollToContent: false,
        }}
      />
    </div>,
  );
  return {
    ready: () => (scene?.getSceneElements().length ?? 0) >= board.cards.length,
    grip: () => ({ x: (x + board.card.width / 2) * zoom, y: (y + board.card.height / 2) * zoom }),
    dropped: () =>
      (scene?.getSceneElements().find(one => one.id === id)?.x ?? 0) > board.width / 2 &&
      scene?.getAppState().selectedElementsAreBeingDragged === false,
  };
}
