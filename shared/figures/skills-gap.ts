import type { Row } from '../model/canvas.ts';
import { cellOf, marksIn, numberIn } from '../model/cell.ts';
import { rowName } from '../views/canvas-rows.ts';
import type { Figure, FigureInput } from './figure-types.ts';
import { type Grid, gridRead, headed, inWords } from './source.ts';

/** How a skill stands: how many have it, how many need it, and for how many of the missing there is a plan. */
interface Skill {
  readonly have: number;
  readonly need: number;
  readonly gap: number;
  readonly planned: number;
}

/**
 * What skills are missing, and which of the gaps have a plan. Reads a table whose rows are skills, with the numbers `have` and `need` and, where it
 * has one, `plan`; or a matrix of skills and people with the marks `have` and `need`, in which any other mark (`hire`, `train`, `borrow`) is a plan for
 * that person.
 */
export function skillsGap(input: FigureInput): Figure {
  const grid = gridRead(input, ['table', 'matrix']);
  if ('fault' in grid) return grid.fault;
  const { box, rows } = grid;
  const keys =
    box.kind === 'matrix' ? box.marks.map(mark => mark.key) : box.columns.map(column => column.key);
  if (!keys.includes('have') || !keys.includes('need')) {
    const what = box.kind === 'matrix' ? 'marks' : 'columns';
    return inWords(`This figure needs the ${what} “have” and “need” in “${box.title}”.`);
  }
  const all = rows.map(row => ({
    name: headed(rowName(input.document, row), box.rows.word),
    skill: skillOf(row, grid),
  }));
  const known = all.flatMap(({ name, skill }) => (skill ? [{ name, ...skill }] : []));
  if (known.length === 0) return inWords('No skill says yet how many have it and how many are needed.');
  const short = known.filter(skill => skill.gap > 0).sort((a, b) => b.gap - a.gap);
  const bare = short.filter(skill => skill.planned < skill.gap);
  const { count, number } = input.words;
  const points = short.map(({ name, have, need, gap, planned }) => {
    const plan = planned >= gap ? 'planned' : planned > 0 ? `${number(planned)} planned` : 'no plan yet';
    return `${name}: ${number(have)} of ${number(need)}, ${number(gap)} short, ${plan}.`;
  });
  const unsaid = all.filter(({ skill }) => skill === null).length;
  if (unsaid > 0) points.push(`${count(unsaid, 'skill')} ${unsaid === 1 ? 'says' : 'say'} nothing yet.`);
  const plans =
    short.length === 0
      ? ''
      : `; ${bare.length === 0 ? 'all have a plan' : `${bare.length} without a full plan`}`;
  return {
    headline: `${short.length} of ${count(known.length, 'skill')} ${short.length === 1 ? 'falls' : 'fall'} short${plans}.`,
    points,
    chart:
      short.length === 0
        ? null
        : {
            kind: 'bars',
            data: {
              ...{ title: 'How many are missing, by skill', mode: 'grouped', of: 'Skill', format: number },
              rows: short.map(({ name, gap }) => ({ name, bars: [{ driver: null, likely: gap }] })),
            },
          },
  };
}

/** Null where a row says too little. */
function skillOf(row: Row, { box, columns }: Grid<'table' | 'matrix'>): Skill | null {
  if (box.kind === 'table') {
    const [have, need] = [numberIn(row, 'have'), numberIn(row, 'need')];
    if (have === null || need === null) return null;
    const gap = Math.max(0, need - have);
    return { have, need, gap, planned: cellOf(row, 'plan') === '' ? 0 : gap };
  }
  const cells = columns.map(column => marksIn(row, column.key)).filter(marks => marks.length > 0);
  if (cells.length === 0) return null;
  // A person for whom a plan is made is one who needs the skill.
  const isPlan = (marks: readonly string[]) => marks.some(mark => mark !== 'have' && mark !== 'need');
  const needing = cells.filter(marks => marks.includes('need') || isPlan(marks));
  const missing = needing.filter(marks => !marks.includes('have'));
  return {
    have: needing.length - missing.length,
    need: needing.length,
    gap: missing.length,
    planned: missing.filter(isPlan).length,
  };
}
