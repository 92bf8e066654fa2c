import { Day, StagePosition } from './scalars.ts';
import { cleanLine } from './text.ts';

/*
 * What a cell of a table or a matrix may hold. A cell is kept as text in one form, whatever the language of the person who typed it: a
 * number in digits with a point, a day as YYYY-MM-DD, a stage as its position from 0, a choice as its key, marks as their keys with a
 * space between. Screens read what people type in their language and hand it over in this form.
 */

/** What a text is in a cell: the text as it is kept, or what is wrong with it ("is not a number such as 1250.5"). */
export type CellText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: string };

const kept = (text: string): CellText => ({ ok: true, text });
const wrong = (fault: string): CellText => ({ ok: false, fault });

/** What a table's column holds. */
export const COLUMN_KINDS = [
  'text',
  'number',
  'money',
  'percent',
  'day',
  'person',
  'stage',
  'choice',
] as const;

interface Named {
  readonly key: string;
  readonly label: string;
}

/** Whole digits and decimals that a cell's number may have; both together stay exact. */
const NUMBER = /^([+-]?)0*(\d{1,13})(?:\.(\d{1,6}))?$/;
const PERSON = 200;
const PERCENT = 100_000;

/** A number as cells keep it: no sign but a minus, no zeros that say nothing. Null when it is none. */
export function canonicalNumber(text: string): string | null {
  const [all, sign, whole = '', raw = ''] = NUMBER.exec(text) ?? [];
  if (all === undefined) return null;
  const decimals = raw.replace(/0+$/, '');
  const digits = decimals === '' ? whole : `${whole}.${decimals}`;
  return sign === '-' && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** Reads a text for a column of a table. The empty text is an empty cell, whatever the kind. */
export function canonicalCell(
  column: { readonly kind: (typeof COLUMN_KINDS)[number]; readonly options: readonly Named[] },
  text: string,
): CellText {
  const trimmed = text.trim();
  if (trimmed === '' || column.kind === 'text') return kept(trimmed);
  switch (column.kind) {
    case 'number':
    case 'money': {
      const number = canonicalNumber(trimmed);
      const example = column.kind === 'money' ? 'an amount such as 1250.50' : 'a number such as 1250.5';
      return number === null ? wrong(`is not ${example}`) : kept(number);
    }
    case 'percent': {
      const number = canonicalNumber(trimmed.replace(/\s*%$/, ''));
      if (number === null) return wrong('is not a percentage such as 12.5');
      return Math.abs(Number(number)) > PERCENT ? wrong(`is more than ${PERCENT} percent`) : kept(number);
    }
    case 'day':
      return Day.safeParse(trimmed).success ? kept(trimmed) : wrong('is not a day such as 2026-11-22');
    case 'person': {
      const name = cleanLine(trimmed);
      return name.length > PERSON ? wrong(`is longer than ${PERSON} characters`) : kept(name);
    }
    case 'stage': {
      const isStage = /^\d{1,2}$/.test(trimmed) && StagePosition.safeParse(Number(trimmed)).success;
      return isStage
        ? kept(String(Number(trimmed)))
        : wrong('is not a stage, which is a number from 0 to 11');
    }
    case 'choice': {
      if (column.options.some(option => option.key === trimmed)) return kept(trimmed);
      const all = column.options.map(option => `“${option.label}”`).join(', ');
      return wrong(`is none of the choices: ${all}`);
    }
  }
}

/** Reads marks for a cell of a matrix: each once, in the template's order. */
export function canonicalMarks(
  box: { readonly marks: readonly Named[]; readonly many: boolean },
  text: string,
): CellText {
  const given = new Set(text.split(/\s+/).filter(Boolean));
  const marks = box.marks.filter(mark => given.has(mark.key));
  if (marks.length < given.size) {
    return wrong(`is none of the marks: ${box.marks.map(mark => `“${mark.label}”`).join(', ')}`);
  }
  if (marks.length > 1 && !box.many) return wrong('is more than the one mark that a cell takes here');
  return kept(marks.map(mark => mark.key).join(' '));
}
