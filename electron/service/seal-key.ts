import { readFileSync, writeFileSync } from 'node:fs';
import type { ExportedFile } from '../../shared/contract/export.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import type { FileHandle } from '../../shared/contract/library.ts';
import type { SealKey } from '../../shared/contract/seal.ts';
import type { KeyStore } from '../seal/key-store.ts';
import type { Files } from './files.ts';
import { localDay } from './local-day.ts';
import type { Ports } from './ports.ts';

/** More than any backup has. */
const MOST_BYTES = 64 * 1024;

/** The key behind a passphrase, as a file to be saved. @throws FailureError as the key's store and `Files.temporary` */
export async function backupKey(
  keys: KeyStore,
  passphrase: string,
  files: Files,
  ports: Pick<Ports, 'now'>,
): Promise<ExportedFile> {
  const text = await keys.backup(passphrase);
  const name = `Headwater key ${localDay(ports.now())}.pem`;
  const out = files.temporary(name);
  try {
    writeFileSync(out, text, { mode: 0o600, flag: 'wx' });
    const file = files.issue(out, name, true);
    return { file, name, bytes: files.get(file).bytes };
  } catch (error) {
    files.abandon(out);
    throw error;
  }
}

/** Puts the key of a backup in use, and lets go of the file once it is; until then another passphrase can be tried. @throws FailureError not-found, unreadable, no-access; as the key's store */
export async function restoreKey(
  keys: KeyStore,
  handle: FileHandle,
  passphrase: string,
  files: Files,
): Promise<SealKey> {
  const { path, name, bytes } = files.get(handle);
  let text = '';
  try {
    // A larger one is refused as unreadable, unread.
    if (bytes <= MOST_BYTES) text = readFileSync(path, 'latin1');
  } catch (cause) {
    throw new FailureError(
      'no-access',
      `“${name}” cannot be read. The key in use stays as it is. Choose the file again.`,
      null,
      { cause },
    );
  }
  const key = await keys.restore(text, passphrase);
  files.release(handle);
  return key;
}
