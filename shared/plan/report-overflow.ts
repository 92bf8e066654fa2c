import type { UseCase } from '../model/use-case.ts';
import type { Flow } from './report-flow.ts';
import { indexList } from './report-index-list.ts';
import { type SectionInput, sectionHead } from './report-sections.ts';
import { partHeading } from './report-table.ts';
import { stageWords } from './report-words.ts';

/** A use case that has no card on the poster. */
interface Listed {
  readonly useCase: UseCase;
  readonly stage: number;
}

/** The cards that the poster has no room for, by number, under their stages. */
export function overflowSection(flow: Flow, listed: readonly Listed[], input: SectionInput): void {
  const { words, stages } = input;
  sectionHead(
    flow,
    'Not on the poster',
    `${words.count(listed.length, 'use case has', 'use cases have')} no room on the curve and ${listed.length === 1 ? 'stands' : 'stand'} here by number.`,
    input,
  );
  const positions = [...new Set(listed.map(one => one.stage))].sort((a, b) => a - b);
  for (const position of positions) {
    const own = listed
      .filter(one => one.stage === position)
      .sort((a, b) => a.useCase.number - b.useCase.number);
    const name = stages[position] ? stageWords(position, stages) : `${position}  A stage of another model`;
    partHeading(flow, name, input, 60);
    indexList(
      flow,
      `overflow-${position}`,
      own.map(({ useCase }) => useCase),
      input,
    );
  }
}
