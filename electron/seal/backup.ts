import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  pbkdf2,
  randomBytes,
  X509Certificate,
} from 'node:crypto';
import { promisify } from 'node:util';
import { fromBER, Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { FailureError } from '../../shared/contract/failure.ts';
import type { Identity } from './certificate.ts';

const OID = {
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  hmacSha256: '1.2.840.113549.2.9',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
} as const;

/** Rounds of PBKDF2, as OWASP asks for with SHA-256; node's own export takes 2,048. */
const ROUNDS = 600_000;
/** More than anybody's backup has; more would only keep the machine busy. */
const MOST_ROUNDS = 10_000_000;
/** The largest backup that is read. */
const MOST_BYTES = 64 * 1024;

const derive = promisify(pbkdf2);
const oid = (value: string) => new ObjectIdentifier({ value });
const sequence = (
  ...value: ConstructorParameters<typeof Sequence>[0] extends { value?: infer V } | undefined
    ? NonNullable<V>
    : never
) => new Sequence({ value });

/**
 * The key and its certificate as text (PEM): the key as PKCS #8, encrypted with the passphrase (PBES2: PBKDF2 with HMAC-SHA-256, AES-256-CBC), so
 * that `openssl pkey` opens it too.
 */
export async function toBackup({ key, certificate }: Identity, passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const vector = randomBytes(16);
  const secret = await derive(passphrase.normalize('NFC'), salt, ROUNDS, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', secret, vector);
  const plain = key.export({ type: 'pkcs8', format: 'der' });
  const locked = Buffer.concat([cipher.update(plain), cipher.final()]);
  plain.fill(0);
  secret.fill(0);
  const kdf = sequence(
    oid(OID.pbkdf2),
    sequence(
      new OctetString({ valueHex: salt }),
      new Integer({ value: ROUNDS }),
      sequence(oid(OID.hmacSha256), new Null()),
    ),
  );
  const scheme = sequence(oid(OID.aes256Cbc), new OctetString({ valueHex: vector }));
  const algorithm = sequence(oid(OID.pbes2), sequence(kdf, scheme));
  const der = sequence(algorithm, new OctetString({ valueHex: locked })).toBER(false);
  return `${pem('ENCRYPTED PRIVATE KEY', Buffer.from(der))}${pem('CERTIFICATE', Buffer.from(certificate))}`;
}

/**
 * The key from a backup.
 * @throws FailureError unreadable: no backup of ours, damaged, or another passphrase
 */
export async function fromBackup(text: string, passphrase: string): Promise<Identity> {
  const locked = text.length > MOST_BYTES ? null : parse(text);
  if (!locked) {
    throw new FailureError(
      'unreadable',
      'This file is no backup of a Headwater key, or it is damaged. The key in use stays as it is. Choose another file.',
    );
  }
  const { salt, rounds, vector, bytes, certificate } = locked;
  const secret = await derive(passphrase.normalize('NFC'), salt, rounds, 32, 'sha256');
  try {
    const decipher = createDecipheriv('aes-256-cbc', secret, vector);
    const plain = Buffer.concat([decipher.update(bytes), decipher.final()]);
    const key = createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType !== 'rsa' || !isPair({ key, certificate })) throw new Error('no pair');
    return { key, certificate };
  } catch (cause) {
    throw new FailureError(
      'unreadable',
      'The backup does not open with this passphrase, or it is damaged. The key in use stays as it is. Type the passphrase again as it was when the backup was made.',
      null,
      { cause },
    );
  }
}

/** Whether a key and a certificate belong together. */
export function isPair({ key, certificate }: Identity): boolean {
  const own = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return own.equals(new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' }));
}

export const pem = (label: string, der: Buffer): string =>
  `-----BEGIN ${label}-----\n${der.toString('base64').replace(/(.{64})(?=.)/g, '$1\n')}\n-----END ${label}-----\n`;

/** The bytes under a label; null when there is none. */
export function fromPem(label: string, text: string): Uint8Array<ArrayBuffer> | null {
  const begin = `-----BEGIN ${label}-----`;
  const from = text.indexOf(begin);
  const to = text.indexOf(`-----END ${label}-----`, from);
  if (from < 0 || to < 0) return null;
  return new Uint8Array(Buffer.from(text.slice(from + begin.length, to), 'base64'));
}

function parse(text: string) {
  const der = fromPem('ENCRYPTED PRIVATE KEY', text);
  const certificate = fromPem('CERTIFICATE', text);
  if (!der || !certificate) return null;
  try {
    const [algorithm, octets] = items(fromBER(der).result);
    const [pbes2, parameters] = items(algorithm);
    const [kdf, scheme] = items(parameters);
    const [kdfName, kdfParameters] = items(kdf);
    const [salt, rounds, prf] = items(kdfParameters);
    const [cipher, vector] = items(scheme);
    const names = [pbes2, kdfName, items(prf)[0], cipher].map(name => (name as ObjectIdentifier).getValue());
    const known = [OID.pbes2, OID.pbkdf2, OID.hmacSha256, OID.aes256Cbc];
    if (names.join() !== known.join()) return null;
    const count = (rounds as Integer).valueBlock.valueDec;
    if (!(count >= 1 && count <= MOST_ROUNDS)) return null;
    return {
      ...{ salt: bytesOf(salt), rounds: count, vector: bytesOf(vector), bytes: bytesOf(octets) },
      certificate,
    };
  } catch {
    return null;
  }
}

const items = (value: unknown): unknown[] => {
  if (!(value instanceof Sequence)) throw new TypeError('Not a sequence.');
  return value.valueBlock.value;
};

const bytesOf = (value: unknown): Uint8Array => {
  if (!(value instanceof OctetString)) throw new TypeError('Not octets.');
  return value.valueBlock.valueHexView;
};
