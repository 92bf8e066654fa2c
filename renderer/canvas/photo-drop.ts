import type { ClipboardEvent, DragEvent } from 'react';
import type { Box } from '../../shared/content/canvas-template.ts';
import type { Canvas } from '../../shared/model/canvas.ts';
import { say } from '../state/messages.ts';
import { addPhotos, takesPhotos } from './photo-add.ts';
import { droppedPictures, holdsPictures, pastedPictures } from './photo-keep.ts';
import { usePhotos } from './photo-store.ts';

/** The box that an event happens in. */
function boxAt(target: EventTarget, canvas: Canvas): Box | null {
  const section = target instanceof Element ? target.closest<HTMLElement>('[data-item^="box:"]') : null;
  const key = section?.dataset.item?.slice('box:'.length);
  return canvas.template.boxes.find(box => box.key === key) ?? null;
}

const over = (box: string | null) => {
  if (usePhotos.getState().over !== box) usePhotos.setState({ over: box });
};

/** Takes pictures that are dropped or pasted onto the boxes of a canvas. Other files go on to whoever takes those. */
export const photoDrop = (canvas: Canvas) => ({
  onDragOver(event: DragEvent<HTMLElement>) {
    const box = boxAt(event.target, canvas);
    const takes = box !== null && takesPhotos(box) && holdsPictures(event.dataTransfer);
    over(takes ? box.key : null);
    if (!takes) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  },
  onDragLeave(event: DragEvent<HTMLElement>) {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
      over(null);
  },
  onDrop(event: DragEvent<HTMLElement>) {
    over(null);
    const pictures = droppedPictures(event.dataTransfer);
    if (pictures.length === 0) return;
    event.preventDefault();
    put(canvas, boxAt(event.target, canvas), pictures);
  },
  onPaste(event: ClipboardEvent<HTMLElement>) {
    const pictures = pastedPictures(event.clipboardData);
    if (pictures.length === 0) return;
    event.preventDefault();
    put(canvas, boxAt(event.target, canvas), pictures);
  },
});

function put(canvas: Canvas, box: Box | null, pictures: readonly File[]): void {
  if (box && takesPhotos(box)) void addPhotos(canvas, box, pictures);
  else say('Photos go into the boxes for notes and points. Drop them on one of those.');
}
