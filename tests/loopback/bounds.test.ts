import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Limits } from '../../electron/loopback/limits.ts';
import { CALL, type Host, openHost } from './host.ts';

let host: Host;
let cookie = '';
const open = async (limits: Partial<Limits>) => {
  host = await openHost(limits);
  cookie = await host.enter();
};
afterEach(() => host.close());

const own = (type?: string) =>
  Object.entries({ Host: host.authority, ...host.own(cookie, type) })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

test('a body that declares to be too long is refused before it is sent', async () => {
  await open({ call: 2_000 });
  const reply = await host.raw(`POST /call HTTP/1.1\r\n${own()}Content-Length: 2001\r\n\r\n`);
  expect(reply).toMatch(/^HTTP\/1\.1 413/);
  expect(reply).toContain('"code":"limit"');
  expect(host.reached).toEqual([]);
});

test('a body that goes on and on without saying how long it is, is refused', async () => {
  await open({ call: 2_000, upload: 4_000 });
  for (const [path, type] of [
    ['/call', 'application/json'],
    ['/upload?name=big.csv', 'application/octet-stream'],
  ]) {
    const chunk = `400\r\n${'x'.repeat(1024)}\r\n`;
    const reply = await host.raw(
      `POST ${path} HTTP/1.1\r\n${own(type)}Transfer-Encoding: chunked\r\n\r\n`,
      write => {
        for (let count = 0; count < 6; count++) write(chunk);
      },
    );
    expect(reply).toMatch(/^HTTP\/1\.1 413/);
  }
  expect(host.reached).toEqual([]);
});

test('a length and a chunked body in one request are refused, as is a length that is none', async () => {
  await open({});
  for (const lengths of [
    'Content-Length: 5\r\nTransfer-Encoding: chunked',
    'Content-Length: -1',
    'Content-Length: 5, 6',
  ]) {
    expect(await host.raw(`POST /call HTTP/1.1\r\n${own()}${lengths}\r\n\r\n0\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400/,
    );
  }
  expect(host.reached).toEqual([]);
});

test('a body of just the limit goes through, one byte more does not', async () => {
  await open({ upload: 4_000 });
  const upload = (size: number) =>
    host.send({
      method: 'POST',
      path: '/upload?name=Z%C3%BCrich%20%26%20Co.csv',
      headers: host.own(cookie, 'application/octet-stream'),
      body: new Uint8Array(size),
    });
  expect((await upload(4_000)).status).toBe(200);
  expect(host.reached).toEqual([{ upload: 'Zürich & Co.csv', bytes: 4_000 }]);
  expect((await upload(4_001)).status).toBe(413);
});

test.each(['', 'not JSON', '[]', 'null', '7', '{}', '{"name":7}', '{"name":"x"', '\u0000'])(
  'the body %j is no call',
  async body => {
    await open({});
    const reply = await host.send({ method: 'POST', path: '/call', headers: host.own(cookie), body });
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.body).failure.code).toBe('invalid');
    expect(host.reached).toEqual([]);
  },
);

test('bytes that are not UTF-8 are no call', async () => {
  await open({});
  const body = Buffer.from(CALL.replace('{}', '"\u00ff"'), 'latin1');
  expect((await host.send({ method: 'POST', path: '/call', headers: host.own(cookie), body })).status).toBe(
    400,
  );
});

test('an upload needs a name of at most 255 characters', async () => {
  await open({});
  for (const path of ['/upload', '/upload?name=', `/upload?name=${'x'.repeat(256)}`]) {
    const headers = host.own(cookie, 'application/octet-stream');
    expect((await host.send({ method: 'POST', path, headers, body: 'x' })).status).toBe(400);
  }
});

test('a client that says nothing, or never ends its headers or its body, is shown out', async () => {
  await open({ headers: 100, request: 200, idle: 300 });
  await host.raw('');
  await host.raw(`GET / HTTP/1.1\r\nHost: ${host.authority}\r\nX-Slow: `);
  await host.raw(`POST /call HTTP/1.1\r\n${own()}Content-Length: 100\r\n\r\n{"name":`);
  expect(host.reached).toEqual([]);
  expect(host.faults).toEqual([]);
});

test('headers without end are refused', async () => {
  await open({});
  expect(
    await host.raw(`GET / HTTP/1.1\r\nHost: ${host.authority}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`),
  ).toMatch(/^HTTP\/1\.1 431/);
});

test('no more connections are taken than the host can serve', async () => {
  await open({ connections: 3 });
  const sockets = Array.from({ length: 3 }, () => connect(host.port, '127.0.0.1'));
  await Promise.all(sockets.map(socket => new Promise(resolve => socket.on('connect', resolve))));
  await expect(host.send({ path: '/window' })).rejects.toThrow();
  for (const socket of sockets) socket.destroy();
});

test('a fault behind the host is told in words and logged with its cause', async () => {
  host = await openHost({}, () => Promise.reject(new Error('EPIPE in /srv/secret')));
  cookie = await host.enter();
  const reply = await host.send({ method: 'POST', path: '/call', headers: host.own(cookie), body: CALL });
  expect(reply.status).toBe(500);
  expect(JSON.parse(reply.body).failure.code).toBe('internal');
  expect(reply.body).not.toContain('secret');
  expect(host.faults).toHaveLength(1);
});
