import type { BoxOf } from '../content/canvas-template.ts';
import { marksIn } from '../model/cell.ts';
import { listed } from '../views/spread-words.ts';
import type { Figure, FigureInput } from './figure-types.ts';
import { gridRead, inWords } from './source.ts';

/**
 * How many tasks each role carries. Reads a matrix whose rows are tasks and whose columns are roles, with the marks `a` (accountable) and `r` (responsible): a task
 * counts once for a role that has either. Rules `few-a-column` of the template say what is too much; a role without any mark is told.
 */
export function responsibilityLoad(input: FigureInput): Figure {
  const grid = gridRead(input, ['matrix']);
  if ('fault' in grid) return grid.fault;
  const { box, rows, columns } = grid;
  const lacking = ['a', 'r'].filter(key => !box.marks.some(mark => mark.key === key));
  if (lacking.length > 0) return inWords(`This figure needs the marks “a” and “r” in “${box.title}”.`);
  const tasks = rows.filter(row => columns.some(column => marksIn(row, column.key).length > 0));
  if (tasks.length === 0) return inWords('No task has a mark yet.');
  const roles = columns.map(({ key, label }) => {
    const given = rows.map(row => marksIn(row, key));
    const marks = box.marks.map(mark => ({
      mark,
      tasks: given.filter(held => held.includes(mark.key)).length,
    }));
    const load = given.filter(held => held.includes('a') || held.includes('r')).length;
    return { key, label, marks, load, isIdle: given.every(held => held.length === 0) };
  });
  const over = roles.filter(role =>
    role.marks.some(({ mark, tasks: count }) => count > mostOf(input, box, mark.key)),
  );
  const idle = roles.filter(role => role.isIdle);
  const busy = roles.filter(role => role.load > 0).sort((a, b) => b.load - a.load);
  const { count } = input.words;
  const named = (all: readonly { label: string }[]) => listed(all.map(role => role.label));
  const points = [
    ...(over.length > 0 ? [`More than the template allows: ${named(over)}.`] : []),
    ...busy.map(({ label, marks }) => {
      const parts = marks.filter(one => one.tasks > 0).map(one => `${one.tasks} ${one.mark.short}`);
      return `${label}: ${parts.join(', ')}.`;
    }),
    ...(idle.length > 0 ? [`No task yet: ${named(idle)}.`] : []),
  ];
  const top = busy.filter(role => role.load === busy[0]?.load);
  const each = `${top[0]?.load} ${top.length > 1 ? 'each' : 'of them'}`;
  const most = top.length > 0 ? `; most lie with ${named(top)}, ${each}` : '';
  return {
    headline: `${count(tasks.length, 'task')} among ${count(roles.length - idle.length, 'role')}${most}.`,
    points,
    chart: {
      kind: 'bars',
      data: {
        ...{
          title: 'Tasks a role answers for or does',
          mode: 'grouped',
          of: 'Role',
          format: input.words.number,
        },
        rows: [...busy, ...roles.filter(role => role.load === 0)].map(role => ({
          name: role.label,
          bars: [{ driver: null, likely: role.load }],
        })),
      },
    },
  };
}

/** How many rows of a column may have a mark, by the template's own rules. */
function mostOf({ canvas }: FigureInput, box: BoxOf<'matrix'>, mark: string): number {
  const limits = canvas.template.rules.flatMap(rule =>
    rule.rule === 'few-a-column' && rule.box === box.key && rule.mark === mark ? [rule.most] : [],
  );
  return Math.min(Number.POSITIVE_INFINITY, ...limits);
}
