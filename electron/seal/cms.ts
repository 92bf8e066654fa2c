import { createHash, sign, verify, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { Identity } from './certificate.ts';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  /** RFC 5035: binds the certificate to what is signed. PAdES asks for it. */
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
} as const;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A detached CMS signature over bytes that are known by their SHA-256, as ETSI.CAdES.detached has it: no time in it, the certificate bound to
 * it. The same digest and key always give the same bytes.
 */
export async function signDigest({ key, certificate }: Identity, digest: Uint8Array): Promise<Bytes> {
  const attributes = signedAttributes(certificate, digest);
  const signature = await promisify(sign)('sha256', toBeSigned(attributes), key);
  return assemble(certificate, attributes, signature);
}

/**
 * The certificate of a signature that holds for a digest, or null. Strict: it has to be, byte for byte, what `signDigest` makes of its
 * certificate and its signature value. Whatever else CMS allows is not ours, so that there is no byte in it that may change unseen.
 */
export async function readSignature(cms: Uint8Array, digest: Uint8Array): Promise<Bytes | null> {
  // It stands in every signature that holds; looked for first, as all else takes longer.
  if (!Buffer.from(cms).includes(Buffer.from(digest))) return null;
  try {
    const outer = ContentInfo.fromBER(cms);
    const signed = new SignedData({ schema: outer.content });
    const kept = signed.certificates?.[0];
    const value = signed.signerInfos[0]?.signature.valueBlock.valueHexView;
    if (!(kept instanceof Certificate) || !value) return null;
    const certificate = new Uint8Array(kept.toSchema(false).toBER(false));
    const attributes = signedAttributes(certificate, digest);
    if (!Buffer.from(assemble(certificate, attributes, value)).equals(cms)) return null;
    const { publicKey } = new X509Certificate(certificate);
    if (publicKey.asymmetricKeyType !== 'rsa') return null;
    const holds = await promisify(verify)('sha256', toBeSigned(attributes), publicKey, value);
    return holds ? certificate : null;
  } catch {
    // Bytes that are no CMS at all.
    return null;
  }
}

function signedAttributes(certificate: Bytes, digest: Uint8Array): SignedAndUnsignedAttributes {
  // ESSCertIDv2 with its default algorithm, SHA-256, left out, as DER asks for.
  const id = new Sequence({
    value: [new OctetString({ valueHex: createHash('sha256').update(certificate).digest() })],
  });
  const bound = new Sequence({ value: [new Sequence({ value: [id] })] });
  return new SignedAndUnsignedAttributes({
    type: 0,
    // In the order of DER's SET OF: shorter encodings first here.
    attributes: [
      new Attribute({ type: OID.contentType, values: [new ObjectIdentifier({ value: OID.data })] }),
      new Attribute({ type: OID.messageDigest, values: [new OctetString({ valueHex: digest })] }),
      new Attribute({ type: OID.signingCertificateV2, values: [bound] }),
    ],
  });
}

/** RFC 5652, 5.4: signed as the SET that it is, not under the tag it is kept under. */
function toBeSigned(attributes: SignedAndUnsignedAttributes): Bytes {
  const bytes = new Uint8Array(attributes.toSchema().toBER(false));
  bytes[0] = 0x31;
  return bytes;
}

function assemble(certificate: Bytes, attributes: SignedAndUnsignedAttributes, value: Uint8Array): Bytes {
  const parsed = Certificate.fromBER(certificate);
  const sha256 = new AlgorithmIdentifier({ algorithmId: OID.sha256, algorithmParams: new Null() });
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: parsed.issuer, serialNumber: parsed.serialNumber }),
    digestAlgorithm: sha256,
    signedAttrs: attributes,
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.rsa, algorithmParams: new Null() }),
    signature: new OctetString({ valueHex: Uint8Array.from(value) }),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha256],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [parsed],
    signerInfos: [signer],
  });
  const outer = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return new Uint8Array(outer.toSchema().toBER(false));
}
