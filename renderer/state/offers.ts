import { create } from 'zustand';
import type { ActionName } from '../../shared/contract/actions.ts';

/** How a screen carries out an action of the table while it is shown. `stage` is there for those of each stage. */
export interface Offer {
  readonly run: (stage: number) => void;
  /** Whether it makes sense right now; asked anew each time. */
  readonly isReady?: () => boolean;
}

export const useOffers = create<{ offers: Partial<Readonly<Record<ActionName, Offer>>> }>()(() => ({
  offers: {},
}));

/** Lets a screen carry out actions while it is there. Answers how to take them back. */
export function offer(offers: Partial<Readonly<Record<ActionName, Offer>>>): () => void {
  useOffers.setState(now => ({ offers: { ...now.offers, ...offers } }));
  return () =>
    useOffers.setState(now => ({
      offers: Object.fromEntries(
        Object.entries(now.offers).filter(([name, one]) => offers[name as ActionName] !== one),
      ),
    }));
}
