import { basename } from 'node:path';
import type { Handlers } from '../../shared/contract/calls.ts';
import { type Answer, FailureError } from '../../shared/contract/failure.ts';
import type { FileHandle } from '../../shared/contract/library.ts';
import type { Audience, Signal } from '../../shared/contract/signals.ts';
import { loadStagesPack } from '../exchange/load-content.ts';
import { missingGlyphs, previewPages } from '../report/client.ts';
import { createContent } from './content.ts';
import { answerOf, createDispatch } from './dispatch.ts';
import { exportName, factsOf, reportInput, writeExport } from './exports.ts';
import { createFiles, type HeldFile, type Incoming } from './files.ts';
import { Jobs } from './jobs.ts';
import { Library } from './library.ts';
import { LibraryFolder } from './library-folder.ts';
import { keepPhoto, readPhoto } from './photos.ts';
import type { Ports } from './ports.ts';
import { Presenter } from './presenter.ts';
import { profileOf } from './report-facts.ts';
import { Sessions } from './sessions.ts';
import { createSignals, type Tell } from './signals.ts';
import { Tables } from './tables.ts';
import { VERSION } from './version.ts';

/** The whole main side, for a host to stand on. */
export interface App {
  readonly handlers: Handlers;
  /** Carries out one call by name. Never throws. */
  dispatch(name: string, input: unknown): Promise<Answer>;
  /** Takes a file's bytes; the answer's value is `{ file }`, a handle. Never throws. */
  upload(name: string, bytes: Incoming): Promise<Answer>;
  /** Every signal to come that is for such a window. Answers how to stop. */
  listen(listener: (signal: Signal) => void, audience?: Audience): () => void;
  /** For signals that only the host knows of, such as a menu's. */
  readonly tell: Tell;
  /** Makes a handle for a file that the person chose by the host's own means, such as a double click. */
  issueFile(path: string, name?: string): FileHandle;
  /** The file behind a handle, for a host that serves downloads. @throws FailureError not-found */
  file(handle: FileHandle): HeldFile;
  /** Before the end: cancels jobs, backs up and closes every workshop, empties the temporary folder. Then every call is refused. */
  drain(): Promise<void>;
}

/** @throws FailureError when the shipped content cannot be read: without it there is no app */
export function createApp(ports: Ports): App {
  const stages = loadStagesPack(ports.paths.resources);
  const content = createContent(ports.paths);
  const signals = createSignals(ports.log);
  const { tell } = signals;
  const files = createFiles(ports);
  const folder = new LibraryFolder(ports.paths.library);
  const sessions = new Sessions(ports, tell, key => folder.place(key).path);
  const library = new Library({ ports, folder, newStages: content.stages, files, sessions, tell });
  const tables = new Tables(ports, files, stages);
  const jobs = new Jobs(ports, tell);
  const presenter = new Presenter({
    projector: ports.projector,
    tell,
    documentOf: key => sessions.of(key).document,
  });
  signals.listen(({ name, payload }) => {
    if (name === 'workshop.committed') presenter.committed(payload.key);
  });
  const { paths } = ports;
  let sealing: ReturnType<typeof import('./sealing.ts')['createSealing']> | null = null;
  const seals = async () => {
    const { createSealing } = await import('./sealing.ts');
    sealing ??= createSealing({ ports, sessions, files, jobs, stages, folder, tell });
    return sealing;
  };

  const handlers: Handlers = {
    'app.info': async () => ({ version: VERSION, host: ports.host, library: paths.library, stages }),
    'content.read': async () => content.read(),
    'library.list': async () => ({ workshops: library.list() }),
    'library.create': async given => ({ key: library.create(given) }),
    'library.sample': async () => ({ key: library.sample() }),
    'library.duplicate': async ({ key }) => ({ key: library.duplicate(key) }),
    'library.archive': async ({ key, archived }) =>
      after(() => {
        presenter.leave(key);
        library.archive(key, archived);
      }),
    'library.adopt': async ({ file }) => ({ key: library.adopt(file) }),
    'library.backups': async ({ key }) => ({ backups: library.backups(key) }),
    'library.restore': async ({ key, backup }) => ({ key: library.restore(key, backup) }),
    'workshop.open': async ({ key }) => sessions.show(key).snapshot(),
    'workshop.close': async ({ key }) =>
      after(() => {
        presenter.leave(key);
        sessions.close(key);
      }),
    'workshop.execute': async ({ key, command, mark }) => ({
      commit: sessions.of(key).execute(command, mark),
    }),
    'workshop.undo': async ({ key }) => ({ commit: sessions.of(key).undo() }),
    'workshop.redo': async ({ key }) => ({ commit: sessions.of(key).redo() }),
    'workshop.changes': async given => (await seals())['workshop.changes'](given),
    'sign-off.seal': async given => (await seals())['sign-off.seal'](given),
    'seal.key': async given => (await seals())['seal.key'](given),
    'seal.backup': async given => (await seals())['seal.backup'](given),
    'seal.restore': async given => (await seals())['seal.restore'](given),
    'seal.replace': async given => (await seals())['seal.replace'](given),
    'pdf.verify': async given => (await seals())['pdf.verify'](given),
    'pdf.open': async given => (await seals())['pdf.open'](given),
    'file.pick': async ({ kind }) => {
      const path = await ports.dialogs.open(kind);
      if (path === null) return { file: null };
      return { file: { file: files.issue(path, basename(path)), name: basename(path) } };
    },
    'file.save': async ({ file }) => {
      const { path, name } = files.get(file);
      return ports.dialogs.save({ token: file, source: path, name });
    },
    'photo.keep': async ({ key, file }) => keepPhoto(sessions.of(key), file, files),
    'photo.read': async ({ key, hash }) => readPhoto(sessions.read(key).path, hash),
    'table.read': async source => tables.read(source),
    'table.preview': async ({ table, key, mapping, hasHeader }) =>
      tables.preview(table, sessions.read(key).document, mapping, hasHeader),
    'table.import': async ({ table, key, mapping, hasHeader, mark }) =>
      tables.import(table, sessions.of(key), mapping, hasHeader, mark),
    'table.discard': async ({ table }) => after(() => tables.discard(table)),
    'report.preflight': async ({ key, profile, paper }) => {
      const reading = sessions.read(key);
      const look = { paper, profile: profileOf(reading.document, profile) };
      return missingGlyphs(reportInput(reading, { stages, ...look, paths }), {
        worker: paths.reportWorker,
        isFirst: true,
      });
    },
    'report.preview': async ({ key, profile, paper, ...range }) => {
      const reading = sessions.read(key);
      const look = { paper, profile: profileOf(reading.document, profile) };
      return previewPages(
        { ...reportInput(reading, { stages, ...look, paths }), ...factsOf(reading) },
        range,
        {
          worker: paths.reportWorker,
        },
      );
    },
    'export.start': async ({ key, format, profile: id, paper, page }) => {
      // Read now: the export shows the workshop as it was when it was asked for.
      const reading = sessions.read(key);
      const profile = profileOf(reading.document, id);
      const name = exportName(reading, format, page);
      const work = async (voice: Parameters<typeof writeExport>[2]) => {
        const out = files.temporary(name);
        try {
          await writeExport(
            reading,
            { format, paper, profile, page, stages, paths, now: ports.now, out },
            voice,
          );
        } catch (error) {
          files.abandon(out);
          throw error;
        }
        const file = files.issue(out, name, true);
        return { kind: 'file', file, name, bytes: files.get(file).bytes } as const;
      };
      return { job: jobs.start(work, ({ file }) => files.release(file)) };
    },
    'job.cancel': async ({ job }) => after(() => jobs.cancel(job)),
    'present.open': async ({ key }) => {
      // Nothing is shown to a room that cannot be opened.
      sessions.of(key);
      return presenter.open(key);
    },
    'present.close': async () => presenter.close(),
    'present.state': async ({ change }) => presenter.change(change),
    'present.records': async () => presenter.records(),
    'present.fill': async () => ({ done: presenter.fill() }),
  };

  const dispatch = createDispatch(handlers, ports.log);
  let end: Promise<void> | null = null;
  const whileOpen = (work: () => Promise<Answer>): Promise<Answer> =>
    end === null ? work() : answerOf(ports.log, 'closing', () => Promise.reject(closing()));
  return {
    handlers,
    dispatch: (name, input) => whileOpen(() => dispatch(name, input)),
    upload: (name, bytes) =>
      whileOpen(() => answerOf(ports.log, 'upload', async () => ({ file: await files.upload(name, bytes) }))),
    listen: signals.listen,
    tell,
    issueFile: (path, name = basename(path)) => files.issue(path, name),
    file: files.get,
    drain() {
      end ??= (async () => {
        presenter.close();
        await jobs.drain();
        sessions.drain();
        tables.clear();
        files.clear();
      })();
      return end;
    },
  };
}

const after = (work: () => void): Record<string, never> => {
  work();
  return {};
};
const closing = () =>
  new FailureError(
    'cancelled',
    'Headwater is closing. What was shown as saved is on disk; start it again to go on.',
  );
