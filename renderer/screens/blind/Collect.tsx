import { useState } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import type { Round } from '../../../shared/model/round.ts';
import { progressOf, votedOn } from '../../../shared/views/spread.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { HandOver } from './HandOver.tsx';
import { Overview } from './Overview.tsx';
import { usePeople, useRoundCases } from './people.ts';
import { Turn } from './Turn.tsx';

interface CollectProps {
  readonly round: Round;
  readonly stages: readonly Stage[];
}

/** Where the laptop is: with the facilitator, on its way to a participant, or with them. */
type Place = { readonly at: 'overview' } | { readonly at: 'handing' | 'turn'; readonly participant: string };

/** A round while its votes come in. Whatever is shown here, no vote of another turn is. */
export function Collect({ round, stages }: CollectProps) {
  const [place, setPlace] = useState<Place>({ at: 'overview' });
  const people = usePeople(round);
  const useCases = useRoundCases(round);
  const document = useWorkshop(state => state.document);
  const voted = votedOn(document, round);
  const missing = (id: string) => useCases.length - (voted.get(id)?.size ?? 0);
  const person = place.at === 'overview' ? undefined : people.find(one => one.id === place.participant);

  /** The next one after somebody, round the table, of whom votes are missing. */
  const nextAfter = (id: string | null) => {
    const at = people.findIndex(one => one.id === id) + 1;
    return [...people.slice(at), ...people.slice(0, at)].find(one => one.id !== id && missing(one.id) > 0);
  };
  const handTo = (participant: string) => setPlace({ at: 'handing', participant });

  if (person && place.at === 'handing') {
    return (
      <HandOver
        key={person.id}
        person={person}
        count={useCases.length}
        hasVoted={missing(person.id) < useCases.length}
        onBegin={() => setPlace({ at: 'turn', participant: person.id })}
        onBack={() => setPlace({ at: 'overview' })}
      />
    );
  }
  if (person && place.at === 'turn') {
    return (
      <Turn
        key={person.id}
        {...{ round, person, useCases, stages }}
        next={nextAfter(person.id)?.name ?? null}
        onDone={() => {
          const next = nextAfter(person.id);
          if (next) handTo(next.id);
          else setPlace({ at: 'overview' });
        }}
        onLeave={() => setPlace({ at: 'overview' })}
      />
    );
  }
  return (
    <Overview
      {...{ round, people, useCases, stages, missing }}
      votedOn={voted}
      progress={progressOf(document, round)}
      next={nextAfter(null) ?? null}
      onHandTo={handTo}
    />
  );
}
