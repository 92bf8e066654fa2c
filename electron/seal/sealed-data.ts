import { createHash } from 'node:crypto';
import * as z from 'zod';
import { canonicalText } from '../../shared/change/canonical.ts';
import { CommitBody } from '../../shared/change/commit.ts';
import { applyInPlace } from '../../shared/change/diff.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import { PHOTO_LIMITS } from '../../shared/contract/photo.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import { readJpeg } from '../../shared/model/jpeg.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
import { Id } from '../../shared/model/scalars.ts';
import { Hash, type SignOff } from '../../shared/model/sign-off.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { type Blob, hashesBroughtBy } from '../storage/blobs.ts';
import { type Head, linkFault } from '../storage/chain.ts';
import { BEFORE_ALL, type CommitRow } from '../storage/commits.ts';
import type { CheckedLog } from '../storage/from-log.ts';
import { digestOf } from '../storage/signed.ts';
import { type Attached, attachedFiles, readAttached } from './attached-files.ts';
import type { ByteSource } from './byte-source.ts';
import { DATA_FORMAT, DATA_VERSION, MOST_DATA, MOST_LOG } from './data-files.ts';
import { DATA_FILE, LOG_FILE, photoFile } from './seal-place.ts';
import { turns, type Watch } from './watch.ts';

const Data = z.strictObject({
  format: z.literal(DATA_FORMAT),
  version: z.literal(DATA_VERSION),
  signOff: Id,
  head: z.strictObject({ number: z.int().min(2), hash: Hash }),
  records: z.array(z.unknown()).max(100_000),
});
const Line = CommitBody.extend({ hash: Hash });

/** The workshop inside a sealed PDF, checked against itself from its first change to its last. */
export interface SealedData extends CheckedLog {
  readonly workshop: Workshop;
  readonly signOff: SignOff & { readonly sealed: NonNullable<SignOff['sealed']> };
  /** The commit that sealed it. */
  readonly head: Head;
  /** Photos that the log names. */
  readonly photos: readonly string[];
  /** What the PDF attaches, by name. */
  readonly attached: ReadonlyMap<string, Attached>;
}

/** Why the data of a PDF cannot be used: a clause such as "its log breaks off before change 7". */
export class UnfitData extends Error {
  override name = 'UnfitData';
}

/**
 * Reads the workshop out of a PDF of ours. Everything is bounded and checked: every commit by its schema, its hash and its place in the
 * chain; what they come to against the records, the document's integrity and the digest that was signed.
 * @param places where the attached files begin, as `checkSeal` found it
 * @throws UnfitData; FailureError cancelled
 */
export async function readSealedData(
  source: ByteSource,
  places: readonly number[],
  watch: Watch,
): Promise<SealedData> {
  const attached = await attachedFiles(source, places);
  const data = await unpacked(source, attached.get(DATA_FILE), MOST_DATA);
  const log = await unpacked(source, attached.get(LOG_FILE), MOST_LOG);
  try {
    return { ...(await check(data, log, watch)), attached };
  } catch (cause) {
    if (cause instanceof UnfitData || cause instanceof FailureError) throw cause;
    // Text that is no JSON, JSON that is too deep, diffs that do not fit.
    throw new UnfitData('its workshop cannot be read', { cause });
  }
}

/** The photos of a PDF of ours, each with the bytes that its hash names; others are left out. @throws FailureError cancelled */
export async function readPhotos(
  source: ByteSource,
  { photos: hashes, attached }: Pick<SealedData, 'photos' | 'attached'>,
  watch: Watch,
): Promise<Blob[]> {
  const photos: Blob[] = [];
  const turn = turns(watch);
  let total = 0;
  for (const [index, hash] of hashes.entries()) {
    watch.progress('Taking the photos over', index / hashes.length);
    await turn();
    const file = attached.get(photoFile(hash));
    const bytes = file && (await readAttached(source, file, PHOTO_LIMITS.kept));
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== hash) continue;
    if (typeof readJpeg(bytes) === 'string') continue;
    total += bytes.length;
    if (total > PHOTO_LIMITS.workshop) break;
    photos.push({ hash, kind: 'image/jpeg', bytes });
  }
  return photos;
}

async function unpacked(source: ByteSource, file: Attached | undefined, most: number): Promise<Buffer> {
  if (!file) throw new UnfitData('its workshop is not attached to it');
  const bytes = await readAttached(source, file, most);
  if (!bytes) throw new UnfitData(`its attached ${file.name} is damaged or too large`);
  return bytes;
}

async function check(data: Buffer, log: Buffer, watch: Watch): Promise<Omit<SealedData, 'attached'>> {
  const parsed = Data.safeParse(JSON.parse(data.toString('utf8')));
  if (!parsed.success) throw new UnfitData('its workshop is in a form that this Headwater does not know');
  const { commits, records, photos } = await replayed(log, watch);
  const head = commits.at(-1);
  if (!head || head.number !== parsed.data.head.number || head.hash !== parsed.data.head.hash)
    throw new UnfitData('its log does not end at the change that it says was sealed');
  const sorted = [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (canonicalText(sorted) !== canonicalText(parsed.data.records))
    throw new UnfitData('its workshop differs from what its log comes to');
  const fault = integrityFaults({ records })[0];
  if (fault) throw new UnfitData(`its workshop is not in order: ${fault.id || 'it'} ${fault.fault}`);
  const signOff = records.get(parsed.data.signOff);
  const workshop = sorted.find(record => record.type === 'workshop');
  const command = z.object({ type: z.string(), id: z.unknown() }).safeParse(JSON.parse(head.command));
  if (!workshop || signOff?.type !== 'sign-off' || !signOff.sealed)
    throw new UnfitData('it holds no sealed sign-off');
  const { sealed } = signOff;
  const isSealing = command.data?.type === 'sign-off.seal' && command.data.id === signOff.id;
  if (!isSealing || sealed.head.number !== head.number - 1 || sealed.head.hash !== head.previous)
    throw new UnfitData('its sign-off does not name the change that was signed');
  if (sealed.digest !== digestOf(sorted)) throw new UnfitData('its workshop is not the one that was signed');
  return {
    ...{ commits, records, photos, workshop, signOff: { ...signOff, sealed } },
    head: { number: head.number, hash: head.hash },
  };
}

async function replayed(log: Buffer, watch: Watch): Promise<CheckedLog & { readonly photos: string[] }> {
  const records = new Map<string, AnyRecord>();
  const commits: CommitRow[] = [];
  const photos = new Set<string>();
  let last: Head = BEFORE_ALL;
  const turn = turns(watch);
  for (let at = 0; at < log.length; ) {
    watch.progress('Repeating every change', 0.9 + (0.1 * at) / log.length);
    await turn();
    const end = log.indexOf(0x0a, at);
    if (end < 0) throw new UnfitData('its log breaks off in the middle of a change');
    const line: unknown = JSON.parse(log.toString('utf8', at, end));
    at = end + 1;
    const parsed = Line.safeParse(line);
    if (!parsed.success) throw new UnfitData(`change ${last.number + 1} of its log cannot be read`);
    // What stands there, not what the schema makes of it: that is what was hashed.
    const commit = line as z.infer<typeof Line>;
    const row = { ...commit, command: canonicalText(commit.command), diff: canonicalText(commit.diff) };
    const fault = linkFault(last, row);
    if (fault) throw new UnfitData(fault);
    applyInPlace(records, commit.diff);
    for (const hash of hashesBroughtBy(commit.diff)) photos.add(hash);
    commits.push(row);
    last = row;
  }
  return { commits, records, photos: [...photos].sort() };
}
