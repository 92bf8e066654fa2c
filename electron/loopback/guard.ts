import type { IncomingMessage } from 'node:http';
import type { FailureCode } from '../../shared/contract/failure.ts';

/** Why a request is turned away: the HTTP status, and words for whoever reads them. */
export interface Refusal {
  readonly status: number;
  readonly code: FailureCode;
  readonly message: string;
}

const refuse = (status: number, message: string): Refusal => ({ status, code: 'invalid', message });

/**
 * The request must be addressed to this very host and port. A page whose name was rebound to 127.0.0.1 still sends
 * its own name, so this is what keeps it out.
 */
export function hostRefusal(request: IncomingMessage, authority: string): Refusal | null {
  const hosts = request.rawHeaders.filter((_, at, all) => at % 2 === 0 && all[at]?.toLowerCase() === 'host');
  if (hosts.length !== 1 || request.headers.host !== authority) {
    return refuse(421, 'This request was meant for another host.');
  }
  // The absolute form names a host of its own.
  return request.url?.startsWith('/') ? null : refuse(400, 'This request has no plain path.');
}

/** What the page itself asks for (signals, files, scripts) must come from the page, or straight from the person. */
export function readRefusal(request: IncomingMessage, authority: string): Refusal | null {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const own = origin === undefined || origin === `http://${authority}`;
  const near = site === undefined || site === 'same-origin' || site === 'none';
  return own && near ? null : refuse(403, 'Another page may not read from Headwater.');
}

/**
 * What changes anything must come from Headwater's own page: its origin named, its header set, which no foreign page
 * can do without asking first, and the one content type that the address takes.
 */
export function writeRefusal(request: IncomingMessage, authority: string, type: string): Refusal | null {
  const { origin, 'sec-fetch-site': site, 'x-headwater': mark, 'content-type': given } = request.headers;
  if (origin !== `http://${authority}`) return refuse(403, 'Another page may not write to Headwater.');
  if (site !== undefined && site !== 'same-origin') {
    return refuse(403, 'Another page may not write to Headwater.');
  }
  if (mark !== '1') return refuse(403, 'This request lacks Headwater’s header.');
  if (given?.split(';', 1)[0]?.trim().toLowerCase() !== type) {
    return refuse(415, `This address takes ${type} only.`);
  }
  if (request.headers['content-encoding'] !== undefined) {
    return refuse(415, 'This address takes no compressed content.');
  }
  return null;
}
