import { cellOf } from '../model/cell.ts';
import { hubCounts } from '../plan/chart-hub-picture.ts';
import { rowName } from '../views/canvas-rows.ts';
import { listed } from '../views/spread-words.ts';
import { foldWord } from '../views/words.ts';
import type { Figure, FigureInput } from './figure-types.ts';
import { gridRead, inWords, listedFew } from './source.ts';

interface Link {
  readonly from: string;
  readonly to: string;
}

/**
 * Links of the systems today against the same systems joined through a hub. Reads a table whose rows are systems, with the column `to` that names
 * the systems each one feeds, with commas, semicolons or line breaks between; or, with a column `from` as well, a table whose rows are links. Names that
 * differ in capitals and accents only are one system. A choice in the column `how` is counted.
 */
export function links(input: FigureInput): Figure {
  const grid = gridRead(input, ['table'], ['to']);
  if ('fault' in grid) return grid.fault;
  const systems = new Map<string, string>();
  const found = new Map<string, Link>();
  const how = new Map<string, number>();
  const idsIn = (text: string) =>
    text.split(/[,;\n]/).flatMap(part => {
      const name = part.trim().replace(/\s+/g, ' ');
      if (name === '') return [];
      const id = foldWord(name);
      if (!systems.has(id)) systems.set(id, name);
      return [id];
    });
  for (const row of grid.rows) {
    const heads = grid.has('from')
      ? idsIn(cellOf(row, 'from'))
      : idsIn(rowName(input.document, row).replace(/[,;\n]/g, ' '));
    const ends = idsIn(cellOf(row, 'to'));
    for (const from of heads) {
      for (const to of ends) {
        const key = `${from}\n${to}`;
        if (from === to || found.has(key)) continue;
        found.set(key, { from, to });
        const way = cellOf(row, 'how');
        if (way !== '') how.set(way, (how.get(way) ?? 0) + 1);
      }
    }
  }
  if (systems.size === 0) return inWords('No systems are noted yet.');
  const data = {
    title: 'Links today and through a hub',
    systems: [...systems].map(([id, name]) => ({ id, name })),
    links: [...found.values()],
    hub: 'Event hub',
  };
  const { before, after } = hubCounts(data);
  const { count } = input.words;
  const headline =
    before === 0
      ? `${count(systems.size, 'system')}, and no links between them are noted yet.`
      : `${count(systems.size, 'system')} with ${count(before, 'link')} today; through a hub, ${after}.`;
  return {
    headline,
    points: [...linkPoints(data.links, systems, after, input), ...wayPoints(how, grid.box.columns, input)],
    chart: before === 0 ? null : { kind: 'hub', data },
  };
}

function linkPoints(
  all: readonly Link[],
  systems: ReadonlyMap<string, string>,
  linked: number,
  { words }: FigureInput,
): string[] {
  const degree = new Map<string, number>();
  for (const id of all.flatMap(({ from, to }) => [from, to])) degree.set(id, (degree.get(id) ?? 0) + 1);
  const most = Math.max(0, ...degree.values());
  const busiest = [...degree].filter(([, links]) => links === most).map(([id]) => systems.get(id) ?? id);
  const alone = [...systems].filter(([id]) => !degree.has(id)).map(([, name]) => name);
  const points: string[] = [];
  if (most > 1)
    points.push(`Most links: ${listed(busiest)}, with ${most}${busiest.length > 1 ? ' each' : ''}.`);
  if (linked > 1) {
    points.push(
      `One more system that feeds all of them adds ${words.count(linked, 'link')} today, and 1 through a hub.`,
    );
  }
  if (alone.length > 0) points.push(`No link noted: ${listedFew(alone)}.`);
  return points;
}

function wayPoints(
  how: ReadonlyMap<string, number>,
  columns: readonly {
    readonly key: string;
    readonly options: readonly { readonly key: string; readonly label: string }[];
  }[],
  { words }: FigureInput,
): string[] {
  const options = columns.find(column => column.key === 'how')?.options ?? [];
  return [...how]
    .sort((a, b) => b[1] - a[1])
    .map(
      ([key, links]) =>
        `${options.find(option => option.key === key)?.label ?? key}: ${words.count(links, 'link')}.`,
    );
}
