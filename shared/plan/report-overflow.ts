import type { Stage } from '../content/stages.ts';
import type { UseCase } from '../model/use-case.ts';
import { type Flow, label, lineMark, type Slice } from './report-flow.ts';
import type { Block, Typesetter } from './report-marks.ts';
import { linkTo } from './report-row.ts';
import { type SectionInput, sectionHead } from './report-sections.ts';
import { type Frame, LEADING, STYLE } from './report-style.ts';

/** A use case that has no card on the poster. */
export interface Listed {
  readonly useCase: UseCase;
  readonly stage: number;
}

const NUMBER = 34;
const GUTTER = 26;

/** The cards that the poster has no room for, by number, under their stages, in two columns. */
export function overflowSection(
  flow: Flow,
  listed: readonly Listed[],
  input: SectionInput & { stages: readonly Stage[] },
): void {
  const { frame, words, typesetter } = input;
  sectionHead(
    flow,
    'Not on the poster',
    `${words.count(listed.length, 'use case has', 'use cases have')} no room on the curve and ${listed.length === 1 ? 'stands' : 'stand'} here by number.`,
    input,
  );
  const positions = [...new Set(listed.map(one => one.stage))].sort((a, b) => a - b);
  for (const position of positions) {
    const stage = input.stages.find(one => one.position === position);
    const own = listed
      .filter(one => one.stage === position)
      .sort((a, b) => a.useCase.number - b.useCase.number);
    const name = `${position}  ${stage?.name ?? 'A stage of another model'}`;
    flow.space(12);
    const heading: Slice = {
      height: 22,
      parts: y => [label(name, frame.left, y, { ...STYLE.rowTitle, size: 11 })],
    };
    if (flow.room < heading.height + 60) flow.newPage();
    flow.block('heading-2', heading);
    for (const slice of pairs(own, frame, typesetter)) flow.block('list', slice, `overflow-${position}`);
  }
}

/** Two entries a strip: read across, as an index is. */
function pairs(listed: readonly Listed[], frame: Frame, typesetter: Typesetter): Slice[] {
  const width = (frame.right - frame.left - GUTTER) / 2;
  const step = STYLE.body.size * LEADING;
  const entries = listed.map(({ useCase }) => {
    const lines = typesetter.wrap(useCase.title, STYLE.body, width - NUMBER);
    return {
      height: lines.length * step + 2,
      parts: (x: number, y: number): Block => ({
        tag: 'list-item',
        parts: [
          { tag: 'list-label', parts: [label(String(useCase.number), x, y, STYLE.number)] },
          {
            tag: 'link',
            parts: [
              ...lines.map((line, index) =>
                lineMark(line, x + NUMBER, y + index * step, width - NUMBER, STYLE.body),
              ),
              linkTo(useCase.number, { x, y, width, height: lines.length * step }),
            ],
          },
        ],
      }),
    };
  });
  const strips: Slice[] = [];
  for (let index = 0; index < entries.length; index += 2) {
    const both = entries.slice(index, index + 2);
    strips.push({
      height: Math.max(...both.map(entry => entry.height)),
      parts: y => both.map((entry, side) => entry.parts(frame.left + side * (width + GUTTER), y)),
    });
  }
  return strips;
}
