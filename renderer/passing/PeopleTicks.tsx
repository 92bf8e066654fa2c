import { Users } from 'lucide-react';
import { useState } from 'react';
import type { Participant } from '../../shared/model/participant.ts';
import { openDialog } from '../state/dialogs.ts';
import { useWorkshop } from '../state/workshop.ts';
import { Button } from '../ui/Button.tsx';
import { everybody } from './people.ts';
import { Ticks } from './Ticks.tsx';

interface Present {
  readonly people: readonly Participant[];
  /** Those who are asked: everybody who is not ticked off, newcomers too. */
  readonly present: readonly Participant[];
  readonly setPresent: (ids: ReadonlySet<string>) => void;
}

/** Who is in the room: everybody on the list, until somebody is ticked off. */
export function usePresent(): Present {
  const people = everybody(useWorkshop(state => state.document));
  const [absent, setAbsent] = useState<ReadonlySet<string>>(() => new Set());
  return {
    people,
    present: people.filter(person => !absent.has(person.id)),
    setPresent: ids =>
      setAbsent(new Set(people.filter(person => !ids.has(person.id)).map(person => person.id))),
  };
}

/** Ticks who is asked, and leads to the list of participants. */
export function PeopleTicks({ people, present, setPresent }: Present) {
  return (
    <Ticks
      title="Participants"
      note="Who is in the room now."
      find="Find a participant"
      items={people.map(({ id, name, role, unit }) => ({
        ...{ id, mark: '', name, note: [role, unit].filter(Boolean).join(', ') },
      }))}
      ticked={new Set(present.map(person => person.id))}
      onChange={setPresent}
    >
      <Button icon={<Users aria-hidden />} onPress={() => openDialog({ kind: 'participants' })}>
        {people.length === 0 ? 'Add participants' : 'Add or edit participants'}
      </Button>
    </Ticks>
  );
}

/** What is wrong with how many are asked, in words; null when nothing is. `what`: "a round". */
export function peopleProblem(count: number, most: number, what: string): string | null {
  if (count < 2) return 'Two participants or more are needed.';
  return count > most ? `${count} participants are ticked; ${what} holds at most ${most}.` : null;
}
