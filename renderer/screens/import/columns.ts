import type { TableField, TableView } from '../../../shared/contract/table.ts';

/** What each field is called, in the order the mapping shows them. */
export const FIELD_WORDS: Readonly<Record<TableField, string>> = {
  title: 'Title',
  description: 'Description',
  unit: 'Business unit',
  sponsor: 'Sponsor',
  driver: 'Driver',
  pattern: 'Pattern',
  stage: 'Stage now',
  target: 'Target stage',
  produces: 'Streams it produces',
  consumes: 'Streams it consumes',
  low: 'Value a year, low',
  likely: 'Value a year, likely',
  high: 'Value a year, high',
  effort: 'Effort',
  notes: 'Notes',
};

/** A column's letter as a spreadsheet shows it; 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** What to call each column: its name where the first row is taken for names, else its letter. */
export function columnNames(table: Pick<TableView, 'columns'>, hasHeader: boolean): string[] {
  return table.columns.map((name, index) => {
    const letter = `Column ${columnLetter(index)}`;
    return hasHeader && name.trim() !== '' ? name : letter;
  });
}

/** How many rows of data there are, by whether the person says that the first one holds names. */
export const dataRows = (table: Pick<TableView, 'rows' | 'hasHeader'>, hasHeader: boolean): number =>
  table.rows + Number(table.hasHeader) - Number(hasHeader);
