import Papa from 'papaparse';
import { quoteFault } from './quotes.ts';

/** What separates cells, and its name for the person. */
export interface Delimiter {
  readonly mark: string;
  readonly name: string;
}

const CANDIDATES: readonly Delimiter[] = [
  { mark: '\t', name: 'tab-separated' },
  { mark: ';', name: 'semicolon-separated' },
  { mark: ',', name: 'comma-separated' },
  { mark: '|', name: 'pipe-separated' },
];

/** For a list of lines that no mark divides: a character that cleaned text cannot hold. */
const NONE: Delimiter = { mark: '\u001f', name: 'one column' };

const LOOK = 1 << 18;
const LOOK_ROWS = 60;

/**
 * Which mark divides the cells: the one that cuts most rows into as many cells as the first. A comma followed by a
 * space may be prose, so in a list of a few lines it divides nothing.
 * @param text with line feeds only.
 */
export function findDelimiter(text: string): Delimiter {
  const hint = /^sep=([\t;,|])\n/i.exec(text)?.[1];
  if (hint) return CANDIDATES.find(candidate => candidate.mark === hint) ?? NONE;
  let best: { delimiter: Delimiter; share: number; width: number } | null = null;
  for (const delimiter of CANDIDATES) {
    const rows = firstRows(text, delimiter.mark);
    const first = rows[0];
    if (!first || first.length < 2) continue;
    const share = rows.filter(row => row.length === first.length).length / rows.length;
    const agreed = rows.length > 2 && share >= 0.7;
    if (!agreed && delimiter.mark !== '\t' && isProse(first)) continue;
    if (!best || share > best.share || (share === best.share && first.length > best.width)) {
      best = { delimiter, share, width: first.length };
    }
  }
  return best?.delimiter ?? NONE;
}

/** Every cell but the first begins with a space, as after a comma in a sentence. */
const isProse = (cells: readonly string[]) => cells.slice(1).every(cell => cell.startsWith(' '));

function firstRows(text: string, mark: string): string[][] {
  const look = text.slice(0, LOOK);
  const options = { delimiter: mark, newline: '\n', preview: LOOK_ROWS } as const;
  const isCut = look.length < text.length;
  const fault = quoteFault(look, mark);
  // Where the look was cut off, a cell may well be open still; any other fault means that quotes mean nothing here.
  const isSound = fault === null || (fault.unclosed && isCut);
  const { data } = Papa.parse<string[]>(look, isSound ? options : { ...options, fastMode: true });
  // Where the look ends inside a row, that row says nothing.
  const whole = isCut && data.length < LOOK_ROWS ? data.slice(0, -1) : data;
  return (whole.length > 0 ? whole : data).filter(row => row.some(cell => cell.trim() !== ''));
}
