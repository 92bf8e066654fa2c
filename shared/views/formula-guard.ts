/*
 * A spreadsheet runs a cell of a CSV file that begins with one of these as a formula (OWASP, "CSV Injection"); the
 * full-width twins are folded to them by some programs. An apostrophe in front makes the cell text everywhere.
 * Apostrophes that stand there already are counted, so that taking one off gives back exactly what was kept.
 */
const STARTS = /^'*[=+\-@\t\r＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;
const PLAIN_NUMBER = /^-\d+(?:\.\d+)?$/;

/** The text as it may stand in a CSV cell: no spreadsheet takes it for a formula. Undone by `unguarded`. */
export function guarded(text: string): string {
  return STARTS.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** The text of a cell without the guard that `guarded`, or a spreadsheet, put before it. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** Whether a person would take the text for a formula; a list's dash or a signed number is none. */
export function looksLikeFormula(text: string): boolean {
  return /^[=@＝＠]./.test(text) || /^[+\-＋－]\s*[A-Za-z_][\w.]*\s*\(/.test(text);
}
