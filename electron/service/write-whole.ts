import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FailureError } from '../../shared/contract/failure.ts';

/**
 * Writes a file whole or not at all: under a temporary name beside it, fsynced, renamed. Replaces what is there; whoever must not
 * replace asks before.
 * @param data whole, or piece by piece
 * @throws FailureError disk-full, no-access, not-found (no such folder)
 */
export async function writeWhole(
  path: string,
  data: string | Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const part = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(part, 'wx');
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => {});
    throw unwritten(path, cause);
  }
}

function unwritten(path: string, cause: unknown): FailureError {
  const code = (cause as { code?: unknown } | null)?.code;
  const file = `“${basename(path)}”`;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new FailureError(
      'disk-full',
      `The disk is full, so ${file} was not written. The workshop is safe. Free some space, then export again.`,
      null,
      { cause },
    );
  }
  if (code === 'ENOENT') {
    return new FailureError(
      'not-found',
      `The folder for ${file} is not there. The workshop is safe. Choose a folder that exists, then export again.`,
      null,
      { cause },
    );
  }
  return new FailureError(
    'no-access',
    `${file} cannot be written there. The workshop is safe. Close the file where it is open, or choose another folder, then export again.`,
    null,
    { cause },
  );
}
