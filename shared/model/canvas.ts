import * as z from 'zod';
import { CanvasTemplate, Choice, TEMPLATE_LIMITS } from '../content/canvas-template.ts';
import { ContentKey, Id, OrderKey } from './scalars.ts';
import { line, prose } from './text.ts';

/** Bounds of what is filled in. */
export const CANVAS_LIMITS = {
  note: 2_000,
  cell: 2_000,
  /** The head of a row. */
  label: 300,
  agreed: 600,
  text: 20_000,
  links: 20,
  votes: 999,
} as const;

/** How a group fills a canvas: loose notes first, then one agreed sentence a box. */
export const CANVAS_MODES = ['ideas', 'decision'] as const;

/** A structured page that a group fills in. What is in its boxes are records of their own: notes, rows, answers. */
export const Canvas = z.strictObject({
  id: Id,
  type: z.literal('canvas'),
  /** The template as it was when the canvas was begun or last brought up to date. */
  template: CanvasTemplate,
  /** What it is about, such as one business unit; empty: the whole organisation. */
  about: line(120),
  mode: z.enum(CANVAS_MODES),
  order: OrderKey,
});
export type Canvas = z.infer<typeof Canvas>;

/** Colours of notes by name; each has a sign of its own beside the colour. */
export const NOTE_COLOURS = ['sand', 'river', 'moss', 'clay', 'plum'] as const;

/** The longest side of a photo that is kept, in pixels. */
export const MOST_PIXELS = 4096;

/** A picture kept in the workshop's file, by the hash of its bytes. Always a JPEG that Headwater encoded itself. */
export const Photo = z.strictObject({
  /** SHA-256 of the bytes. */
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'is not a hash'),
  width: z.int().min(1).max(MOST_PIXELS),
  height: z.int().min(1).max(MOST_PIXELS),
});
export type Photo = z.infer<typeof Photo>;

/** A note in a box of kind notes, checklist or people. */
export const Note = z.strictObject({
  id: Id,
  type: z.literal('note'),
  canvas: Id,
  box: ContentKey,
  order: OrderKey,
  /** May be empty only beside a photo, whose caption it is. */
  text: prose(CANVAS_LIMITS.note),
  colour: z.enum(NOTE_COLOURS).nullable(),
  /** Ticked off, in a checklist. */
  checked: z.boolean(),
  /** Hands counted for it. */
  votes: z.int().min(0).max(CANVAS_LIMITS.votes),
  useCases: z.array(Id).max(CANVAS_LIMITS.links),
  photo: Photo.nullable(),
});
export type Note = z.infer<typeof Note>;

/** A row of a table or matrix. */
export const Row = z.strictObject({
  id: Id,
  type: z.literal('row'),
  canvas: Id,
  box: ContentKey,
  order: OrderKey,
  /** The template's row that it is; empty for the room's own. */
  key: z.union([ContentKey, z.literal('')]),
  /** What stands at its head; empty where it is a use case. */
  label: line(CANVAS_LIMITS.label),
  useCase: Id.nullable(),
  /**
   * By the key of the column. In a table, text by the column's kind: a number in digits with a point, a day as YYYY-MM-DD, a stage
   * as its position, a choice as its key. In a matrix, the marks' keys with a space between.
   */
  cells: z.record(ContentKey, prose(CANVAS_LIMITS.cell)),
  /** In a matrix with notes: what speaks for the mark, by the key of the column. */
  notes: z.record(ContentKey, prose(CANVAS_LIMITS.cell)),
  votes: z.int().min(0).max(CANVAS_LIMITS.votes),
});
export type Row = z.infer<typeof Row>;

/** What was said of a box as a whole: at most one a box. */
export const Answer = z.strictObject({
  id: Id,
  type: z.literal('answer'),
  canvas: Id,
  box: ContentKey,
  /** The one sentence that the group agreed on. */
  agreed: prose(CANVAS_LIMITS.agreed),
  /** In a box of kind text. */
  text: prose(CANVAS_LIMITS.text),
  /** In a box of kind choice or scale: keys, in the template's order. */
  chosen: z.array(ContentKey).max(TEMPLATE_LIMITS.options),
  /** The room's own columns of a matrix; null: the template's. */
  columns: z
    .array(Choice.pick({ key: true, label: true }))
    .max(TEMPLATE_LIMITS.columns)
    .nullable(),
});
export type Answer = z.infer<typeof Answer>;
