import type { Diff } from '../../shared/change/diff.ts';
import { squash } from '../../shared/change/diff.ts';
import type { StagesPack } from '../../shared/content/stages.ts';
import type { CallOutput, ParsedInput } from '../../shared/contract/calls.ts';
import type { ExportedFile } from '../../shared/contract/export.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import type { WorkshopKey } from '../../shared/contract/library.ts';
import { SEAL_NOTICE } from '../../shared/contract/seal.ts';
import { type Document, documentOf, find, recordsOf } from '../../shared/model/document.ts';
import { openRound } from '../../shared/model/open-round.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { agreedPart } from '../../shared/views/agreed.ts';
import { stagesOf } from '../../shared/views/stages.ts';
import { startReport } from '../report/client.ts';
import { withFile } from '../seal/byte-source.ts';
import { factsOf } from '../seal/certificate.ts';
import { sealedState } from '../seal/data-files.ts';
import type { KeyStore } from '../seal/key-store.ts';
import { checkSeal, sealFile } from '../seal/seal-file.ts';
import { commitFrom, commitRows } from '../storage/commits.ts';
import type { Reader } from '../storage/handles.ts';
import { reachWorkshop } from '../storage/reach.ts';
import { digestOf } from '../storage/signed.ts';
import { inWorker } from './exports.ts';
import { fileStem } from './file-names.ts';
import type { Files } from './files.ts';
import type { Jobs, JobVoice } from './jobs.ts';
import { localTime } from './local-time.ts';
import { photoBytes } from './photos.ts';
import type { Ports } from './ports.ts';
import { profileOf, reportFacts } from './report-facts.ts';
import type { Sessions } from './sessions.ts';

/** What sealing takes. */
export interface SignOffParts {
  readonly ports: Ports;
  readonly sessions: Sessions;
  readonly files: Files;
  readonly jobs: Jobs;
  readonly keys: KeyStore;
  /** For a workshop that carries no stages of its own. */
  readonly stages: StagesPack;
}

/** Seals sign-offs and says what has changed since. */
export class SignOffs {
  readonly #parts: SignOffParts;

  constructor(parts: SignOffParts) {
    this.#parts = parts;
  }

  /**
   * Seals an open sign-off, durable when it answers, and begins to make its PDF. For one that is sealed already it makes the PDF again, of
   * the workshop as it was sealed.
   * @throws FailureError not-found; invalid, when nobody has signed or something blind is still hidden; as the key's store and the session
   */
  async seal({ key, id, profile, paper }: ParsedInput<'sign-off.seal'>): Promise<{ job: string }> {
    const { ports, sessions, jobs, files, keys } = this.#parts;
    // Before anything is sealed: without a key there would be no PDF.
    const identity = await keys.own();
    const session = sessions.of(key);
    const signOff = find(session.document, 'sign-off', id);
    if (!signOff) throw new FailureError('not-found', 'That sign-off is no longer there.');
    profileOf(session.document, profile);
    if (!signOff.sealed) {
      refuseHidden(session.document);
      const sealed = {
        head: { ...session.head },
        digest: digestOf(session.document.records.values()),
        time: localTime(ports.now()),
      };
      session.executeOwn({ type: 'sign-off.seal', id, sealed }, ports.newToken());
    }
    const work = (voice: JobVoice) => this.#make({ key, id, profile, paper }, identity, voice);
    return { job: jobs.start(work, ({ file }) => files.release(file)) };
  }

  /**
   * What has changed since the sign-off that was sealed last; for a signatory, since they said their word on the one that is open.
   * @throws FailureError not-found; as `Sessions.read`
   */
  changes({ key, signatory }: ParsedInput<'workshop.changes'>): CallOutput<'workshop.changes'> {
    const { path, document } = this.#parts.sessions.read(key);
    const since = signatory === null ? sinceSealed(document) : sinceSigned(document, signatory);
    if (!since) return { revision: null, changed: false, diff: squash([]) };
    const diffs = reachWorkshop(path, ({ reader }) => {
      const found: Diff[] = [];
      for (const row of commitRows(reader, since.first(reader))) found.push(commitFrom(row).diff);
      return found;
    });
    const diff = agreedPart(squash(diffs));
    const changed = digestOf(document.records.values()) !== since.digest;
    return { revision: since.revision, changed, diff };
  }

  async #make(
    { key, id, profile, paper }: ParsedInput<'sign-off.seal'>,
    identity: Awaited<ReturnType<KeyStore['own']>>,
    voice: JobVoice,
  ): Promise<ExportedFile & { kind: 'file' }> {
    const { ports, sessions, files, stages } = this.#parts;
    voice.progress('Reading the log', 0);
    const { path, document } = sessions.read(key);
    const sealed = find(document, 'sign-off', id)?.sealed;
    if (!sealed) throw new FailureError('not-found', 'That sign-off is no longer there.');
    const state = reachWorkshop(path, ({ reader }) => sealedState(reader, id, sealed.head));
    const signed = documentOf(state.records);
    const look = profileOf(document, profile);
    const workshop = state.records.find(record => record.type === 'workshop');
    const name = `${fileStem(workshop?.client ?? '', workshop?.title ?? '', `Revision ${state.signOff.revision}`, workshop?.date ?? '')}.pdf`;
    const { fingerprint, holder } = factsOf(identity.certificate);
    const out = files.temporary(name);
    try {
      const report = startReport(
        {
          records: state.records,
          stages: stagesOf(signed, stages),
          ...{ paper, profile: look },
          ...reachWorkshop(path, ({ reader }) => reportFacts(reader, signed, sealed.head)),
          head: sealed.head,
          resources: ports.paths.resources,
          // The logo may have been brought in after the seal, as the profile may have been changed.
          photos: { ...photoBytes(path, documentOf(look ? [look] : [])), ...state.photos },
          seal: { time: sealed.time, holder, notice: SEAL_NOTICE, files: state.files },
        },
        { worker: ports.paths.reportWorker, out, onProgress: voice.progress },
      );
      await inWorker(report, voice);
      voice.progress('Sealing', 0.98);
      const { hash, bytes } = await sealFile(out, identity);
      const check = await withFile(out, 'r', checkSeal);
      if (check.state !== 'whole')
        throw new Error('The PDF that was just sealed does not pass its own check.');
      if (voice.signal.aborted)
        throw new FailureError('cancelled', 'The PDF was not made. The sign-off stays sealed.');
      // From here to the end nothing waits, so that no cancelled PDF is noted.
      this.#note(key, id, { hash, bytes, fingerprint, made: ports.now() });
      const file = files.issue(out, name, true);
      return { kind: 'file', file, name, bytes };
    } catch (error) {
      files.abandon(out);
      throw error;
    }
  }

  /** Notes the first PDF of a sign-off; made again, it is the same document and is not noted twice. */
  #note(
    key: WorkshopKey,
    id: string,
    pdf: { hash: string; bytes: number; fingerprint: string; made: string },
  ): void {
    const { ports, sessions } = this.#parts;
    const wasOpen = sessions.isOpen(key);
    const session = sessions.of(key);
    try {
      if (find(session.document, 'sign-off', id)?.pdf) return;
      session.executeOwn({ type: 'sign-off.attach', id, pdf }, ports.newToken());
    } finally {
      if (!wasOpen) sessions.close(key);
    }
  }
}

/** A moment to count changes from. */
interface Since {
  readonly revision: number;
  /** The digest of what there was then. */
  readonly digest: string;
  /** The number of the first commit after it. */
  first(reader: Reader): number;
}

/** Since the sign-off that was sealed last; null for a workshop that never was. */
function sinceSealed(document: Document): Since | null {
  const last = recordsOf(document, 'sign-off')
    .flatMap(({ sealed, revision }) => (sealed ? [{ sealed, revision }] : []))
    .sort((a, b) => b.revision - a.revision)[0];
  if (!last) return null;
  const { revision, sealed } = last;
  // The commit right after the head that was signed is the one that sealed it.
  return { revision, digest: sealed.digest, first: () => sealed.head.number + 2 };
}

/** Since somebody said their word on the open sign-off. @throws FailureError not-found */
function sinceSigned(document: Document, signatory: Id): Since {
  const open = recordsOf(document, 'sign-off').find(({ sealed }) => sealed === null);
  const digest = open?.signatories.find(({ id }) => id === signatory)?.digest;
  if (!open || digest === undefined)
    throw new FailureError('not-found', 'That signatory is no longer there.');
  return {
    revision: open.revision,
    digest,
    first: reader => {
      const signed = reader
        .select<[string, string], { number: number | null }>(
          `SELECT max(number) AS number FROM commits WHERE json_extract(command, '$.type') = 'sign-off.sign'
             AND json_extract(command, '$.signatory.id') = ? AND json_extract(command, '$.signatory.digest') = ?`,
        )
        .get(signatory, digest)?.number;
      if (signed) return signed + 1;
      throw new FailureError('not-found', 'The log does not say when that was signed.');
    },
  };
}

/** The log goes into the PDF, and with it what each participant said blind: that must not come out before its reveal. */
function refuseHidden(document: Document): void {
  const round = openRound(document);
  if (round && round.state === 'collecting') {
    throw new FailureError(
      'invalid',
      'A round of blind placement is still going on, and the sealed PDF would tell its votes. Reveal or end it first. Nothing was sealed.',
    );
  }
  const blind = recordsOf(document, 'assessment').some(
    ({ mode, state }) => mode === 'blind' && state === 'collecting',
  );
  if (blind) {
    throw new FailureError(
      'invalid',
      'A blind assessment is still being answered, and the sealed PDF would tell its scores. Reveal or delete it first. Nothing was sealed.',
    );
  }
}
