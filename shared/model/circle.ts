import type { Id } from './scalars.ts';

/**
 * One of these actions, or of those that they wait for, that waits for itself, at once or over others; null when none does. Each one is followed once,
 * so a long chain takes no longer than it is.
 */
export function circleIn(ids: Iterable<Id>, blockersOf: (id: Id) => readonly Id[]): Id | null {
  // True while it is being followed, false once it is known to lead nowhere back.
  const seen = new Map<Id, boolean>();
  for (const start of ids) {
    if (seen.has(start)) continue;
    seen.set(start, true);
    const way = [{ id: start, left: [...blockersOf(start)] }];
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const blocker = here.left.pop();
      if (blocker === undefined) {
        seen.set(here.id, false);
        way.pop();
        continue;
      }
      if (seen.get(blocker)) return blocker;
      if (seen.has(blocker)) continue;
      seen.set(blocker, true);
      way.push({ id: blocker, left: [...blockersOf(blocker)] });
    }
  }
  return null;
}
