import { PHOTO_LIMITS } from '../../shared/contract/photo.ts';

/** Tried one after the other until the photo is small enough. */
const QUALITIES = [0.86, 0.78, 0.68, 0.56];
/** How much smaller it is drawn when the last of them is not enough. */
const SMALLER = 0.75;

/**
 * Draws a picture anew as the photo that is kept: upright, at most `PHOTO_LIMITS.side` on its longer side, as a JPEG of at most
 * `PHOTO_LIMITS.aim` bytes. What the camera noted, the place above all, is not in it.
 * @returns null when the picture cannot be decoded
 */
export async function shrinkPhoto(picture: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return null;
  try {
    const longer = Math.max(bitmap.width, bitmap.height);
    for (let side = Math.min(PHOTO_LIMITS.side, longer); ; side = Math.ceil(side * SMALLER)) {
      const canvas = drawn(bitmap, side / longer);
      for (const quality of QUALITIES) {
        const photo = await canvas.convertToBlob({ type: 'image/jpeg', quality });
        if (photo.size <= PHOTO_LIMITS.aim) return new Uint8Array(await photo.arrayBuffer());
      }
    }
  } finally {
    bitmap.close();
  }
}

function drawn(bitmap: ImageBitmap, scale: number): OffscreenCanvas {
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const canvas = new OffscreenCanvas(side(bitmap.width), side(bitmap.height));
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This window cannot draw.');
  // What is see-through in a PNG lies on paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}
