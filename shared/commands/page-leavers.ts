import { canonicalText } from '../change/canonical.ts';
import type { Diff } from '../change/diff.ts';
import type { Document } from '../model/document.ts';
import { useCasesOf, withUseCases } from '../model/references.ts';
import type { Id } from '../model/scalars.ts';

/**
 * What becomes of canvases, the ledger and the roadmap when use cases go or another takes their place. A row that stands for a use case
 * goes with it, also where the other has a row of its own already.
 * @param to the id that takes the place of one, or null when it is gone
 */
export function pagesWithout(
  document: Document,
  going: ReadonlySet<Id>,
  to: (id: Id) => Id | null = () => null,
): Pick<Diff, 'updated' | 'removed'> {
  const updated: Diff['updated'] = {};
  const removed: Diff['removed'] = {};
  const place = (canvas: Id, box: string, useCase: Id | null) => `${canvas}/${box}/${useCase}`;
  const rows = new Set<string>();
  for (const record of document.records.values())
    if (record.type === 'row') rows.add(place(record.canvas, record.box, record.useCase));
  for (const record of document.records.values()) {
    if (!useCasesOf(record).some(id => going.has(id))) continue;
    const left = withUseCases(record, id => (going.has(id) ? to(id) : id));
    const isDouble = left?.type === 'row' && rows.has(place(left.canvas, left.box, left.useCase));
    if (left === null || isDouble) removed[record.id] = record;
    else if (canonicalText(left) !== canonicalText(record)) updated[record.id] = [record, left];
  }
  return { updated, removed };
}
