import { type KeyboardEvent, useState } from 'react';
import type { BoxOf } from '../../shared/content/canvas-template.ts';
import type { Canvas, Row } from '../../shared/model/canvas.ts';
import { columnsOf } from '../../shared/model/cell.ts';
import type { BoxPlan, CanvasWords } from '../../shared/plan/canvas-types.ts';
import type { BoxContents } from '../../shared/views/canvas-contents.ts';
import type { Finding } from '../../shared/views/canvas-lint.ts';
import { AddRows } from './AddRows.tsx';
import { write } from './canvas-store.ts';
import { countHands, editRow, removeRow, stepRow } from './changes.ts';
import { GridCell } from './GridCell.tsx';
import { HandsCell, HeadCell, RowHead, ToolsCell } from './GridParts.tsx';
import { MarkMenu } from './MarkMenu.tsx';
import { cycleMark, markOf, needsMenu, toggleMark } from './matrix-marks.ts';
import { pasteRows } from './paste-rows.ts';
import { placed } from './place.ts';
import { SetLines } from './SetLines.tsx';
import { focusItem } from './shown-plan.ts';
import { useCellContext } from './use-cell-context.ts';

interface GridBoxProps {
  readonly plan: BoxPlan;
  readonly box: BoxOf<'table'> | BoxOf<'matrix'>;
  readonly canvas: Canvas;
  readonly contents: BoxContents;
  readonly words: CanvasWords;
  readonly findings: readonly Finding[];
}

/** A place in the grid; the empty key is the head of the row. */
interface Spot {
  readonly row: string;
  readonly key: string;
}

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A table or a matrix as a grid: arrows go from cell to cell, Enter writes, letters set marks, a block can be pasted. */
export function GridBox({ plan, box, canvas, contents, words, findings }: GridBoxProps) {
  const context = useCellContext();
  const { rows, answer } = contents;
  const columns = columnsOf(box, answer);
  const [stop, setStop] = useState<Spot | null>(null);
  const [begun, setBegun] = useState<string | undefined>(undefined);
  const [menu, setMenu] = useState<Spot | null>(null);
  const hasTools = box.rows.from !== 'fixed';
  // In the order of the arrows: the head, the columns, the hands, the buttons.
  const keys = [
    '',
    ...columns.map(column => column.key),
    ...(box.votes ? ['/hands'] : []),
    ...(hasTools ? ['/tools'] : []),
  ];
  const spot =
    stop && rows.some(row => row.id === stop.row) && keys.includes(stop.key)
      ? stop
      : { row: rows[0]?.id ?? '', key: '' };
  const itemOf = ({ row, key }: Spot): string =>
    key === ''
      ? `row:${row}`
      : key === '/hands'
        ? `hands:${row}`
        : key === '/tools'
          ? `tools:${row}`
          : `cell:${row}/${key}`;
  const go = (next: Spot) => {
    setStop(next);
    focusItem(itemOf(next));
  };
  const away = (from: Spot, down: number, right: number): Spot | null => {
    const [row, column] = [rows.findIndex(one => one.id === from.row), keys.indexOf(from.key)];
    // Where rows lie over each other, down leads to the next cell of the row.
    const flat = plan.stacked ? row * keys.length + column + down + right : null;
    const [to, at] =
      flat === null
        ? [row + down, column + right]
        : [Math.floor(flat / keys.length), ((flat % keys.length) + keys.length) % keys.length];
    const [next, key] = [rows[to], keys[at]];
    return next && key !== undefined && (flat === null || flat >= 0) ? { row: next.id, key } : null;
  };
  const begin = (at: Spot, first?: string) => {
    setBegun(first);
    write(itemOf(at));
  };
  const isCell = (key: string) => key !== '' && !key.startsWith('/');

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=menu]'))
      return;
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const held = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    const row = rows.find(one => one.id === held?.dataset.row);
    if (!held || !row) return;
    const at: Spot = { row: row.id, key: held.dataset.key ?? '' };
    const does = onGrid(event, at, row);
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  };
  const onGrid = (event: KeyboardEvent, at: Spot, row: Row): (() => unknown) | null => {
    const { key } = event;
    const arrow = ARROWS[key];
    if (arrow && event.altKey) {
      const [down] = arrow;
      if (!hasTools || (down !== 1 && down !== -1)) return null;
      return () => stepRow(rows, row, down).then(() => go(at));
    }
    if (event.altKey) return null;
    if (arrow) {
      const next = away(at, ...arrow);
      return () => next && go(next);
    }
    if (key === 'Home') return () => go({ ...at, key: '' });
    if (key === 'End') return () => go({ ...at, key: keys.at(-1) ?? '' });
    if (box.votes && (key === '+' || key === '-')) return () => countHands(row, key === '+' ? 1 : -1);
    if (at.key === '') {
      if ((key === 'Enter' || key === 'F2') && box.rows.from === 'own') return () => begin(at);
      // A key that is held down deletes one row only.
      return key === 'Delete' && hasTools ? () => event.repeat || deleteRow(row) : null;
    }
    if (!isCell(at.key)) return null;
    if (key === 'Delete' || key === 'Backspace') return () => editRow(row, { cells: { [at.key]: '' } });
    if (box.kind === 'table') {
      if (key === 'Enter' || key === 'F2' || key === ' ') return () => begin(at);
      return key.length === 1 ? () => begin(at, key) : null;
    }
    if (key === 'Enter' || key === 'F2') return box.notes ? () => begin(at) : () => setMenu(at);
    if (key === ' ') return needsMenu(box) ? () => setMenu(at) : () => cycleMark(box, row, at.key);
    const mark = key.length === 1 ? markOf(box, key) : null;
    return mark === null ? null : () => toggleMark(box, row, at.key, mark);
  };
  const deleteRow = (row: Row) => {
    const index = rows.indexOf(row);
    const next = rows[index + 1] ?? rows[index - 1];
    void removeRow(row).then(() => (next ? go({ row: next.id, key: '' }) : focusItem(`box:${box.key}`)));
  };
  /** What ended the writing says where it goes on. */
  const close = (at: Spot) => (key: string, event?: KeyboardEvent) => {
    write(null);
    if (key === 'Enter') go(away(at, 1, 0) ?? at);
    else if (key === 'Escape') go(at);
    else if (key === 'Tab') {
      const next = away(at, 0, event?.shiftKey ? -1 : 1);
      if (next) event?.preventDefault();
      if (next) go(next);
    }
  };
  const said = (match: (finding: Finding) => boolean) =>
    findings
      .filter(match)
      .map(finding => finding.message)
      .join(' ') || undefined;

  const heads = plan.items.filter(item => item.kind === 'corner' || item.kind === 'head');
  const legend = plan.items.find(item => item.kind === 'legend');
  const foot = plan.items.find(item => item.kind === 'foot');
  const menuRow = rows.find(row => row.id === menu?.row);
  return (
    <>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are gone through and written in is a grid
        role="grid"
        aria-label={box.title}
        aria-describedby={box.kind === 'matrix' ? 'canvas-matrix-keys' : 'canvas-table-keys'}
        onKeyDown={onKeyDown}
        onFocus={event => {
          const held = event.target.closest<HTMLElement>('[data-row]');
          if (held?.dataset.row) setStop({ row: held.dataset.row, key: held.dataset.key ?? '' });
        }}
        onPaste={event => {
          if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
          event.preventDefault();
          // The hands and the buttons of a row take no text; in a table without rows all that comes is new.
          if (spot.key.startsWith('/')) return;
          const text = event.clipboardData.getData('text/plain');
          const column = columns.findIndex(one => one.key === spot.key);
          const row = Math.max(
            0,
            rows.findIndex(one => one.id === spot.row),
          );
          void pasteRows({ canvas, box, rows, columns, context }, text, row, column);
        }}
      >
        {heads.length > 0 && (
          <thead>
            <tr>
              {heads.map(item => (
                <HeadCell
                  key={item.id}
                  item={item}
                  origin={plan}
                  words={
                    item.kind === 'corner'
                      ? box.rows.word
                      : (columns.find(one => one.key === item.key)?.label ?? '')
                  }
                  about={box.columns.find(one => one.key === item.key)?.about}
                  finding={said(one => one.column === item.key && !one.row)}
                />
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              {plan.items
                .filter(item => item.row === row.id)
                .map(item => {
                  const key =
                    item.kind === 'row' ? '' : item.kind === 'cell' ? (item.key ?? '') : `/${item.kind}`;
                  const at = { row: row.id, key };
                  const isStop = spot.row === row.id && spot.key === key;
                  const shared = { item, row, isStop, origin: plan, close: close(at) };
                  if (item.kind === 'row')
                    return (
                      <RowHead
                        key={item.id}
                        {...shared}
                        box={box}
                        words={words}
                        finding={said(one => one.row === row.id && !one.column)}
                      />
                    );
                  if (item.kind === 'hands') return <HandsCell key={item.id} {...shared} />;
                  if (item.kind === 'tools')
                    return (
                      <ToolsCell
                        key={item.id}
                        {...shared}
                        rows={rows}
                        onDelete={() => deleteRow(row)}
                        onStep={step => void stepRow(rows, row, step)}
                      />
                    );
                  return (
                    <GridCell
                      key={item.id}
                      {...shared}
                      box={box}
                      column={columns.find(one => one.key === key)?.label ?? ''}
                      words={words}
                      context={context}
                      begun={begun}
                      isStacked={plan.stacked}
                      finding={said(one => one.row === row.id && one.column === key)}
                      onPress={() => {
                        setStop(at);
                        if (box.kind === 'table') begin(at);
                        else if (needsMenu(box)) setMenu(at);
                        else cycleMark(box, row, key);
                      }}
                    />
                  );
                })}
            </tr>
          ))}
        </tbody>
      </table>
      {legend && (
        <p style={placed(legend, plan)} aria-hidden>
          {legend.texts.map((text, index) => (
            <SetLines key={index} text={text} />
          ))}
        </p>
      )}
      {foot && (
        <div style={placed(foot, plan)}>
          <AddRows {...{ canvas, box, rows, columns, context }} />
        </div>
      )}
      {menu && menuRow && box.kind === 'matrix' && (
        <MarkMenu
          box={box}
          row={menuRow}
          column={menu.key}
          item={itemOf(menu)}
          onNote={() => begin(menu)}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}
