import type { Box, BoxOf } from '../content/canvas-template.ts';
import type { Row } from '../model/canvas.ts';
import { columnsOf } from '../model/cell.ts';
import { boxContents } from '../views/canvas-contents.ts';
import { listed } from '../views/spread-words.ts';
import type { Figure, FigureInput } from './figure-types.ts';

/*
 * How figures find what they read.
 */

/** A figure that says in words why there is nothing to see. */
export const inWords = (headline: string): Figure => ({ headline, points: [], chart: null });

/** The box that a figure reads, whatever its kind. */
export const boxRead = ({ canvas, box }: FigureInput): Box | undefined =>
  canvas.template.boxes.find(one => box.of !== null && one.key === box.of);

type GridBox = BoxOf<'table'> | BoxOf<'matrix'>;

/** A table or matrix with its rows, as a figure reads it. */
export interface Grid<K extends 'table' | 'matrix'> {
  readonly box: Extract<GridBox, { kind: K }>;
  readonly rows: readonly Row[];
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly has: (column: string) => boolean;
}

/**
 * The table or matrix that a figure reads; a sentence where the template gives it none, or one that lacks columns.
 * @param columns keys of the columns that it cannot do without
 */
export function gridRead<K extends 'table' | 'matrix'>(
  input: FigureInput,
  kinds: readonly K[],
  columns: readonly string[] = [],
): Grid<K> | { readonly fault: Figure } {
  const box = boxRead(input);
  const wanted = kinds.join(' or a ');
  if ((box?.kind !== 'table' && box?.kind !== 'matrix') || !kinds.some(kind => kind === box.kind)) {
    const what = box ? `“${box.title}”, which is none` : 'no such box';
    return { fault: inWords(`This figure reads a ${wanted}, and the template names ${what}.`) };
  }
  const { rows, answer } = boxContents(input.document, input.canvas, box.key);
  const all = columnsOf(box, answer);
  const lacking = columns.filter(key => !all.some(column => column.key === key));
  if (lacking.length > 0) {
    const names = lacking.map(key => `“${key}”`).join(', ');
    return {
      fault: inWords(`This figure needs the ${plural(lacking.length, 'column')} ${names} in “${box.title}”.`),
    };
  }
  // Its kind is among those asked for, as was seen above.
  return {
    box: box as Extract<GridBox, { kind: K }>,
    rows,
    columns: all,
    has: key => all.some(column => column.key === key),
  };
}

const plural = (count: number, one: string) => (count === 1 ? one : `${one}s`);

/** "a, b and c"; of more than a few, the first ones and how many more. */
export function listedFew(names: readonly string[]): string {
  return names.length <= FEW + 1
    ? listed(names)
    : `${names.slice(0, FEW).join(', ')} and ${names.length - FEW} more`;
}
const FEW = 8;

/** The name at the head of a bar or a list. */
export const headed = (name: string, word: string): string =>
  name === '' ? `(${word} without a name)` : name;
