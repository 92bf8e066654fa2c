const underWay = new Set<string>();

/** Does something, unless the same is under way: what is pressed again before the first press shows is meant once. */
export async function once(what: string, does: () => Promise<unknown>): Promise<void> {
  if (underWay.has(what)) return;
  underWay.add(what);
  try {
    await does();
  } finally {
    underWay.delete(what);
  }
}
