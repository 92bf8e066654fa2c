import { useState } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import type { Round } from '../../../shared/model/round.ts';
import type { UseCase } from '../../../shared/model/use-case.ts';
import { voteStands } from '../../../shared/views/spread.ts';
import { speak } from '../../board/speaker.ts';
import type { TurnOf } from '../../passing/Passing.tsx';
import { Turn as PassedTurn } from '../../passing/Turn.tsx';
import { useSaid } from '../../passing/use-said.ts';
import { useFirstKeys } from '../../state/use-first-keys.ts';
import { newId, run } from '../../state/workshop.ts';
import { Ballot } from './Ballot.tsx';
import { BLIND_WORDS } from './words.ts';

interface TurnProps extends TurnOf {
  readonly round: Round;
  readonly useCases: readonly UseCase[];
  readonly stages: readonly Stage[];
}

/** One participant places the use cases, one after another. */
export function Turn({ round, useCases, stages, ...turn }: TurnProps) {
  const participant = turn.person.id;
  const { said, say, takeBack } = useSaid<number | null>({
    write: (useCase, stage) =>
      run({ type: 'round.vote', round: round.id, votes: [{ id: newId(), participant, useCase, stage }] }),
    stands: (document, useCase, stage) =>
      voteStands(document, { round: round.id, participant, useCase, stage }),
  });
  const [at, setAt] = useState(0);
  const useCase = useCases[at];
  const nameOf = (stage: number) => stages[stage]?.name ?? '';
  const placeWords = (stage: number | null) => (stage === null ? 'Abstained' : `${stage} · ${nameOf(stage)}`);

  const place = async (stage: number | null) => {
    if (!useCase) return;
    // On to the next that is not placed yet, past the end: to what was said.
    const rest = useCases.findIndex((one, index) => index > at && !said.has(one.id));
    const then = rest < 0 ? useCases.length : rest;
    // The next one does not wait for the disk, so that a key that comes fast means it and not this one.
    if (rest >= 0) setAt(then);
    const isSaved = await say(useCase.id, () => stage);
    // Who has moved on in the meantime is where they want to be.
    if (!isSaved) return setAt(now => (now === then ? at : now));
    speak(`${useCase.title}: ${stage === null ? 'abstained' : `stage ${stage}, ${nameOf(stage)}`}.`);
    setAt(now => (now === at ? then : now));
  };

  useFirstKeys(event => {
    if (event.ctrlKey || event.metaKey || !useCase) return null;
    if (event.key.toLowerCase() === 'a') return () => place(null);
    const stage = /^\d$/.test(event.key) ? Number(event.key) : stages.length;
    return stage < stages.length ? () => place(stage) : null;
  });

  return (
    <PassedTurn
      words={BLIND_WORDS}
      {...turn}
      {...{ at, takeBack }}
      onGo={setAt}
      canTakeBack={said.size > 0}
      items={useCases.map(({ id, number, title }) => ({
        ...{ id, mark: String(number), title },
        said: said.has(id) ? placeWords(said.get(id) ?? null) : null,
      }))}
    >
      {heading =>
        useCase && (
          <Ballot
            key={useCase.id}
            {...{ useCase, stages, heading }}
            said={said.get(useCase.id)}
            onPlace={stage => void place(stage)}
          />
        )
      }
    </PassedTurn>
  );
}
