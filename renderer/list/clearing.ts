import { cellText } from '../../shared/views/list-cells.ts';
import type { ListColumn } from '../../shared/views/list-columns.ts';
import { speak } from '../board/speaker.ts';
import { counted } from '../state/format.ts';
import { say } from '../state/messages.ts';
import { cellContext } from './cell-context.ts';
import { clearCell, writeCells } from './editing.ts';
import type { CellPlace } from './grid.ts';
import { selectedRange } from './range.ts';

/** What a use case cannot be without. */
const KEPT: ReadonlySet<ListColumn> = new Set(['number', 'title']);

/** Empties the selected cells as one step of undo, or the one cell; what a use case cannot be without stays. */
export function clearCells(place: CellPlace): void {
  const [range, context] = [selectedRange(), cellContext()];
  if (!range || !context || (range.rows.length === 1 && range.columns.length === 1)) {
    clearCell(place);
    return;
  }
  const columns = range.columns.filter(column => !KEPT.has(column));
  const cells = range.rows.flatMap(row =>
    columns
      .filter(column => cellText(row, column, context) !== '')
      .map(column => ({ row, column, text: '' })),
  );
  const stay = columns.length < range.columns.length ? ' Numbers and titles stay.' : '';
  const refused = writeCells(cells);
  if (refused) {
    const words = `${refused.cell.row.useCase.title}: ${refused.why} Nothing was emptied.`;
    speak(words);
    say(words, { tone: 'problem' });
  } else speak(`${cells.length === 0 ? 'Nothing' : counted(cells.length, 'cell')} emptied.${stay}`);
}
