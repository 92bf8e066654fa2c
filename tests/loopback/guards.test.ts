import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CALL, type Host, openHost } from './host.ts';

let host: Host;
let cookie = '';
beforeEach(async () => {
  host = await openHost({ call: 2_000, upload: 4_000 });
  cookie = await host.enter();
});
afterEach(() => host.close());

const post = (
  headers: Record<string, string | undefined>,
  body: string | Uint8Array = CALL,
  path = '/call',
) => host.send({ method: 'POST', path, headers, body });

test('the page’s own call goes through', async () => {
  const reply = await post(host.own(cookie));
  expect(reply.status).toBe(200);
  expect(JSON.parse(reply.body)).toEqual({ ok: true, value: { name: 'library.list', input: {} } });
  expect(host.reached).toHaveLength(1);
});

describe('only the machine itself, under its own name', () => {
  test.each([
    'evil.example',
    'evil.example:PORT',
    'localhost:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.1:PORT',
    '[::1]:PORT',
    ' ',
    '127.0.0.1:PORT.evil.example',
    '127.0.0.1.evil.example:PORT',
    'user@127.0.0.1:PORT',
  ])('a request for the host "%s" is turned away, session or not', async name => {
    const headers = { ...host.own(cookie), Host: name.replace('PORT', String(host.port)) };
    expect((await post(headers)).status).toBe(421);
    expect((await host.send({ path: '/', headers })).status).toBe(421);
    expect(host.reached).toEqual([]);
  });

  test('a rebound name gets neither the page nor a session for a valid start address', async () => {
    const { pathname, search } = new URL(host.server.startAddress());
    const rebound = { Host: `rebind.evil.example:${host.port}` };
    const reply = await host.send({ path: pathname + search, headers: rebound });
    expect(reply.status).toBe(421);
    expect(reply.headers['set-cookie']).toBeUndefined();
    expect((await host.send({ path: pathname + search })).status).toBe(303);
  });

  test('two hosts, no host, and a host in the request line are turned away', async () => {
    const { authority } = host;
    const end = 'Connection: close\r\n\r\n';
    expect(
      await host.raw(
        `GET / HTTP/1.1\r\nHost: ${authority}\r\nHost: evil.example\r\nCookie: ${cookie}\r\n${end}`,
      ),
    ).toMatch(/^HTTP\/1\.1 4(00|21)/);
    expect(await host.raw(`GET / HTTP/1.1\r\nCookie: ${cookie}\r\n${end}`)).toMatch(/^HTTP\/1\.1 400/);
    expect(
      await host.raw(
        `GET http://evil.example/ HTTP/1.1\r\nHost: ${authority}\r\nCookie: ${cookie}\r\n${end}`,
      ),
    ).toMatch(/^HTTP\/1\.1 400/);
  });

  test('no other address of this machine answers', async () => {
    const { networkInterfaces } = await import('node:os');
    const others = Object.values(networkInterfaces())
      .flat()
      .filter(address => address && !address.internal && address.family === 'IPv4');
    for (const other of others) {
      await expect(fetch(`http://${other?.address}:${host.port}/`)).rejects.toThrow();
    }
    await expect(fetch(`http://127.0.0.2:${host.port}/`)).rejects.toThrow();
  });
});

describe('a start address opens the app once', () => {
  test('the session is a strict cookie that no script reads, and the address is gone from the window', async () => {
    const { pathname, search, searchParams } = new URL(host.server.startAddress());
    expect(Buffer.from(searchParams.get('token') ?? '', 'base64url')).toHaveLength(32);
    const reply = await host.send({ path: pathname + search });
    expect(reply.status).toBe(303);
    expect(reply.headers.location).toBe('/');
    expect(reply.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^headwater-${host.port}=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    );
  });

  test('a replayed address is refused, with a session or without', async () => {
    const { pathname, search } = new URL(host.server.startAddress());
    await host.send({ path: pathname + search });
    for (const headers of [{}, { Cookie: cookie }]) {
      const reply = await host.send({ path: pathname + search, headers });
      expect(reply.status).toBe(403);
      expect(reply.headers['set-cookie']).toBeUndefined();
      expect(reply.body).toContain('used before');
    }
  });

  test.each(['', 'x', 'A'.repeat(43), '%00', '../'])('the made-up token "%s" is refused', async token => {
    const reply = await host.send({ path: `/?token=${token}` });
    expect(reply.status).toBe(403);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  test('reloading the page keeps the session', async () => {
    for (let turn = 0; turn < 2; turn++) {
      const reply = await host.send({ path: '/', headers: { Cookie: cookie, 'Sec-Fetch-Site': 'none' } });
      expect(reply.status).toBe(200);
      expect(reply.body).toContain('<title>Page</title>');
    }
  });

  test('who knocks without a session asks for a fresh address, once', async () => {
    expect((await host.send({ path: '/' })).status).toBe(401);
    expect(host.knocks).toBe(1);
    host.server.startAddress();
    await host.send({ path: '/' });
    expect(host.knocks).toBe(1);
  });
});

describe('without a session nothing is to be had', () => {
  test.each(['', 'headwater=x', 'other=1; headwater-1=abc'])('with the cookie "%s"', async made => {
    const guess = made || undefined;
    for (const path of [
      '/assets/main.js',
      '/index.html',
      '/signals',
      `/file/${'A'.repeat(22)}`,
      '/nothing',
    ]) {
      const reply = await host.send({ path, headers: { Cookie: guess } });
      expect(reply.status, path).toBe(401);
    }
    expect((await host.send({ path: '/', headers: { Cookie: guess } })).status).toBe(401);
    const call = await post({ ...host.own(cookie), Cookie: guess });
    expect(call.status).toBe(401);
    expect(JSON.parse(call.body).failure.code).toBe('no-access');
    const type = 'application/octet-stream';
    expect((await post({ ...host.own(cookie, type), Cookie: guess }, 'x', '/upload?name=a.csv')).status).toBe(
      401,
    );
    expect(host.reached).toEqual([]);
  });

  test('a session of another host on this machine does not count', async () => {
    const other = await openHost();
    const foreign = await other.enter();
    expect((await post({ ...host.own(cookie), Cookie: foreign })).status).toBe(401);
    const renamed = foreign.replace(/^[^=]+/, `headwater-${host.port}`);
    expect((await post({ ...host.own(cookie), Cookie: renamed })).status).toBe(401);
    await other.close();
  });
});

describe('a foreign page cannot write, even with the cookie', () => {
  test.each([
    ['another site', 'https://evil.example'],
    ['another port of this machine', 'http://127.0.0.1:1'],
    ['this machine’s other name', 'http://localhost:1'],
    ['the same address over TLS', 'https://SELF'],
    ['a sandboxed frame', 'null'],
    ['no origin at all', undefined],
  ])('%s', async (_, origin) => {
    const sent = origin?.replace('SELF', host.authority).replace('localhost:1', `localhost:${host.port}`);
    expect((await post({ ...host.own(cookie), Origin: sent })).status).toBe(403);
    expect(host.reached).toEqual([]);
  });

  test.each(['cross-site', 'same-site', 'none', 'nonsense'])('said by the browser to be %s', async site => {
    expect((await post({ ...host.own(cookie), 'Sec-Fetch-Site': site })).status).toBe(403);
    expect(host.reached).toEqual([]);
  });

  test.each([undefined, '0', 'true', '1, 1'])('with the header X-Headwater: %s', async mark => {
    expect((await post({ ...host.own(cookie), 'X-Headwater': mark })).status).toBe(403);
    expect(host.reached).toEqual([]);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'application/jsonp',
    undefined,
  ])('with the content type %s', async type => {
    expect((await post({ ...host.own(cookie), 'Content-Type': type })).status).toBe(415);
    expect(host.reached).toEqual([]);
  });

  test('JSON with its character set named is JSON', async () => {
    expect((await post(host.own(cookie, 'application/json; charset=UTF-8'))).status).toBe(200);
  });

  test('an upload as JSON and a compressed body are refused', async () => {
    expect((await post(host.own(cookie), 'x', '/upload?name=a.csv')).status).toBe(415);
    expect((await post({ ...host.own(cookie), 'Content-Encoding': 'gzip' })).status).toBe(415);
  });

  test('a preflight gets no permission', async () => {
    const reply = await host.send({
      method: 'OPTIONS',
      path: '/call',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Headers': 'x-headwater' },
    });
    expect(reply.status).toBe(405);
    expect(Object.keys(reply.headers).filter(name => name.startsWith('access-control'))).toEqual([]);
  });

  test('nor can it read: signals, files and scripts', async () => {
    for (const path of ['/signals', '/assets/main.js', `/file/${'A'.repeat(22)}`]) {
      for (const site of ['cross-site', 'same-site']) {
        const reply = await host.send({ path, headers: { Cookie: cookie, 'Sec-Fetch-Site': site } });
        expect(reply.status, path).toBe(403);
      }
      const reply = await host.send({ path, headers: { Cookie: cookie, Origin: 'https://evil.example' } });
      expect(reply.status, path).toBe(403);
    }
  });
});

describe('methods and paths', () => {
  test.each([
    ['GET', '/call'],
    ['PUT', '/call'],
    ['GET', '/upload'],
    ['POST', '/'],
    ['POST', '/signals'],
    ['DELETE', '/index.html'],
    ['TRACE', '/'],
    ['HEAD', '/'],
  ])('%s %s is not a thing', async (method, path) => {
    const reply = await host.send({ method, path, headers: host.own(cookie) });
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toMatch(/^(GET|POST)$/);
    expect(host.reached).toEqual([]);
  });

  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..%5csecret.json',
    '/assets/..\\..\\secret.json',
    '//secret.json',
    '/./../secret.json',
    '/assets/main.js%00.json',
    '/file/../../secret.json',
    '/file/AAAAAAAAAAAAAAAAAAAA..',
    '/assets',
    '/assets/',
  ])('the path %s leads nowhere', async path => {
    const reply = await host.raw(
      `GET ${path} HTTP/1.1\r\nHost: ${host.authority}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    );
    expect(reply).toMatch(/^HTTP\/1\.1 404/);
    expect(reply).not.toContain('secret');
  });

  test('a request to become a socket of another kind is not granted', async () => {
    const reply = await host.raw(
      `GET /signals HTTP/1.1\r\nHost: ${host.authority}\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`,
    );
    expect(reply).not.toContain('101');
    expect(
      await host.raw(`CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n`),
    ).not.toContain('200');
  });
});
