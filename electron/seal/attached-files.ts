import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';
import { FILE_KEY } from './seal-place.ts';

const inflateAsync = promisify(inflate);

/** The longest dictionary of ours before a stream. */
const HEAD = 1_024;

/** A file that a PDF attaches, not read yet. */
export interface Attached {
  readonly name: string;
  readonly at: number;
  /** Bytes as they lie in the PDF. */
  readonly length: number;
  readonly isDeflated: boolean;
}

/**
 * The files that a PDF of ours attaches, by name. Goes by the exact form that our painter writes: it is no reader of PDFs, and whatever
 * has another form is not there for it. Nothing that the file says of its own sizes is trusted.
 * @param places where `BEFORE_FILE` stands, as `checkSeal` found it
 */
export async function attachedFiles(
  source: ByteSource,
  places: readonly number[],
): Promise<Map<string, Attached>> {
  const files = new Map<string, Attached>();
  for (const place of places) {
    const head = (await source.read(place, HEAD)).toString('latin1');
    const end = head.indexOf('\n>>\nstream\n');
    if (end < 0) continue;
    const dictionary = head.slice(0, end + 1);
    const name = new RegExp(`\\n/${FILE_KEY} \\(([a-z0-9.-]{1,100})\\)\\n`).exec(dictionary)?.[1];
    const length = Number(/\n\/Length (\d{1,10})\n/.exec(dictionary)?.[1] ?? Number.NaN);
    const at = place + end + '\n>>\nstream\n'.length;
    // The first of a name counts; a second one is not ours.
    if (name === undefined || files.has(name) || !(at + length <= source.size)) continue;
    files.set(name, { name, at, length, isDeflated: dictionary.includes('\n/Filter /FlateDecode\n') });
  }
  return files;
}

/**
 * An attached file's bytes; null when it has more than `most`, or cannot be unpacked.
 * @param most bytes, both as it lies there and unpacked
 */
export async function readAttached(source: ByteSource, file: Attached, most: number): Promise<Buffer | null> {
  if (file.length > most) return null;
  const raw = await source.read(file.at, file.length);
  if (raw.length !== file.length) return null;
  if (!file.isDeflated) return raw;
  try {
    return await inflateAsync(raw, { maxOutputLength: most });
  } catch {
    return null;
  }
}
