import { find, recordsOf } from '../model/document.ts';
import type { Round } from '../model/round.ts';
import { spreadsOf } from '../views/spread.ts';
import { spreadWords } from '../views/spread-words.ts';
import type { Flow } from './report-flow.ts';
import { type SectionInput, sectionHead } from './report-sections.ts';
import { STYLE } from './report-style.ts';
import { partHeading, textTable } from './report-table.ts';
import { stageWords } from './report-words.ts';

/** The rounds of blind placement that the report tells of: those in which the room settled something. */
export const settledRounds = ({ document }: Pick<SectionInput, 'document'>): Round[] =>
  recordsOf(document, 'round')
    .filter(round => round.settlements.length > 0)
    .sort((a, b) => a.number - b.number);

/** What the room settled after placing blind: where, how the votes had spread, why, and who decided. */
export function roundSection(flow: Flow, input: SectionInput): void {
  const { document, stages, words } = input;
  const rounds = settledRounds(input);
  const settled = rounds.reduce((sum, round) => sum + round.settlements.length, 0);
  const lead = `Placed by everybody without seeing the others, then settled by the room: ${words.count(settled, 'use case')}.`;
  sectionHead(flow, 'Blind placement', lead, input);
  const nameOf = (id: string) => find(document, 'participant', id)?.name ?? 'somebody no longer listed';
  for (const round of rounds) {
    const spreads = spreadsOf(document, round, stages.length);
    const title = `Round ${words.number(round.number)}, ${words.day(round.began.slice(0, 10))}`;
    partHeading(flow, title, input);
    textTable(flow, input, {
      key: `round-${round.number}`,
      name: title,
      columns: [
        ['NO', 0.05, STYLE.number],
        ['USE CASE', 0.23, STYLE.rowTitle],
        ['SETTLED ON', 0.2, STYLE.body],
        ['WHY, AND WHO DECIDED', 0.29, STYLE.body],
        ['VOTES', 0.23, STYLE.body],
      ],
      rows: round.settlements.map(({ useCase: id, stage, reason, decidedBy }) => {
        const useCase = find(document, 'use-case', id);
        const spread = spreads.find(one => one.useCase === id);
        return [
          id,
          [
            useCase ? [{ useCases: String(useCase.number) }] : '',
            useCase?.title ?? 'No longer there',
            stageWords(stage, stages) || 'Unplaced',
            `${reason} (${decidedBy})`,
            spread ? spreadWords(spread, nameOf) : '',
          ],
        ];
      }),
    });
  }
}
