import type { Id } from '../model/scalars.ts';
import { FAR, type Opinions } from './opinions.ts';

/** What the votes are about: stages of the curve, or levels of an assessment. */
type Of = 'stage' | 'level';

/** "Ana Ruiz, Bo Lind and Cem Aydın". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "stage 2", "between stages 2 and 3"; of levels where `of` says so. */
export function medianWords(median: number | null, of: Of = 'stage'): string {
  if (median === null) return 'no vote';
  if (Number.isInteger(median)) return `${of} ${median}`;
  return `between ${of}s ${Math.floor(median)} and ${Math.ceil(median)}`;
}

/** "stages 1 to 4", "stage 2". */
export function rangeWords(range: Opinions['range'], of: Of = 'stage'): string {
  if (!range) return 'no vote';
  return range.low === range.high ? `${of} ${range.low}` : `${of}s ${range.low} to ${range.high}`;
}

/** Strong dissent as a sentence, or null when there is none. */
export function dissentWords(
  spread: Opinions,
  name: (participant: Id) => string,
  of: Of = 'stage',
): string | null {
  const { dissent, middle, placed, median } = spread;
  if (dissent === 'split' && middle) {
    const [from, to] = [Math.floor(middle.from), Math.ceil(middle.to)];
    return `Strong dissent: the room is split. Half of it stands from ${of} ${from} to ${of} ${to}.`;
  }
  if (dissent === 'far') {
    const apart = placed.filter(vote => Math.abs(vote.stage - (median ?? vote.stage)) >= FAR);
    const people = listed(apart.map(vote => name(vote.participant)));
    return `Strong dissent: ${people} ${apart.length === 1 ? 'stands' : 'stand'} far from the others.`;
  }
  return null;
}

/** What the votes on one use case come to, as a sentence or two: what a screen reader says at the reveal. */
export function spreadWords(spread: Opinions, name: (participant: Id) => string, of: Of = 'stage'): string {
  const { placed, range, median } = spread;
  const parts: string[] = [];
  if (placed.length === 0) parts.push(`Nobody named a ${of}.`);
  else if (placed.length === 1) parts.push(`One vote, on ${rangeWords(range, of)}.`);
  else if (range?.low === range?.high) parts.push(`All ${placed.length} say ${rangeWords(range, of)}.`);
  else
    parts.push(`${placed.length} votes on ${rangeWords(range, of)}, the middle ${medianWords(median, of)}.`);
  const dissent = dissentWords(spread, name, of);
  if (dissent) parts.push(dissent);
  if (spread.abstained.length > 0) parts.push(`Abstained: ${listed(spread.abstained.map(name))}.`);
  if (spread.missing.length > 0) parts.push(`No vote from ${listed(spread.missing.map(name))}.`);
  return parts.join(' ');
}
