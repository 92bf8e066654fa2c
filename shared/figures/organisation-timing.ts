import type { MatrixMark } from '../content/canvas-template.ts';
import type { Row } from '../model/canvas.ts';
import { marksIn } from '../model/cell.ts';
import { givenText } from '../views/canvas-outline.ts';
import { listed } from '../views/spread-words.ts';
import { foldWord } from '../views/words.ts';
import type { Figure, FigureInput } from './figure-types.ts';
import { gridRead, inWords } from './source.ts';

/** The model of one lane at each stage; null where nothing is said. */
interface Lane {
  readonly key: string;
  readonly label: string;
  readonly models: readonly (MatrixMark | null)[];
}

const HERE = 'here';

/**
 * Which model of organisation each school advises at each stage, side by side, and where the group stands. Reads a matrix whose rows are the stages (keys
 * `stage-0`, `stage-1` …) and whose marks are the models, the loosest first. In the column `here` the group marks where it stands; each other column is a
 * school: its `texts` say its model, as a mark's key or beginning with a mark's label ("Central: one team for all"). A mark in a school's cell goes
 * before its text.
 */
export function organisationTiming(input: FigureInput): Figure {
  const grid = gridRead(input, ['matrix'], [HERE]);
  if ('fault' in grid) return grid.fault;
  const { box, rows, columns } = grid;
  const { stages } = input.stages;
  const rowOf = (position: number) => rows.find(row => row.key === `stage-${position}`);
  if (!stages.some(stage => rowOf(stage.position))) {
    return inWords(`This figure needs rows “stage-0”, “stage-1” and so on in “${box.title}”.`);
  }
  const modelOf = (row: Row | undefined, column: string): MatrixMark | null => {
    if (!row) return null;
    const marked = box.marks.find(mark => marksIn(row, column).includes(mark.key));
    const text = foldWord(givenText(box.texts, row.key, column));
    const begun = box.marks.find(
      mark => text === mark.key || (text !== '' && text.startsWith(foldWord(mark.label))),
    );
    return marked ?? (column === HERE ? null : (begun ?? null));
  };
  const lanes: Lane[] = columns.map(({ key, label }) => ({
    ...{ key, label, models: stages.map(stage => modelOf(rowOf(stage.position), key)) },
  }));
  const here = lanes.find(lane => lane.key === HERE);
  const schools = lanes.filter(lane => lane.key !== HERE);
  const marked = here?.models.filter(model => model !== null).length ?? 0;
  const points = stages.flatMap(({ name }, at) => {
    const said = lanes.flatMap(({ label, models }) => (models[at] ? [`${label}: ${models[at].label}`] : []));
    return said.length > 0 ? [`${name}. ${said.join('; ')}.`] : [];
  });
  return {
    headline:
      marked === 0 ? 'Where the group stands is not marked yet.' : standing(here, schools, marked, input),
    points,
    chart: lanes.some(lane => lane.models.some(Boolean))
      ? chartOf(
          lanes,
          stages.map(stage => `${stage.position} ${stage.name}`),
        )
      : null,
  };
}

/** "Marked at 3 stages: as Consultancies at 2 of them, as The author at none." */
function standing(
  here: Lane | undefined,
  schools: readonly Lane[],
  marked: number,
  { words }: FigureInput,
): string {
  const with_ = schools.map(({ label, models }) => {
    const same = models.filter((model, at) => model !== null && model.key === here?.models[at]?.key).length;
    return `as ${label} at ${same === 0 ? 'none' : same}`;
  });
  const against = with_.length === 0 ? '' : `: ${listed(with_)}`;
  return `Where the group stands is marked at ${words.count(marked, 'stage')}${against}.`;
}

function chartOf(lanes: readonly Lane[], stages: readonly string[]): NonNullable<Figure['chart']> {
  const actions = lanes.flatMap(({ models }, lane) => spansOf(models, lane));
  const title = 'Models of organisation over the stages';
  const data = {
    title,
    columns: stages,
    lanes: lanes.map(({ label }) => ({ name: label })),
    actions,
    blocks: [],
  };
  const alt = `${title}, side by side: ${listed(lanes.map(lane => lane.label))}.`;
  const rows = stages.map((name, at) => [name, ...lanes.map(({ models }) => models[at]?.label ?? '–')]);
  const table = { caption: title, columns: ['Stage', ...lanes.map(lane => lane.label)], rows };
  return { kind: 'timing', data, alt, table };
}

/** Stages in a row with one model as one bar. */
function spansOf(models: Lane['models'], lane: number) {
  const spans: { id: string; name: string; lane: number; from: number; to: number }[] = [];
  for (const [at, model] of models.entries()) {
    const last = spans.at(-1);
    if (!model) continue;
    if (last?.to === at && last.name === model.label) last.to = at + 1;
    else spans.push({ id: `${lane}-${at}`, name: model.label, lane, from: at, to: at + 1 });
  }
  return spans;
}
