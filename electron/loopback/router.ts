import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tooLarge } from '../../shared/contract/file-limits.ts';
import { pagePolicy, pageWithNonce } from '../service/page-policy.ts';
import { BodyTooLong, bodyOf } from './body.ts';
import type { Events } from './events.ts';
import { hostRefusal, type Refusal, readRefusal, writeRefusal } from './guard.ts';
import type { Limits } from './limits.ts';
import type { LoopbackOptions } from './options.ts';
import type { Page } from './pages.ts';
import { ALWAYS, send, sendJson, sendRefusal, sendWords } from './reply.ts';
import type { Sessions } from './sessions.ts';

interface Behind extends Pick<LoopbackOptions, 'app' | 'downloads' | 'onKnock'> {
  /** `127.0.0.1:<port>` */
  readonly authority: string;
  readonly limits: Limits;
  readonly pages: ReadonlyMap<string, Page>;
  readonly sessions: Sessions;
  readonly events: Events;
}

type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const NO_SESSION: Refusal = {
  status: 401,
  code: 'no-access',
  message: 'This window is not connected to Headwater any more. Open the address that Headwater printed.',
};
const NOT_HERE: Refusal = { status: 404, code: 'not-found', message: 'There is nothing at this address.' };

/** Every address the host answers, behind the guards that it needs. */
export function createRouter(behind: Behind): Route {
  const { authority, sessions } = behind;
  const writes = new Map<string, { type: string; answer: Route }>([
    ['/call', { type: 'application/json', answer: createCall(behind) }],
    ['/upload', { type: 'application/octet-stream', answer: createUpload(behind) }],
  ]);

  return async (request, response) => {
    const foreign = hostRefusal(request, authority);
    if (foreign) return sendRefusal(response, foreign);
    const { pathname, searchParams } = new URL(`http://${authority}${request.url}`);

    const write = writes.get(pathname);
    const method = write ? 'POST' : 'GET';
    if (request.method !== method) {
      const refusal: Refusal = {
        status: 405,
        code: 'invalid',
        message: `This address takes ${method} only.`,
      };
      return sendRefusal(response, refusal, { Allow: method });
    }
    const known = sessions.holds(request.headers.cookie);
    if (write) {
      const refusal = writeRefusal(request, authority, write.type) ?? (known ? null : NO_SESSION);
      return refusal ? sendRefusal(response, refusal) : write.answer(request, response);
    }
    if (pathname === '/') {
      const token = searchParams.get('token');
      if (token !== null) return enter(response, sessions, token);
      return known ? sendPage(response, behind.pages) : turnAway(response, behind);
    }
    if (pathname === '/window') {
      const text = 'Should this page stay, open the address that Headwater printed where it was started.';
      return sendWords(response, 200, 'Opening Headwater…', text);
    }
    const refusal = readRefusal(request, authority) ?? (known ? null : NO_SESSION);
    if (refusal) return sendRefusal(response, refusal);
    if (pathname === '/signals')
      return behind.events.open(response, searchParams.get('for') === 'room' ? 'room' : 'desk');
    const [, file] = /^\/file\/([A-Za-z0-9_-]{22})$/.exec(pathname) ?? [];
    if (file && (await behind.downloads.send(file, response))) return;
    const page = behind.pages.get(pathname);
    if (file || !page) return sendRefusal(response, NOT_HERE);
    send(response, 200, page.type, page.bytes());
  };
}

function enter(response: ServerResponse, sessions: Sessions, token: string): void {
  const cookie = sessions.exchange(token);
  if (cookie) {
    response.writeHead(303, { ...ALWAYS, Location: '/', 'Set-Cookie': cookie }).end();
    return;
  }
  const text = `Each address that Headwater prints opens it once. <a href="/">Go to the window that is open already</a>.`;
  sendWords(response, 403, 'This address was used before', text);
}

function turnAway(response: ServerResponse, { sessions, onKnock }: Behind): void {
  if (!sessions.waiting) onKnock?.();
  const text = 'Open the address that Headwater printed last, where it was started.';
  sendWords(response, 401, 'This browser is not connected to Headwater', text);
}

function sendPage(response: ServerResponse, pages: Behind['pages']): void {
  const page = pages.get('/index.html');
  if (!page) {
    sendRefusal(response, NOT_HERE);
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  send(response, 200, page.type, pageWithNonce(page.bytes().toString('utf8'), nonce), {
    'Content-Security-Policy': pagePolicy(nonce),
  });
}

function createCall({ app, limits }: Behind): Route {
  return async (request, response) => {
    const body = await wholeBody(request, response, limits.call);
    if (!body) return;
    const call = parseCall(body);
    if (!call) {
      return sendRefusal(response, { status: 400, code: 'invalid', message: 'This is not a call.' });
    }
    sendJson(response, 200, await app.dispatch(call.name, call.input));
  };
}

function createUpload({ app, limits }: Behind): Route {
  return async (request, response) => {
    const name = new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('name');
    if (!name || name.length > 255) {
      return sendRefusal(response, {
        status: 400,
        code: 'invalid',
        message: 'This file has no usable name.',
      });
    }
    const message = tooLarge(name, limits.upload + 1, limits.upload) ?? '';
    const answer = await app.upload(name, bodyOf(request, limits.upload, message));
    if (answer.ok || answer.failure.code !== 'limit') sendJson(response, 200, answer);
    else sendRefusal(response, { ...answer.failure, status: 413 }, { Connection: 'close' });
  };
}

/** The body in one piece, or null when it was too long, which has then been said. */
async function wholeBody(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
): Promise<Buffer | null> {
  try {
    const pieces: Buffer[] = [];
    for await (const piece of bodyOf(request, limit, 'This is more text than Headwater takes at once.'))
      pieces.push(piece);
    return Buffer.concat(pieces);
  } catch (error) {
    if (!(error instanceof BodyTooLong)) throw error;
    sendRefusal(response, { ...error.failure, status: 413 }, { Connection: 'close' });
    return null;
  }
}

function parseCall(body: Buffer): { name: string; input: unknown } | null {
  try {
    const { name, input } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return typeof name === 'string' ? { name, input } : null;
  } catch {
    return null;
  }
}
