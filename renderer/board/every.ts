import { recordsOf } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { shownOf } from '../state/shown.ts';
import { useView } from '../state/view.ts';
import { useWorkshop } from '../state/workshop.ts';
import { laneIds } from './aim.ts';

/** Every use case that the filter lets through, in the order of the board: the tray, then stage by stage. */
export function everyId(stages: number): Id[] {
  const { document } = useWorkshop.getState();
  const shown = shownOf(document, useView.getState().filter);
  const lanes = [null, ...Array.from({ length: stages }, (_, stage) => stage)];
  const placed = lanes.flatMap(stage => laneIds(document, stage));
  const ids = placed.length > 0 ? placed : recordsOf(document, 'use-case').map(useCase => useCase.id);
  return shown ? ids.filter(id => shown.has(id)) : ids;
}

/** The use cases that the filter hides. */
export function hiddenIds(): Id[] {
  const { document } = useWorkshop.getState();
  const shown = shownOf(document, useView.getState().filter);
  if (!shown) return [];
  return recordsOf(document, 'use-case').flatMap(({ id }) => (shown.has(id) ? [] : [id]));
}
