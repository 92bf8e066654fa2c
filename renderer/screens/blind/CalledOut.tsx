import { CircleCheck, CircleDashed } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import type { Round } from '../../../shared/model/round.ts';
import type { UseCase } from '../../../shared/model/use-case.ts';
import { readCalled } from '../../../shared/views/called-out.ts';
import { speak } from '../../board/speaker.ts';
import type { Person } from '../../passing/people.ts';
import { counted } from '../../state/format.ts';
import { runOrRefuse } from '../../state/refusal.ts';
import { newId } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CalledOut.module.css';

interface CalledOutProps {
  readonly round: Round;
  readonly people: readonly Person[];
  readonly useCases: readonly UseCase[];
  readonly stages: readonly Stage[];
  readonly votedOn: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Votes that are called out, or handed in on paper: the facilitator types initials and stage, many at a time. */
export function CalledOut({ round, people, useCases, stages, votedOn }: CalledOutProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const isIn = (person: Person, useCase: UseCase) => votedOn.get(person.id)?.has(useCase.id) === true;
  const waiting = useCases.find(useCase => people.some(person => !isIn(person, useCase)));
  const useCase = useCases.find(one => one.id === chosen) ?? waiting ?? useCases[0];
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  if (!useCase) return null;

  const enter = async (event: FormEvent) => {
    event.preventDefault();
    const initials = new Map(people.map(person => [person.id, person.initials]));
    const { votes, problems } = readCalled(text, initials, stages.length);
    setProblem(problems[0] ?? null);
    if (problems.length > 0 || votes.length === 0) return;
    // Hidden at once, and free for the next ones; back again only when nothing came of it.
    setText('');
    const { commit, isRefused } = await runOrRefuse({
      type: 'round.vote',
      round: round.id,
      votes: votes.map(vote => ({ ...vote, id: newId(), useCase: useCase.id })),
    });
    if (isRefused) setText(now => `${text} ${now}`.trim());
    if (!commit) return;
    speak(`${counted(votes.length, 'vote')} entered for ${useCase.title}.`);
    const said = new Set(votes.map(vote => vote.participant));
    const isFull = people.every(person => said.has(person.id) || isIn(person, useCase));
    // Once everybody has spoken on one, the next one that waits.
    setChosen(isFull ? null : useCase.id);
  };

  return (
    <section className={styles.called} aria-label="Votes called out">
      <Select
        label="Use case"
        choices={useCases.map(one => ({ value: one.id, label: `${one.number} · ${one.title}` }))}
        value={useCase.id}
        onChange={id => {
          setChosen(id);
          setProblem(null);
        }}
      />
      <form ref={form} className={styles.entry} onSubmit={enter}>
        <TextField
          label="Initials and stage"
          hint={`Such as ${example(people)}. Enter takes them in and hides them. “-” abstains.`}
          autoComplete="off"
          value={text}
          onChange={typed => {
            setText(typed);
            setProblem(null);
          }}
          isInvalid={problem !== null}
          // What is wrong is said below; the browser's own check would keep Enter from trying again.
          validationBehavior="aria"
        />
        <Button kind="primary" type="submit" isDisabled={text.trim() === ''}>
          Enter
        </Button>
      </form>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem} Nothing was entered.
        </p>
      )}
      <ul className={styles.people} aria-label={`Who has voted on ${useCase.title}`}>
        {people.map(person => (
          <li key={person.id} data-in={isIn(person, useCase)}>
            {isIn(person, useCase) ? <CircleCheck aria-hidden /> : <CircleDashed aria-hidden />}
            <strong>{person.initials}</strong>
            <span>
              {person.name}: {isIn(person, useCase) ? 'in' : 'waiting'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const example = (people: readonly Person[]) =>
  people
    .slice(0, 3)
    .map((person, index) => `${person.initials.toLowerCase()}${index === 1 ? 3 : 2}`)
    .join(' ');
