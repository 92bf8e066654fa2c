import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { type ByteSource, findAll } from './byte-source.ts';
import { BEFORE_FILE, FILE_KEY } from './seal-place.ts';

const inflateAsync = promisify(inflate);

/** Files that a PDF of ours attaches at most: data, log, and the photos of a workshop. */
const MOST_FILES = 2_000;
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
 */
export async function attachedFiles(source: ByteSource): Promise<Map<string, Attached>> {
  const [places = []] = await findAll(source, [BEFORE_FILE], MOST_FILES);
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
