import { readFileSync, statSync } from 'node:fs';
import { FailureError } from '../../shared/contract/failure.ts';
import type { FileHandle } from '../../shared/contract/library.ts';
import { PHOTO_LIMITS } from '../../shared/contract/photo.ts';
import { MOST_PIXELS, type Photo } from '../../shared/model/canvas.ts';
import type { Document } from '../../shared/model/document.ts';
import { readJpeg } from '../../shared/model/jpeg.ts';
import { type Blob, hashesIn, hashOfBytes, readBlob } from '../storage/blobs.ts';
import { reachWorkshop } from '../storage/reach.ts';
import type { WorkshopFile } from '../storage/workshop-file.ts';
import type { Files } from './files.ts';

type Keeper = Pick<WorkshopFile, 'keepBlob' | 'sizeOfBlobs'>;

/**
 * Keeps an uploaded photo in a workshop's file, durable on return, so that a note may refer to it. The handle is let go of.
 * @throws FailureError not-found, unreadable, limit; as an append otherwise
 */
export function keepPhoto(into: Keeper, handle: FileHandle, files: Pick<Files, 'get' | 'release'>): Photo {
  const { path, name } = files.get(handle);
  try {
    if (statSync(path).size > PHOTO_LIMITS.kept) throw tooLarge(name);
    const bytes = readFileSync(path);
    const header = readJpeg(bytes);
    if (typeof header === 'string') {
      throw new FailureError(
        'unreadable',
        `“${name}” ${header}, so it was not added. Save it as a JPEG or PNG, then add it again.`,
      );
    }
    const { width, height } = header;
    if (Math.max(width, height) > MOST_PIXELS) throw tooLarge(name);
    if (into.sizeOfBlobs + bytes.length > PHOTO_LIMITS.workshop) {
      throw new FailureError(
        'limit',
        `The photos of this workshop come to ${megabytes(PHOTO_LIMITS.workshop)} already, which is the most it takes. “${name}” was not added. Go on in a new workshop.`,
      );
    }
    const hash = hashOfBytes(bytes);
    into.keepBlob({ hash, kind: 'image/jpeg', bytes });
    return { hash, width, height };
  } finally {
    files.release(handle);
  }
}

/** A photo of a workshop, open or not. @throws FailureError not-found; as `reachWorkshop` otherwise */
export function readPhoto(path: string, hash: string): { bytes: string } {
  const blob = reachWorkshop(path, ({ reader }) => readBlob(reader, hash));
  if (!blob) {
    throw new FailureError(
      'not-found',
      'This photo is not in the workshop’s file, or is damaged there. A backup of the workshop may still have it; or add the photo again.',
    );
  }
  return { bytes: Buffer.from(blob.bytes).toString('base64') };
}

/** The photos that a document shows, one after the other, each once. One that the file does not have is left out. */
export function* photosOf(path: string, document: Document): Generator<Blob, void, void> {
  for (const hash of new Set(hashesIn(document.records.values()))) {
    const blob = reachWorkshop(path, ({ reader }) => readBlob(reader, hash));
    if (blob) yield blob;
  }
}

/** The same by hash, in memory of their own, for a worker to take over. */
export function photoBytes(path: string, document: Document): Record<string, Uint8Array<ArrayBuffer>> {
  const photos: Record<string, Uint8Array<ArrayBuffer>> = {};
  for (const { hash, bytes } of photosOf(path, document)) photos[hash] = new Uint8Array(bytes);
  return photos;
}

const megabytes = (bytes: number) => `${bytes / 1024 ** 2} MB`;

const tooLarge = (name: string) =>
  new FailureError(
    'limit',
    `“${name}” is larger than the photos that Headwater keeps (${megabytes(PHOTO_LIMITS.kept)}, ${MOST_PIXELS} pixels a side). It was not added.`,
  );
