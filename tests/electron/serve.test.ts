import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerFrom } from '../../electron/desktop/serve.ts';

let home: string;
let folder: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'headwater-serve-'));
  folder = join(home, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<html><head></head></html>');
  writeFileSync(join(folder, 'assets/index-a1.js'), 'export {};');
  writeFileSync(join(folder, '.hidden.js'), 'secret');
  writeFileSync(join(folder, 'assets/notes.sqlite'), 'secret');
  writeFileSync(join(home, 'secret.js'), 'secret');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const get = (path: string, method = 'GET') => answerFrom(folder, { url: `app://headwater${path}`, method });

describe('the app’s own origin', () => {
  it('serves the page and its parts', async () => {
    for (const path of ['/', '/?fresh', '/index.html']) {
      const page = await get(path);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
    const script = await get('/assets/index-a1.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).toBe('export {};');
  });

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/%2e%2e%2fsecret.js',
    '/..%5csecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/..;/secret.js',
    '//secret.js',
    '/.hidden.js',
    '/C:/secret.js',
    '/assets/index-a1.js%00.html',
    '/%E0%A4%A',
  ])('gives nothing away for %s', async path => {
    const answer = await get(path);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toBe('');
  });

  it('serves no kind of file that a page has no use for', async () => {
    expect((await get('/assets/notes.sqlite')).status).toBe(404);
    expect((await get('/assets/missing.js')).status).toBe(404);
    expect((await get('/assets')).status).toBe(404);
  });

  it('serves no other host, and only to read', async () => {
    for (const url of [
      'app://elsewhere/',
      'app://headwater.evil/',
      'app://me@headwater/',
      'https://headwater/',
    ])
      expect((await answerFrom(folder, { url, method: 'GET' })).status, url).toBe(404);
    expect((await get('/', 'POST')).status).toBe(405);
    expect(await (await get('/', 'HEAD')).text()).toBe('');
  });

  it('guards every page with a policy of its own', async () => {
    const [one, two] = await Promise.all([get('/'), get('/')]);
    const policy = one.headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "require-trusted-types-for 'script'",
      "frame-ancestors 'none'",
    ])
      expect(policy.split('; ')).toContain(part);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(await one.text()).toContain(`nonce="${nonce}"`);
    expect(two.headers.get('content-security-policy')).not.toBe(policy);
  });
});
