import * as z from 'zod';
import { Diff } from '../change/diff.ts';
import { StagesPack } from '../content/stages.ts';
import { Photo } from '../model/canvas.ts';
import { Content } from './content.ts';
import { ExportedFile, JobId, Preflight, SaveOutcome } from './export.ts';
import { Backup, FileHandle, WorkshopKey, WorkshopSummary } from './library.ts';
import { PhotoBytes } from './photo.ts';
import { Presentation, RoomRecords } from './present.ts';
import { ReportPreview } from './preview.ts';
import { SealKey } from './seal.ts';
import { TableImported, TablePreview, TableView } from './table.ts';
import { CommitView, Snapshot } from './workshop.ts';

export const nothing = z.strictObject({});
export const keyed = z.strictObject({ key: WorkshopKey });
/** Work that goes on: `job.progress` says how far it is, `job.finished` what it came to, and `job.cancel` ends it. */
const started = z.strictObject({ job: JobId });

/**
 * What every call answers. A file of its own, since the renderer parses answers and nothing else: what goes in is parsed where it arrives,
 * and the schemas of all commands need not be loaded to show the first screen.
 */
export const answers = {
  'app.info': z.strictObject({
    version: z.string().max(40),
    host: z.enum(['electron', 'loopback', 'in-process']),
    /** Where the library lies, for the person to read; never used as a path by the renderer. */
    library: z.string().max(4096),
    stages: StagesPack,
  }),
  'content.read': Content,
  'library.list': z.strictObject({ workshops: z.array(WorkshopSummary).max(10_000) }),
  'library.create': keyed,
  'library.sample': keyed,
  'library.duplicate': keyed,
  'library.archive': nothing,
  'library.adopt': keyed,
  'library.backups': z.strictObject({ backups: z.array(Backup).max(200) }),
  'library.restore': keyed,
  'workshop.open': Snapshot,
  'workshop.close': nothing,
  'workshop.execute': z.strictObject({ commit: CommitView.nullable() }),
  'workshop.undo': z.strictObject({ commit: CommitView }),
  'workshop.redo': z.strictObject({ commit: CommitView }),
  'workshop.changes': z.strictObject({
    revision: z.int().min(1).nullable(),
    changed: z.boolean(),
    diff: Diff,
  }),
  'sign-off.seal': started,
  'seal.key': SealKey,
  'seal.backup': ExportedFile,
  'seal.restore': SealKey,
  'seal.replace': SealKey,
  'pdf.verify': started,
  'pdf.open': started,
  'file.pick': z.strictObject({
    file: z.strictObject({ file: FileHandle, name: z.string().max(255) }).nullable(),
  }),
  'file.save': SaveOutcome,
  'photo.keep': Photo,
  'photo.read': PhotoBytes,
  'table.read': TableView,
  'table.preview': TablePreview,
  'table.import': TableImported,
  'table.discard': nothing,
  'report.preflight': Preflight,
  'report.preview': ReportPreview,
  'export.start': started,
  'job.cancel': nothing,
  'present.open': z.strictObject({
    window: z.enum(['own-screen', 'shared-screen', 'page']),
    state: Presentation,
  }),
  'present.close': Presentation,
  'present.state': Presentation,
  'present.records': RoomRecords,
  'present.fill': z.strictObject({ done: z.boolean() }),
} as const;
