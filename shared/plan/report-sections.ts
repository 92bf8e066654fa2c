import type { Stage } from '../content/stages.ts';
import { type Document, find, recordsOf } from '../model/document.ts';
import { lane } from '../model/lanes.ts';
import type { StagePosition } from '../model/scalars.ts';
import type { UseCase } from '../model/use-case.ts';
import { worthOf } from '../views/ledger-total.ts';
import { fitLine } from './board-text.ts';
import { headerSlice, planColumns, rule } from './report-columns.ts';
import { type Flow, type FlowRow, label, lineMark, paragraphSlice, type Slice } from './report-flow.ts';
import type { Bookmark, Typesetter } from './report-marks.ts';
import { type RowSetting, useCaseRow } from './report-row.ts';
import { type Frame, INK, LEADING, STYLE } from './report-style.ts';
import type { Words } from './report-words.ts';

export interface SectionInput {
  readonly document: Document;
  readonly stages: readonly Stage[];
  readonly typesetter: Typesetter;
  readonly words: Words;
  readonly frame: Frame;
}

/** The use cases of a lane in their order. */
export const useCasesIn = (document: Document, stage: StagePosition | null): UseCase[] =>
  lane(document, stage).flatMap(placement => find(document, 'use-case', placement.useCase) ?? []);

/** The main heading of a section and the sentence under it. */
export function sectionHead(flow: Flow, title: string, lead: string, input: SectionInput): void {
  const { frame, typesetter } = input;
  const width = frame.right - frame.left;
  flow.block('heading-1', paragraphSlice(title, STYLE.title, frame.left, width, typesetter));
  flow.space(3);
  flow.block('paragraph', paragraphSlice(lead, STYLE.lead, frame.left, width, typesetter));
  flow.space(16);
}

/** Every use case with everything it says: by stage, then what is not placed yet. */
export function useCaseSections(flow: Flow, input: SectionInput, firstPage: number): Bookmark[] {
  const { document, stages, words, frame, typesetter } = input;
  const valued = (useCase: UseCase): UseCase => ({ ...useCase, value: worthOf(document, useCase) });
  const all = recordsOf(document, 'use-case').map(valued);
  const columns = planColumns(frame, all);
  const numbers = new Map(all.map(one => [one.id, one.number]));
  const setting: RowSetting = { frame, columns, typesetter, words, numbers };
  const bookmarks: Bookmark[] = [];
  const known = new Set(stages.map(stage => stage.position));
  // A stage that this pack does not have keeps its cards, under its number.
  const strange = [...new Set(recordsOf(document, 'placement').map(one => one.stage))]
    .filter(position => position !== null && !known.has(position))
    .sort((a, b) => (a ?? 0) - (b ?? 0));
  const groups: { stage: StagePosition | null; number: string; name: string; lead: string; ink: string }[] = [
    ...stages.map(stage => ({
      stage: stage.position,
      number: String(stage.position),
      name: stage.name,
      lead: stage.summary,
      ink: stage.colour,
    })),
    ...strange.map(stage => ({
      stage,
      number: String(stage),
      name: 'A stage of another model',
      lead: '',
      ink: INK.muted,
    })),
    { stage: null, number: '', name: 'Unplaced', lead: 'Collected, with no stage yet', ink: INK.muted },
  ];
  for (const group of groups) {
    const useCases = useCasesIn(document, group.stage);
    if (group.stage === null && useCases.length === 0) continue;
    const count = useCases.length === 0 ? 'no use case' : words.count(useCases.length, 'use case');
    const rows = useCases.map(useCase => useCaseRow(valued(useCase), group.stage, setting));
    flow.space(22);
    const heading = stageHeading(group, count, input);
    keepWithNext(
      flow,
      heading.title.height + heading.rest.height + headerSlice(columns, frame).height,
      rows[0],
    );
    const title = group.number ? `${group.number}  ${group.name}` : group.name;
    bookmarks.push({ title, page: firstPage + flow.page, y: flow.y, children: [] });
    flow.block('heading-2', heading.title);
    flow.block('paragraph', heading.rest);
    if (rows.length === 0) {
      flow.block('artifact', { height: 6, parts: y => rule(frame, y + 2, INK.rule, 0.6).parts });
    } else {
      flow.table({
        key: `stage-${group.number || 'none'}`,
        header: headerSlice(columns, frame),
        resumed: resumed(title, input),
        rows,
      });
    }
  }
  return bookmarks;
}

/** What stands over a table that goes on: "2  Early production, continued". */
export const resumed = (title: string, { frame, typesetter }: SectionInput): Slice => {
  const text = fitLine(typesetter, title, STYLE.field, frame.right - frame.left - 70);
  return { height: 20, parts: y => [label(`${text}, continued`, frame.left, y, STYLE.field)] };
};

/** A heading moves to the next page when its table could not begin under it. */
function keepWithNext(flow: Flow, height: number, row: FlowRow | undefined): void {
  const total = row?.slices.reduce((sum, slice) => sum + slice.height, 0) ?? 0;
  if (height + Math.min(total, 110) > flow.room) flow.newPage();
}

function stageHeading(
  group: { number: string; name: string; lead: string; ink: string },
  count: string,
  { frame, typesetter }: SectionInput,
): { title: Slice; rest: Slice } {
  const x = group.number ? frame.left + 32 : frame.left;
  const counted = typesetter.width(count, STYLE.meta);
  const width = frame.right - x - counted - 18;
  const name = typesetter.wrap(group.name, STYLE.stageName, width);
  const lead = group.lead ? typesetter.wrap(group.lead, STYLE.meta, width) : [];
  const [big, small] = [STYLE.stageName.size * LEADING, STYLE.meta.size * LEADING];
  const nameHeight = name.length * big;
  return {
    title: {
      height: nameHeight,
      parts: y => [
        ...(group.number
          ? [label(group.number, frame.left, y - 5.2, { ...STYLE.stageNumber, ink: group.ink })]
          : []),
        ...name.map((line, index) => lineMark(line, x, y + index * big, width, STYLE.stageName)),
      ],
    },
    rest: {
      height: lead.length * small + 10,
      parts: y => [
        ...lead.map((line, index) => lineMark(line, x, y + index * small, width, STYLE.meta)),
        label(count, frame.right, y - nameHeight + 3.2, STYLE.meta, 'end'),
      ],
    },
  };
}
