import type { Rule } from '../content/canvas-rule.ts';
import type { Box, BoxOf } from '../content/canvas-template.ts';
import type { Canvas, Row } from '../model/canvas.ts';
import { cellOf, columnsOf, marksIn } from '../model/cell.ts';
import { type Document, recordsOf } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import { amountIn } from './canvas-complete.ts';
import { boxContents } from './canvas-contents.ts';
import { rowName } from './canvas-rows.ts';
import { beginsWithVerb } from './verbs.ts';

/** Something in a canvas that a rule of its template speaks against. Nobody is blocked by one. */
export interface Finding {
  /** A fault has to be mended, a hint may be left. */
  readonly severity: 'fault' | 'hint';
  /** One sentence that names the row or column it is about. */
  readonly message: string;
  /** Key of the box. */
  readonly box: string;
  readonly row?: Id;
  /** Key of the column. */
  readonly column?: string;
}

type Grid = BoxOf<'table' | 'matrix'>;
type Say = (words: string, about?: { name: string; row?: Id; column?: string }) => void;

interface Place {
  readonly document: Document;
  readonly box: Box;
  readonly held: ReturnType<typeof boxContents>;
}

/** What the rules of a canvas's template find in it, rule by rule. */
export function lintCanvas(document: Document, canvas: Canvas): Finding[] {
  const findings: Finding[] = [];
  for (const rule of canvas.template.rules) {
    const box = canvas.template.boxes.find(one => one.key === rule.box);
    if (!box) continue;
    const held = boxContents(document, canvas, box.key);
    const say: Say = (words, about) => {
      const { row, column } = about ?? {};
      // The content's own words stand behind the name, since they cannot know it.
      const message = rule.say === '' ? words : about ? `${quoted(about.name)}: ${rule.say}` : rule.say;
      findings.push({
        ...{ severity: rule.severity, message, box: box.key },
        ...(row !== undefined && { row }),
        ...(column !== undefined && { column }),
      });
    };
    check(rule, { document, box, held }, say);
  }
  return findings;
}

const quoted = (name: string) => (name === '' ? 'A row without a name' : `“${name}”`);
const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

function check(rule: Rule, place: Place, say: Say): void {
  const { box, held } = place;
  if (rule.rule === 'filled') {
    const amount = amountIn(box, held);
    if (amount >= rule.least) return;
    const left = rule.least - amount;
    say(amount === 0 ? `“${box.title}” is empty.` : `“${box.title}” needs ${left} more.`);
    return;
  }
  if (box.kind !== 'table' && box.kind !== 'matrix') return;
  switch (rule.rule) {
    case 'one-a-row':
    case 'some-a-row':
    case 'few-a-row':
      checkRows(rule, place, box, say);
      return;
    case 'few-a-column':
    case 'column-used':
      checkColumns(rule, place, box, say);
      return;
    case 'verb-first':
      checkVerbs(place, say);
      return;
    case 'cell-filled':
      for (const row of held.rows) {
        if (row.votes < rule.votes || cellOf(row, rule.column) !== '') continue;
        const name = rowName(place.document, row);
        const title = box.columns.find(column => column.key === rule.column)?.label ?? rule.column;
        say(`${quoted(name)} has no “${title}”.`, { name, row: row.id, column: rule.column });
      }
  }
}

type RowRule = Extract<Rule, { rule: 'one-a-row' | 'some-a-row' | 'few-a-row' }>;

function checkRows(rule: RowRule, { document, held }: Place, box: Grid, say: Say): void {
  const columns = columnsOf(box, held.answer);
  const mark = markName(box, rule.mark);
  for (const row of held.rows) {
    const name = rowName(document, row);
    const count = columns.filter(column => marksIn(row, column.key).includes(rule.mark)).length;
    const about = { name, row: row.id };
    if (rule.rule === 'few-a-row') {
      if (count > rule.most)
        say(`${quoted(name)} has ${mark} ${times(count)}; ${times(rule.most)} is enough.`, about);
    } else if (count === 0) say(`${quoted(name)} has no ${mark}.`, about);
    else if (rule.rule === 'one-a-row' && count > 1)
      say(`${quoted(name)} has ${mark} ${times(count)}, not once.`, about);
  }
}

type ColumnRule = Extract<Rule, { rule: 'few-a-column' | 'column-used' }>;

function checkColumns(rule: ColumnRule, { held }: Place, box: Grid, say: Say): void {
  // A matrix that nobody has begun has no columns that carry nothing.
  if (!held.rows.some(row => Object.keys(row.cells).length > 0)) return;
  for (const { key, label } of columnsOf(box, held.answer)) {
    const about = { name: label, column: key };
    if (rule.rule === 'column-used') {
      if (!held.rows.some(row => cellOf(row, key) !== '')) say(`${quoted(label)} stands in no row.`, about);
      continue;
    }
    const count = held.rows.filter(row => marksIn(row, key).includes(rule.mark)).length;
    if (count <= rule.most) continue;
    const mark = markName(box, rule.mark);
    say(
      `${quoted(label)} has ${mark} in ${counted(count, 'row')}; more than ${rule.most} is too much for one.`,
      about,
    );
  }
}

function checkVerbs({ document, held }: Place, say: Say): void {
  const locale = recordsOf(document, 'workshop')[0]?.locale ?? 'en';
  for (const row of held.rows.filter(isNamed)) {
    if (beginsWithVerb(row.label, locale) === 'no')
      say(`${quoted(row.label)} does not begin with a verb.`, { name: row.label, row: row.id });
  }
}

const isNamed = (row: Row) => row.useCase === null && row.label !== '';

/** A mark as it stands in the cell, with what it means: “A” (Accountable). */
function markName(box: Grid, key: string): string {
  const mark = box.kind === 'matrix' ? box.marks.find(one => one.key === key) : undefined;
  if (!mark) return `“${key}”`;
  return mark.short === mark.label ? `“${mark.label}”` : `“${mark.short}” (${mark.label})`;
}
