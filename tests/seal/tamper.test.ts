import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeIdentity } from '../../electron/seal/certificate.ts';
import { signDigest } from '../../electron/seal/cms.ts';
import { checkSeal } from '../../electron/seal/seal-file.ts';
import { fc } from '../support/fast-check.ts';
import { aSealedPdf, asFile, memory, pdfsig } from './room.ts';

let pdf: Awaited<ReturnType<typeof aSealedPdf>>;
beforeAll(async () => {
  pdf = await aSealedPdf();
});
afterAll(() => pdf.close());

const stateOf = async (bytes: Buffer) => (await checkSeal(memory(bytes))).state;
const seal = () => pdf.bytes.indexOf('\n/Contents <') + '\n/Contents <'.length;

describe('a sealed PDF', () => {
  it('is whole as it was made', async () => {
    expect(await stateOf(pdf.bytes)).toBe('whole');
  });

  it('is not whole with any one byte changed, wherever it lies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(pdf.bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = Buffer.from(pdf.bytes);
        bytes[at] = (bytes[at] as number) ^ by;
        expect(await stateOf(bytes)).not.toBe('whole');
      }),
      { numRuns: 1_000, seed: 5 },
    );
  }, 120_000);

  it('is not whole with any one byte of the signature itself changed', async () => {
    const length = 8 + Number.parseInt(pdf.bytes.toString('latin1', seal() + 4, seal() + 8), 16) * 2;
    const bytes = Buffer.from(pdf.bytes);
    // The frame digit by digit, certificate and numbers in steps, the filling behind: to another digit, and to the same one in capitals.
    const end = seal() + length + 20;
    for (let at = seal(); at < end; at += at < seal() + 200 || at > end - 60 ? 1 : 13) {
      const was = bytes[at] as number;
      const digit = String.fromCharCode(was);
      const others = [digit === '0' ? '1' : '0', ...(/[a-f]/.test(digit) ? [digit.toUpperCase()] : [' '])];
      for (const other of others) {
        bytes[at] = other.charCodeAt(0);
        expect(await stateOf(bytes), `digit ${at - seal()}: ${digit} to ${other}`).not.toBe('whole');
      }
      bytes[at] = was;
    }
    expect(await stateOf(bytes)).toBe('whole');
  }, 120_000);

  it('is not whole with something added, cut off or put together with another', async () => {
    const { bytes } = pdf;
    const variants = {
      'a byte more': Buffer.concat([bytes, Buffer.from('\n')]),
      'an update behind it': Buffer.concat([bytes, Buffer.from('1 0 obj\n<<>>\nendobj\n%%EOF\n')]),
      'its last byte gone': bytes.subarray(0, -1),
      'something before it': Buffer.concat([Buffer.from('%'), bytes]),
      'twice the same': Buffer.concat([bytes, bytes]),
      'its seal taken out': Buffer.concat([
        bytes.subarray(0, seal()),
        Buffer.alloc(16_384, '0'),
        bytes.subarray(seal() + 16_384),
      ]),
    };
    for (const [what, variant] of Object.entries(variants))
      expect(await stateOf(variant), what).toBe('changed');
    expect(await pdf.verdictOf(variants['an update behind it'])).toMatchObject({
      state: 'changed',
      reason: expect.stringMatching(/not as it was when it was sealed/),
    });
  });

  it('is broken for poppler too where a byte of it is flipped', () => {
    expect(pdfsig(pdf.path)).toMatch(/Signature is Valid/);
    const at = pdf.bytes.indexOf('stream\n') + 40;
    const bytes = Buffer.from(pdf.bytes);
    bytes[at] = (bytes[at] as number) ^ 1;
    expect(asFile(bytes, pdfsig)).toMatch(/Digest Mismatch/);
  });

  it('is not whole with a range that leaves something out, even where a key vouches for the rest', async () => {
    const identity = await makeIdentity('Somebody else', '2026-03-02T09:00:00.000Z');
    const range = pdf.bytes.indexOf('/ByteRange [0 ') + '/ByteRange [0 '.length;
    const sealedAgain = async (text: string) => {
      const bytes = Buffer.from(pdf.bytes);
      bytes.write(text, range, 'latin1');
      const parts = [bytes.subarray(0, seal() - 1), bytes.subarray(seal() + 16_384 + 1)];
      const digest = createHash('sha256').update(Buffer.concat(parts)).digest();
      const digits = Buffer.from(await signDigest(identity, digest)).toString('hex');
      bytes.write(digits.padEnd(16_384, '0'), seal(), 'latin1');
      return stateOf(bytes);
    };
    const own = pdf.bytes.toString('latin1', range, range + 35);
    expect(await sealedAgain(own)).toBe('whole');
    expect(await sealedAgain(own.replace(/\d(?= *$)/, ' '))).toBe('changed');
  });

  it('is not taken for one of ours where nothing of it is ours', async () => {
    expect(await stateOf(Buffer.from('no PDF at all'))).toBe('foreign');
    expect(await stateOf(Buffer.alloc(0))).toBe('foreign');
    expect(await pdf.verdictOf(Buffer.from('%PDF-1.7\n%%EOF\n'))).toMatchObject({ state: 'foreign' });
  });
});
