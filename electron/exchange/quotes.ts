const LINE_FEED = 10;

/** Where quotation marks go wrong: the record's number, from 1, and whether the text ends before the cell does. */
export interface QuoteFault {
  readonly row: number;
  readonly unclosed: boolean;
}

/**
 * The first record in which a quotation mark opens a cell and does not close it where the cell
 * ends; null when all do. Looked for before papaparse sees the text, which on such cells reports late and slows down with the
 * square of their length; this takes one pass.
 * @param text with line feeds only, no blanks at its end.
 */
export function quoteFault(text: string, delimiter: string): QuoteFault | null {
  if (!text.includes('"')) return null;
  const mark = delimiter.charCodeAt(0);
  let row = 1;
  // `at` stands at the start of a cell each time round.
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') {
      const end = closing(text, at);
      const next = text.charCodeAt(end);
      // The parser wants the last cell's mark to be the very last character.
      if (end < 0 || (end === text.length && text[end - 1] === ' ')) return { row, unclosed: true };
      if (end < text.length && next !== mark && next !== LINE_FEED) return { row, unclosed: false };
      at = end;
    } else {
      while (at < text.length && text.charCodeAt(at) !== mark && text.charCodeAt(at) !== LINE_FEED) at++;
    }
    if (text.charCodeAt(at) === LINE_FEED) row += 1;
  }
  return null;
}

/** Where the text goes on after the quoted cell that opens at `open`, blanks skipped; -1 when it never closes. */
function closing(text: string, open: number): number {
  let quote = text.indexOf('"', open + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote < 0) return -1;
  let next = quote + 1;
  while (text[next] === ' ') next++;
  return next;
}
