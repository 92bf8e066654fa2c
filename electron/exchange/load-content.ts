import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { Sample, SampleBase } from '../../shared/content/sample.ts';
import type { SampleContent } from '../../shared/content/sample-commands.ts';
import {
  SampleAssessments,
  SampleCanvas,
  SampleRoadmap,
  SampleRounds,
  SampleValue,
} from '../../shared/content/sample-pages.ts';
import { StagesPack } from '../../shared/content/stages.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import { issueWords } from './issue-words.ts';
import { loadPacks } from './load-packs.ts';
import { readPack } from './read-pack.ts';

/**
 * The stages pack that ships, from `content/stages.json` in the resources folder.
 * @throws FailureError `unreadable`, naming the file, the place in it and the reason; `not-found` when it is missing.
 */
export function loadStagesPack(resourcesDir: string): StagesPack {
  return load(resourcesDir, 'content/stages.json', StagesPack);
}

/** The sample workshop's definition, from `sample/` in the resources folder. Throws as `loadStagesPack` does. */
export function loadSample(resourcesDir: string): Sample {
  const page = <S extends z.ZodType>(name: string, schema: S) =>
    load(resourcesDir, `sample/${name}.json`, schema);
  const raw = {
    ...page('workshop', SampleBase),
    rounds: page('rounds', SampleRounds).rounds,
    canvases: namesIn(resourcesDir, 'sample/canvases').map(name => page(`canvases/${name}`, SampleCanvas)),
    assessments: page('assessments', SampleAssessments).assessments,
    lines: page('value', SampleValue).lines,
    roadmap: page('roadmap', SampleRoadmap),
  };
  const parsed = Sample.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const words = issue ? issueWords(issue, raw, parsed.error.issues.length - 1) : 'it is not valid.';
  throw new FailureError(
    'unreadable',
    `The sample workshop does not fit together: ${words} No workshop is touched.`,
  );
}

/** The sample's commands with the content that ships, which it was written for. @throws FailureError as `loadSample` */
export function shippedSample(resourcesDir: string): { sample: Sample; content: SampleContent } {
  return { sample: loadSample(resourcesDir), content: loadPacks(resourcesDir, null) };
}

function namesIn(resourcesDir: string, folder: string): string[] {
  try {
    return readdirSync(join(resourcesDir, ...folder.split('/')))
      .filter(name => name.endsWith('.json'))
      .map(name => name.slice(0, -'.json'.length))
      .sort();
  } catch (cause) {
    throw missing(folder, cause);
  }
}

/** Content is edited by people without code, so a mistake in it must say which file, which line and what is wrong. */
function load<S extends z.ZodType>(resourcesDir: string, file: string, schema: S): z.output<S> {
  let text: string;
  try {
    text = readFileSync(join(resourcesDir, ...file.split('/')), 'utf8');
  } catch (cause) {
    throw missing(file, cause);
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

const missing = (file: string, cause: unknown) =>
  new FailureError(
    'not-found',
    `The content file ${file} cannot be read. Put it back, or install Headwater again; no workshop is touched.`,
    null,
    { cause },
  );
