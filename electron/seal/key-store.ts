import { createPrivateKey } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { FailureError } from '../../shared/contract/failure.ts';
import type { SealKey } from '../../shared/contract/seal.ts';
import { publish, syncFolder } from '../storage/publish.ts';
import { fromBackup, fromPem, isPair, pem, toBackup } from './backup.ts';
import { type CertificateFacts, factsOf, type Identity, makeIdentity } from './certificate.ts';

/**
 * This installation's key, in a folder of the app's own data: never in a workshop, and in no export but the backup that a person asks for and
 * protects. Certificates of keys that were in use before stay, so that what they sealed is known again.
 */
export interface KeyStore {
  /** The key in use, made at the first call. @throws FailureError no-access, disk-full, damaged */
  own(): Promise<Identity>;
  /** What there is to know of the keys. @throws as `own` */
  facts(): Promise<SealKey>;
  /** The key in use behind a passphrase, as the text of a file. @throws as `own` */
  backup(passphrase: string): Promise<string>;
  /** Puts a key from a backup in the place of the one in use. @throws FailureError unreadable, and as `own` */
  restore(text: string, passphrase: string): Promise<SealKey>;
  /** Puts a fresh key in the place of the one in use, whose private half is gone then. @throws as `own` */
  replace(): Promise<SealKey>;
  /** Whose a certificate is, without making a key where there is none. */
  whose(fingerprint: string): 'this' | 'earlier' | 'other';
}

const FILE = 'seal-key.pem';
const EARLIER = 'earlier';

/** @param world `now` ISO 8601 in UTC; `actor` is whom a certificate names */
export function createKeyStore(
  folder: string,
  world: { readonly now: () => string; readonly actor: string },
): KeyStore {
  const path = join(folder, FILE);
  const earlier = join(folder, EARLIER);
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: two windows that ask at once must not make two keys. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };

  const read = (): Identity | null => {
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (cause) {
      if ((cause as { code?: unknown }).code === 'ENOENT') return null;
      throw unusable(folder, cause);
    }
    try {
      const der = fromPem('PRIVATE KEY', text);
      const certificate = fromPem('CERTIFICATE', text);
      if (!der || !certificate) throw new Error('The file is not a key with its certificate.');
      const key = createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
      if (!isPair({ key, certificate })) throw new Error('The key is not the certificate’s.');
      return { key, certificate };
    } catch (cause) {
      throw new FailureError(
        'damaged',
        `This installation’s key for sealing (${path}) cannot be read. Nothing was sealed. Restore the key from its backup, or replace it with a new one.`,
        null,
        { cause },
      );
    }
  };

  const own = async (): Promise<Identity> => {
    const known = read();
    if (known) return known;
    const fresh = await makeIdentity(world.actor, world.now());
    try {
      makeFolder(folder);
      publish(path, part => writeFileSync(part, textOf(fresh), { mode: 0o600, flag: 'wx' }));
      return fresh;
    } catch (cause) {
      // Another Headwater on this library was first: its key is the installation's.
      const other = (cause as { code?: unknown }).code === 'EEXIST' ? read() : null;
      if (other) return other;
      throw unusable(folder, cause);
    }
  };

  const known = (): CertificateFacts[] => {
    let names: string[];
    try {
      names = readdirSync(earlier).filter(name => /^[0-9a-f]{64}\.pem$/.test(name));
    } catch {
      return [];
    }
    const facts = names.flatMap(name => {
      try {
        const certificate = fromPem('CERTIFICATE', readFileSync(join(earlier, name), 'utf8'));
        return certificate ? [factsOf(certificate)] : [];
      } catch {
        return [];
      }
    });
    return facts.sort((a, b) => (a.made < b.made ? 1 : -1));
  };

  const factsNow = (identity: Identity): SealKey => {
    const facts = factsOf(identity.certificate);
    const others = known().filter(({ fingerprint }) => fingerprint !== facts.fingerprint);
    return { ...facts, earlier: others.slice(0, 200) };
  };

  /** The one in use steps back before the new one comes: a crash in between leaves it in use, and known. */
  const put = (fresh: Identity): SealKey => {
    const before = readCertificate(path);
    try {
      makeFolder(folder);
      if (before) {
        makeFolder(earlier);
        const { fingerprint } = factsOf(before);
        writeOver(join(earlier, `${fingerprint}.pem`), pem('CERTIFICATE', Buffer.from(before)));
      }
      writeOver(path, textOf(fresh));
    } catch (cause) {
      throw unusable(folder, cause);
    }
    return factsNow(fresh);
  };

  return {
    own: () => inTurn(own),
    facts: () => inTurn(async () => factsNow(await own())),
    backup: passphrase => inTurn(async () => toBackup(await own(), passphrase)),
    restore: (text, passphrase) => inTurn(async () => put(await fromBackup(text, passphrase))),
    replace: () => inTurn(async () => put(await makeIdentity(world.actor, world.now()))),
    whose(fingerprint) {
      const certificate = readCertificate(path);
      if (certificate && factsOf(certificate).fingerprint === fingerprint) return 'this';
      return known().some(one => one.fingerprint === fingerprint) ? 'earlier' : 'other';
    },
  };
}

const textOf = ({ key, certificate }: Identity): string =>
  `${key.export({ type: 'pkcs8', format: 'pem' })}${pem('CERTIFICATE', Buffer.from(certificate))}`;

/** The certificate of the key in use, also where the key itself is damaged; null when there is none. */
function readCertificate(path: string): Uint8Array<ArrayBuffer> | null {
  try {
    const certificate = fromPem('CERTIFICATE', readFileSync(path, 'utf8'));
    if (certificate) factsOf(certificate);
    return certificate;
  } catch {
    return null;
  }
}

function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // One that was there already, or made under a generous mask.
  chmodSync(folder, 0o700);
}

/** Whole or not at all, for nobody else to read. */
function writeOver(path: string, text: string): void {
  const part = `${path}.${process.pid}.part`;
  rmSync(part, { force: true });
  try {
    const file = openSync(part, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
    syncFolder(dirname(path));
  } finally {
    rmSync(part, { force: true });
  }
}

function unusable(folder: string, cause: unknown): FailureError {
  const code = (cause as { code?: unknown } | null)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new FailureError(
        'disk-full',
        'The disk is full, so the key for sealing could not be kept. Nothing was sealed. Free some space, then try again.',
        null,
        { cause },
      )
    : new FailureError(
        'no-access',
        `Headwater may not use its own folder for keys (${folder}). Nothing was sealed. Allow reading and writing there, then try again.`,
        null,
        { cause },
      );
}
