import * as z from 'zod';
import { Photo } from '../model/canvas.ts';

const MEBIBYTE = 1024 * 1024;

/** Bounds of photos, in bytes and pixels. */
export const PHOTO_LIMITS = {
  /** A file that a person drops in. */
  file: 40 * MEBIBYTE,
  /** Width times height of such a file. */
  pixels: 60_000_000,
  /** The longer side of a photo as it is kept. */
  side: 2048,
  /** What a photo is made to fit in. */
  aim: 1.5 * MEBIBYTE,
  /** The most that is kept. */
  kept: 2 * MEBIBYTE,
  /** All photos of a workshop together: some hundreds. */
  workshop: 200 * MEBIBYTE,
} as const;

export const PhotoHash = Photo.shape.hash;

/** A photo's bytes, in base 64. */
export const PhotoBytes = z.strictObject({
  bytes: z.base64().max(Math.ceil((PHOTO_LIMITS.kept * 4) / 3) + 4),
});
