import type { CSSProperties } from 'react';
import type { Document } from '../../../shared/model/document.ts';
import { DRIVER_WORDS, driverShape } from '../../../shared/plan/board-marks.ts';
import { fitLine, widthOf } from '../../../shared/plan/board-text.ts';
import { type ListRow, listRows } from '../../../shared/views/list-cells.ts';
import type { Spread } from '../../../shared/views/spread.ts';
import { piecesOf } from '../../../shared/views/words.ts';
import { signsOf } from '../../board/signs.ts';
import { cellContext } from '../../list/cell-context.ts';
import { useList } from '../../list/list-store.ts';
import { useOrder } from '../../list/use-order.ts';
import { useShown, useWords } from '../../state/shown.ts';
import { useView } from '../../state/view.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { unitColour } from './colours.ts';
import type { SlideView } from './SlideCurve.tsx';
import styles from './SlideList.module.css';
import { planList, votesOf, voteWords } from './slide-list.ts';

interface SlideListProps extends Omit<SlideView, 'cards'> {
  /** A use case's value in words; null while money is hidden. */
  readonly worth: ((row: ListRow) => string) | null;
}

type Name = 'number' | 'title' | 'driver' | 'unit' | 'stage' | 'votes' | 'worth';
interface Column {
  readonly name: Name;
  readonly label: string;
  readonly width: number;
}

/** Left and right of a cell's text, and the widths of the columns but the title's, in ems. */
const SIDE = 0.55;
/** What a title needs to be known by, in ems. */
const TITLE = 15;
const WIDTHS = { number: 3.4, driver: 6.4, unit: 11, stage: 15.5, votes: 9, worth: 8.5 } as const;

/** The use cases as a table for the back row: the facilitator's order and place in it, and nothing to press. */
export function SlideList(props: SlideListProps) {
  const { pack, width, height, unit, measure, zoom, litStage, lit, showLit, worth } = props;
  const document = useWorkshop(state => state.document);
  const shown = useShown();
  const { sort, first } = useList();
  const all = useOrder(listRows(document), shown, cellContext());
  const rows = litStage === null ? all : all.filter(row => row.stage === litStage);
  const start = Math.max(
    0,
    rows.findIndex(row => row.id === first),
  );
  const votes = votesOf(document, pack.stages.length);
  const has = { votes: rows.some(row => votes.has(row.id)), worth: worth !== null };
  const others = columnsOf(0, 1, has).reduce((sum, one) => sum + (one.name === 'title' ? 0 : one.width), 0);
  const {
    size,
    row: tall,
    from,
    to,
  } = planList({
    ...{ height, unit, zoom, count: rows.length, first: start, most: width / (others + TITLE) },
  });
  const columns = columnsOf(width, size, has);
  const litAt = rows.slice(from, to).findIndex(row => row.id === lit);
  return (
    <div className={styles.frame} style={{ fontSize: size, '--row': `${tall}px` } as CSSProperties}>
      <table className={styles.table} aria-label="Use cases" aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map(({ name, width: wide }) => (
            <col key={name} style={{ width: wide }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col" data-column={name} aria-sort={sortOf(name, sort)}>
                {label}
                {sortOf(name, sort) && <span aria-hidden="true">{sort.descending ? ' ↓' : ' ↑'}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(from, to).map((row, index) => (
            <tr key={row.id} aria-rowindex={from + index + 2}>
              {columns.map(column => (
                <Cell
                  key={column.name}
                  column={column}
                  row={row}
                  stages={pack.stages}
                  size={size}
                  measure={measure}
                  document={document}
                  spread={votes.get(row.id)}
                  worth={worth?.(row) ?? ''}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles.nothing}>Nothing here matches.</p>}
      {to - from < rows.length && (
        <p className={styles.rest}>
          Rows {from + 1} to {to} of {rows.length}
        </p>
      )}
      {lit !== null && <div className={styles.veil} />}
      {showLit({ x: 0.5, y: litAt < 0 ? 0.5 : (tall * (litAt + 1.5)) / height })}
    </div>
  );
}

type Sort = ReturnType<typeof useList.getState>['sort'];
const sortOf = (name: Name, { column, descending }: Sort): 'ascending' | 'descending' | undefined =>
  column === name ? (descending ? 'descending' : 'ascending') : undefined;

function columnsOf(width: number, size: number, has: { votes: boolean; worth: boolean }): readonly Column[] {
  const of = (name: Exclude<Name, 'title'>, label: string): Column => ({
    name,
    label,
    width: WIDTHS[name] * size,
  });
  const after = [
    of('driver', 'Driver'),
    of('unit', 'Unit'),
    of('stage', 'Now → target'),
    ...(has.votes ? [of('votes', 'Votes')] : []),
    ...(has.worth ? [of('worth', 'A year')] : []),
  ];
  const number = of('number', 'No.');
  const rest = width - [number, ...after].reduce((sum, column) => sum + column.width, 0);
  return [number, { name: 'title', label: 'Title', width: rest }, ...after];
}

interface CellProps {
  readonly column: Column;
  readonly row: ListRow;
  readonly stages: SlideView['pack']['stages'];
  readonly size: number;
  readonly measure: SlideView['measure'];
  readonly document: Document;
  readonly spread: Spread | undefined;
  readonly worth: string;
}

function Cell({ column, row, stages, size, measure, document, spread, worth }: CellProps) {
  const { name, width } = column;
  const { useCase, stage } = row;
  const byUnit = useView(state => state.colourBy === 'unit');
  const words = useWords(row.id);
  const font = { size, weight: name === 'title' ? 600 : 500 };
  const fit = (text: string, less = 0) => fitLine(measure, text, font, width - (SIDE * 2 + less) * size);
  switch (name) {
    case 'number':
      return <td data-column={name}>{useCase.number}</td>;
    case 'title': {
      const text = fit(useCase.title);
      return (
        <th
          scope="row"
          data-column={name}
          dir="auto"
          title={text === useCase.title ? undefined : useCase.title}
        >
          {(words &&
            piecesOf(text, words)?.map(one =>
              one.isHit ? <mark key={one.at}>{one.text}</mark> : one.text,
            )) ??
            text}
        </th>
      );
    }
    case 'driver':
      return (
        <td data-column={name} style={{ color: useCase.driver ? `var(--${useCase.driver})` : undefined }}>
          {useCase.driver && (
            <>
              <svg viewBox="0 0 14 14" aria-hidden="true">
                <path d={driverShape(useCase.driver, 7, 7, 12)} />
              </svg>
              {DRIVER_WORDS[useCase.driver]}
            </>
          )}
        </td>
      );
    case 'unit': {
      const mark = byUnit ? signsOf(document).get(useCase.unit) : undefined;
      return (
        <td data-column={name}>
          {mark && (
            <b aria-hidden="true" style={{ background: unitColour(mark.colour) }}>
              {mark.letters}
            </b>
          )}
          {fit(useCase.unit, mark ? 2 : 0)}
        </td>
      );
    }
    case 'stage': {
      const target = useCase.target === null || useCase.target === stage ? '' : ` → ${useCase.target}`;
      const now = stage === null ? 'Unplaced' : `${stage} ${stages[stage]?.name ?? ''}`;
      const less = 1 + widthOf(measure, target, font) / size;
      return (
        <td data-column={name}>
          <i
            aria-hidden="true"
            data-none={stage === null || undefined}
            style={{ '--stage': stage === null ? undefined : stages[stage]?.colour } as CSSProperties}
          />
          {fit(now, less)}
          <strong>{target}</strong>
        </td>
      );
    }
    case 'votes':
      return (
        <td data-column={name}>
          {spread && voteWords(spread)}
          {spread?.dissent && <em> dissent</em>}
        </td>
      );
    case 'worth':
      return <td data-column={name}>{worth}</td>;
  }
}
