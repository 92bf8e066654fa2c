import { find } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import { DRIVERS } from '../model/use-case.ts';
import { DRIVER_NAMES } from '../plan/board-marks.ts';
import { boxContents } from '../views/canvas-contents.ts';
import { rowName } from '../views/canvas-rows.ts';
import { type LedgerLine, linesOf } from '../views/ledger.ts';
import { totalOf } from '../views/ledger-total.ts';
import type { Figure, FigureInput } from './figure-types.ts';
import { boxRead, inWords } from './source.ts';

interface Statement {
  readonly text: string;
  readonly useCases: readonly Id[];
}

/**
 * What the executives' statements are served by: the use cases linked to each, with what these are expected to bring a year by driver, from the ledger. Reads a
 * box of notes, or all of them on the canvas, or a table whose rows are use cases, each then a statement of its own. A use case that serves two statements
 * stands at both and counts once in the sum.
 */
export function servedValue(input: FigureInput): Figure {
  const { document, words } = input;
  const statements = statementsOf(input);
  if (statements.length === 0) return inWords('No statements are noted yet.');
  const served = statements.filter(one => one.useCases.length > 0);
  const useCases = new Set(served.flatMap(one => one.useCases));
  const { count } = words;
  const shown = input.amounts ?? true;
  const money = (amount: number) => words.money(Math.round(amount));
  const sum = totalOf(linesOf(document, useCases));
  const worth = shown && sum ? `, expected to bring ${money(sum.expected)} a year` : '';
  const headline =
    useCases.size === 0
      ? `${count(statements.length, 'statement')}, and no use case is linked to ${statements.length === 1 ? 'it' : 'them'} yet.`
      : `${served.length} of ${count(statements.length, 'statement')} served by ${count(useCases.size, 'use case')}${worth}.`;
  const points = served.map(({ text, useCases: ids }) => {
    const numbers = ids.flatMap(id => find(document, 'use-case', id)?.number ?? []).sort((a, b) => a - b);
    const parts = shown ? byDriver(linesOf(document, ids)) : [];
    const amounts = parts.map(({ name, amount }) => `${name.toLowerCase()} ${money(amount)}`).join(', ');
    const cases = `use case${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`;
    return `${headOf(text)}: ${cases}${amounts === '' ? '' : `; ${amounts}`}.`;
  });
  for (const { text } of statements.filter(one => one.useCases.length === 0)) {
    points.push(`${headOf(text)}: no use case serves it yet.`);
  }
  const rows = served.flatMap(({ text, useCases: ids }) => {
    const lines = linesOf(document, ids);
    const total = totalOf(lines);
    if (!total) return [];
    const bars = byDriver(lines).map(({ driver, amount }) => ({ driver, likely: amount }));
    const { low, expected, high } = total;
    return [
      {
        name: headOf(text),
        bars,
        total: { low: Math.min(low, expected), likely: expected, high: Math.max(high, expected) },
      },
    ];
  });
  const data = {
    title: 'Value a year by statement',
    mode: 'stacked',
    rows,
    format: money,
    of: 'Statement',
  } as const;
  return { headline, points, chart: shown && rows.length > 0 ? { kind: 'bars', data } : null };
}

const headOf = (text: string) => text.split('\n', 1)[0] ?? '';

function statementsOf(input: FigureInput): Statement[] {
  const { document, canvas, box } = input;
  const read = boxRead(input);
  if (read && (read.kind === 'table' || read.kind === 'matrix')) {
    const { rows } = boxContents(document, canvas, read.key);
    return rows.map(row => ({ text: rowName(document, row), useCases: row.useCase ? [row.useCase] : [] }));
  }
  const boxes = canvas.template.boxes.filter(one =>
    box.of === null ? one.kind === 'notes' : one.key === box.of,
  );
  return boxes.flatMap(one =>
    boxContents(document, canvas, one.key)
      // A photo says nothing by itself; once it is linked, or has a caption, it is a statement.
      .notes.filter(({ text, useCases }) => text !== '' || useCases.length > 0)
      .map(({ text, useCases }) => ({ text: text || 'Photo', useCases })),
  );
}

/** What lines are expected to bring, by driver; lines without one come last. */
function byDriver(lines: readonly LedgerLine[]) {
  return [...DRIVERS, null].flatMap(driver => {
    const own = lines.filter(line => line.driver === driver);
    const amount = own.reduce((sum, line) => sum + line.expected, 0);
    const name = driver === null ? 'No driver' : DRIVER_NAMES[driver];
    return own.length === 0 ? [] : [{ driver, name, amount }];
  });
}
