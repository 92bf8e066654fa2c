import { find } from '../model/document.ts';
import type { Action } from '../model/roadmap.ts';
import type { Id } from '../model/scalars.ts';
import {
  ACTION_STATE_NAMES,
  actionsByHorizon,
  decisionsOf,
  HORIZON_NAMES,
  parkedOf,
  waitsFor,
} from '../views/roadmap.ts';
import { timelineOf } from '../views/roadmap-timeline.ts';
import { chartBlock } from './chart-block.ts';
import { PAPER_INK } from './chart-ink.ts';
import { planTimeline } from './chart-timeline.ts';
import { rule } from './report-columns.ts';
import { type Flow, label, paragraphSlice } from './report-flow.ts';
import type { Block, TextStyle } from './report-marks.ts';
import { resumed, type SectionInput, sectionHead, textRow } from './report-sections.ts';
import { INK, STYLE } from './report-style.ts';

/** Whether there is anything on the roadmap to tell of. */
export const hasRoadmap = ({ document }: Pick<SectionInput, 'document'>): boolean =>
  decisionsOf(document).length + parkedOf(document).length > 0 ||
  actionsByHorizon(document).some(({ actions }) => actions.length > 0);

/** Decisions, actions by horizon with their timeline, and the parking lot. */
export function roadmapSection(flow: Flow, input: SectionInput): void {
  const { document, words } = input;
  const decisions = decisionsOf(document);
  const groups = actionsByHorizon(document);
  const actions = groups.flatMap(group => group.actions);
  const parked = parkedOf(document);
  const lead = [
    words.count(decisions.length, 'decision'),
    words.count(actions.length, 'action'),
    ...(parked.length > 0 ? [`${words.count(parked.length, 'point')} set aside`] : []),
  ].join(', ');
  sectionHead(flow, 'Roadmap', `${lead}.`, input);
  if (decisions.length > 0) {
    part(flow, 'Decisions', input);
    table(flow, input, {
      key: 'decisions',
      name: 'Decisions',
      columns: [
        ['NO', 0.06, STYLE.number],
        ['WHAT WAS AGREED', 0.34, STYLE.rowTitle],
        ['WHY', 0.34, STYLE.body],
        ['WHO, WHEN', 0.26, STYLE.body],
      ],
      rows: decisions.map(one => [
        one.id,
        [
          words.number(one.number),
          one.text,
          [one.reason, aboutUseCases(one.useCases, input)].filter(Boolean).join('\n'),
          [one.decidedBy || 'Nobody named', words.day(one.day), stageName(one.stage, input)]
            .filter(Boolean)
            .join('\n'),
        ],
      ]),
    });
  }
  if (actions.some(action => action.state !== 'dropped')) {
    timeline(flow, input);
  }
  for (const { horizon, actions: here } of groups) {
    if (here.length === 0) continue;
    part(flow, `Actions: ${HORIZON_NAMES[horizon].toLowerCase()}`, input);
    table(flow, input, {
      key: `actions-${horizon}`,
      name: `Actions: ${HORIZON_NAMES[horizon].toLowerCase()}`,
      columns: [
        ['NO', 0.06, STYLE.number],
        ['ACTION', 0.3, STYLE.rowTitle],
        ['WITH', 0.22, STYLE.body],
        ['OWNER', 0.14, STYLE.body],
        ['DUE', 0.13, STYLE.body],
        ['STAGE, STATE', 0.15, STYLE.body],
      ],
      rows: here.map(one => [one.id, actionRow(one, input)]),
    });
  }
  if (parked.length > 0) {
    part(flow, 'Parking lot', input);
    table(flow, input, {
      key: 'parked',
      name: 'Parking lot',
      columns: [
        ['SET ASIDE', 0.7, STYLE.body],
        ['BROUGHT UP BY', 0.3, STYLE.body],
      ],
      rows: parked.map(one => [one.id, [one.text, one.by]]),
    });
  }
}

function actionRow(action: Action, input: SectionInput): string[] {
  const { document, words } = input;
  const waits = waitsFor(document, action).map(other => words.number(other.number));
  return [
    words.number(action.number),
    action.text,
    [
      ...(waits.length > 0 ? [`Waits for ${waits.join(', ')}`] : []),
      aboutUseCases(action.useCases, input),
      action.note,
    ]
      .filter(Boolean)
      .join('\n'),
    action.owner || 'No owner yet',
    action.due === null ? 'No date yet' : words.day(action.due),
    [stageName(action.stage, input), action.state === 'open' ? '' : ACTION_STATE_NAMES[action.state]]
      .filter(Boolean)
      .join('\n'),
  ];
}

const stageName = (stage: number | null, { stages }: SectionInput): string =>
  stage === null ? '' : [String(stage), stages[stage]?.name].filter(Boolean).join('  ');

function aboutUseCases(ids: readonly Id[], { document, words }: SectionInput): string {
  const numbers = ids
    .flatMap(id => find(document, 'use-case', id)?.number ?? [])
    .sort((a, b) => a - b)
    .map(number => words.number(number));
  if (numbers.length === 0) return '';
  return `Use ${numbers.length === 1 ? 'case' : 'cases'} ${numbers.join(', ')}`;
}

/** @param least height of what follows that has to be on the same page */
function part(flow: Flow, title: string, { frame, typesetter }: SectionInput, least = 90): void {
  flow.space(14);
  const slice = paragraphSlice(title, STYLE.stageName, frame.left, frame.right - frame.left, typesetter);
  // A heading stays with what it heads.
  if (flow.room < slice.height + 6 + least) flow.newPage();
  flow.block('heading-2', slice);
  flow.space(6);
}

interface Table {
  readonly key: string;
  readonly name: string;
  /** Title, share of the width, style. */
  readonly columns: readonly (readonly [string, number, TextStyle])[];
  readonly rows: readonly (readonly [string, readonly string[]])[];
}

function table(flow: Flow, input: SectionInput, { key, name, columns: given, rows }: Table): void {
  const { frame } = input;
  const width = frame.right - frame.left;
  let x = frame.left;
  const columns = given.map(([title, share, style]) => {
    const column = { title, x, width: width * share, style };
    x += column.width;
    return column;
  });
  flow.table({
    key,
    resumed: resumed(name, input),
    header: {
      height: 20,
      parts: y => [
        ...columns.map(
          ({ title, x }): Block => ({ tag: 'header-cell', parts: [label(title, x, y, STYLE.label)] }),
        ),
        rule(frame, y + 16, INK.strong, 0.9),
      ],
    },
    rows: rows.map(([id, texts]) => textRow(`${key}-${id}`, texts, columns, input)),
  });
}

function timeline(flow: Flow, input: SectionInput): void {
  const { document, stages, frame, typesetter, words } = input;
  const data = timelineOf(document, stages, 'horizon', { month: month => month, day: words.day });
  const spans = new Map(data.actions.map(action => [action.id, action.span]));
  const planned = (height: { height?: number }) =>
    planTimeline(
      { title: 'Roadmap', ...data, span: action => spans.get(action.id) ?? '' },
      {
        width: frame.right - frame.left,
        measure: typesetter,
        ink: { ...PAPER_INK, stages: data.lanes.map(({ stage }) => laneInk(stage, input)) },
        size: 8.5,
        ...height,
      },
    );
  const most = frame.bottom - frame.top - 80;
  const whole = planned({});
  // What finds no room on a page is counted by the chart, and is in the tables below in any case.
  const plan = whole.height <= most ? whole : planned({ height: most });
  part(flow, 'Actions over time', input, plan.height + 8);
  flow.figure(plan.alt, { height: plan.height + 6, parts: y => chartBlock(plan, frame.left, y).parts });
}

const laneInk = (stage: number | null, { stages }: SectionInput): string =>
  (stage === null ? undefined : stages[stage]?.colour) ?? PAPER_INK.muted;
