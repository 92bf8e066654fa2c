import { PHOTO_LIMITS } from '../../shared/contract/photo.ts';

/** How a picture is drawn anew. */
export interface DrawnAs {
  /** The most pixels on its longer side. */
  readonly side: number;
  /** Tried one after the other until it is small enough. */
  readonly qualities: readonly number[];
  /** Why it is not kept as it would look, as a sentence. */
  readonly fault?: (pixels: ImageData) => string | null;
}

export const AS_PHOTO: DrawnAs = { side: PHOTO_LIMITS.side, qualities: [0.86, 0.78, 0.68, 0.56] };
/** How much smaller it is drawn when the last quality is not enough. */
const SMALLER = 0.75;

/**
 * Draws a picture anew as it is kept: upright, on white, as a JPEG of at most `PHOTO_LIMITS.aim` bytes. What the camera noted, the place
 * above all, is not in it.
 * @returns null when the picture cannot be decoded; a sentence when it is not to be kept
 */
export async function drawPicture(
  picture: Blob,
  { side: most, qualities, fault }: DrawnAs,
): Promise<Uint8Array<ArrayBuffer> | string | null> {
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return null;
  try {
    const longer = Math.max(bitmap.width, bitmap.height);
    for (let side = Math.min(most, longer); ; side = Math.ceil(side * SMALLER)) {
      const { canvas, context } = drawn(bitmap, side / longer);
      const why = fault?.(context.getImageData(0, 0, canvas.width, canvas.height));
      if (why) return why;
      for (const quality of qualities) {
        const photo = await canvas.convertToBlob({ type: 'image/jpeg', quality });
        if (photo.size <= PHOTO_LIMITS.aim) return new Uint8Array(await photo.arrayBuffer());
      }
    }
  } finally {
    bitmap.close();
  }
}

function drawn(bitmap: ImageBitmap, scale: number) {
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const canvas = new OffscreenCanvas(side(bitmap.width), side(bitmap.height));
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This window cannot draw.');
  // What is see-through in a PNG lies on paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return { canvas, context };
}
