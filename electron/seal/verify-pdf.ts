import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { FailureError } from '../../shared/contract/failure.ts';
import { tooLarge } from '../../shared/contract/file-limits.ts';
import { type ByteSource, withFile } from './byte-source.ts';
import { checkSeal } from './seal-file.ts';
import { readSealedData, type SealedData, UnfitData } from './sealed-data.ts';
import { type Watch, watchedSource } from './watch.ts';

/** What a check of a PDF comes to; `data` and `certificate` of a whole one can be relied on as far as its key can. */
export type PdfCheck =
  | { readonly state: 'whole'; readonly data: SealedData; readonly certificate: Uint8Array }
  | { readonly state: 'changed' | 'foreign'; readonly reason: string };

const FOREIGN =
  'This is no PDF that Headwater sealed: it carries no seal of Headwater. Nothing can be said about it.';
const CHANGED =
  'This PDF carries a seal of Headwater and is not as it was when it was sealed: something in it was changed, added or cut off. Ask for the original.';

/**
 * Whether a PDF is one that a Headwater sealed, to its last byte, and what it holds. Never throws for what it finds.
 * @throws FailureError cancelled
 */
export async function verifyPdf(pdf: ByteSource, watch: Watch): Promise<PdfCheck> {
  const source = watchedSource(pdf, watch, 2);
  const seal = await checkSeal(source);
  if (seal.state !== 'whole')
    return { state: seal.state, reason: seal.state === 'foreign' ? FOREIGN : CHANGED };
  try {
    const data = await readSealedData(source, seal.files, watch);
    return { state: 'whole', data, certificate: seal.certificate };
  } catch (cause) {
    if (!(cause instanceof UnfitData)) throw cause;
    // Only a key that is in other hands gets here.
    const reason = `The seal of this PDF holds, but what it seals contradicts itself: ${cause.message}. Do not rely on it.`;
    return { state: 'changed', reason: reason.slice(0, 500) };
  }
}

/**
 * Opens a PDF that a person chose.
 * @throws FailureError no-access, not-found, limit; what `use` throws
 */
export async function withPdf<T>(path: string, use: (source: ByteSource) => Promise<T>): Promise<T> {
  const name = `“${basename(path)}”`;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new FailureError('not-found', `${name} is not there, or is no file.`);
  // Whatever its name, it is to be read as a PDF.
  const refusal = tooLarge(`${basename(path, '.pdf')}.pdf`, stat.size);
  if (refusal !== null) throw new FailureError('limit', refusal);
  try {
    return await withFile(path, 'r', use);
  } catch (cause) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) throw cause;
    throw new FailureError('no-access', `${name} cannot be read. The file was left as it is.`, null, {
      cause,
    });
  }
}
