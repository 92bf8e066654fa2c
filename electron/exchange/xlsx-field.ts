import type { Cell, SheetColumn } from './workbook.ts';

/** A column of a sheet and what of a record stands in it. */
export interface Field<R> extends SheetColumn {
  cell(record: R): Cell;
}
