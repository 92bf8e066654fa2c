import { useMemo } from 'react';
import { recordsOf } from '../../shared/model/document.ts';
import { byOrder } from '../../shared/model/order.ts';
import type { Participant } from '../../shared/model/participant.ts';
import { useWorkshop } from '../state/workshop.ts';

/** The people in the room, in their order. */
export function usePeople(): readonly Participant[] {
  const document = useWorkshop(state => state.document);
  return useMemo(() => [...recordsOf(document, 'participant')].sort(byOrder), [document]);
}
