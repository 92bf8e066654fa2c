import { TABLE_FIELDS, type TableField, type TableMapping } from '../contract/table.ts';
import { readAmount } from './import-amount.ts';
import { fieldNamed } from './import-header.ts';
import { plainWords, readDriver, readEffort, readPattern } from './import-words.ts';

/** What a sample of a column's cells looks like. */
interface Look {
  readonly filled: readonly string[];
  /** Characters in the middle cell when sorted by length. */
  readonly length: number;
  readonly numeric: boolean;
}

/** A title that fills a card; a column of longer texts holds descriptions. */
const TITLE_LENGTH = 120;

function lookAt(cells: readonly string[]): Look {
  const filled = cells.map(cell => cell.slice(0, 2000).trim()).filter(cell => cell !== '');
  const lengths = filled.map(cell => cell.length).sort((a, b) => a - b);
  return {
    filled,
    length: lengths[lengths.length >> 1] ?? 0,
    numeric: filled.length > 0 && filled.every(cell => /^[\d\s.,:/€$£%+-]+$/.test(cell)),
  };
}

const share = (cells: readonly string[], test: (cell: string) => boolean) =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;

const speaks = (reading: { ok: boolean; value?: unknown }) => reading.ok && reading.value !== null;
/** Fields whose cells must make sense for the column's name to be believed. */
const READERS: Partial<Record<TableField, (cell: string) => boolean>> = {
  driver: cell => speaks(readDriver(cell)),
  pattern: cell => speaks(readPattern(cell)),
  effort: cell => speaks(readEffort(cell)),
  low: cell => isAmount(cell),
  likely: cell => isAmount(cell),
  high: cell => isAmount(cell),
};
// In which currency it is does not matter for telling what kind of column it is.
const isAmount = (cell: string) => {
  const reading = readAmount(cell, 'EUR');
  return (
    reading.kind === 'amount' ||
    reading.kind === 'range' ||
    (reading.kind === 'problem' && / in /.test(reading.why))
  );
};

/**
 * The mapping that columns' names and contents suggest: names in English, German, French, Dutch or Spanish first, then
 * what the cells hold. One column feeds one field; what nothing speaks for stays unmapped.
 * @param sample some data rows, the header not among them.
 */
export function guessMapping(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
): TableMapping {
  const looks = columns.map((_, column) => lookAt(sample.map(row => row[column] ?? '')));
  const mapping: TableMapping = {};
  const used = new Set<number>();
  const give = (field: TableField, column: number) => {
    mapping[field] = column;
    used.add(column);
  };
  const longest = (least: number) => best(looks, used, look => (look.length >= least ? look.length : 0));

  const named = columns
    .map((name, column) => ({ column, claim: claimOf(name, looks[column]) }))
    .flatMap(({ column, claim }) => (claim ? [{ column, ...claim }] : []))
    .sort((a, b) => b.certainty - a.certainty || a.column - b.column);
  for (const { field, column } of named) {
    if (mapping[field] === undefined && !used.has(column)) give(field, column);
  }
  for (const field of TABLE_FIELDS) {
    const reader = READERS[field];
    if (mapping[field] !== undefined || !reader || !['driver', 'pattern', 'effort'].includes(field)) continue;
    const column = best(looks, used, look =>
      look.filled.length > 1 && look.length < 40 && share(look.filled, reader) >= 0.8 ? 1 : 0,
    );
    if (column !== null) give(field, column);
  }
  if (mapping.title === undefined) {
    const short = best(looks, used, look =>
      look.filled.length > 0 && !look.numeric && look.length <= TITLE_LENGTH ? 1 : 0,
    );
    const column = short ?? best(looks, used, look => (look.filled.length > 0 && !look.numeric ? 1 : 0));
    if (column !== null) give('title', column);
  }
  if (mapping.description === undefined) {
    const column = longest(40);
    if (column !== null) give('description', column);
  }
  return mapping;
}

/** The field that a column's name claims, where its cells do not contradict. */
function claimOf(name: string, look: Look | undefined): ReturnType<typeof fieldNamed> {
  const claim = fieldNamed(name);
  if (!claim || !look) return claim;
  const { field } = claim;
  // A column named "Use case" that holds paragraphs describes it; the title then stands elsewhere. "Title" means it.
  const isSure = /\b(?:title|titel|titre|titulo|name|naam|nombre)\b/.test(plainWords(name));
  if (field === 'title' && look.length > TITLE_LENGTH && !isSure)
    return { field: 'description', certainty: 1 };
  const reader = READERS[field];
  if (reader && look.filled.length > 0 && share(look.filled, reader) < 0.5) return null;
  return claim;
}

/** The free column with the highest score above zero; the leftmost of equals. */
function best(
  looks: readonly Look[],
  used: ReadonlySet<number>,
  score: (look: Look) => number,
): number | null {
  let found: number | null = null;
  let most = 0;
  for (const [column, look] of looks.entries()) {
    const points = used.has(column) ? 0 : score(look);
    if (points > most) [found, most] = [column, points];
  }
  return found;
}
