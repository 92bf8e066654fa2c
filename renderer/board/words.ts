import type { Stage } from '../../shared/content/stages.ts';
import { DRIVER_NAMES } from '../../shared/plan/board-marks.ts';
import type { BoardCard } from '../../shared/plan/board-types.ts';

/** What a lane is called: the accessible name of its region, and in spoken sentences. */
export function laneName(stages: readonly Stage[], stage: number | null): string {
  if (stage === null) return 'Unplaced';
  const name = stages[stage]?.name;
  return name ? `Stage ${stage}: ${name}` : `Stage ${stage}`;
}

/** A card's accessible name: the title first, then what its face shows. */
export function cardName(
  card: Pick<BoardCard, 'title' | 'number' | 'driver' | 'unit' | 'target' | 'unproven'>,
): string {
  const parts = [card.title, `number ${card.number}`];
  if (card.driver) parts.push(DRIVER_NAMES[card.driver]);
  if (card.unit) parts.push(card.unit);
  if (card.target !== null) parts.push(`target stage ${card.target}`);
  if (card.unproven) parts.push('no evidence yet');
  return parts.join(', ');
}

/** "Fraud scoring", or "3 use cases". */
export const heldName = (titles: readonly string[]): string =>
  titles.length === 1 ? (titles[0] ?? '') : `${titles.length} use cases`;

const place = (lane: string, position: number, of: number) => `${lane}, position ${position} of ${of}`;

/** The sentences of a move, as a screen reader says them. */
export const sentences = {
  pickedUp: (what: string, lane: string, position: number, of: number) =>
    `${what} picked up from ${place(lane, position, of)}. Left and right choose a stage, up and down a place in it. Space drops, Escape puts back.`,
  lifted: (what: string, lane: string) => `${what} picked up from ${lane}.`,
  over: (what: string, lane: string, position: number, of: number) =>
    `${what}: ${place(lane, position, of)}.`,
  nowhere: (what: string) => `${what}: outside the board. Letting go here puts it back.`,
  dropped: (what: string, lane: string, position: number, of: number) =>
    `${what} moved to ${place(lane, position, of)}.`,
  stayed: (what: string, lane: string) => `${what} stays in ${lane}.`,
  failed: (what: string, lane: string) => `${what} could not be moved and is still in ${lane}.`,
  cancelled: (what: string, lane: string) => `Move cancelled. ${what} is back in ${lane}.`,
} as const;
