/** What came of taking back: the item whose answer went, or why none did. */
type TakenBack = { readonly item: string } | 'nothing' | 'overtaken' | 'failed';

export interface Saying<V> {
  /** Answers whether it is on disk. `next` gets what stands as said in this turn of the same item. */
  say(item: string, next: (before: V | undefined) => V): Promise<boolean>;
  /** Undoes the last thing said in this turn, and nothing else. */
  takeBack(): Promise<TakenBack>;
}

/** One thing said in a turn. */
export interface Step<V> {
  readonly item: string;
  readonly value: V;
  /** False when an earlier turn had left the same there: then there is nothing of this turn to undo. */
  readonly isCommitted: boolean;
}

interface Commit {
  readonly number: number;
}

/** What a turn writes to. */
interface Desk<V> {
  /** Null when nothing changed or it failed. */
  write(item: string, value: V): Promise<Commit | null>;
  undo(): Promise<Commit | null>;
  /** Whether what answered null last had failed. */
  hasFailed(): boolean;
  /** Number of the workshop's last change. */
  head(): number;
  /** Whether an answer stands as it was said. */
  stands(item: string, value: V): boolean;
  /** Everything said so far, in order. */
  onSteps(steps: readonly Step<V>[]): void;
}

/**
 * What one participant says while the laptop is theirs. A turn knows it from the person's own hand, never from the document,
 * so nothing of an earlier turn can show; and it undoes only the last change of the workshop, and only if that was its own.
 * Keys may come faster than the disk: each waits for those before it.
 */
export function sayingAt<V>(desk: Desk<V>): Saying<V> {
  let steps: readonly Step<V>[] = [];
  /** The last change that was this turn's own: a later one is not this turn's to undo. */
  let own = desk.head();
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(does: () => Promise<T>): Promise<T> => {
    const done = queue.then(does);
    queue = done.catch(() => undefined);
    return done;
  };
  const keep = (next: readonly Step<V>[]) => {
    steps = next;
    desk.onSteps(next);
  };
  return {
    say: (item, next) =>
      inTurn(async () => {
        const before = steps.findLast(step => step.item === item && desk.stands(item, step.value));
        const value = next(before?.value);
        const commit = await desk.write(item, value);
        if (!commit && desk.hasFailed()) return false;
        // The same once more is no step of its own: there would be nothing to see when it is taken back.
        if (!commit && before) return true;
        if (commit) own = commit.number;
        keep([...steps, { item, value, isCommitted: commit !== null }]);
        return true;
      }),
    takeBack: () =>
      inTurn(async () => {
        const last = steps.at(-1);
        if (!last) return 'nothing';
        if (last.isCommitted) {
          if (desk.head() !== own) return 'overtaken';
          const commit = await desk.undo();
          if (!commit) return 'failed';
          own = commit.number;
        }
        keep(steps.slice(0, -1));
        return { item: last.item };
      }),
  };
}
