import { canonicalText } from '../../shared/change/canonical.ts';
import { applyInPlace } from '../../shared/change/diff.ts';
import { integrityFaults } from '../../shared/model/integrity.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
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

/** Checks everything there is to check. Never throws for what it finds. */
export function verifyStore(reader: Reader): VerifyReport {
  const faults: string[] = [];
  let head = BEFORE_ALL;
  try {
    const rows = reader.select<[], { quick_check: string }>('PRAGMA integrity_check(10)');
    for (const row of rows.all()) {
      const found = Object.values(row)[0];
      if (found !== 'ok') faults.push(`Structure: ${found}`);
    }
    head = readHead(reader);
    faults.push(...logFaults(reader));
  } catch (cause) {
    faults.push(`The file cannot be read to its end (${codeOf(cause) || 'its log is not readable'})`);
  }
  return { commits: head.number, head, faults: faults.slice(0, MOST) };
}

/** The chain, the rows against the replayed log, and the document that results. */
function logFaults(reader: Reader): string[] {
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
