import type { StagesPack } from '../../shared/content/stages.ts';
import { type Document, find } from '../../shared/model/document.ts';
import type { Action, Decision, Parked } from '../../shared/model/roadmap.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { ACTION_STATE_NAMES, HORIZON_NAMES } from '../../shared/views/roadmap.ts';
import type { Field } from './xlsx-field.ts';

/** Numbers of what ids point to, lowest first. */
const numbers = (document: Document, type: 'use-case' | 'action', ids: readonly Id[]) =>
  ids
    .flatMap(id => find(document, type, id)?.number ?? [])
    .sort((a, b) => a - b)
    .join('; ') || null;

const stageName = ({ stages }: StagesPack, stage: number | null) =>
  stage === null ? null : (stages[stage]?.name ?? null);

export const decisionFields = (document: Document, stages: StagesPack): Field<Decision>[] => [
  { header: 'Number', width: 9, cell: one => one.number },
  { header: 'Decision', width: 56, cell: one => one.text },
  { header: 'Why', width: 56, cell: one => one.reason },
  { header: 'Decided by', width: 26, cell: one => one.decidedBy },
  { header: 'On', width: 12, cell: one => ({ day: one.day }) },
  { header: 'Stage', width: 8, cell: one => one.stage },
  { header: 'Stage name', width: 22, cell: one => stageName(stages, one.stage) },
  { header: 'Use cases', width: 14, cell: one => numbers(document, 'use-case', one.useCases) },
];

export const actionFields = (document: Document, stages: StagesPack): Field<Action>[] => [
  { header: 'Number', width: 9, cell: one => one.number },
  { header: 'Action', width: 56, cell: one => one.text },
  { header: 'Owner', width: 26, cell: one => one.owner },
  { header: 'Due', width: 12, cell: one => (one.due === null ? null : { day: one.due }) },
  { header: 'Horizon', width: 10, cell: one => HORIZON_NAMES[one.horizon] },
  { header: 'State', width: 12, cell: one => ACTION_STATE_NAMES[one.state] },
  { header: 'Stage', width: 8, cell: one => one.stage },
  { header: 'Stage name', width: 22, cell: one => stageName(stages, one.stage) },
  { header: 'Use cases', width: 14, cell: one => numbers(document, 'use-case', one.useCases) },
  { header: 'Waits for', width: 14, cell: one => numbers(document, 'action', one.blockedBy) },
  { header: 'Note', width: 44, cell: one => one.note },
  { header: 'Source', width: 30, cell: one => one.source },
];

export const PARKED_FIELDS: readonly Field<Parked>[] = [
  { header: 'Set aside', width: 70, cell: one => one.text },
  { header: 'Brought up by', width: 26, cell: one => one.by },
];
