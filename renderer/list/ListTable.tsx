import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import {
  Cell,
  Column,
  ColumnResizer,
  ResizableTableContainer,
  Row,
  type Selection,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components/Table';
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { Id } from '../../shared/model/scalars.ts';
import { listRows } from '../../shared/views/list-cells.ts';
import { LIST_COLUMNS, LIST_LABELS, type ListColumn } from '../../shared/views/list-columns.ts';
import { clearSelection, select, useBoard } from '../board/board-store.ts';
import { useKeptScroll } from '../board/lanes/kept-scroll.ts';
import { useShown } from '../state/shown.ts';
import { useWorkshop } from '../state/workshop.ts';
import { CellText } from './CellText.tsx';
import { cellContext } from './cell-context.ts';
import { clearCells } from './clearing.ts';
import { copy, paste } from './clipboard.ts';
import { edit } from './editing.ts';
import { cellAway, cellElement, cellOf, focusCell, ROW_HEIGHT, setGrid, shownGrid } from './grid.ts';
import styles from './ListTable.module.css';
import { beginAt, keepWidths, sortBy, useList } from './list-store.ts';
import { dropRange, stretchTo, useRange } from './range.ts';
import { onCellPointerDown } from './range-pointer.ts';
import { useOrder } from './use-order.ts';

/** Widths that columns have until the person changes them, in pixels. */
const WIDTHS: Readonly<Record<ListColumn, number>> = {
  number: 108,
  title: 320,
  stage: 216,
  target: 216,
  driver: 150,
  pattern: 190,
  unit: 150,
  sponsor: 170,
  low: 120,
  likely: 124,
  high: 120,
  effort: 90,
  produces: 200,
  consumes: 200,
  links: 110,
  description: 320,
  notes: 280,
};

const AMOUNTS: ReadonlySet<ListColumn> = new Set(['number', 'low', 'likely', 'high']);
const LAYOUT = { rowHeight: ROW_HEIGHT, headingHeight: ROW_HEIGHT };

/** All use cases as a table: arrows go from cell to cell, Enter writes, copy and paste as in a spreadsheet. */
export function ListTable({ frame }: { readonly frame: RefObject<HTMLDivElement | null> }) {
  const rows = useWorkshop(state => listRows(state.document));
  const shown = useShown();
  const { columns, widths, sort } = useList();
  const selection = useBoard(state => state.selection);
  const order = useOrder(rows, shown, cellContext());
  const scroller = useRef<HTMLDivElement>(null);
  // The table's own keys also know where a range began, which a plain set does not.
  const given = useRef<{ keys: Selection; selection: ReadonlySet<Id> } | null>(null);
  const heads = useMemo(() => columns.map(id => ({ id })), [columns]);
  useLayoutEffect(() => {
    setGrid({ rows: order, columns, scroller: scroller.current });
    noteFirst();
  }, [order, columns]);
  useKeptScroll(scroller, 'list');

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the roles; this adds what a spreadsheet's keys do
    <div
      ref={frame}
      className={styles.frame}
      data-board=""
      onKeyDownCapture={onKey}
      onPointerDownCapture={onCellPointerDown}
      onDoubleClick={event => {
        const place = cellOf(event.target);
        if (place) edit(place);
      }}
      onFocus={event => {
        // The place to be is a cell; a row alone has nothing to write in.
        const id = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
        const column = columns.includes('title') ? 'title' : columns[0];
        if (id && column) cellElement({ id, column })?.focus();
      }}
      onCopy={event => {
        if (isField(event.target)) return;
        if (copy(event.clipboardData, cellOf(document.activeElement))) event.preventDefault();
      }}
      onPaste={event => {
        if (isField(event.target)) return;
        event.preventDefault();
        paste(event.clipboardData.getData('text/plain'), cellOf(document.activeElement));
      }}
    >
      <ResizableTableContainer
        ref={scroller}
        className={styles.scroll as string}
        onScroll={noteFirst}
        onResizeEnd={all => keepWidths(changedWidths(all, widths))}
      >
        <Virtualizer layout={TableLayout} layoutOptions={LAYOUT}>
          <Table
            className={styles.table as string}
            aria-label="Use cases"
            selectionMode="multiple"
            selectionBehavior="replace"
            selectedKeys={given.current?.selection === selection ? given.current.keys : selection}
            onSelectionChange={keys => {
              const ids = keys === 'all' ? order.map(row => row.id) : [...keys].map(String);
              const here = cellOf(document.activeElement)?.id;
              if (ids.length === 0) clearSelection();
              else select(ids, here && ids.includes(here) ? here : ids.at(-1));
              given.current = { keys, selection: useBoard.getState().selection };
            }}
            sortDescriptor={{ column: sort.column, direction: sort.descending ? 'descending' : 'ascending' }}
            onSortChange={({ column, direction }) => sortBy(column as ListColumn, direction === 'descending')}
          >
            <TableHeader columns={heads}>
              {({ id }) => (
                <Column
                  id={id}
                  className={styles.head as string}
                  isRowHeader={id === 'title'}
                  allowsSorting
                  defaultWidth={widths[id] ?? WIDTHS[id]}
                  minWidth={64}
                  textValue={LIST_LABELS[id]}
                >
                  {({ sortDirection }) => (
                    <div className={styles.heading} data-amount={AMOUNTS.has(id) || undefined}>
                      <span tabIndex={-1} className={styles.name}>
                        {LIST_LABELS[id]}
                      </span>
                      {sortDirection === 'ascending' && <ArrowUp aria-hidden />}
                      {sortDirection === 'descending' && <ArrowDown aria-hidden />}
                      <ColumnResizer
                        className={styles.resizer as string}
                        aria-label={`Width of ${LIST_LABELS[id]}`}
                      />
                    </div>
                  )}
                </Column>
              )}
            </TableHeader>
            <TableBody
              items={order}
              dependencies={[columns]}
              renderEmptyState={() => (
                <p className={styles.nothing}>
                  {rows.length === 0
                    ? 'No use cases yet. Type a title above and press Enter, or paste rows from a spreadsheet.'
                    : 'No use case matches the filter.'}
                </p>
              )}
            >
              {row => (
                <Row
                  className={styles.row as string}
                  columns={heads}
                  data-row={row.id}
                  textValue={row.useCase.title}
                >
                  {({ id }) => (
                    <Cell
                      className={styles.cell as string}
                      data-cell={`${row.id}/${id}`}
                      data-amount={AMOUNTS.has(id) || undefined}
                    >
                      <CellText row={row} column={id} />
                    </Cell>
                  )}
                </Row>
              )}
            </TableBody>
          </Table>
        </Virtualizer>
      </ResizableTableContainer>
    </div>
  );
}

/** The room's list begins where this one does. */
function noteFirst(): void {
  const { rows, scroller } = shownGrid();
  const index = Math.round((scroller?.scrollTop ?? 0) / ROW_HEIGHT);
  beginAt(index === 0 ? null : (rows[index]?.id ?? null));
}

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Only the column that was drawn wider or narrower is remembered; the others go on as they come. */
function changedWidths(
  all: ReadonlyMap<unknown, unknown>,
  before: Readonly<Partial<Record<ListColumn, number>>>,
): Partial<Record<ListColumn, number>> {
  const changed = LIST_COLUMNS.flatMap(column => {
    const width = Number(all.get(column));
    return Number.isFinite(width) && width !== (before[column] ?? WIDTHS[column])
      ? [[column, width] as const]
      : [];
  });
  return Object.fromEntries(changed);
}

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What keys do in a spreadsheet and the grid leaves out: writing, emptying, Tab from cell to cell, rectangles. */
function onKey(event: KeyboardEvent): void {
  if (isField(event.target) || event.nativeEvent.isComposing) return;
  const place = cellOf(event.target);
  if (!place) return;
  const { key } = event;
  const isMod = event.ctrlKey || event.metaKey || event.altKey;
  const arrow = ARROWS[key];
  if (arrow && event.shiftKey && !isMod) {
    const corner = useRange.getState().head ?? place;
    stretchTo(cellAway(corner, ...arrow) ?? corner, place);
  } else if (arrow || key === 'Home' || key === 'End' || key === 'PageUp' || key === 'PageDown') {
    dropRange();
    return;
  } else if (key === 'Tab' && !isMod) {
    // Past the last cell of the row Tab leaves the table, so that nobody is caught in it.
    const next = cellAway(place, 0, event.shiftKey ? -1 : 1);
    dropRange();
    if (!next) return;
    focusCell(next);
  } else if ((key === 'Enter' && !isMod) || key === 'F2') edit(place);
  else if ((key === 'Delete' || key === 'Backspace') && !isMod) clearCells(place);
  else if (key.length === 1 && key !== ' ' && !isMod && shownGrid().rows.length > 0) edit(place, key);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
