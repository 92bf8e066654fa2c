import type { Stage } from '../../shared/content/stages.ts';
import { find, placementsByUseCase } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { useWorkshop } from '../state/workshop.ts';
import { type Aim, positionOf } from './aim.ts';
import { focusCard } from './focus.ts';
import { moveTo } from './moves.ts';
import { speak } from './speaker.ts';
import { heldName, laneName, sentences } from './words.ts';

/** Moves use cases without a drag, says where they came to, and brings the focus along with `lead`. */
export async function moveAndSay(
  ids: readonly Id[],
  aim: Aim,
  stages: readonly Stage[],
  lead: Id | undefined = ids[0],
): Promise<void> {
  const { document } = useWorkshop.getState();
  const what = heldName(ids.map(one => find(document, 'use-case', one)?.title ?? ''));
  const from = lead === undefined ? null : (placementsByUseCase(document).get(lead)?.stage ?? null);
  const { position, of } = positionOf(document, aim, new Set(ids));
  const outcome = await moveTo(ids, aim);
  const lane = laneName(stages, aim.stage);
  if (outcome === 'moved') speak(sentences.dropped(what, lane, position, of));
  else if (outcome === 'same') speak(sentences.stayed(what, lane));
  else speak(sentences.failed(what, laneName(stages, from)));
  if (lead !== undefined) focusCard(lead);
}
