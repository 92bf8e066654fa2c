import * as z from 'zod';

/**
 * Text as it is kept: NFC, no lone surrogates, no control characters but tab and line feed, so that
 * the canonical bytes of a record are always defined (RFC 8785 refuses lone surrogates) and every
 * painter can draw what is stored.
 */
export function cleanProse(raw: string): string {
  return (
    raw
      .toWellFormed()
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is the point
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, '')
      .normalize('NFC')
      .trim()
  );
}

/** A single line: prose with every run of white space, line breaks included, folded to one space. */
export function cleanLine(raw: string): string {
  return cleanProse(raw).replace(/\s+/g, ' ');
}

/** Most characters (UTF-16 units) a kept text may have. One place, so UI, imports and schemas agree. */
export const TEXT_LIMITS = { title: 300, line: 200, prose: 100_000 } as const;

// Raw input is bounded before it is cleaned, or a hostile text would be normalised at full length first.
const bounded = (max: number) => z.string().max(max * 4 + 64, `is longer than ${max} characters`);

/** A cleaned single line of at most `max` characters; may be empty. */
export const line = (max: number = TEXT_LIMITS.line) =>
  bounded(max)
    .transform(cleanLine)
    .pipe(z.string().max(max, `is longer than ${max} characters`));

/** A cleaned single line that says something. */
export const requiredLine = (max: number = TEXT_LIMITS.line) =>
  bounded(max)
    .transform(cleanLine)
    .pipe(z.string().min(1, 'is empty').max(max, `is longer than ${max} characters`));

/** A cleaned text of several lines; may be empty. */
export const prose = (max: number = TEXT_LIMITS.prose) =>
  bounded(max)
    .transform(cleanProse)
    .pipe(z.string().max(max, `is longer than ${max} characters`));
