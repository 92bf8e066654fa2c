import { create } from 'zustand';

/** Whether the main side answers. False means: nothing typed now can be saved until it is back. */
export const useReach = create<{ reachable: boolean }>()(() => ({ reachable: true }));

/** Said by `api.ts` alone, from what the transport sees. */
export function setReachable(reachable: boolean): void {
  if (useReach.getState().reachable !== reachable) useReach.setState({ reachable });
}

/** Calls back each time the main side is there again after it was away. Answers how to stop. */
export function onReturn(listener: () => void): () => void {
  return useReach.subscribe((now, before) => {
    if (now.reachable && !before.reachable) listener();
  });
}
