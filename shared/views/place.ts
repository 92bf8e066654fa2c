import { type Document, find } from '../model/document.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Id } from '../model/scalars.ts';

/** Where in the app something stands: the screen, and what of it is to be chosen or opened there. */
export type Place =
  | { readonly route: 'curve'; readonly useCase: Id | null }
  /** `item` as canvases name what stands in them: `box:risks`, `note:…`, `row:…`, `cell:…/…`. */
  | { readonly route: 'canvases'; readonly canvas: Id; readonly item: string | null }
  | { readonly route: 'assessment'; readonly assessment: Id | null }
  /** `line` is a line of the ledger, or the use case whose quick range it is. */
  | { readonly route: 'value'; readonly line: Id | null }
  | { readonly route: 'roadmap'; readonly open: { kind: 'action' | 'decision'; id: Id } | null }
  | { readonly route: 'blind' }
  | { readonly route: 'dialog'; readonly dialog: 'participants' | 'workshop' };

type PlaceOf = (record: never) => Place | null;

const onCurve = ({ useCase }: { readonly useCase: Id }): Place => ({ route: 'curve', useCase });
const onAssessment = (assessment: Id): Place => ({ route: 'assessment', assessment });
const blind = (): Place => ({ route: 'blind' });
const inCanvas = (canvas: Id, item: string | null): Place => ({ route: 'canvases', canvas, item });
const onRoadmap = (kind: 'action' | 'decision') => (record: { id: Id }) =>
  ({ route: 'roadmap', open: { kind, id: record.id } }) satisfies Place;

// A type that is left out does not compile.
const PLACES: { readonly [T in AnyRecord['type']]: PlaceOf } = {
  workshop: () => ({ route: 'dialog', dialog: 'workshop' }),
  stages: () => ({ route: 'curve', useCase: null }),
  participant: () => ({ route: 'dialog', dialog: 'participants' }),
  'use-case': (record: { id: Id }) => ({ route: 'curve', useCase: record.id }),
  placement: onCurve,
  evidence: onCurve,
  round: blind,
  vote: blind,
  canvas: (record: { id: Id }) => inCanvas(record.id, null),
  note: (record: { id: Id; canvas: Id }) => inCanvas(record.canvas, `note:${record.id}`),
  row: (record: { id: Id; canvas: Id }) => inCanvas(record.canvas, `row:${record.id}`),
  answer: (record: { canvas: Id; box: string }) => inCanvas(record.canvas, `box:${record.box}`),
  assessment: (record: { id: Id }) => onAssessment(record.id),
  score: (record: { assessment: Id }) => onAssessment(record.assessment),
  'value-line': (record: { id: Id }) => ({ route: 'value', line: record.id }),
  decision: onRoadmap('decision'),
  action: onRoadmap('action'),
  parked: () => ({ route: 'roadmap', open: null }),
  'sign-off': () => null,
  waiver: () => null,
  'report-profile': () => null,
};

/** Where a record can be seen and mended; null for one that is gone, or that has no place of its own. */
export function placeOf(document: Document, id: Id): Place | null {
  const record = document.records.get(id);
  if (!record) return null;
  const place = PLACES[record.type](record as never);
  if (place?.route === 'canvases' && !find(document, 'canvas', place.canvas)) return null;
  return place;
}
