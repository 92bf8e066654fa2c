import { type Document, find, recordsOf } from '../../shared/model/document.ts';
import { byOrder } from '../../shared/model/order.ts';
import type { Participant } from '../../shared/model/participant.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { initialsOf } from '../../shared/views/called-out.ts';

/** Somebody to whom the laptop goes. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly role: string;
}

/** Everybody in the workshop, in their order. */
export const everybody = (document: Document): Participant[] =>
  recordsOf(document, 'participant').toSorted(byOrder);

/**
 * Those who were asked, each with initials that are theirs alone. Who has left the list since is called what `former` says.
 */
export function peopleOf(
  document: Document,
  asked: readonly Id[],
  former: (id: Id) => string,
): readonly Person[] {
  const people = asked.map(id => {
    const { name = former(id), role = '' } = find(document, 'participant', id) ?? {};
    return { id, name, role };
  });
  const initials = initialsOf(people);
  return people.map(person => ({ ...person, initials: initials.get(person.id) ?? '' }));
}
