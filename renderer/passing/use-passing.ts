import { useEffect, useState } from 'react';
import { useHands } from '../state/hands.ts';
import type { Person } from './people.ts';

/** Where the laptop is: with the facilitator, on its way to a participant, or with them. */
type Place = { readonly at: 'overview' } | { readonly at: 'handing' | 'turn'; readonly participant: string };

interface Passing {
  readonly at: Place['at'];
  /** Who has it, or will have it; undefined on the overview. */
  readonly person: Person | undefined;
  /** Who comes after them, round the table, with something missing; null when nobody does. */
  readonly next: Person | null;
  handTo(participant: string): void;
  /** The person says that it is them. */
  begin(): void;
  back(): void;
  /** The turn is over: on to the next, or back when nobody is missing. */
  goOn(): void;
}

/** The laptop's way round the table. `missing`: how many answers of a participant are still missing. */
export function usePassing(people: readonly Person[], missing: (participant: string) => number): Passing {
  const [place, setPlace] = useState<Place>({ at: 'overview' });
  const id = place.at === 'overview' ? null : place.participant;
  const person = people.find(one => one.id === id);
  const from = people.findIndex(one => one.id === id) + 1;
  const next =
    [...people.slice(from), ...people.slice(0, from)].find(one => one.id !== id && missing(one.id) > 0) ??
    null;
  const at = person ? place.at : 'overview';
  const isAway = at !== 'overview';
  useEffect(() => {
    useHands.setState({ isAway });
    return () => useHands.setState({ isAway: false });
  }, [isAway]);
  const back = () => setPlace({ at: 'overview' });
  const handTo = (participant: string) => setPlace({ at: 'handing', participant });
  return {
    ...{ at, person, next, handTo, back },
    begin: () => id !== null && setPlace({ at: 'turn', participant: id }),
    goOn: () => (next ? handTo(next.id) : back()),
  };
}
