import { find } from '../model/document.ts';
import type { Action, Decision } from '../model/roadmap.ts';
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
import type { ChartPlan } from './chart-types.ts';
import type { Flow } from './report-flow.ts';
import { type SectionInput, sectionHead } from './report-sections.ts';
import { STYLE } from './report-style.ts';
import { partHeading, textTable } from './report-table.ts';
import type { Cell, Naming } from './report-text-row.ts';
import { stageWords } from './report-words.ts';

/** Whether there is anything on the roadmap to tell of. */
export const hasRoadmap = ({ document }: Pick<SectionInput, 'document'>): boolean =>
  decisionsOf(document).length + parkedOf(document).length > 0 ||
  actionsByHorizon(document).some(({ actions }) => actions.length > 0);

/** The actions over time, the decisions, the actions by horizon, and the parking lot. */
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
  const timeline = actions.some(action => action.state !== 'dropped') ? timelineIn(input) : null;
  // The picture comes first, where the first page has room for it; one that needs a page of its own would leave this one half empty.
  const isFirst = timeline !== null && timeline.height + HEADING <= flow.room;
  if (timeline && isFirst) drawTimeline(flow, timeline, input);
  decisionTable(flow, decisions, input);
  if (timeline && !isFirst) drawTimeline(flow, timeline, input);
  for (const { horizon, actions: here } of groups)
    actionTable(flow, `Actions: ${HORIZON_NAMES[horizon].toLowerCase()}`, horizon, here, input);
  if (parked.length > 0) {
    partHeading(flow, 'Parking lot', input);
    textTable(flow, input, {
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

/** What a heading takes over the timeline, with the space before it. */
const HEADING = 60;

function decisionTable(flow: Flow, decisions: readonly Decision[], input: SectionInput): void {
  if (decisions.length === 0) return;
  const { words, stages } = input;
  partHeading(flow, 'Decisions', input);
  textTable(flow, input, {
    key: 'decisions',
    name: 'Decisions',
    columns: [
      ['NO', 0.06, STYLE.number],
      ['WHAT WAS AGREED', 0.34, STYLE.rowTitle],
      ['WHY', 0.36, STYLE.body],
      ['WHO, WHEN', 0.24, STYLE.body],
    ],
    rows: decisions.map(one => [
      one.id,
      [
        words.number(one.number),
        one.text,
        [one.reason, aboutUseCases(one.useCases, input)],
        [one.decidedBy || 'Nobody named', words.day(one.day), stageWords(one.stage, stages)],
      ],
    ]),
  });
}

function actionTable(
  flow: Flow,
  title: string,
  key: string,
  actions: readonly Action[],
  input: SectionInput,
): void {
  if (actions.length === 0) return;
  partHeading(flow, title, input);
  textTable(flow, input, {
    key: `actions-${key}`,
    name: title,
    columns: [
      ['NO', 0.05, STYLE.number],
      ['ACTION', 0.26, STYLE.rowTitle],
      ['WITH', 0.2, STYLE.body],
      ['OWNER', 0.14, STYLE.body],
      ['DUE', 0.15, STYLE.body],
      ['STAGE, STATE', 0.2, STYLE.body],
    ],
    rows: actions.map(one => [one.id, actionCells(one, input)]),
  });
}

function actionCells(action: Action, input: SectionInput): Cell[] {
  const { document, words, stages } = input;
  const waits = waitsFor(document, action).map(other => words.number(other.number));
  return [
    words.number(action.number),
    action.text,
    [
      waits.length === 0
        ? ''
        : `Waits for ${waits.length === 1 ? 'action' : 'actions'} ${waits.join(',\u00a0')}`,
      aboutUseCases(action.useCases, input),
      action.note,
    ],
    action.owner || 'No owner yet',
    action.due === null ? 'No date yet' : words.day(action.due),
    [stageWords(action.stage, stages), action.state === 'open' ? '' : ACTION_STATE_NAMES[action.state]],
  ];
}

function aboutUseCases(ids: readonly Id[], { document }: SectionInput): Naming {
  const numbers = ids
    .flatMap(id => find(document, 'use-case', id)?.number ?? [])
    .sort((a, b) => a - b)
    .map(String);
  if (numbers.length === 0) return { useCases: '' };
  return { useCases: `Use ${numbers.length === 1 ? 'case' : 'cases'} ${numbers.join(',\u00a0')}` };
}

/** The timeline, no higher than a page. What finds no room on it is counted there, and is in the tables below in any case. */
function timelineIn(input: SectionInput): ChartPlan {
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
  const most = frame.bottom - frame.top - HEADING;
  const whole = planned({});
  return whole.height <= most ? whole : planned({ height: most });
}

function drawTimeline(flow: Flow, plan: ChartPlan, input: SectionInput): void {
  partHeading(flow, 'Actions over time', input, plan.height + 6);
  const { left } = input.frame;
  flow.figure(plan.alt, { height: plan.height + 6, parts: y => chartBlock(plan, left, y).parts });
}

const laneInk = (stage: number | null, { stages }: SectionInput): string =>
  (stage === null ? undefined : stages[stage]?.colour) ?? PAPER_INK.muted;
