import { randomBytes } from 'node:crypto';
import { constants, copyFile, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type FailureCode, FailureError } from '../../shared/contract/failure.ts';

/**
 * Copies a finished file to where the person wants it, whole or not at all: what lay there before stays as it was
 * until the copy is on disk.
 * @throws FailureError 'disk-full', 'no-access' or 'locked', in words
 */
export async function saveCopy(source: string, target: string): Promise<void> {
  const part = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await copyFile(source, part, constants.COPYFILE_EXCL);
    const file = await open(part, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, target);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    throw inWords(cause, target);
  }
}

const WHY: Readonly<Record<string, readonly [FailureCode, string]>> = {
  ENOSPC: ['disk-full', 'The disk is full. Make room or choose another place.'],
  EDQUOT: ['disk-full', 'The disk is full. Make room or choose another place.'],
  EACCES: ['no-access', 'That folder may not be written to. Choose another one.'],
  EPERM: ['no-access', 'That folder may not be written to. Choose another one.'],
  EROFS: ['no-access', 'That disk may only be read. Choose another one.'],
  ENOENT: ['no-access', 'That folder is not there any more. Choose another one.'],
  ENOTDIR: ['no-access', 'That folder is not there any more. Choose another one.'],
  EISDIR: ['no-access', 'A folder of that name is there already. Choose another name.'],
  EBUSY: ['locked', 'Another program has that file open. Close it there, or choose another name.'],
  ENAMETOOLONG: ['invalid', 'That name is too long. Choose a shorter one.'],
};

function inWords(cause: unknown, target: string): FailureError {
  const [code, why] = WHY[(cause as NodeJS.ErrnoException).code ?? ''] ?? [
    'no-access',
    'The disk gave an error. Choose another place.',
  ];
  const name = basename(target).slice(0, 200);
  return new FailureError(code, `“${name}” was not saved. ${why} The workshop itself is safe.`, null, { cause });
}
