import { canonicalText } from '../../shared/change/canonical.ts';
import { applyInPlace } from '../../shared/change/diff.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
import { blobHashes, hashesBroughtBy, readBlob } from './blobs.ts';
import { type Head, linkFault } from './chain.ts';
import { BEFORE_ALL, commitFrom, commitRows, readHead } from './commits.ts';
import { codeOf } from './errors.ts';
import type { Reader } from './handles.ts';
import { bodies } from './records.ts';

/** What a whole check found. `faults` is empty for a sound file; each is a sentence without its full stop. */
export interface VerifyReport {
  readonly commits: number;
  readonly head: Head;
  readonly faults: string[];
}

/** More faults than anyone reads. */
const MOST = 20;

/**
 * Checks everything there is to check. Never throws for what it finds.
 * @param options `blobs`: false leaves the photos aside
 */
export function verifyStore(reader: Reader, { blobs = true } = {}): VerifyReport {
  const faults: string[] = [];
  let head = BEFORE_ALL;
  try {
    const rows = reader.select<[], { quick_check: string }>('PRAGMA integrity_check(10)');
    for (const row of rows.all()) {
      const found = Object.values(row)[0];
      if (found !== 'ok') faults.push(`Structure: ${found}`);
    }
    head = readHead(reader);
    const named = new Set<string>();
    faults.push(...logFaults(reader, named));
    if (blobs) faults.push(...blobFaults(reader, named));
  } catch (cause) {
    faults.push(`The file cannot be read to its end (${codeOf(cause) || 'its log is not readable'})`);
  }
  return { commits: head.number, head, faults: faults.slice(0, MOST) };
}

/**
 * The chain, the rows against the replayed log, and the document that results.
 * @param named gets the photos that the log names
 */
function logFaults(reader: Reader, named: Set<string>): string[] {
  const faults: string[] = [];
  const replayed = new Map<string, AnyRecord>();
  let last = BEFORE_ALL;
  for (const row of commitRows(reader)) {
    const commit = commitFrom(row);
    // Hashed from its parsed form: text that is not canonical would not be what anyone else hashes.
    const text = { ...row, command: canonicalText(commit.command), diff: canonicalText(commit.diff) };
    const fault = linkFault(last, text);
    if (fault) return [`The chain is broken: ${fault}`];
    try {
      applyInPlace(replayed, commit.diff);
    } catch (cause) {
      return [`Change ${row.number} cannot be repeated: ${cause instanceof Error ? cause.message : cause}`];
    }
    for (const hash of hashesBroughtBy(commit.diff)) named.add(hash);
    last = row;
  }
  const stored = new Map(bodies(reader).map(({ id, body }) => [id, body]));
  for (const [id, record] of replayed) {
    const body = stored.get(id);
    if (body === undefined) faults.push(`The record ${id} is in the log but not among the rows`);
    else if (body !== canonicalText(record)) faults.push(`The record ${id} differs from what the log says`);
  }
  for (const id of stored.keys()) {
    if (!replayed.has(id)) faults.push(`The record ${id} is among the rows but not in the log`);
  }
  for (const { id, fault } of integrityFaults({ records: replayed })) {
    faults.push(`${id ? `The record ${id}` : 'The workshop'} ${fault}`);
  }
  return faults;
}

/** @param named what the log refers to, now or at some time: an undo may bring it back */
function blobFaults(reader: Reader, named: ReadonlySet<string>): string[] {
  const kept = new Set(blobHashes(reader));
  const lost = [...named].filter(hash => !kept.has(hash)).sort();
  const altered = [...kept].filter(hash => readBlob(reader, hash) === null);
  return [
    ...lost.map(hash => `The photo ${short(hash)} is in the log but not in the file`),
    ...altered.map(hash => `The photo ${short(hash)} differs from what was kept`),
  ];
}

const short = (hash: string) => hash.slice(0, 12);
