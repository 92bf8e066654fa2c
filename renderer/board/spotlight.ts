import type { Id } from '../../shared/model/scalars.ts';
import { changePresent, isPresenting, present, usePresent } from '../state/present.ts';

/** Whether the projector dwells on this use case. */
export function isLit(useCase: Id): boolean {
  const { spotlight: now } = usePresent.getState();
  return isPresenting() && now?.on === 'card' && now.useCase === useCase;
}

/** Lights one card up on the projector, or ends that; presents first when nothing is presented yet. */
export async function spotlight(useCase: Id | null): Promise<void> {
  if (useCase === null) return;
  if (!isPresenting()) await present();
  if (isPresenting()) await changePresent({ spotlight: isLit(useCase) ? null : { on: 'card', useCase } });
}
