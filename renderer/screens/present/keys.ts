import { useEffect } from 'react';
import { useApp } from '../../state/app.ts';
import { changePresent, fillScreen, stopPresenting, usePresent } from '../../state/present.ts';

/** Fills the screen, or gives it back: the host does it, or, in a browser, the page itself. */
async function fill(): Promise<void> {
  if (useApp.getState().info?.host === 'electron') await fillScreen();
  else if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen().catch(() => undefined);
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 'f' || key === 'f11') void fill();
  // What the "black screen" button of a presenter's remote sends.
  else if (key === 'b' || key === '.') void changePresent({ blank: !usePresent.getState().blank });
  else if (key === 'escape') void stopPresenting();
  else return;
  event.preventDefault();
}

/** The few keys of the room's window. Where the page fills the screen, the browser's first Escape only gives it back. */
export function useProjectorKeys(): void {
  useEffect(() => {
    const onDoubleClick = () => void fill();
    window.addEventListener('keydown', onKey);
    window.addEventListener('dblclick', onDoubleClick);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('dblclick', onDoubleClick);
    };
  }, []);
}
