import * as z from 'zod';
import { Diff } from '../change/diff.ts';
import { Command } from '../commands/index.ts';
import { StagesPack } from '../content/stages.ts';
import { Photo } from '../model/canvas.ts';
import { Id } from '../model/scalars.ts';
import { Content } from './content.ts';
import { ExportedFile, ExportFormat, JobId, Paper, Preflight, SaveOutcome } from './export.ts';
import { Backup, FileHandle, NewWorkshop, WorkshopKey, WorkshopSummary } from './library.ts';
import { PhotoBytes, PhotoHash } from './photo.ts';
import { Presentation, PresentChange } from './present.ts';
import { PREVIEW_LIMITS, ReportPreview } from './preview.ts';
import { Passphrase, PdfVerdict, SealKey } from './seal.ts';
import { TableImported, TableMapping, TablePreview, TableView } from './table.ts';
import { CommitView, Snapshot } from './workshop.ts';

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
const nothing = z.strictObject({});
const keyed = z.strictObject({ key: WorkshopKey });
const table = z.strictObject({ table: TableView.shape.table });
/** Marks a gesture: commits with one mark are one undo step. */
const mark = z.string().min(1).max(64);

/** Every call the renderer can make of the main side: what goes in, what comes out. */
export const calls = {
  'app.info': call(
    nothing,
    z.strictObject({
      version: z.string().max(40),
      host: z.enum(['electron', 'loopback', 'in-process']),
      /** Where the library lies, for the person to read; never used as a path by the renderer. */
      library: z.string().max(4096),
      stages: StagesPack,
    }),
  ),
  /** Read anew at every call, so that a file that was just changed counts. */
  'content.read': call(nothing, Content),
  'library.list': call(nothing, z.strictObject({ workshops: z.array(WorkshopSummary).max(10_000) })),
  'library.create': call(NewWorkshop, keyed),
  'library.sample': call(nothing, keyed),
  'library.duplicate': call(keyed, keyed),
  'library.archive': call(z.strictObject({ key: WorkshopKey, archived: z.boolean() }), nothing),
  /** Takes a `.headwater` file that the person chose into the library, as a copy. */
  'library.adopt': call(z.strictObject({ file: FileHandle }), keyed),
  'library.backups': call(keyed, z.strictObject({ backups: z.array(Backup).max(200) })),
  /** Brings a backup back as a workshop of its own; the file it is a backup of stays as it is. */
  'library.restore': call(z.strictObject({ key: WorkshopKey, backup: Backup.shape.id }), keyed),
  'workshop.open': call(keyed, Snapshot),
  'workshop.close': call(keyed, nothing),
  /** Answers when the commit is on disk. `commit` is null when the command changed nothing. */
  'workshop.execute': call(
    z.strictObject({ key: WorkshopKey, command: Command, mark }),
    z.strictObject({ commit: CommitView.nullable() }),
  ),
  'workshop.undo': call(keyed, z.strictObject({ commit: CommitView })),
  'workshop.redo': call(keyed, z.strictObject({ commit: CommitView })),
  /**
   * What has changed since the last sealed sign-off, without sign-offs, waivers and report profiles. `revision` is null for a workshop that was
   * never sealed; `changed` is false where every change was taken back again.
   */
  'workshop.changes': call(
    keyed,
    z.strictObject({ revision: z.int().min(1).nullable(), changed: z.boolean(), diff: Diff }),
  ),
  /**
   * Seals an open sign-off, durable when it answers, and begins the job that makes its PDF: painted, sealed, the workshop and its log attached. For
   * one that is sealed already the PDF is made again, of the workshop as it was sealed.
   */
  'sign-off.seal': call(
    z.strictObject({ key: WorkshopKey, id: Id, paper: Paper.default('A4') }),
    z.strictObject({ job: JobId }),
  ),
  /** The key that this installation seals with; made at the first call. */
  'seal.key': call(nothing, SealKey),
  /** The key behind a passphrase, as a file to be saved with `file.save`: the only way it ever leaves. */
  'seal.backup': call(z.strictObject({ passphrase: Passphrase }), ExportedFile),
  /** Puts a key from its backup in the place of the one in use; what that one sealed is still known as this installation's. */
  'seal.restore': call(z.strictObject({ file: FileHandle, passphrase: z.string().max(200) }), SealKey),
  /** Puts a fresh key in the place of the one in use, which cannot seal any more and is still known. */
  'seal.replace': call(nothing, SealKey),
  /** Whether a PDF is what a Headwater sealed, who signed, and which workshops of the library hold it. */
  'pdf.verify': call(z.strictObject({ file: FileHandle }), PdfVerdict),
  /** Takes the workshop out of a sealed PDF into the library, as a file of its own with its whole log. */
  'pdf.open': call(z.strictObject({ file: FileHandle }), keyed),
  /** Lets the person choose a file with the host's own dialog; null when they gave up. Only where `app.info` says electron. */
  'file.pick': call(
    z.strictObject({ kind: z.enum(['table', 'workshop', 'pdf', 'key']) }),
    z.strictObject({ file: z.strictObject({ file: FileHandle, name: z.string().max(255) }).nullable() }),
  ),
  'file.save': call(z.strictObject({ file: FileHandle }), SaveOutcome),
  /** Keeps an uploaded photo in the workshop's file, durable when it answers; a note may refer to it then. */
  'photo.keep': call(z.strictObject({ key: WorkshopKey, file: FileHandle }), Photo),
  'photo.read': call(z.strictObject({ key: WorkshopKey, hash: PhotoHash }), PhotoBytes),
  'table.read': call(
    z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('file'), file: FileHandle }),
      z.strictObject({ from: z.literal('text'), text: z.string().max(32 * 1024 * 1024) }),
    ]),
    TableView,
  ),
  'table.preview': call(
    z.strictObject({
      table: TableView.shape.table,
      key: WorkshopKey,
      mapping: TableMapping,
      hasHeader: z.boolean(),
    }),
    TablePreview,
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
    TableImported,
  ),
  'table.discard': call(table, nothing),
  /** Glyphs that no font on this machine has and texts that will not fit, before the person exports. */
  'report.preflight': call(keyed, Preflight),
  /** Pages of the report, from the plan that the PDF is painted from. `profile` null: every part, on `paper`. */
  'report.preview': call(
    z.strictObject({
      key: WorkshopKey,
      profile: Id.nullable(),
      paper: Paper.default('A4'),
      from: z.int().min(0).max(100_000),
      count: z.int().min(1).max(PREVIEW_LIMITS.pages),
    }),
    ReportPreview,
  ),
  /** `page`: of the report, from 1, for a picture of one. */
  'export.start': call(
    z.strictObject({
      key: WorkshopKey,
      format: ExportFormat,
      paper: Paper.default('A4'),
      page: z.int().min(1).max(100_000).optional(),
    }),
    z.strictObject({ job: JobId }),
  ),
  'job.cancel': call(z.strictObject({ job: JobId }), nothing),
  /**
   * Begins to present a workshop, or goes on with it. `window` says who brings up the second window: the host, on a
   * screen of its own or on the shared one, or the page itself, in a browser.
   */
  'present.open': call(
    keyed,
    z.strictObject({ window: z.enum(['own-screen', 'shared-screen', 'page']), state: Presentation }),
  ),
  'present.close': call(nothing, Presentation),
  /** Changes what the projector shows, or only asks, with no change at all. */
  'present.state': call(z.strictObject({ change: PresentChange }), Presentation),
  /** Gives the presentation the whole screen, or takes it back. False: in a browser the page does so itself. */
  'present.fill': call(nothing, z.strictObject({ done: z.boolean() })),
} as const;

export type CallName = keyof typeof calls;
/** A call's input as the caller writes it. */
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
/** A call's input as the handler gets it. */
export type ParsedInput<N extends CallName> = z.output<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;

/** One handler a call; leaving one out does not compile. Handlers throw `FailureError` to refuse. */
export type Handlers = { [N in CallName]: (input: ParsedInput<N>) => Promise<CallOutput<N>> };
