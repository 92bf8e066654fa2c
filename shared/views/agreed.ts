import { canonicalText } from '../change/canonical.ts';
import type { Diff } from '../change/diff.ts';
import type { AnyRecord, RecordType } from '../model/record.ts';

/** Records about the agreement rather than of what is agreed: who signed, what was waived, how the report is put together. */
export const NOT_AGREED = ['sign-off', 'waiver', 'report-profile'] as const satisfies readonly RecordType[];

const isAgreed = ({ type }: AnyRecord): boolean => !(NOT_AGREED as readonly RecordType[]).includes(type);

/**
 * What people sign, as the text whose SHA-256 is a sign-off's digest: every record that is agreed, sorted by id, as one canonical JSON array. Where
 * the workshop's file came from is left out: a copy that was opened from a sealed PDF is what was signed.
 */
export function agreedText(records: Iterable<AnyRecord>): string {
  const agreed = [...records].filter(isAgreed).sort((a, b) => (a.id < b.id ? -1 : 1));
  return canonicalText(
    agreed.map(record => (record.type === 'workshop' ? { ...record, origin: null } : record)),
  );
}

/** The part of a change that changes what people signed. */
export function agreedPart(diff: Diff): Diff {
  const entries = <T>(part: Readonly<Record<string, T>>, record: (value: T) => AnyRecord) =>
    Object.fromEntries(Object.entries(part).filter(([, value]) => isAgreed(record(value))));
  return {
    added: entries(diff.added, record => record),
    updated: entries(diff.updated, ([, to]) => to),
    removed: entries(diff.removed, record => record),
  };
}
