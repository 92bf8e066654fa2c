import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createKeyStore } from '../../electron/seal/key-store.ts';
import { PASSPHRASE, sealedWorkshop, verdictOf } from '../contract/inputs.ts';
import { refusal } from '../contract/room.ts';
import { testApp } from '../support/app.ts';
import { scratchFolder } from '../support/workshop-files.ts';

const world = { now: () => '2026-03-02T09:00:00.000Z', actor: 'Ada' };

function anApp() {
  const own = testApp();
  onTestFinished(() => own.close());
  return own;
}

describe('the key of this installation', () => {
  it('is made at first use, for nobody else to read, outside the library', async () => {
    const { client, ports } = anApp();
    expect(() => readdirSync(ports.paths.keys)).toThrow();
    const first = await client.call('seal.key', {});
    expect(first).toMatchObject({ holder: 'Ada', earlier: [] });
    expect(await client.call('seal.key', {})).toEqual(first);
    const file = join(ports.paths.keys, 'seal-key.pem');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(ports.paths.keys).mode & 0o777).toBe(0o700);
    const certificate = new X509Certificate(readFileSync(file));
    expect(certificate.subject).toBe('CN=Ada (Headwater seal)');
    expect(certificate.publicKey.asymmetricKeyDetails).toMatchObject({ modulusLength: 3072 });
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect([certificate.validFrom, certificate.validTo].map(day => new Date(day).getUTCFullYear())).toEqual([
      2026, 2046,
    ]);
  });

  it('is one key however many ask for it at once', async () => {
    const folder = join(scratchFolder(), 'keys');
    const stores = [createKeyStore(folder, world), createKeyStore(folder, world)];
    const prints = await Promise.all(
      [...stores, ...stores].map(async store => (await store.facts()).fingerprint),
    );
    expect(new Set(prints).size).toBe(1);
  });

  it('comes back from a backup with its passphrase alone', async () => {
    const { client, app } = anApp();
    const { fingerprint } = await client.call('seal.key', {});
    const backup = await client.call('seal.backup', { passphrase: PASSPHRASE });
    expect(backup.name).toMatch(/^Headwater key \d{4}-\d\d-\d\d\.pem$/);
    const text = readFileSync(app.file(backup.file).path, 'utf8');
    expect(text).not.toContain('BEGIN PRIVATE KEY');
    const replaced = await client.call('seal.replace', {});
    expect(replaced.fingerprint).not.toBe(fingerprint);

    const file = await client.upload('key.pem', new TextEncoder().encode(text));
    const wrong = client.call('seal.restore', { file, passphrase: `${PASSPHRASE}!` });
    expect((await refusal(wrong)).message).toMatch(/does not open with this passphrase/);
    expect((await client.call('seal.key', {})).fingerprint).toBe(replaced.fingerprint);

    // The same file serves another try; once its key is in use, nothing of it is kept.
    const restored = await client.call('seal.restore', { file, passphrase: PASSPHRASE });
    expect(() => app.file(file)).toThrow(/no longer at hand/);
    expect(restored.fingerprint).toBe(fingerprint);
    expect(restored.earlier.map(one => one.fingerprint)).toEqual([replaced.fingerprint]);
  });

  it('has a backup that OpenSSL opens by itself', async () => {
    const folder = scratchFolder();
    const store = createKeyStore(join(folder, 'keys'), world);
    const key = createPrivateKey({ key: await store.backup(PASSPHRASE), passphrase: PASSPHRASE });
    const own = readFileSync(join(folder, 'keys', 'seal-key.pem'), 'utf8');
    expect(own).toContain(key.export({ type: 'pkcs8', format: 'pem' }));
  });

  it('refuses what is no backup, and one that would keep the machine busy', async () => {
    const folder = scratchFolder();
    const store = createKeyStore(join(folder, 'keys'), world);
    const backup = await store.backup(PASSPHRASE);
    // 600,000 rounds as DER writes it; instead some two milliards.
    const der = Buffer.from(backup.split('-----')[2] ?? '', 'base64').toString('hex');
    expect(der).toContain('0203092' + '7c0');
    const greedy = Buffer.from(der.replace('02030927c0', '02037fffff'), 'hex').toString('base64');
    const [, , , , ...rest] = backup.split('-----');
    const begin = '-----BEGIN ENCRYPTED PRIVATE KEY-----';
    const end = '-----END ENCRYPTED PRIVATE KEY-----';
    for (const text of ['', 'junk', `${begin}\n${end}`, backup.slice(0, 900), 'x'.repeat(100_000)])
      expect((await refusal(store.restore(text, PASSPHRASE))).code).toBe('unreadable');
    const slow = `${begin}\n${greedy}\n${end}\n-----${rest.join('-----').replace(/^-*/, '')}`;
    expect((await refusal(store.restore(slow, PASSPHRASE))).code).toBe('unreadable');
  });

  it('asks for a passphrase that is worth one', async () => {
    const { client } = anApp();
    const { message } = await refusal(client.call('seal.backup', { passphrase: 'short' }));
    expect(message).toMatch(/passphrase/);
  });

  it('once replaced is still known by what it sealed', async () => {
    const { client } = anApp();
    const { file } = await sealedWorkshop(client);
    expect(await verdictOf(client, file)).toMatchObject({ facts: { key: 'this' } });
    await client.call('seal.replace', {});
    expect(await verdictOf(client, file)).toMatchObject({ facts: { key: 'earlier' } });
  });

  it('that cannot be read is said in words, seals nothing and can be replaced', async () => {
    const { client, ports } = anApp();
    const { fingerprint } = await client.call('seal.key', {});
    const path = join(ports.paths.keys, 'seal-key.pem');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/^M.*$/m, 'AAAA'));
    expect((await refusal(client.call('seal.key', {}))).message).toMatch(/cannot be read/);
    const replaced = await client.call('seal.replace', {});
    expect(replaced.earlier.map(one => one.fingerprint)).toEqual([fingerprint]);
  });
});
