import { realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { answers } from '../../shared/contract/answers.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import type { App } from '../service/app.ts';

/**
 * The key of a workshop file that the person opened from outside: its own when it lies in the library, else that of
 * the copy which the library takes.
 * @throws FailureError when the file is not there or is no workshop
 */
export async function keyOfFile(
  app: Pick<App, 'dispatch' | 'issueFile'>,
  library: string,
  path: string,
): Promise<string> {
  if (await isIn(library, path)) {
    const { workshops } = answers['library.list'].parse(await ask(app, 'library.list', {}));
    const found = workshops.find(({ file }) => file === basename(path));
    if (found) return found.key;
  }
  const file = handleOf(app, path);
  return answers['library.adopt'].parse(await ask(app, 'library.adopt', { file })).key;
}

function handleOf(app: Pick<App, 'issueFile'>, path: string) {
  try {
    return app.issueFile(path, basename(path));
  } catch (cause) {
    throw new FailureError('not-found', 'The file is not there, or may not be read.', null, { cause });
  }
}

async function isIn(folder: string, path: string): Promise<boolean> {
  try {
    return (await realpath(dirname(path))) === (await realpath(folder));
  } catch {
    return false;
  }
}

async function ask(app: Pick<App, 'dispatch'>, name: string, input: unknown): Promise<unknown> {
  const answer = await app.dispatch(name, input);
  if (answer.ok) return answer.value;
  throw new FailureError(answer.failure.code, answer.failure.message, answer.failure.where);
}
