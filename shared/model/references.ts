import type { AnyRecord } from './record.ts';
import type { Id } from './scalars.ts';

/** Every use case that a record of the method's pages points to. Use cases, placements, evidence and rounds have rules of their own. */
export function useCasesOf(record: AnyRecord): readonly Id[] {
  switch (record.type) {
    case 'note':
    case 'decision':
    case 'action':
      return record.useCases;
    case 'row':
    case 'value-line':
      return record.useCase === null ? [] : [record.useCase];
    default:
      return [];
  }
}

/**
 * The record with its use cases replaced: `to` answers the id that takes the place of one, or null when it is gone. Answers null when
 * the record has lost what it was about: a row of a canvas that stood for a use case. A line of the ledger stays, as a line of the whole programme.
 */
export function withUseCases<R extends AnyRecord>(record: R, to: (id: Id) => Id | null): R | null {
  switch (record.type) {
    case 'note':
    case 'decision':
    case 'action': {
      const useCases = [...new Set(record.useCases.flatMap(id => to(id) ?? []))];
      return { ...record, useCases };
    }
    case 'row': {
      if (record.useCase === null) return record;
      const useCase = to(record.useCase);
      return useCase === null ? null : { ...record, useCase };
    }
    case 'value-line':
      return record.useCase === null ? record : { ...record, useCase: to(record.useCase) };
    default:
      return record;
  }
}
