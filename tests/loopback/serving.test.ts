import { writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attachment } from '../../electron/loopback/downloads.ts';
import { CALL, type Host, openHost } from './host.ts';

let host: Host;
let cookie = '';
beforeEach(async () => {
  host = await openHost({ heartbeat: 20 });
  cookie = await host.enter();
});
afterEach(() => host.close());

const stream = (on: Host = host) =>
  new Promise<IncomingMessage>(resolve =>
    get(
      { host: '127.0.0.1', port: on.port, path: '/signals', headers: { Cookie: cookie }, agent: false },
      resolve,
    ),
  );

const until = (response: IncomingMessage, wanted: RegExp) =>
  new Promise<string>(resolve => {
    let text = '';
    response.on('data', chunk => {
      text += chunk;
      if (wanted.test(text)) resolve(text);
    });
  });

test('the page is served under a policy that lets in nothing from outside', async () => {
  const reply = await host.send({ path: '/', headers: { Cookie: cookie } });
  const policy = String(reply.headers['content-security-policy']);
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(reply.body).toContain(`<meta property="csp-nonce" nonce="${nonce}" />`);
  const again = await host.send({ path: '/', headers: { Cookie: cookie } });
  expect(again.body).not.toContain(String(nonce));
});

test('every answer, refusals included, is kept by nobody and opened by nobody else', async () => {
  const replies = [
    await host.send({ path: '/' }),
    await host.send({ path: '/', headers: { Cookie: cookie } }),
    await host.send({ path: '/?token=x' }),
    await host.send({ path: '/nothing', headers: { Cookie: cookie } }),
    await host.send({ path: '/assets/main.js', headers: { Cookie: cookie } }),
    await host.send({ path: '/', headers: { Host: 'evil.example' } }),
    await host.send({ method: 'POST', path: '/call', headers: host.own(cookie), body: CALL }),
    await host.send({ path: new URL(host.server.startAddress()).search.replace(/^/, '/') }),
  ];
  for (const { headers } of replies) {
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('the waiting page of a window holds nothing and needs nothing', async () => {
  const reply = await host.send({ path: '/window' });
  expect(reply.status).toBe(200);
  expect(reply.body).not.toMatch(/token|<script/);
});

test('signals reach every open page, with signs of life in between', async () => {
  const [first, second] = [await stream(), await stream()];
  expect(first.headers['content-type']).toBe('text/event-stream');
  const arrived = [first, second].map(response => until(response, /: \n\n(.|\n)*data: .*\n\n/));
  await until(await stream(), /: \n\n/);
  host.tell({ name: 'library.changed', payload: {} });
  for (const text of await Promise.all(arrived)) {
    expect(text).toContain('data: {"name":"library.changed","payload":{}}\n\n');
  }
});

test('closing the host ends the signals and finishes the call that is running', async () => {
  let finish = () => {};
  const slow = await openHost(
    {},
    () => new Promise(resolve => (finish = () => resolve({ ok: true, value: 1 }))),
  );
  cookie = await slow.enter();
  const open = await stream(slow);
  const ended = new Promise(resolve => open.on('end', resolve));
  open.resume();
  const call = slow.send({ method: 'POST', path: '/call', headers: slow.own(cookie), body: CALL });
  while (slow.reached.length === 0) await new Promise(resolve => setImmediate(resolve));
  const closed = slow.close();
  await ended;
  finish();
  expect((await call).body).toBe('{"ok":true,"value":1}');
  await closed;
  await expect(slow.send({ path: '/window' })).rejects.toThrow();
});

test('a finished export is downloaded under its name, by whoever has a session', async () => {
  const source = join(host.folder, 'report.pdf');
  const bytes = 'PDF'.repeat(100_000);
  writeFileSync(source, bytes);
  const token = 'T'.repeat(22);
  const name = 'Curve – Café "№1".pdf';
  const outcome = await host.downloads.dialogs.save({ token, source, name });
  expect(outcome).toEqual({ kind: 'download', name, url: `/file/${token}` });
  expect((await host.send({ path: `/file/${token}` })).status).toBe(401);
  const reply = await host.send({ path: `/file/${token}`, headers: { Cookie: cookie } });
  expect(reply.status).toBe(200);
  expect(reply.body).toBe(bytes);
  expect(reply.headers['content-length']).toBe(String(bytes.length));
  expect(reply.headers['content-type']).toBe('application/octet-stream');
  expect(reply.headers['content-disposition']).toBe(
    `attachment; filename="Curve _ Caf_ __1_.pdf"; filename*=UTF-8''Curve%20%E2%80%93%20Caf%C3%A9%20%22%E2%84%961%22.pdf`,
  );
});

test('a file that was never issued, or is gone, is not there', async () => {
  const unknown = await host.send({ path: `/file/${'U'.repeat(22)}`, headers: { Cookie: cookie } });
  expect(unknown.status).toBe(404);
  const token = 'G'.repeat(22);
  await host.downloads.dialogs.save({ token, source: join(host.folder, 'gone.pdf'), name: 'gone.pdf' });
  expect((await host.send({ path: `/file/${token}`, headers: { Cookie: cookie } })).status).toBe(404);
});

test.each([
  [
    'a\r\nSet-Cookie: x=1.pdf',
    `attachment; filename="a__Set-Cookie: x=1.pdf"; filename*=UTF-8''a__Set-Cookie%3A%20x%3D1.pdf`,
  ],
  ['../../etc/passwd', `attachment; filename=".._.._etc_passwd"; filename*=UTF-8''.._.._etc_passwd`],
  ["it's (50%);.csv", `attachment; filename="it's (50_)_.csv"; filename*=UTF-8''it%27s%20%2850%25%29%3B.csv`],
  ['\ud800.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`],
])('the name %j cannot break out of its header', (name, header) => {
  expect(attachment(name)).toBe(header);
});
