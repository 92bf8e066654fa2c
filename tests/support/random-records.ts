import type { Command } from '../../shared/commands/index.ts';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import { ACTION_STATES, HORIZONS } from '../../shared/model/roadmap.ts';
import { DRIVERS } from '../../shared/model/use-case.ts';
import type { Picks } from './picks.ts';

export const RECORD_KINDS = [
  'decision-add',
  'decision-edit',
  'decision-remove',
  'action-add',
  'action-edit',
  'action-move',
  'action-remove',
  'parked-add',
  'parked-edit',
  'parked-remove',
  'value-add',
  'value-edit',
  'value-move',
  'value-remove',
] as const;
type RecordKind = (typeof RECORD_KINDS)[number];

/** A step about the roadmap or the ledger as a command on this document: mostly valid, sometimes one that must be refused. */
export function recordCommand(document: Document, kind: RecordKind, picks: Picks): Command {
  const { text, pick, oneOf, idAmong, fresh } = picks;
  const useCases = recordsOf(document, 'use-case');
  const decisions = recordsOf(document, 'decision');
  const actions = recordsOf(document, 'action');
  const parked = recordsOf(document, 'parked');
  const lines = recordsOf(document, 'value-line');
  const range = () => {
    const [low, likely, high] = [pick(3, 1000), pick(4, 1000), pick(5, 1000)];
    return pick(6, 8) === 0
      ? { low, likely, high }
      : { low, likely: low + likely, high: low + likely + high };
  };
  const basis = () => ({
    ...{ of: text, baseline: pick(3, 10_000), unitValue: pick(4, 100) - 20 },
    change: { low: 1, likely: 2 + pick(5, 20), high: 30 },
  });
  switch (kind) {
    case 'decision-add':
      return {
        ...{ type: 'decision.add', id: fresh(0), text, day: oneOf(1, ['2026-11-22', '2026-12-01', 'soon']) },
        useCases: pick(2, 3) === 0 ? [idAmong(3, useCases)] : [],
      };
    case 'decision-edit':
      return {
        type: 'decision.edit',
        id: idAmong(0, decisions),
        changes: oneOf(1, [
          { text },
          { reason: text, decidedBy: 'Anna' },
          { useCases: [idAmong(2, useCases)] },
          {},
        ]),
      };
    case 'decision-remove':
      return { type: 'decision.remove', ids: [idAmong(0, decisions)] };
    case 'action-add':
      return {
        type: 'action.add',
        actions: Array.from({ length: 1 + pick(0, 3) }, (_, index) => ({
          ...{ id: fresh(1, index), text: `${text} ${index}`, horizon: oneOf(2, HORIZONS) },
          useCases: pick(3, 3) === 0 ? [idAmong(4, useCases)] : [],
          blockedBy: pick(5, 3) === 0 ? [idAmong(6, actions)] : [],
        })),
      };
    case 'action-edit':
      return {
        type: 'action.edit',
        id: idAmong(0, actions),
        changes: oneOf(1, [
          { text },
          { due: oneOf(2, [null, '2027-01-31', '2027-02-30']), owner: 'Ben' },
          { blockedBy: [idAmong(3, actions), idAmong(4, actions)] },
          { state: oneOf(2, ACTION_STATES), useCases: [idAmong(5, useCases)] },
          {},
        ]),
      };
    case 'action-move':
      return {
        ...{
          type: 'action.move',
          ids: [idAmong(0, actions), idAmong(1, actions)],
          horizon: oneOf(2, HORIZONS),
        },
        before: pick(3, 2) === 0 ? null : idAmong(4, actions),
      };
    case 'action-remove':
      return { type: 'action.remove', ids: [idAmong(0, actions)] };
    case 'parked-add':
      return { type: 'parked.add', items: [{ id: fresh(0), text, by: 'Ben' }] };
    case 'parked-edit':
      return { type: 'parked.edit', id: idAmong(0, parked), changes: oneOf(1, [{ text }, { by: text }, {}]) };
    case 'parked-remove':
      return { type: 'parked.remove', ids: [idAmong(0, parked)] };
    case 'value-add': {
      const isRange = pick(1, 2) === 0;
      return {
        type: 'value-line.add',
        lines: [
          {
            ...{ id: fresh(0), title: text, driver: oneOf(2, DRIVERS) },
            useCase: pick(7, 3) === 0 ? null : idAmong(7, useCases),
            range: isRange ? range() : null,
            basis: isRange && pick(6, 9) > 0 ? null : basis(),
            probability: pick(2, 11) / 10,
          },
        ],
      };
    }
    case 'value-edit':
      return {
        type: 'value-line.edit',
        id: idAmong(0, lines),
        changes: oneOf(1, [
          { title: text },
          { range: range() },
          { basis: basis() },
          { useCase: pick(2, 2) === 0 ? null : idAmong(2, useCases) },
          { owner: text, tag: 'fraud', ramp: [0.5, 1] },
          {},
        ]),
      };
    case 'value-move':
      return {
        type: 'value-line.move',
        ids: [idAmong(0, lines), idAmong(1, lines)],
        before: pick(2, 2) === 0 ? null : idAmong(3, lines),
      };
    case 'value-remove':
      return { type: 'value-line.remove', ids: [idAmong(0, lines)] };
  }
}
