import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Refusal } from './guard.ts';

/** On every answer: kept by nobody, guessed at by nobody, embedded and opened by nobody else. */
export const ALWAYS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/** How long a sender that was refused midway may go on talking before the line is cut, in milliseconds. */
const GRACE = 1_000;

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: OutgoingHttpHeaders = {},
): void {
  if (response.headersSent || response.destroyed) return;
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...ALWAYS,
    'Content-Type': type,
    'Content-Length': bytes.length,
    ...headers,
  });
  response.end(bytes);
  const { req } = response;
  if (req.complete) return;
  // Reading on for a moment lets the answer arrive; a line cut at once would take it along.
  req.resume();
  setTimeout(() => {
    if (!req.complete) req.socket.destroy();
  }, GRACE).unref();
}

export function sendJson(response: ServerResponse, status: number, value: unknown, headers = {}): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value), headers);
}

/** A refusal as the contract's answer, for what the page asks by fetch. */
export function sendRefusal(
  response: ServerResponse,
  { status, code, message }: Refusal,
  headers = {},
): void {
  sendJson(response, status, { ok: false, failure: { code, message, where: null } }, headers);
}

/** A page of two sentences, for a person whose address does not open the app. `text` is ours, never a visitor's. */
export function sendWords(response: ServerResponse, status: number, title: string, text: string): void {
  const head = `<meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Headwater</title>`;
  const body = `<h1>${title}</h1><p>${text}</p>`;
  send(
    response,
    status,
    'text/html; charset=utf-8',
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
  );
}
