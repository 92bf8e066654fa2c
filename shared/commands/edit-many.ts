import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, find, placementsByUseCase, RECORD_LIMITS } from '../model/document.ts';
import { laneEnd } from '../model/lanes.ts';
import { keyBetween } from '../model/order.ts';
import { Id, StagePosition } from '../model/scalars.ts';
import { changed } from './changed.ts';
import { EditUseCase } from './use-case.ts';

/** What becomes of one use case: some of its fields, the stage it is at (null: the tray), or both. */
const Edit = z.strictObject({
  id: Id,
  changes: EditUseCase.shape.changes.default({}),
  /** Left out, it stays where it is; on another stage it goes to the end. */
  stage: StagePosition.nullable().optional(),
});

/** Changes many use cases at once, each in its own way, as a block of spreadsheet cells does: all of them or none. */
export const EditUseCases = z.strictObject({
  type: z.literal('use-case.edit-many'),
  edits: z
    .array(Edit)
    .min(1)
    .max(RECORD_LIMITS['use-case'])
    .refine(
      edits => new Set(edits.map(edit => edit.id)).size === edits.length,
      'must name each use case once',
    ),
});

export function editUseCases(document: Document, command: z.output<typeof EditUseCases>): Result<Diff> {
  const updated: Diff['updated'] = {};
  const placements = placementsByUseCase(document);
  const ends = new Map<number | null, string | null>();
  for (const { id, changes, stage } of command.edits) {
    const from = find(document, 'use-case', id);
    const placement = placements.get(id);
    if (!from || !placement) return refuse('not-found', 'One of the use cases is no longer there.');
    for (const link of changes.links ?? []) {
      if (link === id) return refuse('invalid', 'A use case cannot link to itself.');
      if (!find(document, 'use-case', link))
        return refuse('not-found', 'A link points to a use case that is not there.');
    }
    Object.assign(updated, changed(from, changes).updated);
    if (stage === undefined || stage === placement.stage) continue;
    const order = keyBetween(ends.get(stage) ?? laneEnd(document, stage), null);
    ends.set(stage, order);
    updated[placement.id] = [placement, { ...placement, stage, order }];
  }
  return done({ ...EMPTY_DIFF, updated });
}
