import { useEffect } from 'react';
import { find } from '../../../shared/model/document.ts';
import { LiveRegion } from '../../board/LiveRegion.tsx';
import { watchFonts } from '../../board/measure.ts';
import { resetCanvas } from '../../canvas/canvas-store.ts';
import { PhotoDialog } from '../../canvas/PhotoDialog.tsx';
import { navigate, useApp } from '../../state/app.ts';
import { listShortcuts } from '../../state/shortcuts.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { CanvasPage } from './CanvasPage.tsx';
import { Overview } from './Overview.tsx';
import { CANVAS_SHORTCUTS } from './shortcuts.ts';

/** The canvases of a workshop: all of them at a glance, or the one that the address names. */
export function CanvasesScreen() {
  const page = useApp(state => state.page);
  const canvas = useWorkshop(state => (page === null ? undefined : find(state.document, 'canvas', page)));
  const isGone = page !== null && !canvas;
  useEffect(watchFonts, []);
  useEffect(() => listShortcuts(CANVAS_SHORTCUTS), []);
  useEffect(() => resetCanvas, [page]);
  useEffect(() => {
    // Deleted here or in another window, or taken back by Undo.
    if (isGone) navigate('canvases');
  }, [isGone]);
  return (
    <>
      {canvas ? <CanvasPage key={canvas.id} canvas={canvas} /> : <Overview />}
      <PhotoDialog />
      <LiveRegion />
    </>
  );
}
