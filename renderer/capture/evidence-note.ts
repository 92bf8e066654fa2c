import { create } from 'zustand';
import type { Id } from '../../shared/model/scalars.ts';

/** A use case that has just come to a stage: the board shows beside it what speaks for that. */
interface Arrival {
  readonly useCase: Id;
  readonly stage: number;
}

export const useArrival = create<{ arrival: Arrival | null }>()(() => ({ arrival: null }));

export const showArrival = (arrival: Arrival): void => useArrival.setState({ arrival });
export const closeArrival = (): void => useArrival.setState({ arrival: null });
