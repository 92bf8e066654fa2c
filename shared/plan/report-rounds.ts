import { find, recordsOf } from '../model/document.ts';
import type { Round } from '../model/round.ts';
import { spreadsOf } from '../views/spread.ts';
import { spreadWords } from '../views/spread-words.ts';
import { rule } from './report-columns.ts';
import { type Flow, label, paragraphSlice } from './report-flow.ts';
import type { Block } from './report-marks.ts';
import { resumed, type SectionInput, sectionHead, textRow } from './report-sections.ts';
import { INK, STYLE } from './report-style.ts';

/** The rounds of blind placement that the report tells of: those in which the room settled something. */
export const settledRounds = ({ document }: Pick<SectionInput, 'document'>): Round[] =>
  recordsOf(document, 'round')
    .filter(round => round.settlements.length > 0)
    .sort((a, b) => a.number - b.number);

/** What the room settled after placing blind: where, how the votes had spread, why, and who decided. */
export function roundSection(flow: Flow, input: SectionInput): void {
  const { document, stages, words, frame, typesetter } = input;
  const rounds = settledRounds(input);
  const settled = rounds.reduce((sum, round) => sum + round.settlements.length, 0);
  const lead = `Placed by everybody without seeing the others, then settled by the room: ${words.count(settled, 'use case')}.`;
  sectionHead(flow, 'Blind placement', lead, input);
  const width = frame.right - frame.left;
  const columns = [
    { title: 'USE CASE', x: frame.left, width: width * 0.26, style: STYLE.rowTitle },
    { title: 'SETTLED ON', x: frame.left + width * 0.26, width: width * 0.18, style: STYLE.body },
    { title: 'WHY, AND WHO DECIDED', x: frame.left + width * 0.44, width: width * 0.3, style: STYLE.body },
    { title: 'VOTES', x: frame.left + width * 0.74, width: width * 0.26, style: STYLE.body },
  ];
  const nameOf = (id: string) => find(document, 'participant', id)?.name ?? 'somebody no longer listed';
  const nameOfStage = (stage: number | null) =>
    stage === null ? 'Unplaced' : [String(stage), stages[stage]?.name].filter(Boolean).join('  ');
  for (const round of rounds) {
    const spreads = spreadsOf(document, round, stages.length);
    const title = `Round ${words.number(round.number)}, ${words.day(round.began.slice(0, 10))}`;
    flow.space(12);
    flow.block('heading-2', paragraphSlice(title, STYLE.stageName, frame.left, width, typesetter));
    flow.space(6);
    flow.table({
      key: `round-${round.number}`,
      resumed: resumed(title, input),
      header: {
        height: 20,
        parts: y => [
          ...columns.map(
            ({ title, x }): Block => ({ tag: 'header-cell', parts: [label(title, x, y, STYLE.label)] }),
          ),
          rule(frame, y + 16, INK.strong, 0.9),
        ],
      },
      rows: round.settlements.map(({ useCase: id, stage, reason, decidedBy }) => {
        const useCase = find(document, 'use-case', id);
        const spread = spreads.find(one => one.useCase === id);
        return textRow(
          `round-${round.number}-${id}`,
          [
            [useCase?.number, useCase?.title].filter(part => part !== undefined).join('  '),
            nameOfStage(stage),
            `${reason} (${decidedBy})`,
            spread ? spreadWords(spread, nameOf) : '',
          ],
          columns,
          input,
        );
      }),
    });
  }
}
