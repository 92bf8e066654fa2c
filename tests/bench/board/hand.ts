import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';

/** A mouse, moved through Chromium's own protocol: Playwright's looks for browser drags with a script a move. */
export interface Hand {
  move(x: number, y: number): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
  release(): Promise<void>;
}

interface DragData {
  readonly items: { mimeType: string; data: string }[];
  readonly dragOperationsMask: number;
}

/** How long the browser may take to say that its own drag has begun, in milliseconds. */
const PATIENCE = 2_000;
const FRAME = 17;

/**
 * @param native whether the page uses the browser's own drag and drop, which takes over from the mouse
 */
export async function handOn(page: Page, native: boolean): Promise<Hand> {
  const session = await page.context().newCDPSession(page);
  let [x, y, pressed] = [0, 0, false];
  let dragged: DragData | null = null;
  if (native) await session.send('Input.setInterceptDrags', { enabled: true });
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased') =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: pressed || type === 'mouseReleased' ? 'left' : 'none',
      buttons: pressed ? 1 : 0,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop', data: DragData) =>
    session.send('Input.dispatchDragEvent', { type, x, y, data });
  const begun = () =>
    new Promise<DragData | null>(resolve => {
      const late = setTimeout(() => resolve(null), PATIENCE);
      session.once('Input.dragIntercepted', ({ data }: { data: DragData }) => {
        clearTimeout(late);
        resolve(data);
      });
    });
  return {
    async move(toX, toY) {
      [x, y] = [toX, toY];
      if (dragged) {
        await drag('dragOver', dragged);
        // A mouse's move is answered when the page has heard it; of these it would else hear one in ten.
        await sleep(FRAME);
      } else if (native && pressed) {
        const intercepted = begun();
        await mouse('mouseMoved');
        dragged = await intercepted;
        if (dragged) await drag('dragEnter', dragged);
      } else await mouse('mouseMoved');
    },
    async down() {
      pressed = true;
      await mouse('mousePressed');
    },
    async up() {
      if (dragged) await drag('drop', dragged);
      pressed = false;
      dragged = null;
      await mouse('mouseReleased');
    },
    release: () => session.detach(),
  };
}
