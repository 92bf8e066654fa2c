import { ArrowLeft, ArrowRight, Undo2, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import type { Round } from '../../../shared/model/round.ts';
import type { UseCase } from '../../../shared/model/use-case.ts';
import { speak } from '../../board/speaker.ts';
import type { Person } from '../../passing/people.ts';
import { TurnBar } from '../../passing/TurnBar.tsx';
import { TurnEnd } from '../../passing/TurnEnd.tsx';
import { counted } from '../../state/format.ts';
import { isTyping } from '../../state/keys.ts';
import { say as tell } from '../../state/messages.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Ballot } from './Ballot.tsx';
import { isDragging } from './card-drag.ts';
import styles from './Turn.module.css';
import { useTurn } from './turn.ts';

interface TurnProps {
  readonly round: Round;
  readonly person: Person;
  readonly useCases: readonly UseCase[];
  readonly stages: readonly Stage[];
  /** Whose turn is next; null when nobody's votes are missing. */
  readonly next: string | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** One participant places the use cases, one after another. */
export function Turn({ round, person, useCases, stages, next, onDone, onLeave }: TurnProps) {
  const turn = useTurn(round, person.id);
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const useCase = useCases[Math.min(at, useCases.length)];
  const open = useCases.filter(one => !turn.said.has(one.id)).length;
  const placeWords = (stage: number | null) =>
    stage === null ? 'Abstained' : `${stage} · ${stages[stage]?.name ?? ''}`;
  const name = (stage: number) => `stage ${stage}, ${stages[stage]?.name ?? ''}`;

  // Another use case is another page, which begins at its heading.
  useEffect(() => heading.current?.focus(), [at]);

  const place = async (stage: number | null) => {
    if (!useCase || !(await turn.say(useCase.id, stage))) return;
    const where = stage === null ? 'abstained' : name(stage);
    speak(`${useCase.title}: ${where}.`);
    // On to the next that is not placed yet, past the end: to what was said.
    const rest = useCases.findIndex((one, index) => index > at && !turn.said.has(one.id));
    const then = rest < 0 ? useCases.length : rest;
    // Who has moved on in the meantime is where they want to be.
    setAt(now => (now === at ? then : now));
  };
  const takeBack = async () => {
    const back = await turn.takeBack();
    if (back === null) {
      tell('Nothing of this turn is left to take back. Earlier votes stay as they are.');
      return;
    }
    setAt(
      Math.max(
        0,
        useCases.findIndex(one => one.id === back),
      ),
    );
    speak('Taken back.');
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey || isTyping(event.target)) return;
    if (event.key === 'Escape' && isDragging()) return;
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey;
    const stage = /^\d$/.test(event.key) ? Number(event.key) : null;
    const does: (() => unknown) | null = isUndo
      ? takeBack
      : event.ctrlKey || event.metaKey
        ? null
        : stage !== null && stage < stages.length && useCase
          ? () => place(stage)
          : event.key.toLowerCase() === 'a' && useCase
            ? () => place(null)
            : event.key === 'ArrowLeft'
              ? () => setAt(Math.max(0, at - 1))
              : event.key === 'ArrowRight'
                ? () => setAt(Math.min(useCases.length, at + 1))
                : event.key === 'Backspace'
                  ? takeBack
                  : event.key === 'Escape'
                    ? onLeave
                    : null;
    if (!does) return;
    // Before the app's own keys: its Undo could take back what somebody else has said.
    event.preventDefault();
    event.stopImmediatePropagation();
    void does();
  };
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);

  return (
    <div className={styles.turn}>
      <TurnBar
        name={person.name}
        does="places alone"
        progress={
          useCase ? `${at + 1} of ${useCases.length}` : `${turn.said.size} of ${useCases.length} said`
        }
      >
        <Button
          kind="quiet"
          icon={<Undo2 aria-hidden />}
          isDisabled={turn.said.size === 0}
          onPress={() => void takeBack()}
        >
          Take back
        </Button>
        <IconButton label="Previous use case" isDisabled={at === 0} onPress={() => setAt(at - 1)}>
          <ArrowLeft aria-hidden />
        </IconButton>
        <IconButton
          label={at === useCases.length - 1 ? 'To the end' : 'Next use case'}
          isDisabled={!useCase}
          onPress={() => setAt(at + 1)}
        >
          <ArrowRight aria-hidden />
        </IconButton>
        <IconButton label="Leave this turn" keys="Esc" onPress={onLeave}>
          <X aria-hidden />
        </IconButton>
      </TurnBar>
      {useCase ? (
        <Ballot
          key={useCase.id}
          {...{ useCase, stages, heading }}
          said={turn.said.get(useCase.id)}
          onPlace={stage => void place(stage)}
        />
      ) : (
        <TurnEnd
          title={open === 0 ? 'All placed' : `${counted(open, 'use case')} left`}
          items={useCases.map(({ id, number, title }) => ({
            ...{ id, mark: String(number), title },
            said: turn.said.has(id) ? placeWords(turn.said.get(id) ?? null) : null,
          }))}
          verb="Place"
          {...{ heading, next, onDone }}
          onChange={id => setAt(useCases.findIndex(one => one.id === id))}
        />
      )}
    </div>
  );
}
