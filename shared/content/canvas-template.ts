import * as z from 'zod';
import { COLUMN_KINDS, canonicalCell, canonicalMarks } from '../model/cell-text.ts';
import { ContentKey, StagePosition } from '../model/scalars.ts';
import { line, requiredLine } from '../model/text.ts';
import { Rule } from './canvas-rule.ts';

/** Bounds of a template, so that a foreign file can neither hang nor fill the app. */
export const TEMPLATE_LIMITS = {
  boxes: 24,
  columns: 24,
  rows: 60,
  marks: 8,
  options: 12,
  rules: 40,
  start: 40,
} as const;

/** Something that can be chosen or filled in: its name in workshops, its words, and what is meant. */
export const Choice = z.strictObject({
  key: ContentKey,
  label: requiredLine(80),
  about: line(300).default(''),
});
export type Choice = z.infer<typeof Choice>;

/** How a mark looks beside its letter; never the only sign. */
const TONES = ['plain', 'good', 'warn', 'bad', 'accent'] as const;

/** What can stand in a cell of a matrix, such as "A" for accountable. */
export const MatrixMark = Choice.extend({
  /** The few characters in the cell. */
  short: requiredLine(4),
  tone: z.enum(TONES).default('plain'),
});
export type MatrixMark = z.infer<typeof MatrixMark>;

/** A column of a table; every cell is kept as text and read by its kind. */
export const TableColumn = Choice.extend({
  kind: z.enum(COLUMN_KINDS).default('text'),
  /** For `choice`. */
  options: z.array(Choice).max(TEMPLATE_LIMITS.options).default([]),
  /** Width beside the other columns. */
  share: z.number().min(0.25).max(8).default(1),
});
export type TableColumn = z.infer<typeof TableColumn>;

/** A row that a new canvas begins with, and what stands in its cells already: in the form in which cells are kept (`shared/model/cell-text.ts`). */
const StartRow = Choice.extend({ cells: z.record(ContentKey, requiredLine(300)).default({}) });
export type StartRow = z.infer<typeof StartRow>;

/** Where rows come from: the room's own, use cases that the room picks, or those of the template and no others. */
const Rows = z.strictObject({
  from: z.enum(['own', 'use-cases', 'fixed']).default('own'),
  /** What one is called: "activity". */
  word: requiredLine(40).default('row'),
  /** Rows that a new canvas begins with. */
  start: z.array(StartRow).max(TEMPLATE_LIMITS.rows).default([]),
});

/** Parts that Headwater works out from what was filled in, by name; what each one is, is code (`shared/figures/`). */
export const FIGURES = [
  'links',
  'stream-map',
  'served-value',
  'responsibility-load',
  'organisation-timing',
  'flag-ranking',
  'recovery',
  'benefit-drift',
  'skills-gap',
  'readiness',
  'minutes',
] as const;
export const FigureName = z.enum(FIGURES);
export type FigureName = z.infer<typeof FigureName>;

const at = z.strictObject({
  /** Place and size on the template's grid; column and row count from 0. */
  column: z.int().min(0).max(23),
  row: z.int().min(0).max(23),
  columns: z.int().min(1).max(24),
  rows: z.int().min(1).max(24),
});
const box = {
  key: ContentKey,
  title: requiredLine(60),
  /** The question that fills the box. */
  prompt: line(300).default(''),
  at,
  /** Left out of how complete the canvas is. */
  optional: z.boolean().default(false),
  /** The box that the others stand around. */
  accent: z.boolean().default(false),
};
const start = z.array(requiredLine(300)).max(TEMPLATE_LIMITS.start).default([]);
const rows = Rows.prefault({});
const votes = z.boolean().default(false);

export const Box = z.discriminatedUnion('kind', [
  /** Loose notes. */
  z.strictObject({ kind: z.literal('notes'), ...box, start }),
  /** Notes that can be ticked off. */
  z.strictObject({ kind: z.literal('checklist'), ...box, start }),
  /** Names. */
  z.strictObject({ kind: z.literal('people'), ...box }),
  /** One longer text. */
  z.strictObject({ kind: z.literal('text'), ...box }),
  /** One level of several, lowest first. */
  z.strictObject({
    kind: z.literal('scale'),
    ...box,
    levels: z.array(Choice).min(2).max(TEMPLATE_LIMITS.options),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    ...box,
    options: z.array(Choice).min(2).max(TEMPLATE_LIMITS.options),
    /** Whether several can be chosen. */
    many: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('table'),
    ...box,
    columns: z.array(TableColumn).min(1).max(TEMPLATE_LIMITS.columns),
    rows,
    /** Whether hands are counted for each row. */
    votes,
  }),
  z.strictObject({
    kind: z.literal('matrix'),
    ...box,
    columns: z.array(Choice).min(1).max(TEMPLATE_LIMITS.columns),
    /** Whether the room may rename, add and take away columns. */
    ownColumns: z.boolean().default(false),
    rows,
    marks: z.array(MatrixMark).min(1).max(TEMPLATE_LIMITS.marks),
    /** Whether one cell takes several marks. */
    many: z.boolean().default(false),
    /** Whether each cell takes a note, such as what speaks for its mark. */
    notes: z.boolean().default(false),
    /** What the content itself says in a cell, by row and column. */
    texts: z.record(ContentKey, z.record(ContentKey, line(300))).default({}),
    votes,
  }),
  /** Worked out, not filled in. `of` names the box it reads; none: the workshop itself. */
  z.strictObject({
    kind: z.literal('figure'),
    ...box,
    figure: FigureName,
    of: ContentKey.nullable().default(null),
  }),
]);
export type Box = z.infer<typeof Box>;

export type BoxOf<K extends Box['kind']> = Extract<Box, { kind: K }>;

const unique = (keys: readonly string[]) => new Set(keys).size === keys.length;

/**
 * A canvas as content: boxes on a grid, the stages it serves and rules a linter checks. A canvas that is begun carries its template
 * with it, so that it stays whole when packs change and on machines that do not have them.
 */
export const CanvasTemplate = z
  .strictObject({
    key: ContentKey,
    version: z.int().min(1).max(1_000_000),
    name: requiredLine(60),
    /** One sentence: what the group gets from it. */
    purpose: line(200),
    /** Agenda templates are canvases that come before the others. */
    group: z.enum(['canvas', 'agenda']).default('canvas'),
    /** Where in the list it stands. */
    position: z.int().min(0).max(1000).default(500),
    serves: z.array(StagePosition).max(12).default([]),
    grid: z.strictObject({ columns: z.int().min(1).max(24), rows: z.int().min(1).max(24) }),
    boxes: z.array(Box).min(1).max(TEMPLATE_LIMITS.boxes),
    rules: z.array(Rule).max(TEMPLATE_LIMITS.rules).default([]),
  })
  .superRefine((template, context) => {
    const say = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const boxes = new Map(template.boxes.map(one => [one.key, one]));
    if (boxes.size < template.boxes.length) say(['boxes'], 'must each have a key of their own');
    const taken = new Map<string, string>();
    for (const [index, one] of template.boxes.entries()) {
      const { column, row, columns, rows: high } = one.at;
      const path = ['boxes', index];
      if (column + columns > template.grid.columns || row + high > template.grid.rows)
        say([...path, 'at'], `"${one.key}" reaches over the edge of the grid`);
      for (let x = column; x < column + columns; x += 1) {
        for (let y = row; y < row + high; y += 1) {
          const other = taken.get(`${x}/${y}`);
          if (other !== undefined) {
            say([...path, 'at'], `"${one.key}" lies over "${other}"`);
            x = 24;
            break;
          }
          taken.set(`${x}/${y}`, one.key);
        }
      }
      if (one.kind === 'figure' && one.of !== null && !boxes.has(one.of))
        say([...path, 'of'], `"${one.of}" is no box of this canvas`);
      for (const list of listsOf(one)) {
        if (!unique(list.map(choice => choice.key))) say(path, `"${one.key}" uses a key twice`);
      }
      if (one.kind === 'table' || one.kind === 'matrix') {
        for (const [at, row] of one.rows.start.entries()) {
          for (const [column, text] of Object.entries(row.cells)) {
            const fault = startFault(one, column, text);
            if (fault) say([...path, 'rows', 'start', at, 'cells', column], fault);
          }
        }
      }
      if (one.kind === 'table') {
        for (const [at, column] of one.columns.entries()) {
          if (column.kind === 'choice' && column.options.length < 2)
            say([...path, 'columns', at, 'options'], 'must be two or more for a choice');
        }
      }
    }
    for (const [index, rule] of template.rules.entries()) {
      const fault = ruleFault(rule, boxes.get(rule.box));
      if (fault) say(['rules', index], fault);
    }
  });
export type CanvasTemplate = z.infer<typeof CanvasTemplate>;

function listsOf(box: Box): readonly (readonly { readonly key: string }[])[] {
  switch (box.kind) {
    case 'scale':
      return [box.levels];
    case 'choice':
      return [box.options];
    case 'table':
      return [box.columns, box.rows.start, ...box.columns.map(column => column.options)];
    case 'matrix':
      return [box.columns, box.rows.start, box.marks];
    default:
      return [];
  }
}

/** Why a text cannot stand in the cell of a row that a canvas begins with; null when it can. */
function startFault(box: BoxOf<'table' | 'matrix'>, column: string, text: string): string | null {
  const at = box.columns.findIndex(one => one.key === column);
  if (at < 0) return `is for "${column}", which is no column of "${box.key}"`;
  const own = box.kind === 'table' ? box.columns[at] : undefined;
  const read = own ? canonicalCell(own, text) : box.kind === 'matrix' ? canonicalMarks(box, text) : null;
  if (!read || (read.ok && read.text === text)) return null;
  if (read.ok) return `is kept as "${read.text}", so it must be written like that`;
  // Whoever writes a template writes keys, and the other words name what people read.
  if (box.kind === 'matrix') return 'is no mark of the box, by its key';
  return own?.kind === 'choice' ? 'is none of the options, by its key' : read.fault;
}

/** Why a rule cannot be checked on its box; null when it can. */
function ruleFault(rule: Rule, box: Box | undefined): string | null {
  if (!box) return `"${rule.box}" is no box of this canvas`;
  if (box.kind === 'figure') return `"${rule.box}" is worked out, so no rule can hold for it`;
  if ('mark' in rule) {
    if (box.kind !== 'matrix') return `"${rule.box}" is no matrix`;
    if (!box.marks.some(mark => mark.key === rule.mark)) return `"${rule.mark}" is no mark of "${rule.box}"`;
  }
  if (rule.rule === 'cell-filled') {
    if (box.kind !== 'table') return `"${rule.box}" is no table`;
    if (!box.columns.some(column => column.key === rule.column))
      return `"${rule.column}" is no column of "${rule.box}"`;
  }
  if (rule.rule === 'verb-first' || rule.rule === 'column-used') {
    if (box.kind !== 'matrix' && box.kind !== 'table') return `"${rule.box}" has no rows`;
  }
  return null;
}
