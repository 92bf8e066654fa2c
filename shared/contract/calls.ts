import * as z from 'zod';
import { Command } from '../commands/index.ts';
import { Id } from '../model/scalars.ts';
import { answers, keyed, nothing } from './answers.ts';
import { ExportFormat, JobId, Paper } from './export.ts';
import { Backup, FileHandle, NewWorkshop, WorkshopKey } from './library.ts';
import { PhotoHash } from './photo.ts';
import { PresentChange } from './present.ts';
import { PREVIEW_LIMITS } from './preview.ts';
import { Passphrase } from './seal.ts';
import { TableMapping, TableView } from './table.ts';

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
const table = z.strictObject({ table: TableView.shape.table });
/** Marks a gesture: commits with one mark are one undo step. */
const mark = z.string().min(1).max(64);

/** Every call the renderer can make of the main side: what goes in, what comes out. */
export const calls = {
  'app.info': call(nothing, answers['app.info']),
  /** Read anew at every call, so that a file that was just changed counts. */
  'content.read': call(nothing, answers['content.read']),
  'library.list': call(nothing, answers['library.list']),
  'library.create': call(NewWorkshop, answers['library.create']),
  'library.sample': call(nothing, answers['library.sample']),
  'library.duplicate': call(keyed, answers['library.duplicate']),
  'library.archive': call(
    z.strictObject({ key: WorkshopKey, archived: z.boolean() }),
    answers['library.archive'],
  ),
  /** Takes a `.headwater` file that the person chose into the library, as a copy. */
  'library.adopt': call(z.strictObject({ file: FileHandle }), answers['library.adopt']),
  'library.backups': call(keyed, answers['library.backups']),
  /** Brings a backup back as a workshop of its own; the file it is a backup of stays as it is. */
  'library.restore': call(
    z.strictObject({ key: WorkshopKey, backup: Backup.shape.id }),
    answers['library.restore'],
  ),
  'workshop.open': call(keyed, answers['workshop.open']),
  'workshop.close': call(keyed, answers['workshop.close']),
  /** Answers when the commit is on disk. `commit` is null when the command changed nothing. */
  'workshop.execute': call(
    z.strictObject({ key: WorkshopKey, command: Command, mark }),
    answers['workshop.execute'],
  ),
  'workshop.undo': call(keyed, answers['workshop.undo']),
  'workshop.redo': call(keyed, answers['workshop.redo']),
  /**
   * What has changed since the last sealed sign-off, without sign-offs, waivers and report profiles. `revision` is null for a workshop that was
   * never sealed; `changed` is false where every change was taken back again. With `signatory`: since that person said their word on the revision
   * that is open.
   */
  'workshop.changes': call(
    z.strictObject({ key: WorkshopKey, signatory: Id.nullable().default(null) }),
    answers['workshop.changes'],
  ),
  /**
   * Seals an open sign-off, durable when it answers, and begins the job that makes its PDF: painted, sealed, the workshop and its log attached. For
   * one that is sealed already the PDF is made again, of the workshop as it was sealed.
   */
  'sign-off.seal': call(
    z.strictObject({
      key: WorkshopKey,
      id: Id,
      profile: Id.nullable().default(null),
      paper: Paper.default('A4'),
    }),
    answers['sign-off.seal'],
  ),
  /** The key that this installation seals with; made at the first call. */
  'seal.key': call(nothing, answers['seal.key']),
  /** The key behind a passphrase, as a file to be saved with `file.save`: the only way it ever leaves. */
  'seal.backup': call(z.strictObject({ passphrase: Passphrase }), answers['seal.backup']),
  /** Puts a key from its backup in the place of the one in use; what that one sealed is still known as this installation's. */
  'seal.restore': call(
    z.strictObject({ file: FileHandle, passphrase: z.string().max(200) }),
    answers['seal.restore'],
  ),
  /** Puts a fresh key in the place of the one in use, which cannot seal any more and is still known. */
  'seal.replace': call(nothing, answers['seal.replace']),
  /** Begins to check whether a PDF is what a Headwater sealed, who signed, and which workshops of the library hold it: a `verdict`. */
  'pdf.verify': call(z.strictObject({ file: FileHandle }), answers['pdf.verify']),
  /** Begins to take the workshop out of a sealed PDF into the library, as a file of its own with its whole log: a `workshop`. */
  'pdf.open': call(z.strictObject({ file: FileHandle }), answers['pdf.open']),
  /** Lets the person choose a file with the host's own dialog; null when they gave up. Only where `app.info` says electron. */
  'file.pick': call(
    z.strictObject({ kind: z.enum(['table', 'workshop', 'pdf', 'key']) }),
    answers['file.pick'],
  ),
  'file.save': call(z.strictObject({ file: FileHandle }), answers['file.save']),
  /** Keeps an uploaded photo in the workshop's file, durable when it answers; a note may refer to it then. */
  'photo.keep': call(z.strictObject({ key: WorkshopKey, file: FileHandle }), answers['photo.keep']),
  'photo.read': call(z.strictObject({ key: WorkshopKey, hash: PhotoHash }), answers['photo.read']),
  'table.read': call(
    z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('file'), file: FileHandle }),
      z.strictObject({ from: z.literal('text'), text: z.string().max(32 * 1024 * 1024) }),
    ]),
    answers['table.read'],
  ),
  'table.preview': call(
    z.strictObject({
      table: TableView.shape.table,
      key: WorkshopKey,
      mapping: TableMapping,
      hasHeader: z.boolean(),
    }),
    answers['table.preview'],
  ),
  /** Imports what the preview said it would take, as one commit: all of it or nothing. */
  'table.import': call(
    z.strictObject({
      table: TableView.shape.table,
      key: WorkshopKey,
      mapping: TableMapping,
      hasHeader: z.boolean(),
      mark,
    }),
    answers['table.import'],
  ),
  'table.discard': call(table, answers['table.discard']),
  /** Glyphs that no font on this machine has and texts that will not fit, before the person exports. */
  'report.preflight': call(
    z.strictObject({ key: WorkshopKey, profile: Id.nullable().default(null), paper: Paper.default('A4') }),
    answers['report.preflight'],
  ),
  /** Pages of the report, from the plan that the PDF is painted from. `profile` null: every part, on `paper`. */
  'report.preview': call(
    z.strictObject({
      key: WorkshopKey,
      profile: Id.nullable(),
      paper: Paper.default('A4'),
      from: z.int().min(0).max(100_000),
      count: z.int().min(1).max(PREVIEW_LIMITS.pages),
    }),
    answers['report.preview'],
  ),
  /** `page`: of the report, from 1, for a picture of one. */
  'export.start': call(
    z.strictObject({
      key: WorkshopKey,
      format: ExportFormat,
      /** How the report is put together; null: every part, on `paper`. */
      profile: Id.nullable().default(null),
      paper: Paper.default('A4'),
      page: z.int().min(1).max(100_000).optional(),
    }),
    answers['export.start'],
  ),
  'job.cancel': call(z.strictObject({ job: JobId }), answers['job.cancel']),
  /**
   * Begins to present a workshop, or goes on with it. `window` says who brings up the second window: the host, on a
   * screen of its own or on the shared one, or the page itself, in a browser.
   */
  'present.open': call(keyed, answers['present.open']),
  'present.close': call(nothing, answers['present.close']),
  /** Changes what the projector shows, or only asks, with no change at all. */
  'present.state': call(z.strictObject({ change: PresentChange }), answers['present.state']),
  /** What is presented, as the room may have it: for the projector's window, which asks for no workshop by itself. */
  'present.records': call(nothing, answers['present.records']),
  /** Gives the presentation the whole screen, or takes it back. False: in a browser the page does so itself. */
  'present.fill': call(nothing, answers['present.fill']),
} as const;

export type CallName = keyof typeof calls;

/** The few calls that the room's window makes. */
export const ROOM_CALLS: ReadonlySet<string> = new Set<CallName>([
  'app.info',
  'photo.read',
  'present.records',
  'present.state',
  'present.close',
  'present.fill',
]);

/** A call's input as the caller writes it. */
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
/** A call's input as the handler gets it. */
export type ParsedInput<N extends CallName> = z.output<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;

/** One handler a call; leaving one out does not compile. Handlers throw `FailureError` to refuse. */
export type Handlers = { [N in CallName]: (input: ParsedInput<N>) => Promise<CallOutput<N>> };
