import { recordsOf } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { useWorkshop } from '../state/workshop.ts';
import { laneIds } from './aim.ts';

/** Every use case in the order of the board: the tray, then stage by stage. */
export function everyId(stages: number): Id[] {
  const { document } = useWorkshop.getState();
  const lanes = [null, ...Array.from({ length: stages }, (_, stage) => stage)];
  const ids = lanes.flatMap(stage => laneIds(document, stage));
  return ids.length > 0 ? ids : recordsOf(document, 'use-case').map(useCase => useCase.id);
}
