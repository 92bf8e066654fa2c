/**
 * Changes that count from what was asked for, not from what came back: presses that come faster than the disk each count.
 * Each place, such as a cell, has a value of its own.
 */
export function fromAsked<T>() {
  const asked = new Map<string, T>();
  return async (
    place: string,
    kept: () => T,
    next: (now: T) => T,
    save: (value: T) => Promise<unknown>,
  ): Promise<void> => {
    const value = next(asked.get(place) ?? kept());
    asked.set(place, value);
    await save(value);
    if (asked.get(place) === value) asked.delete(place);
  };
}
