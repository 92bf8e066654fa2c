import { createHash } from 'node:crypto';
import { AnyRecord } from '../../shared/model/record.ts';
import type { SignOff } from '../../shared/model/sign-off.ts';
import { agreedText, NOT_AGREED } from '../../shared/views/agreed.ts';
import type { Reader } from './handles.ts';

/** SHA-256 over what people sign, in hex: a sign-off's digest. */
export const digestOf = (records: Iterable<AnyRecord>): string =>
  createHash('sha256').update(agreedText(records), 'utf8').digest('hex');

/** The same from a file's rows. @throws SyntaxError when a row is no JSON */
export function digestOfRows(reader: Reader): string {
  const rows = reader.select<string[], { type: string; body: string }>(
    `SELECT type, body FROM records WHERE type NOT IN (${NOT_AGREED.map(() => '?').join(', ')}) ORDER BY id`,
  );
  // Rows are canonical text already, which is most of the work; the library asks for this at every look.
  const texts = rows
    .all(...NOT_AGREED)
    .map(({ type, body }) => (type === 'workshop' ? agreedText([JSON.parse(body)]).slice(1, -1) : body));
  return createHash('sha256')
    .update(`[${texts.join(',')}]`, 'utf8')
    .digest('hex');
}

/** Where a workshop stands: never signed, as it was signed last, or changed since. Read without reading the log. @throws as `digestOfRows` */
export function signedStatus(reader: Reader): 'draft' | 'signed' | 'changed' {
  const signOffs = reader
    .select<[], { body: string }>("SELECT body FROM records WHERE type = 'sign-off'")
    .all()
    .map(({ body }) => AnyRecord.parse(JSON.parse(body)) as SignOff)
    .filter(({ sealed }) => sealed !== null)
    .sort((a, b) => b.revision - a.revision);
  const digest = signOffs[0]?.sealed?.digest;
  if (digest === undefined) return 'draft';
  return digestOfRows(reader) === digest ? 'signed' : 'changed';
}
