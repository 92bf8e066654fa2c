import { createHash, generateKeyPair, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { BitString, Integer, Null, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  PublicKeyInfo,
  Time,
} from 'pkijs';
import { cleanLine } from '../../shared/model/text.ts';

/** A key to seal with, and the certificate that goes with every seal. */
export interface Identity {
  /** RSA, 3072 bits. */
  readonly key: KeyObject;
  /** The self-signed X.509 certificate, DER. */
  readonly certificate: Uint8Array<ArrayBuffer>;
}

/** What a certificate says. */
export interface CertificateFacts {
  /** SHA-256 of the certificate, in hex. */
  readonly fingerprint: string;
  readonly holder: string;
  /** ISO 8601 in UTC. */
  readonly made: string;
}

const OID = {
  sha256WithRsa: '1.2.840.113549.1.1.11',
  commonName: '2.5.4.3',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
} as const;

const YEARS = 20;
const SUFFIX = ' (Headwater seal)';

const fingerprintOf = (certificate: Uint8Array): string =>
  createHash('sha256').update(certificate).digest('hex');

/**
 * A fresh key and its certificate for twenty years. RSA, because every reader of PDFs knows it, and because the same bytes sealed again
 * give the same seal. The certificate names the actor and no machine.
 * @param now ISO 8601 in UTC
 */
export async function makeIdentity(actor: string, now: string): Promise<Identity> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 3072 });
  const algorithm = new AlgorithmIdentifier({ algorithmId: OID.sha256WithRsa, algorithmParams: new Null() });
  const certificate = new Certificate();
  certificate.version = 2;
  // Positive, whatever the random bytes: the first of them is fixed.
  certificate.serialNumber = new Integer({ valueHex: Uint8Array.from([0x40, ...randomBytes(15)]) });
  for (const name of [certificate.subject, certificate.issuer]) {
    // A name has 64 characters at most (RFC 5280).
    const value = new Utf8String({ value: `${[...actor].slice(0, 40).join('')}${SUFFIX}` });
    name.typesAndValues.push(new AttributeTypeAndValue({ type: OID.commonName, value }));
  }
  const from = new Date(now);
  const to = new Date(from);
  to.setUTCFullYear(from.getUTCFullYear() + YEARS);
  certificate.notBefore = time(from);
  certificate.notAfter = time(to);
  certificate.subjectPublicKeyInfo = PublicKeyInfo.fromBER(publicKey.export({ type: 'spki', format: 'der' }));
  certificate.extensions = [
    extension(OID.basicConstraints, new BasicConstraints({ cA: false }).toSchema().toBER(false)),
    // digitalSignature and nonRepudiation: the first two bits.
    extension(OID.keyUsage, new BitString({ valueHex: Uint8Array.of(0xc0), unusedBits: 6 }).toBER(false)),
  ];
  certificate.signature = algorithm;
  certificate.signatureAlgorithm = algorithm;
  const signed = sign('sha256', new Uint8Array(certificate.encodeTBS().toBER(false)), privateKey);
  certificate.signatureValue = new BitString({ valueHex: signed });
  return { key: privateKey, certificate: new Uint8Array(certificate.toSchema(true).toBER(false)) };
}

/** What a certificate of our own says. @throws when the bytes are no certificate, or not one of ours */
export function factsOf(certificate: Uint8Array): CertificateFacts {
  const { validFrom } = new X509Certificate(certificate);
  return { ...ownerOf(certificate), made: new Date(validFrom).toISOString() };
}

/** Whose a certificate says it is: also of a foreign one, which may say anything. @throws when the bytes are no certificate */
export function ownerOf(certificate: Uint8Array): Pick<CertificateFacts, 'fingerprint' | 'holder'> {
  const names = Certificate.fromBER(certificate).subject.typesAndValues;
  const name = names.find(({ type }) => type === OID.commonName)?.value.valueBlock.value;
  return {
    fingerprint: fingerprintOf(certificate),
    holder: cleanLine(typeof name === 'string' ? name : '')
      .replace(SUFFIX, '')
      .slice(0, 300)
      .toWellFormed(),
  };
}

const extension = (extnID: string, extnValue: ArrayBuffer) =>
  new Extension({ extnID, critical: true, extnValue });

/** RFC 5280, 4.1.2.5: two digits of the year before 2050, four from then on. */
const time = (value: Date) => new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
