/** Where an item stands, as it is said: "Next, position 2 of 5". */
const place = (list: string, position: number, of: number) => `${list}, position ${position} of ${of}`;

/** The sentences of a drag between lists, as a screen reader says them. Positions count from 1. */
export const dragWords = {
  pickedUp: (what: string, list: string, position: number, of: number) =>
    `${what} picked up from ${place(list, position, of)}. Arrows move it, Space drops, Escape puts back.`,
  over: (what: string, list: string, position: number, of: number) =>
    `${what}: ${place(list, position, of)}.`,
  dropped: (what: string, list: string, position: number, of: number) =>
    `${what} moved to ${place(list, position, of)}.`,
  stayed: (what: string, list: string) => `${what} stays in ${list}.`,
  cancelled: (what: string, list: string) => `Move cancelled. ${what} is back in ${list}.`,
} as const;
