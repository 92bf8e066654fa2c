import { basename } from 'node:path';
import { FailureError } from '../../shared/contract/failure.ts';
import type { WorkshopKey } from '../../shared/contract/library.ts';
import type { PdfVerdict, SealedFacts } from '../../shared/contract/seal.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { ownerOf } from '../seal/certificate.ts';
import type { KeyStore } from '../seal/key-store.ts';
import { readPhotos, type SealedData } from '../seal/sealed-data.ts';
import { verifyPdf, withPdf } from '../seal/verify-pdf.ts';
import { goOn, turns, type Watch } from '../seal/watch.ts';
import { createFromLog } from '../storage/from-log.ts';
import { reachWorkshop } from '../storage/reach.ts';
import { digestOfRows } from '../storage/signed.ts';
import { fileStem } from './file-names.ts';
import type { LibraryFolder } from './library-folder.ts';
import type { Ports } from './ports.ts';

/** A workshop file to compare with; `key` is null outside the library. */
interface Candidate {
  readonly key: WorkshopKey | null;
  readonly path: string;
}

/**
 * What there is to say about a PDF: whole, changed or not one of ours; and of a whole one who signed what, and which workshops hold it.
 * @throws FailureError not-found, no-access, limit, cancelled
 */
export async function checkPdf(
  path: string,
  keys: Pick<KeyStore, 'whose'>,
  candidates: readonly Candidate[],
  watch: Watch,
): Promise<PdfVerdict> {
  const check = await withPdf(path, source => verifyPdf(source, watch));
  if (check.state !== 'whole') return check;
  const { data, certificate } = check;
  const { client, title, date } = data.workshop;
  const { revision, statement, sealed, signatories } = data.signOff;
  const { fingerprint, holder } = ownerOf(certificate);
  const turn = turns(watch);
  const matches: SealedFacts['matches'] = [];
  for (const candidate of candidates) {
    await turn();
    const match = matchOf(candidate, data);
    if (match) matches.push(match);
  }
  const facts: SealedFacts = {
    ...{ client, title, date, revision, statement, time: sealed.time, head: sealed.head },
    ...{ signatories, fingerprint, holder, key: keys.whose(fingerprint) },
    matches: matches.slice(0, 50),
  };
  return { state: 'whole', facts };
}

/** A workshop whose log holds the very commit that sealed the PDF, and whether it is still what was signed. */
function matchOf(
  { key, path }: Candidate,
  { head, signOff }: SealedData,
): SealedFacts['matches'][number] | null {
  try {
    return reachWorkshop(path, ({ reader }) => {
      const own = reader
        .select<[number], { hash: string }>('SELECT hash FROM commits WHERE number = ?')
        .get(head.number);
      if (own?.hash !== head.hash) return null;
      const status = digestOfRows(reader) === signOff.sealed.digest ? 'signed' : 'changed';
      return { key, file: basename(path), status };
    });
  } catch {
    // Locked by another program, or damaged: it cannot be told whether it matches.
    return null;
  }
}

/**
 * Takes the workshop out of a sealed PDF into the library: a file of its own with the whole log, which names where it came from.
 * @throws FailureError unreadable: the PDF is not whole; cancelled, and then nothing was added; as the library's folder and `createFromLog`
 */
export async function openPdf(
  path: string,
  folder: LibraryFolder,
  ports: Pick<Ports, 'now' | 'actor' | 'newToken'>,
  watch: Watch,
): Promise<WorkshopKey> {
  const { data, fingerprint, photos } = await withPdf(path, async source => {
    const check = await verifyPdf(source, part(watch, 0, 0.6));
    if (check.state !== 'whole') {
      throw new FailureError('unreadable', `${check.reason} No workshop was added to the library.`);
    }
    const photos = await readPhotos(source, check.data, part(watch, 0.6, 0.9));
    return { data: check.data, fingerprint: ownerOf(check.certificate).fingerprint, photos };
  });
  watch.progress('Writing the workshop', 0.9);
  goOn(watch);
  // From here on nothing waits, so that whoever stops it is either told of a workshop or has none.
  const { workshop, signOff } = data;
  const { revision } = signOff;
  const place = folder.free(fileStem(workshop.client, workshop.title, `Revision ${revision}`, workshop.date));
  const to: Workshop = { ...workshop, origin: { kind: 'sealed-pdf', of: workshop.id } };
  createFromLog(
    place.path,
    data,
    {
      kind: 'do',
      mark: ports.newToken(),
      of: null,
      time: ports.now(),
      actor: ports.actor,
      label: 'open from a sealed PDF',
      command: { type: 'workshop.from-pdf', revision, fingerprint, head: { ...data.head } },
      diff: { added: {}, removed: {}, updated: { [workshop.id]: [workshop, to] } },
    },
    photos,
  );
  return place.key;
}

/** The voice for a part of the work. */
const part = ({ signal, progress }: Watch, from: number, to: number): Watch => ({
  signal,
  progress: (step, done) => progress(step, from + (to - from) * done),
});
