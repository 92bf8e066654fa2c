/** The page's own scheme, host and first address. Nothing else is ever shown in a window. */
export const SCHEME = 'app';
export const HOST = 'headwater';
const HOME = `${SCHEME}://${HOST}/`;

/**
 * Where the renderer keeps its place: loading this address takes a new window, or one that is open already, to the
 * workshop (there it is a move within the page, so nothing is loaded anew).
 */
export const addressOf = (key: string | null): string => (key === null ? HOME : `${HOME}#/curve/${key}`);

/** Where the page shows a workshop to the room, without anything to change it. */
export const presentationOf = (key: string): string => `${HOME}#/present/${key}`;

/** Whether an address is of our own pages. */
export function isOurs(address: string): boolean {
  try {
    const url = new URL(address);
    // `URL.origin` is "null" for schemes that Node does not know, so the parts are compared.
    return url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}

/** Whether going from one address to another is only loading the same page of ours anew. */
export function isReload(from: string, to: string): boolean {
  const page = (address: string) => address.replace(/#.*$/s, '');
  return isOurs(to) && page(from) === page(to);
}
