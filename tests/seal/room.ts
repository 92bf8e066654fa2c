import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startReport } from '../../electron/report/client.ts';
import type { ByteSource } from '../../electron/seal/byte-source.ts';
import { type Identity, makeIdentity } from '../../electron/seal/certificate.ts';
import { sealFile } from '../../electron/seal/seal-file.ts';
import { DATA_FILE, LOG_FILE } from '../../electron/seal/seal-place.ts';
import type { PdfVerdict } from '../../shared/contract/seal.ts';
import { sealedWorkshop, verdictOf as verdictFrom } from '../contract/inputs.ts';
import { RESOURCES, recordsWith, stages, WORKER } from '../report/fixtures.ts';
import { type TestApp, testApp } from '../support/app.ts';

/** A PDF in memory, read as a file is. */
export const memory = (bytes: Buffer): ByteSource => ({
  size: bytes.length,
  read: async (at, length) => bytes.subarray(at, at + length),
});

/** What poppler, which knows nothing of our code, says of a PDF's signature. */
export function pdfsig(path: string): string {
  const { stdout, stderr } = spawnSync('pdfsig', [path], { encoding: 'utf8' });
  return stdout + stderr;
}

/** A file that a PDF attaches, as poppler saves it. */
export function detached(path: string, name: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-detach-'));
  try {
    execFileSync('pdfdetach', ['-savefile', name, '-o', join(folder, 'out'), path]);
    return readFileSync(join(folder, 'out'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workshop that was signed and sealed, its PDF, and the app that did it. */
export async function aSealedPdf() {
  const own: TestApp = testApp();
  const sealed = await sealedWorkshop(own.client);
  const { path } = own.app.file(sealed.file);
  /** What the app says of these bytes. */
  const verdictOf = async (bytes: Uint8Array): Promise<PdfVerdict> =>
    verdictFrom(own.client, await own.client.upload('report.pdf', bytes));
  return { ...own, ...sealed, path, bytes: readFileSync(path), verdictOf };
}

let other: Promise<Identity> | null = null;
/** The key of somebody else's installation; the same one in every test of a file. */
const otherIdentity = (): Promise<Identity> => {
  other ??= makeIdentity('Somebody else', '2026-03-02T09:00:00.000Z');
  return other;
};

/** A PDF with any attachments, sealed with somebody else's key: what a hostile hand can make. @param alter changes the certificate */
export async function hostilePdf(
  data: string | Uint8Array,
  log: string | Uint8Array,
  alter: (certificate: string) => string = text => text,
): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-hostile-'));
  const out = join(folder, 'hostile.pdf');
  const file = (name: string, content: string | Uint8Array) => ({
    ...{ name, type: 'application/json', description: '' },
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  });
  try {
    await startReport(
      {
        ...{ records: recordsWith([]), stages, paper: 'A4', head: { number: 1, hash: '0'.repeat(64) } },
        resources: RESOURCES,
        seal: {
          ...{ time: '2026-03-02T16:42+01:00', holder: 'Somebody else', notice: '' },
          files: [file(DATA_FILE, data), file(LOG_FILE, log)],
        },
      },
      { worker: WORKER, out, onProgress: () => {} },
    ).finished;
    const { key, certificate } = await otherIdentity();
    const altered = alter(Buffer.from(certificate).toString('latin1'));
    await sealFile(out, { key, certificate: new Uint8Array(Buffer.from(altered, 'latin1')) });
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file with these bytes for a tool that wants a path. */
export function asFile<T>(bytes: Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-pdf-'));
  try {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, bytes);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
