import { canonicalText } from '../../shared/change/canonical.ts';
import { applyInPlace } from '../../shared/change/diff.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
import type { SignOff } from '../../shared/model/sign-off.ts';
import type { AttachedFile } from '../report/client.ts';
import { type Blob, hashesBroughtBy, readBlob } from '../storage/blobs.ts';
import type { Head } from '../storage/chain.ts';
import { commitFrom, commitRows } from '../storage/commits.ts';
import type { Reader } from '../storage/handles.ts';
import { DATA_FILE, LOG_FILE, photoFile } from './seal-place.ts';

/** Raised when the form changes so that a reader of the one before would go wrong. */
export const DATA_VERSION = 1;
export const DATA_FORMAT = 'headwater-sealed';
/** The largest data and the largest log, in bytes, that are attached and read back. */
export const MOST_DATA = 128 * 1024 * 1024;
export const MOST_LOG = 256 * 1024 * 1024;

/** A workshop as it was when a sign-off of it was sealed. */
export interface SealedState {
  readonly signOff: SignOff & { readonly sealed: NonNullable<SignOff['sealed']> };
  readonly records: readonly AnyRecord[];
  /** The commit that sealed it. */
  readonly head: Head;
  /** Every photo that the log names and the file has, by hash. */
  readonly photos: Record<string, Uint8Array<ArrayBuffer>>;
  readonly files: readonly AttachedFile[];
}

/**
 * The workshop as it was sealed, whatever has happened since: its log up to the commit that sealed it, repeated; and the files that go into the PDF.
 * @throws FailureError damaged, limit
 */
export function sealedState(reader: Reader, id: string, sealed: { readonly number: number }): SealedState {
  const records = new Map<string, AnyRecord>();
  const lines: string[] = [];
  const named = new Set<string>();
  let head: Head | null = null;
  let bytes = 0;
  for (const row of commitRows(reader)) {
    if (row.number > sealed.number + 1) break;
    const commit = commitFrom(row);
    applyInPlace(records, commit.diff);
    for (const hash of hashesBroughtBy(commit.diff)) named.add(hash);
    const line = canonicalText(commit);
    lines.push(line);
    bytes += line.length + 1;
    if (bytes > MOST_LOG) throw tooLarge();
    head = { number: row.number, hash: row.hash };
  }
  const signOff = records.get(id);
  if (!head || signOff?.type !== 'sign-off' || !signOff.sealed) {
    throw new FailureError(
      'damaged',
      'The log of this workshop does not hold the sign-off that was sealed, so no PDF was made of it. Bring back a backup from the library.',
    );
  }
  const sorted = [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const data = Buffer.from(
    canonicalText({ format: DATA_FORMAT, version: DATA_VERSION, signOff: id, head, records: sorted }),
    'utf8',
  );
  const log = Buffer.from(`${lines.join('\n')}\n`, 'utf8');
  if (data.length > MOST_DATA || log.length > MOST_LOG) throw tooLarge();
  const photos: Record<string, Uint8Array<ArrayBuffer>> = {};
  const pictures: AttachedFile[] = [];
  for (const hash of [...named].sort()) {
    const blob: Blob | null = readBlob(reader, hash);
    if (!blob) continue;
    // Memory of its own: it moves to the worker.
    const own = new Uint8Array(blob.bytes);
    photos[hash] = own;
    const description = 'A photo that the workshop refers to by its hash';
    pictures.push({ name: photoFile(hash), type: blob.kind, description, bytes: own });
  }
  const files: AttachedFile[] = [
    {
      name: DATA_FILE,
      type: 'application/json',
      description: 'The workshop as it was signed, as canonical JSON (RFC 8785)',
      bytes: data,
    },
    {
      name: LOG_FILE,
      type: 'application/x-ndjson',
      description: 'Every change of the workshop, one a line, each with the hash of the one before',
      bytes: log,
    },
    ...pictures,
  ];
  return { signOff: { ...signOff, sealed: signOff.sealed }, records: sorted, head, photos, files };
}

const tooLarge = () =>
  new FailureError(
    'limit',
    'The log of this workshop is too large to go into a PDF. The sign-off stays sealed; keep the workshop’s file with it.',
  );
