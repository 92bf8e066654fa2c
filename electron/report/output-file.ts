import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { FailureError } from '../../shared/contract/failure.ts';

/**
 * Writes a file under a temporary name, brings it to the disk and only then gives it its final name; on any failure
 * the temporary file goes and the final name is as it was.
 * @param beforeRename last chance to give up
 * @returns the file's size
 * @throws FailureError('disk-full' | 'no-access' | 'not-found'), or what `produce` throws
 */
export function writeWhole(
  { temporary, out }: { readonly temporary: string; readonly out: string },
  produce: (write: (bytes: Uint8Array) => void) => void,
  beforeRename: () => void,
): number {
  let total = 0;
  let handle: number | null = null;
  try {
    const file = openSync(temporary, 'wx');
    handle = file;
    produce(bytes => {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      total += bytes.length;
    });
    fsyncSync(file);
    closeSync(file);
    handle = null;
    beforeRename();
    renameSync(temporary, out);
    syncFolder(dirname(out));
    return total;
  } catch (error) {
    if (handle !== null) closeSync(handle);
    rmSync(temporary, { force: true });
    throw asFailure(error);
  }
}

/** The new name is on disk only when its folder is. Where folders cannot be opened (Windows) the system sees to it. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The file itself is whole and on disk.
  }
}

function asFailure(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new FailureError(
        'disk-full',
        'The disk is full, so the file could not be written. The workshop is safe. Make room or choose another place, then export again.',
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new FailureError(
        'no-access',
        'The file may not be written there. The workshop is safe. Choose a folder that you may write to, then export again.',
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return new FailureError(
        'not-found',
        'The folder for the file is not there. The workshop is safe. Choose another place, then export again.',
      );
    default:
      return error;
  }
}
