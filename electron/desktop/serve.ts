import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pagePolicy, pageWithNonce } from '../service/page-policy.ts';
import { HOST, isOurs, SCHEME } from './origin.ts';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // A new version must never run with the old one's files.
  'cache-control': 'no-store',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * The file that a request names, with its headers; 400 for a way out of the folder, 404 for what is not there, 405
 * for anything but reading.
 */
export async function answerFrom(
  folder: string,
  request: Pick<Request, 'url' | 'method'>,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  if (!isOurs(request.url)) return refusal(404);
  const path = pathIn(folder, request.url);
  if (path === null) return refusal(400);
  const type = TYPES[extname(path)];
  if (!type) return refusal(404);
  try {
    const nonce = randomBytes(16).toString('base64');
    const file = await readFile(path);
    const body = type.startsWith('text/html')
      ? pageWithNonce(file.toString('utf8'), nonce)
      : new Uint8Array(file);
    const headers = { ...HEADERS, 'content-security-policy': pagePolicy(nonce), 'content-type': type };
    return new Response(request.method === 'HEAD' ? null : body, { headers });
  } catch {
    return refusal(404);
  }
}

/** The path that an address names in a folder, or null when it would lie outside or cannot be a path. */
function pathIn(folder: string, address: string): string | null {
  // Not from `URL.pathname`: it folds `..` away, and what an attacker wrote shall be judged as written.
  const written = address.slice(`${SCHEME}://${HOST}`.length).replace(/[?#].*$/s, '');
  let path: string;
  try {
    path = decodeURIComponent(written);
  } catch {
    return null;
  }
  const names = (path === '/' ? '/index.html' : path).split('/').slice(1);
  // Names as the bundler writes them; so no `..`, no backslash, no drive letter, no stream, no hidden file.
  return names.every(name => /^[\w-][\w.-]*$/.test(name)) ? join(folder, ...names) : null;
}

const refusal = (status: number) => new Response(null, { status, headers: HEADERS });
