import { createHash } from 'node:crypto';
import type { Diff } from '../../shared/change/diff.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
import type { Reader, Writer } from './handles.ts';

/** Bytes that records refer to by their hash. */
export interface Blob {
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
  /** The media type. */
  readonly kind: string;
  readonly bytes: Uint8Array;
}

export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A blob by its hash; null when the file has none, or one whose bytes are no longer what they were. */
export function readBlob(reader: Reader, hash: string): Blob | null {
  if (!hasBlobs(reader)) return null;
  const row = reader.select<[string], Blob>('SELECT hash, kind, bytes FROM blobs WHERE hash = ?').get(hash);
  return row && hashOfBytes(row.bytes) === hash ? row : null;
}

/** How many bytes all blobs have together. */
export function sizeOfBlobs(reader: Reader): number {
  if (!hasBlobs(reader)) return 0;
  return (
    reader.select<[], { size: number }>('SELECT coalesce(sum(length(bytes)), 0) AS size FROM blobs').get()
      ?.size ?? 0
  );
}

/**
 * Prepares what keeps a blob. One that is there already stays as it is, unless its bytes were altered: then it is put right, which its
 * hash proves.
 */
export function blobInsert(writer: Writer): (blob: Blob) => void {
  const put = writer.change<[string, string, Uint8Array]>(
    'INSERT OR REPLACE INTO blobs (hash, kind, bytes) VALUES (?, ?, ?)',
  );
  return ({ hash, kind, bytes }) => {
    if (!readBlob(writer, hash)) put(hash, kind, bytes);
  };
}

/** Every hash of a blob, in order. */
export function blobHashes(reader: Reader): string[] {
  if (!hasBlobs(reader)) return [];
  return reader
    .select<[], { hash: string }>('SELECT hash FROM blobs ORDER BY hash')
    .all()
    .map(row => row.hash);
}

/** A file that was not brought up to date yet has none. */
function hasBlobs(reader: Reader): boolean {
  return (
    reader.select<[], { name: string }>("SELECT name FROM sqlite_schema WHERE name = 'blobs'").get() !==
    undefined
  );
}

/** The blobs that records refer to. */
export function* hashesIn(records: Iterable<AnyRecord>): Generator<string, void, void> {
  for (const record of records) {
    if (record.type === 'note' && record.photo) yield record.photo.hash;
    if (record.type === 'report-profile' && record.logo) yield record.logo.hash;
  }
}

/** The blobs that a diff brings in, whatever becomes of them later. */
export function* hashesBroughtBy(diff: Diff): Generator<string, void, void> {
  yield* hashesIn(Object.values(diff.added));
  yield* hashesIn(Object.values(diff.updated).map(([, to]) => to));
}
