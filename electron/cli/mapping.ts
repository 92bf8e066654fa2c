import { FailureError } from '../../shared/contract/failure.ts';
import { TABLE_FIELDS, type TableField, type TableMapping } from '../../shared/contract/table.ts';
import { UsageError } from './world.ts';

/** One `field=column` of `--map`. */
export interface FieldColumn {
  readonly field: TableField;
  readonly column: string;
}

/**
 * `title=Organisation,description=Use case` as its parts. A comma belongs to a column's name unless a field and an equals sign
 * follow it.
 * @throws UsageError
 */
export function parseMap(map: string): FieldColumn[] {
  const parts = map.split(/,(?=\s*[A-Za-z]+\s*=)/);
  const pairs = parts.map(part => {
    const at = part.indexOf('=');
    const field = part.slice(0, Math.max(at, 0)).trim().toLowerCase();
    const column = part.slice(at + 1).trim();
    if (at < 0 || column === '') {
      throw new UsageError(`“${part.trim().slice(0, 80)}” in --map is not of the form field=column`);
    }
    if (!TABLE_FIELDS.includes(field as TableField)) {
      throw new UsageError(
        `--map knows no field “${field.slice(0, 40)}”; the fields are ${TABLE_FIELDS.join(', ')}`,
      );
    }
    return { field: field as TableField, column };
  });
  const twice = pairs.find(({ field }, index) => pairs.findIndex(pair => pair.field === field) !== index);
  if (twice) throw new UsageError(`--map names the field ${twice.field} twice`);
  return pairs;
}

/**
 * The columns' positions. Names are compared as written first, then without regard to case.
 * @throws FailureError invalid, listing the columns there are
 */
export function mappingOf(
  pairs: readonly FieldColumn[],
  columns: readonly string[],
  table: string,
): TableMapping {
  const folded = columns.map(fold);
  const mapping: TableMapping = {};
  for (const { field, column } of pairs) {
    const exact = columns.indexOf(column);
    const at = exact >= 0 ? exact : folded.indexOf(fold(column));
    if (at < 0) {
      throw new FailureError(
        'invalid',
        `There is no column “${column.slice(0, 80)}” in ${table}, which has ${listed(columns)}. Nothing was imported.`,
      );
    }
    mapping[field] = at;
  }
  return mapping;
}

/** Column names for a sentence; the first twenty. */
export function listed(columns: readonly string[]): string {
  const known = columns.slice(0, 20).map(name => `“${name}”`);
  return known.join(', ') + (columns.length > 20 ? ` and ${columns.length - 20} more` : '');
}

const fold = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
