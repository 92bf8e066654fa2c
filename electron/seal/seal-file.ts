import { createHash } from 'node:crypto';
import { type ByteSource, chunks, findAll, withFile } from './byte-source.ts';
import type { Identity } from './certificate.ts';
import { readSignature, signDigest } from './cms.ts';
import { AFTER_RANGE, BEFORE_FILE, BEFORE_RANGE, DIGITS, EMPTY_RANGE, RANGE_LENGTH } from './seal-place.ts';

/** Where the parts of a seal's place lie, counted in bytes from the file's begin. */
interface Place {
  /** The three numbers. */
  readonly range: number;
  /** The bracket before the digits, and the first byte after the bracket behind them: what is signed ends and goes on there. */
  readonly open: number;
  readonly close: number;
}

/**
 * Fills in the place for the seal that the painter left in a PDF, on the spot: nothing but the file's own bytes is read, a mebibyte at a time. The
 * seal covers every byte of the file outside its own digits.
 * @returns the SHA-256 of the sealed file, and its size
 * @throws when the file has no such place, which would be a fault of ours; what the file system says
 */
export function sealFile(path: string, identity: Identity): Promise<{ hash: string; bytes: number }> {
  return withFile(path, 'r+', async (source, file) => {
    const [seals = []] = await findAll(source, [BEFORE_RANGE + EMPTY_RANGE], 2);
    const place = seals.length === 1 ? await placeAt(source, seals[0] as number) : null;
    if (!place) throw new Error('This PDF has no place for a seal.');
    const write = async (text: string, at: number) => {
      const { bytesWritten } = await file.write(Buffer.from(text, 'latin1'), 0, text.length, at);
      if (bytesWritten !== text.length)
        throw Object.assign(new Error('The seal was cut short.'), { code: 'ENOSPC' });
    };
    await write(rangeText(place, source.size), place.range);
    const cms = await signDigest(identity, await digestOf(source, place));
    const digits = Buffer.from(cms).toString('hex');
    if (digits.length > DIGITS) throw new Error(`A seal of ${cms.length} bytes does not fit its place.`);
    await write(digits.padEnd(DIGITS, '0'), place.open + 1);
    await file.sync();
    const hash = createHash('sha256');
    for await (const chunk of chunks(source, 0, source.size)) hash.update(chunk);
    return { hash: hash.digest('hex'), bytes: source.size };
  });
}

/** How a PDF says that it is of ours; the second is what earlier versions wrote. */
const PRODUCERS = ['/Producer (Headwater)', '(Headwater with PDFKit)'];

/** Places of one kind that are looked at: the attached files of a workshop with more photos than anybody takes, and as many again. */
const MOST_PLACES = 20_000;

/** What a look at a PDF's seal comes to; `files` is where the files that it attaches begin. */
export type SealCheck =
  | { readonly state: 'whole'; readonly certificate: Uint8Array; readonly files: readonly number[] }
  | { readonly state: 'changed' | 'foreign' };

/** Whether a PDF carries a seal of ours and is, byte for byte, what was sealed. Reads it twice. Never throws for what it finds. */
export async function checkSeal(source: ByteSource): Promise<SealCheck> {
  const [seals = [], files = [], ...producers] = await findAll(
    source,
    [BEFORE_RANGE, BEFORE_FILE, ...PRODUCERS],
    MOST_PLACES,
  );
  if (seals.length === 0 && (files.length === 0 || producers.every(found => found.length === 0)))
    return { state: 'foreign' };
  const place = seals.length === 1 ? await placeAt(source, seals[0] as number) : null;
  if (!place) return { state: 'changed' };
  const range = (await source.read(place.range, RANGE_LENGTH)).toString('latin1');
  if (range !== rangeText(place, source.size)) return { state: 'changed' };
  const digits = (await source.read(place.open + 1, DIGITS)).toString('latin1');
  const cms = cmsFrom(digits);
  const certificate = cms && (await readSignature(cms, await digestOf(source, place)));
  return certificate ? { state: 'whole', certificate, files } : { state: 'changed' };
}

async function placeAt(source: ByteSource, at: number): Promise<Place | null> {
  const range = at + BEFORE_RANGE.length;
  const open = range + RANGE_LENGTH + AFTER_RANGE.length - 1;
  const close = open + DIGITS + 2;
  if (close > source.size) return null;
  const between = await source.read(range + RANGE_LENGTH, AFTER_RANGE.length);
  const last = await source.read(close - 1, 1);
  return between.toString('latin1') === AFTER_RANGE && last.toString('latin1') === '>'
    ? { range, open, close }
    : null;
}

const rangeText = ({ open, close }: Place, size: number): string =>
  [open, close, size - close].map(number => String(number).padEnd(11)).join(' ');

async function digestOf(source: ByteSource, { open, close }: Place): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of chunks(source, 0, open)) hash.update(chunk);
  for await (const chunk of chunks(source, close, source.size)) hash.update(chunk);
  return hash.digest();
}

/** The signature's bytes; null unless digits and filling are written exactly as `sealFile` writes them. */
function cmsFrom(digits: string): Buffer | null {
  if (!/^3082[0-9a-f]+$/.test(digits)) return null;
  const length = 8 + Number.parseInt(digits.slice(4, 8), 16) * 2;
  if (length > digits.length || /[^0]/.test(digits.slice(length))) return null;
  return Buffer.from(digits.slice(0, length), 'hex');
}
