import * as z from 'zod';
import { Id } from '../model/scalars.ts';
import { PAPERS } from '../model/sign-off.ts';
import { FileHandle } from './library.ts';

export const EXPORT_FORMATS = [
  'pdf',
  'pitch',
  'markdown',
  'svg',
  'png',
  'page-svg',
  'page-png',
  'pptx',
  'xlsx',
  'csv',
  'ledger-csv',
  'roadmap-csv',
  'roadmap-ics',
  'json',
  'headwater',
] as const;
export const ExportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** How a format's file name ends: the part of the workshop that it holds, where it is one, and the extension. */
export function fileEnding(format: ExportFormat): { readonly part: string; readonly extension: string } {
  switch (format) {
    case 'page-svg':
      return { part: 'Page', extension: 'svg' };
    case 'page-png':
      return { part: 'Page', extension: 'png' };
    case 'pitch':
      return { part: 'Pitch', extension: 'pdf' };
    case 'markdown':
      return { part: 'Summary', extension: 'md' };
    case 'ledger-csv':
      return { part: 'Value', extension: 'csv' };
    case 'roadmap-csv':
      return { part: 'Roadmap', extension: 'csv' };
    case 'roadmap-ics':
      return { part: 'Roadmap', extension: 'ics' };
    default:
      return { part: '', extension: format };
  }
}

/** Page size of the report's text pages; posters are A3 with A4 and A3, Tabloid with Letter and Tabloid. */
export const Paper = z.enum(PAPERS);

/** A character that no shipped or system font can draw, and where it stands. */
export const MissingGlyph = z.strictObject({
  character: z.string().max(16),
  /** `U+1F9AD` */
  code: z.string().max(10),
  /** Where, in words: "the title of use case 12". */
  place: z.string().max(200),
  /** The record that holds it; null where it stands in what ships. */
  record: Id.nullable(),
});
export type MissingGlyph = z.infer<typeof MissingGlyph>;

/** A text that will not fit: a use case with no card on the poster, a title cut there, a text longer than its canvas can show. */
const UnfitText = z.strictObject({
  record: Id,
  what: z.enum(['card', 'title', 'canvas']),
  /** In words: "use case 12", "a text of Risks". */
  place: z.string().max(200),
});

export const Preflight = z.strictObject({
  /** The first hundred; `missing` counts all. */
  glyphs: z.array(MissingGlyph).max(100),
  missing: z.int().min(0),
  /** What its place in the report cannot hold whole; nothing of it is lost, it is told elsewhere. */
  unfit: z.array(UnfitText).max(200),
});
export type Preflight = z.infer<typeof Preflight>;

export const JobId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** A finished export: a file to be saved with `file.save`. */
export const ExportedFile = z.strictObject({
  file: FileHandle,
  name: z.string().max(255),
  bytes: z.int().min(0),
});
export type ExportedFile = z.infer<typeof ExportedFile>;

/** What saving came to: written where the person chose, given up, or (in a browser) ready to download from `url`. */
export const SaveOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), name: z.string().max(255) }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('download'), name: z.string().max(255), url: z.string().max(500) }),
]);
export type SaveOutcome = z.infer<typeof SaveOutcome>;
