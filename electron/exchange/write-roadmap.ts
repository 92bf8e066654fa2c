import Papa from 'papaparse';
import type { StagesPack } from '../../shared/content/stages.ts';
import { type Document, find } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { guarded } from '../../shared/views/formula-guard.ts';
import {
  ACTION_STATE_NAMES,
  actionsByHorizon,
  decisionsOf,
  HORIZON_NAMES,
  parkedOf,
} from '../../shared/views/roadmap.ts';

const COLUMNS = [
  'Kind',
  'Number',
  'Text',
  'Owner or decided by',
  'Due or decided on',
  'Horizon',
  'State',
  'Stage',
  'Stage name',
  'Use cases',
  'Waits for',
  'Reason or note',
  'Source',
] as const;

/**
 * Decisions, actions and the parking lot, one a row: UTF-8 with a byte order mark, commas, CRLF. No cell can be run as a
 * formula. Use cases and actions are named by their numbers.
 */
export function roadmapCsv(document: Document, stages: StagesPack): string {
  const numbers = (type: 'use-case' | 'action', ids: readonly Id[]) =>
    ids
      .flatMap(id => find(document, type, id)?.number ?? [])
      .sort((a, b) => a - b)
      .join('; ');
  const place = (stage: number | null) =>
    stage === null ? ['', ''] : [String(stage), stages.stages[stage]?.name ?? ''];
  const rows = [
    ...decisionsOf(document).map(one => [
      ...['Decision', String(one.number), one.text, one.decidedBy, one.day, '', ''],
      ...place(one.stage),
      ...[numbers('use-case', one.useCases), '', one.reason, one.source],
    ]),
    ...actionsByHorizon(document).flatMap(({ horizon, actions }) =>
      actions.map(one => [
        ...['Action', String(one.number), one.text, one.owner, one.due ?? ''],
        ...[HORIZON_NAMES[horizon], ACTION_STATE_NAMES[one.state]],
        ...place(one.stage),
        ...[numbers('use-case', one.useCases), numbers('action', one.blockedBy), one.note, one.source],
      ]),
    ),
    ...parkedOf(document).map(one => ['Parked', '', one.text, one.by, '', '', '', '', '', '', '', '', '']),
  ];
  const data = [[...COLUMNS], ...rows].map(row => row.map(guarded));
  return `\ufeff${Papa.unparse(data, { newline: '\r\n' })}\r\n`;
}
