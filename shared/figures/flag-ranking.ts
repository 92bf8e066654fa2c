import { cellOf } from '../model/cell.ts';
import { rowName } from '../views/canvas-rows.ts';
import type { Figure, FigureInput } from './figure-types.ts';
import { gridRead, headed, inWords } from './source.ts';

/**
 * The warning signs by the hands that were counted for them, and which were turned into recommendations. Reads a table with votes and the column
 * `recommendation`; `owner` and `due` are told where it has them.
 */
export function flagRanking(input: FigureInput): Figure {
  const grid = gridRead(input, ['table'], ['recommendation']);
  if ('fault' in grid) return grid.fault;
  const { document, words } = input;
  const { count } = words;
  const ranked = grid.rows
    .map(row => ({
      name: headed(rowName(document, row), grid.box.rows.word),
      votes: row.votes,
      recommendation: cellOf(row, 'recommendation'),
      owner: cellOf(row, 'owner'),
      due: cellOf(row, 'due'),
    }))
    // Rows with as many votes stay in their own order.
    .sort((a, b) => b.votes - a.votes);
  const raised = ranked.filter(flag => flag.votes > 0);
  const turned = ranked.filter(flag => flag.recommendation !== '');
  if (raised.length === 0 && turned.length === 0) return inWords('No votes are counted yet.');
  const owned = turned.filter(flag => flag.owner !== '').length;
  const answered = raised.filter(flag => flag.recommendation !== '').length;
  const owners = grid.has('owner') && turned.length > 0 ? `, ${owned} of them with an owner` : '';
  const points = [...raised, ...turned.filter(flag => flag.votes === 0)].map(flag => {
    const head = `${flag.name}, ${count(flag.votes, 'vote')}: `;
    if (flag.recommendation === '') return `${head}no recommendation yet.`;
    const owner = flag.owner !== '' ? flag.owner : grid.has('owner') ? 'no owner yet' : '';
    const day = flag.due !== '' && /^\d{4}-\d\d-\d\d$/.test(flag.due) ? words.day(flag.due) : flag.due;
    const who = [owner, day].filter(Boolean).join(', ');
    return `${head}“${flag.recommendation}”${who === '' ? '' : ` (${who})`}.`;
  });
  return {
    headline:
      raised.length === 0
        ? `No votes are counted yet; ${count(turned.length, 'recommendation')} noted${owners}.`
        : `${count(raised.length, 'sign')} with votes; ${answered} turned into recommendations${owners}.`,
    points,
    chart:
      raised.length === 0
        ? null
        : {
            kind: 'bars',
            data: {
              ...{ title: 'Votes by sign', mode: 'grouped', of: 'Sign', format: words.number },
              rows: raised.map(({ name, votes }) => ({ name, bars: [{ driver: null, likely: votes }] })),
            },
          },
  };
}
