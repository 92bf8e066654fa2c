import type { Id } from '../../shared/model/scalars.ts';
import { select } from '../board/board-store.ts';
import { closeArrival } from './evidence-note.ts';

/** Goes to where the evidence for a use case is noted: the inspector, at its stage's criteria. */
export function openEvidence(useCase: Id): void {
  closeArrival();
  select([useCase]);
  // The inspector is drawn with the next frame.
  requestAnimationFrame(() => {
    const fields = document.querySelector<HTMLElement>('[data-evidence]');
    fields?.scrollIntoView({ block: 'start' });
    fields?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus();
  });
}
