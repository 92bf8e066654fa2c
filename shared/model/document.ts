import type { AnyRecord, RecordOf, RecordType } from './record.ts';
import type { Id } from './scalars.ts';

/** A workshop as its records, by id. Immutable: every change answers a new one. */
export interface Document {
  readonly records: ReadonlyMap<Id, AnyRecord>;
}

export const EMPTY_DOCUMENT: Document = { records: new Map() };

/** Most records of one type a document may hold; a command that would pass it is refused. */
export const RECORD_LIMITS: Readonly<Record<RecordType, number>> = {
  workshop: 1,
  stages: 1,
  participant: 500,
  'use-case': 5_000,
  placement: 5_000,
  evidence: 50_000,
  round: 500,
  vote: 50_000,
  canvas: 200,
  note: 10_000,
  row: 10_000,
  answer: 5_000,
  assessment: 200,
  score: 50_000,
  'value-line': 5_000,
  decision: 5_000,
  action: 5_000,
  parked: 2_000,
  'sign-off': 500,
  waiver: 5_000,
  'report-profile': 50,
};

export function documentOf(records: Iterable<AnyRecord>): Document {
  return { records: new Map([...records].map(record => [record.id, record])) };
}

/** One for all: what selects it sees no change where there is none. */
const NONE: readonly AnyRecord[] = [];

const byType = new WeakMap<Document, Map<RecordType, readonly AnyRecord[]>>();

/** All records of one type, in no promised order. Computed once a document, so selectors may call it freely. */
export function recordsOf<T extends RecordType>(document: Document, type: T): readonly RecordOf<T>[] {
  let groups = byType.get(document);
  if (!groups) {
    const fresh = new Map<RecordType, AnyRecord[]>();
    for (const record of document.records.values()) {
      const group = fresh.get(record.type);
      if (group) group.push(record);
      else fresh.set(record.type, [record]);
    }
    groups = fresh;
    byType.set(document, fresh);
  }
  return (groups.get(type) ?? NONE) as readonly RecordOf<T>[];
}

/** The record of that id and type, or undefined. */
export function find<T extends RecordType>(document: Document, type: T, id: Id): RecordOf<T> | undefined {
  const record = document.records.get(id);
  return record?.type === type ? (record as RecordOf<T>) : undefined;
}

const placements = new WeakMap<Document, ReadonlyMap<Id, RecordOf<'placement'>>>();

/** Placements by the id of their use case. */
export function placementsByUseCase(document: Document): ReadonlyMap<Id, RecordOf<'placement'>> {
  let index = placements.get(document);
  if (!index) {
    index = new Map(recordsOf(document, 'placement').map(placement => [placement.useCase, placement]));
    placements.set(document, index);
  }
  return index;
}
