import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { Sample } from '../../shared/content/sample.ts';
import { StagesPack } from '../../shared/content/stages.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import { readPack } from './read-pack.ts';

/**
 * The stages pack that ships, from `content/stages.json` in the resources folder.
 * @throws FailureError `unreadable`, naming the file, the place in it and the reason; `not-found` when it is missing.
 */
export function loadStagesPack(resourcesDir: string): StagesPack {
  return load(resourcesDir, 'content/stages.json', StagesPack);
}

/** The sample workshop's definition from `sample/workshop.json`. Throws as `loadStagesPack` does. */
export function loadSample(resourcesDir: string): Sample {
  return load(resourcesDir, 'sample/workshop.json', Sample);
}

/** Content is edited by people without code, so a mistake in it must say which file, which line and what is wrong. */
function load<S extends z.ZodType>(resourcesDir: string, file: string, schema: S): z.output<S> {
  let text: string;
  try {
    text = readFileSync(join(resourcesDir, ...file.split('/')), 'utf8');
  } catch (cause) {
    throw new FailureError(
      'not-found',
      `The content file ${file} cannot be read. Put it back, or install Headwater again; no workshop is touched.`,
      null,
      { cause },
    );
  }
  const read = readPack({ file, text }, schema);
  if (read.ok) return read.pack;
  const { line, column, reason } = read.refusal;
  throw new FailureError(
    'unreadable',
    `The content file ${file} was not taken, for line ${line}, column ${column}. ${reason} No workshop is touched; mend the file and start again.`.slice(
      0,
      2000,
    ),
  );
}
