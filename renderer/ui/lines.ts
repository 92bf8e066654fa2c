import { cleanLine } from '../../shared/model/text.ts';

/** The lines of a typed or pasted text that say something, without the signs of a list before them. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map(line => cleanLine(line.replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/, '')))
    .filter(line => line !== '');

/** Why lines cannot be taken, as a sentence about the first that is too long; null when all fit. Nothing is ever cut. */
export function longLineIn(lines: readonly string[], most: number): string | null {
  const at = lines.findIndex(line => line.length > most);
  if (at < 0) return null;
  const which = lines.length === 1 ? 'This' : `Line ${at + 1}`;
  return `${which} is longer than ${most} characters. Shorten it; nothing was added.`;
}
