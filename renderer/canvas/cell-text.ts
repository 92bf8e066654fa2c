import type { BoxOf } from '../../shared/content/canvas-template.ts';
import type { Stage } from '../../shared/content/stages.ts';
import { canonicalIn } from '../../shared/model/cell.ts';
import { amountFormat } from '../screens/curve/amounts.ts';

/** What cells are read with: the workshop's language and stages. */
export interface CellContext {
  readonly locale: string;
  readonly stages: readonly Pick<Stage, 'position' | 'name'>[];
}

type Grid = BoxOf<'table'> | BoxOf<'matrix'>;
type Read = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

const same = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/** Reads what a person typed or pasted into a cell, in the workshop's language; answers it as cells are kept, or what is wrong. */
export function readCell(box: Grid, column: string, typed: string, context: CellContext): Read {
  const text = typed.trim();
  const plain =
    text === '' ? '' : box.kind === 'matrix' ? marksOf(box, text) : plainOf(box, column, text, context);
  const read = canonicalIn(box, column, plain);
  return read.ok
    ? read
    : { ok: false, why: `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}” ${read.fault}.` };
}

/** Marks by the letters in their cells or by their names: "R", "r a", "Responsible". */
function marksOf(box: BoxOf<'matrix'>, text: string): string {
  const of = (word: string) =>
    box.marks.find(mark => same(mark.short, word) || same(mark.label, word) || mark.key === word)?.key;
  return (
    of(text) ??
    text
      .split(/[\s,;/+]+/)
      .filter(Boolean)
      .map(word => of(word) ?? word)
      .join(' ')
  );
}

function plainOf(box: BoxOf<'table'>, key: string, text: string, { locale, stages }: CellContext): string {
  const column = box.columns.find(one => one.key === key);
  const number = (raw: string) => {
    const amount = amountFormat(locale).parse(raw);
    // A plain number always has one form; one that cannot be read goes on as it is, to be refused in words.
    return amount === null ? raw : String(amount);
  };
  switch (column?.kind) {
    case 'number':
    case 'money':
      return number(text);
    case 'percent':
      return number(text.replace(/\s*%$/, ''));
    case 'day':
      return dayOf(text, locale);
    case 'stage': {
      const stage = stages.find(one => same(one.name, text) || same(`${one.position} ${one.name}`, text));
      return stage ? String(stage.position) : text;
    }
    case 'choice':
      return column.options.find(option => same(option.label, text) || option.key === text)?.key ?? text;
    default:
      return text;
  }
}

/** A day as the language writes it in digits, such as 22.11.2026, as YYYY-MM-DD. */
function dayOf(text: string, locale: string): string {
  const parts = /^(\d{1,4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,4})\.?$/.exec(text);
  if (!parts || /^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const order = orderOf(locale);
  const [first = '', second = '', third = ''] = parts.slice(1);
  const digits =
    first.length === 4 ? { year: first, month: second, day: third } : byOrder(order, [first, second, third]);
  const year = digits.year.length === 2 ? `20${digits.year}` : digits.year;
  return `${year}-${digits.month.padStart(2, '0')}-${digits.day.padStart(2, '0')}`;
}

const byOrder = (order: readonly string[], digits: readonly string[]) => ({
  year: digits[order.indexOf('year')] ?? '',
  month: digits[order.indexOf('month')] ?? '',
  day: digits[order.indexOf('day')] ?? '',
});

function orderOf(locale: string): string[] {
  const format = (tag: string) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC' });
  const of = (one: Intl.DateTimeFormat) =>
    one.formatToParts(0).flatMap(({ type }) => (['year', 'month', 'day'].includes(type) ? [type] : []));
  try {
    return of(format(locale));
  } catch {
    return of(format('en-GB'));
  }
}

/** A cell as it is put into a field to be written anew. */
export function typedCell(box: Grid, column: string, kept: string, { locale }: CellContext): string {
  const kind = box.kind === 'table' ? box.columns.find(one => one.key === column)?.kind : undefined;
  if (kept === '' || (kind !== 'number' && kind !== 'money' && kind !== 'percent')) return kept;
  return amountFormat(locale).format(Number(kept));
}
