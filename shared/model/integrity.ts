import { type Document, placementsByUseCase, RECORD_LIMITS, recordsOf } from './document.ts';
import { pageFaults } from './page-faults.ts';
import { AnyRecord, type RecordType } from './record.ts';
import { roundFaults } from './round-faults.ts';
import { signOffFaults } from './sign-off-faults.ts';

/** One thing wrong with a document: the record it concerns and what is wrong, in words. */
export interface Fault {
  readonly id: string;
  readonly fault: string;
}

/**
 * What holds in every reachable document: each record fits its schema under its own id, there is one
 * workshop, each use case has one placement and a number of its own, no link points nowhere, evidence speaks once
 * for a use case that is there, the rounds of blind placement agree with their votes, and what is on canvases, in
 * assessments, in the ledger and on the roadmap belongs somewhere.
 */
export function integrityFaults(document: Document): Fault[] {
  const faults: Fault[] = [];
  for (const [id, record] of document.records) {
    const say = (fault: string) => faults.push({ id, fault });
    if (record.id !== id) say(`is kept under an id that is not its own (${record.id})`);
    const parsed = AnyRecord.safeParse(record);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      say(`${record.type}.${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not valid'}`);
    }
  }
  return [...faults, ...relationFaults(document)];
}

/** The part of it that is between records: what a change can break without touching what breaks. */
export function relationFaults(document: Document): Fault[] {
  const faults: Fault[] = [];
  const say = (id: string, fault: string) => faults.push({ id, fault });
  if (document.records.size > 0 && recordsOf(document, 'workshop').length !== 1) {
    say('', `holds ${recordsOf(document, 'workshop').length} workshops instead of one`);
  }
  for (const type of Object.keys(RECORD_LIMITS) as RecordType[]) {
    if (recordsOf(document, type).length > RECORD_LIMITS[type])
      say('', `holds too many records of type ${type}`);
  }

  const [workshop] = recordsOf(document, 'workshop');
  for (const { id, pack } of recordsOf(document, 'stages')) {
    if (pack.name !== workshop?.pack.name || pack.version !== workshop.pack.version)
      say(id, 'is another stages pack than the workshop names');
  }

  const numbers = new Set<number>();
  const placed = placementsByUseCase(document);
  for (const useCase of recordsOf(document, 'use-case')) {
    if (numbers.has(useCase.number))
      say(useCase.id, `shares the number ${useCase.number} with another use case`);
    numbers.add(useCase.number);
    if (!placed.has(useCase.id)) say(useCase.id, 'has no placement');
    for (const link of useCase.links) {
      if (document.records.get(link)?.type !== 'use-case')
        say(useCase.id, `links to ${link}, which is no use case`);
      if (link === useCase.id) say(useCase.id, 'links to itself');
    }
  }
  for (const placement of recordsOf(document, 'placement')) {
    const useCase = document.records.get(placement.useCase);
    if (useCase?.type !== 'use-case') say(placement.id, 'places a use case that does not exist');
    if (placed.get(placement.useCase) !== placement)
      say(placement.id, 'is a second placement of its use case');
  }
  roundFaults(document, say);
  pageFaults(document, say);
  signOffFaults(document, say);
  const spoken = new Set<string>();
  for (const { id, useCase, criterion } of recordsOf(document, 'evidence')) {
    if (document.records.get(useCase)?.type !== 'use-case')
      say(id, 'speaks for a use case that does not exist');
    const about = `${useCase}/${criterion}`;
    if (spoken.has(about)) say(id, 'is a second word on one criterion of its use case');
    spoken.add(about);
  }
  return faults;
}
