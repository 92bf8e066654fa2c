import type { Page } from 'playwright';

/** How often React committed, and how many components rendered, all and those that draw a card. */
export interface Renders {
  readonly commits: number;
  readonly components: number;
  readonly cards: number;
}

interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly type: unknown;
  readonly memoizedProps: Record<string, unknown> | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
}

/**
 * Counts renders in a production build: React tells a hook, meant for its developer tools, of every commit, and a
 * fiber that rendered carries a flag. Runs in the page before its scripts; counts only while `counting`, so that a
 * timed drag pays nothing.
 */
function installHook(): void {
  const PERFORMED_WORK = 1;
  /** React's numbers for function and class components, memo and forwardRef. */
  const COMPONENTS = new Set([0, 1, 11, 14, 15]);
  const count = { commits: 0, components: 0, cards: 0 };
  const drawsCard = (fiber: Fiber | null): boolean => {
    for (let at = fiber; at; at = at.child) {
      if (typeof at.type === 'string') return at.memoizedProps?.['data-card'] !== undefined;
    }
    return false;
  };
  const visit = (fiber: Fiber, before: Fiber | null): void => {
    if (COMPONENTS.has(fiber.tag) && (before === null || fiber.flags & PERFORMED_WORK)) {
      count.components += 1;
      if (drawsCard(fiber)) count.cards += 1;
    }
    // The same first child as before: React did not go further down.
    if (before && fiber.child === before.child) return;
    for (let child = fiber.child; child; child = child.sibling) visit(child, child.alternate);
  };
  const bench = { count, counting: false };
  Object.assign(window, {
    benchRenders: bench,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      renderers: new Map(),
      supportsFiber: true,
      inject: () => 1,
      onScheduleFiberRoot: () => undefined,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot(_: number, root: { readonly current: Fiber }) {
        if (!bench.counting) return;
        count.commits += 1;
        visit(root.current, root.current.alternate);
      },
    },
  });
}

interface HookedWindow {
  readonly benchRenders: { counting: boolean; count: { commits: number; components: number; cards: number } };
}

/** Lets the pages opened from now on be counted. */
export const watchRenders = (page: Page): Promise<unknown> => page.addInitScript(installHook);

/** What rendered since the last call; counts on from here while `goOn`. */
export function rendersSince(page: Page, goOn: boolean): Promise<Renders> {
  return page.evaluate(on => {
    const { benchRenders: bench } = window as unknown as HookedWindow;
    const { commits, components, cards } = bench.count;
    Object.assign(bench.count, { commits: 0, components: 0, cards: 0 });
    bench.counting = on;
    return { commits, components, cards };
  }, goOn);
}
