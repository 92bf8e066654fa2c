import type { Stage } from '../../../shared/content/stages.ts';
import type { Round } from '../../../shared/model/round.ts';
import { progressOf, votedOn } from '../../../shared/views/spread.ts';
import { Passing } from '../../passing/Passing.tsx';
import { counted } from '../../state/format.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Overview } from './Overview.tsx';
import { usePeople, useRoundCases } from './people.ts';
import { Turn } from './Turn.tsx';
import { BLIND_WORDS } from './words.ts';

interface CollectProps {
  readonly round: Round;
  readonly stages: readonly Stage[];
}

/** A round while its votes come in. */
export function Collect({ round, stages }: CollectProps) {
  const people = usePeople(round);
  const useCases = useRoundCases(round);
  const document = useWorkshop(state => state.document);
  const voted = votedOn(document, round);
  const missing = (id: string) => useCases.length - (voted.get(id)?.size ?? 0);
  return (
    <Passing
      words={BLIND_WORDS}
      {...{ people, missing }}
      of={useCases.length}
      task={`${counted(useCases.length, 'use case')} to place, where ${useCases.length === 1 ? 'it stands' : 'they stand'} today`}
      turn={turn => <Turn key={turn.person.id} {...{ round, useCases, stages }} {...turn} />}
      overview={(next, onHandTo) => (
        <Overview
          {...{ round, people, useCases, stages, missing, next, onHandTo }}
          votedOn={voted}
          progress={progressOf(document, round)}
        />
      )}
    />
  );
}
