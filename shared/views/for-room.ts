import { type Document, documentOf, recordsOf } from '../model/document.ts';
import type { AnyRecord, RecordOf, RecordType } from '../model/record.ts';
import type { Id } from '../model/scalars.ts';
import { isTold } from './assessment.ts';

/*
 * The workshop as the window for the room gets it. What is kept from the room never leaves the main side, so no picture can show
 * it by mistake: facilitators' notes; money until it is revealed; votes and scores before theirs; and whatever no picture needs.
 */

/** What is kept from the room at the moment. */
interface Veil {
  readonly money: boolean;
  /** Rounds and assessments whose votes and scores may be told. */
  readonly told: ReadonlySet<Id>;
  /** Columns of money in tables, as canvas, box and column. */
  readonly amounts: ReadonlySet<string>;
}

type Shown = { readonly [T in RecordType]: (record: RecordOf<T>, veil: Veil) => RecordOf<T> | null };

const asIt = <R>(record: R): R => record;
const never = () => null;

/** What the room gets of every kind of record; null: nothing. A kind without an entry does not compile. */
const SHOWN: Shown = {
  workshop: workshop => (workshop.origin === null ? workshop : { ...workshop, origin: null }),
  stages: asIt,
  participant: never,
  'use-case': (useCase, { money }) => {
    const value = money ? useCase.value : null;
    return useCase.notes === '' && useCase.value === value ? useCase : { ...useCase, notes: '', value };
  },
  placement: asIt,
  evidence: evidence => (evidence.note === '' ? evidence : { ...evidence, note: '' }),
  round: asIt,
  vote: (vote, { told }) => (told.has(vote.round) ? vote : null),
  canvas: asIt,
  note: asIt,
  row: (row, { amounts }) => {
    const hidden = Object.keys(row.cells).filter(column => amounts.has(columnName(row, column)));
    if (hidden.length === 0) return row;
    const cells = Object.entries(row.cells).filter(([column]) => !hidden.includes(column));
    return { ...row, cells: Object.fromEntries(cells) };
  },
  answer: asIt,
  assessment: assessment => (assessment.leavers.length === 0 ? assessment : { ...assessment, leavers: [] }),
  score: (score, { told }) => (told.has(score.assessment) ? score : null),
  'value-line': (line, { money }) => (money ? line : null),
  decision: asIt,
  action: action => (action.note === '' ? action : { ...action, note: '' }),
  parked: never,
  'sign-off': never,
  waiver: never,
  'report-profile': never,
};

const columnName = ({ canvas, box }: { readonly canvas: Id; readonly box: string }, column: string): string =>
  JSON.stringify([canvas, box, column]);

function veilOf(document: Document, money: boolean): Veil {
  const told = [
    ...recordsOf(document, 'round').filter(round => round.state !== 'collecting'),
    ...recordsOf(document, 'assessment').filter(isTold),
  ].map(({ id }) => id);
  const amounts = recordsOf(document, 'canvas').flatMap(canvas =>
    canvas.template.boxes.flatMap(box =>
      box.kind === 'table' && !money
        ? box.columns
            .filter(column => column.kind === 'money')
            .map(column => columnName({ canvas: canvas.id, box: box.key }, column.key))
        : [],
    ),
  );
  return { money, told: new Set(told), amounts: new Set(amounts) };
}

const isAlike = (a: AnyRecord, b: AnyRecord) => a === b || JSON.stringify(a) === JSON.stringify(b);
const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every(one => b.has(one));

const shown = (record: AnyRecord, veil: Veil): AnyRecord | null =>
  (SHOWN[record.type] as (record: AnyRecord, veil: Veil) => AnyRecord | null)(record, veil);

/** A workshop as the room gets it, and what that was made of. */
export interface RoomView {
  readonly document: Document;
  readonly source: Document;
  readonly veil: Veil;
}

/**
 * The workshop as the room may read it.
 * @param before the view before this one: what has not changed since stays the same record
 */
export function forRoom(source: Document, money: boolean, before: RoomView | null = null): RoomView {
  const veil = veilOf(source, money);
  const isVeiledAlike =
    before?.veil.money === money &&
    isSame(before.veil.told, veil.told) &&
    isSame(before.veil.amounts, veil.amounts);
  const records: AnyRecord[] = [];
  for (const [id, record] of source.records) {
    const known = before?.document.records.get(id);
    const isKnown = known && isVeiledAlike && before?.source.records.get(id) === record;
    const own = isKnown ? known : shown(record, veil);
    // What only the facilitator has changed is the same for the room: it is not even told that there was a change.
    if (own) records.push(known && isAlike(known, own) ? known : own);
  }
  return { document: documentOf(records), source, veil };
}

/** What turns one view into another. */
export interface RoomChange {
  readonly gone: readonly Id[];
  /** New, or in the place of what had their ids. */
  readonly put: readonly AnyRecord[];
}

/** What the room's window has to be told; null when nothing is different for it. */
export function roomChange(before: Document, after: Document): RoomChange | null {
  const gone = [...before.records.keys()].filter(id => !after.records.has(id));
  const put = [...after.records.values()].filter(record => before.records.get(record.id) !== record);
  return gone.length + put.length === 0 ? null : { gone, put };
}

/** The room's document after a change. */
export function changedForRoom(document: Document, { gone, put }: RoomChange): Document {
  const records = new Map(document.records);
  for (const id of gone) records.delete(id);
  for (const record of put) records.set(record.id, record);
  return { records };
}
