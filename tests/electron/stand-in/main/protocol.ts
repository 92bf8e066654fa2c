import type { Protocol } from 'electron';
import type { ServedResponse, ToMain } from '../wire.ts';
import { session } from './session.ts';

type Handler = Parameters<Protocol['handle']>[1];
const handlers = new Map<string, Handler>();
const privileged = new Set<string>();

/** Electron's `protocol`, as far as schemes of the app's own go. */
export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    for (const { scheme, privileges } of schemes) if (privileges?.standard) privileged.add(scheme);
  },
  handle(scheme, handler) {
    handlers.set(scheme, handler);
  },
  unhandle(scheme) {
    handlers.delete(scheme);
  },
  isProtocolHandled: scheme => handlers.has(scheme),
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>;

/** What the session and the protocol handlers make of a request. */
export async function answerRequest(
  request: ToMain['page.request'][0],
): Promise<{ cancelled: true } | ServedResponse | null> {
  if (await session.defaultSession.cancels(request.url)) return { cancelled: true };
  const scheme = request.url.slice(0, request.url.indexOf(':'));
  const handler = handlers.get(scheme);
  // A scheme that is not a standard one has no origin to be served from.
  if (!handler || !privileged.has(scheme)) return null;
  const { url, method, headers } = request;
  const response = await handler(new Request(url, { method, headers }));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}
