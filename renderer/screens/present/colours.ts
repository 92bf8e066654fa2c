import type { CardFace } from '../../../shared/plan/board-types.ts';

/** The colour of a unit's sign by its number, as a token; below 0 stands for no unit. */
export const unitColour = (colour: number): string =>
  colour < 0 ? 'var(--unit-none)' : `var(--unit-${colour})`;

/** The colour that a card's edge and sign have: its unit's where it has that sign, else its driver's. */
export const faceColour = ({ chip, driver }: CardFace): string | undefined =>
  chip ? unitColour(chip.colour) : driver ? `var(--${driver})` : undefined;
