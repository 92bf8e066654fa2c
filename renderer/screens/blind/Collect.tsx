import type { Stage } from '../../../shared/content/stages.ts';
import type { Round } from '../../../shared/model/round.ts';
import { progressOf, votedOn } from '../../../shared/views/spread.ts';
import { HandOver } from '../../passing/HandOver.tsx';
import { usePassing } from '../../passing/use-passing.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Overview } from './Overview.tsx';
import { usePeople, useRoundCases } from './people.ts';
import { Turn } from './Turn.tsx';

interface CollectProps {
  readonly round: Round;
  readonly stages: readonly Stage[];
}

/** A round while its votes come in. Whatever is shown here, no vote of another turn is. */
export function Collect({ round, stages }: CollectProps) {
  const people = usePeople(round);
  const useCases = useRoundCases(round);
  const document = useWorkshop(state => state.document);
  const voted = votedOn(document, round);
  const missing = (id: string) => useCases.length - (voted.get(id)?.size ?? 0);
  const passing = usePassing(people, missing);
  const { person, at, next } = passing;

  if (person && at === 'handing') {
    return (
      <HandOver key={person.id} person={person} onBegin={passing.begin} onBack={passing.back}>
        {useCases.length === 1 ? 'One use case' : `${useCases.length} use cases`} to place, where they stand
        today as you see it. Nobody sees your votes until all are revealed, so nobody else looks at the screen
        now.
        {missing(person.id) < useCases.length &&
          ' Earlier votes of yours stay hidden, from you too. Place again and the new ones count.'}
      </HandOver>
    );
  }
  if (person && at === 'turn') {
    return (
      <Turn
        key={person.id}
        {...{ round, person, useCases, stages }}
        next={next?.name ?? null}
        onDone={passing.goOn}
        onLeave={passing.back}
      />
    );
  }
  return (
    <Overview
      {...{ round, people, useCases, stages, missing }}
      votedOn={voted}
      progress={progressOf(document, round)}
      next={next}
      onHandTo={passing.handTo}
    />
  );
}
