import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { Sample } from '../../shared/content/sample.ts';
import { StagesPack } from '../../shared/content/stages.ts';
import { FailureError } from '../../shared/contract/failure.ts';

/**
 * The stages pack from `content/stages.json` in the resources folder.
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
  const path = join(resourcesDir, ...file.split('/'));
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new FailureError(
      'not-found',
      `The content file ${file} cannot be read. Put it back, or install Headwater again; no workshop is touched.`,
      null,
      { cause },
    );
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw refused(file, syntaxPlace(text, cause), cause);
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const more = parsed.error.issues.length - 1;
  const rest = more > 0 ? ` (and ${more} more ${more === 1 ? 'place' : 'places'})` : '';
  const reason = `${placeOf(issue?.path ?? [])}${issue?.message ?? 'is not valid'}${rest}`;
  throw refused(file, reason, parsed.error);
}

const refused = (file: string, reason: string, cause: unknown) =>
  new FailureError(
    'unreadable',
    `The content file ${file} was not taken: ${reason}. No workshop is touched; mend the file and start again.`.slice(
      0,
      2000,
    ),
    null,
    { cause },
  );

/** `stages[2].colour: `; nothing for the file as a whole. */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? String(step) : `.${String(step)}`,
    )
    .join('');
  return place === '' ? '' : `${place}: `;
}

/** Where JSON stops making sense, as line and column, when the engine tells. */
function syntaxPlace(text: string, cause: unknown): string {
  const at = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
  if (at === undefined) return 'it is not complete JSON';
  const before = text.slice(0, Number(at)).split('\n');
  return `it is not JSON at line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}
