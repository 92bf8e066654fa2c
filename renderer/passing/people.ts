import { type Document, recordsOf } from '../../shared/model/document.ts';
import { byOrder } from '../../shared/model/order.ts';
import type { Participant } from '../../shared/model/participant.ts';
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

/** The same people, each with initials that are theirs alone. */
export function withInitials(people: readonly Omit<Person, 'initials'>[]): readonly Person[] {
  const initials = initialsOf(people);
  return people.map(person => ({ ...person, initials: initials.get(person.id) ?? '' }));
}
