import type { Box, BoxOf, TableColumn } from '../../shared/content/canvas-template.ts';
import type { StagesPack } from '../../shared/content/stages.ts';
import type { Canvas, Row } from '../../shared/model/canvas.ts';
import type { Document } from '../../shared/model/document.ts';
import { boxContents, canvasesOf } from '../../shared/views/canvas-contents.ts';
import { isFilledRow, rowName } from '../../shared/views/canvas-rows.ts';
import type { Cell } from './workbook.ts';
import type { Field } from './xlsx-field.ts';

/** A table or a matrix of a canvas, as a sheet of its own. */
export interface CanvasTable {
  /** What it is called, before it is cut to what a sheet's name may be. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly fields: readonly Field<Row>[];
}

/** Every table and matrix in which something was filled in, by canvas and box. */
export function canvasTables(document: Document, stages: StagesPack, currency: string): CanvasTable[] {
  return canvasesOf(document).flatMap(canvas => {
    const tables = canvas.template.boxes.flatMap(box => {
      if (box.kind !== 'table' && box.kind !== 'matrix') return [];
      const { rows } = boxContents(document, canvas, box.key);
      return rows.some(isFilledRow) ? [{ box, rows }] : [];
    });
    return tables.map(({ box, rows }) => ({
      name: [canvas.template.name, canvas.about, tables.length > 1 ? box.title : '']
        .filter(Boolean)
        .join(', '),
      rows,
      fields:
        box.kind === 'table'
          ? tableFields(box, document, stages, currency)
          : matrixFields(box, canvas, document),
    }));
  });
}

const voted = (box: Box): Field<Row>[] =>
  'votes' in box && box.votes ? [{ header: 'Hands', width: 9, cell: row => row.votes }] : [];

const headOf = (box: BoxOf<'table' | 'matrix'>): string => {
  const { from, word } = box.rows;
  return from === 'use-cases' ? 'Use case' : word.charAt(0).toUpperCase() + word.slice(1);
};

function tableFields(
  box: BoxOf<'table'>,
  document: Document,
  stages: StagesPack,
  currency: string,
): Field<Row>[] {
  return [
    { header: headOf(box), width: 36, cell: row => rowName(document, row) },
    ...box.columns.map(
      (column): Field<Row> => ({
        header: column.label,
        width: WIDTHS[column.kind],
        cell: row => typed(row.cells[column.key] ?? '', column, stages, currency),
      }),
    ),
    ...voted(box),
  ];
}

const WIDTHS: Readonly<Record<TableColumn['kind'], number>> = {
  ...{ text: 40, number: 14, money: 18, percent: 12, day: 12, person: 26, stage: 8, choice: 20 },
};

/** A cell by its column's kind. What does not read as one stays the text that it is. */
function typed(text: string, { kind, options }: TableColumn, stages: StagesPack, currency: string): Cell {
  if (text === '') return null;
  const number = Number(text);
  switch (kind) {
    case 'number':
      return Number.isNaN(number) ? text : number;
    case 'money':
      return Number.isNaN(number) ? text : { amount: number, currency };
    case 'percent':
      return Number.isNaN(number) ? text : { share: Math.round(number * 1e4) / 1e6 };
    case 'day':
      return { day: text };
    case 'stage':
      return stages.stages[number] ? number : text;
    case 'choice':
      return options.find(option => option.key === text)?.label ?? text;
    default:
      return text;
  }
}

/** A column for the marks, by their names, and one beside it for what speaks for them where the matrix asks for that. */
function matrixFields(box: BoxOf<'matrix'>, canvas: Canvas, document: Document): Field<Row>[] {
  const columns = boxContents(document, canvas, box.key).answer?.columns ?? box.columns;
  const names = new Map(box.marks.map(mark => [mark.key, mark.label]));
  const marked = (keys: string) =>
    keys
      .split(' ')
      .filter(Boolean)
      .map(key => names.get(key) ?? key)
      .join('; ') || null;
  return [
    { header: headOf(box), width: 36, cell: row => rowName(document, row) },
    ...columns.flatMap(({ key, label }): Field<Row>[] => [
      { header: label, width: 18, cell: row => marked(row.cells[key] ?? '') },
      ...(box.notes
        ? [{ header: `${label}: note`, width: 34, cell: (row: Row): Cell => row.notes[key] ?? null }]
        : []),
    ]),
    ...voted(box),
  ];
}

/** Sheets are called by at most 31 characters, without some, and no two alike. */
export function sheetNames(taken: readonly string[]): (name: string) => string {
  const used = new Set(taken.map(name => name.toLowerCase()));
  return name => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Table';
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? '' : ` ${number}`;
      const fitting = cut(plain, 31 - end.length) + end;
      if (used.has(fitting.toLowerCase())) continue;
      used.add(fitting.toLowerCase());
      return fitting;
    }
  };
}

/** A name as long as it may be, with a sign that there was more; no character is cut in two. */
function cut(name: string, most: number): string {
  if (name.length <= most) return name;
  let short = '';
  for (const character of name) {
    if (short.length + character.length > most - 1) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}
