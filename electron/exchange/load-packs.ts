import { join } from 'node:path';
import type * as z from 'zod';
import { AssessmentPack } from '../../shared/content/assessment.ts';
import { CanvasTemplate } from '../../shared/content/canvas-template.ts';
import { ListPack } from '../../shared/content/list-pack.ts';
import { StagesPack } from '../../shared/content/stages.ts';
import type { ContentRefusal } from '../../shared/contract/content.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import { type PackFolder, readPackFolder } from './pack-folder.ts';
import { type PackFile, type PackResult, readPack, refusalOf } from './read-pack.ts';

/** All content: what ships, with what a folder of the person's own puts in its place and adds. */
export interface Packs {
  /** In their order. */
  readonly canvases: readonly CanvasTemplate[];
  readonly assessment: AssessmentPack;
  /** For workshops that are begun now; one that is there keeps its own. */
  readonly stages: StagesPack;
  readonly lists: readonly ListPack[];
  /** Where each own pack that is in use came from, by `canvas/KEY`, `list/KEY`, `assessment` and `stages`. */
  readonly own: ReadonlyMap<string, string>;
  /** What was not taken of the own folder, one a file, by name. */
  readonly refusals: readonly ContentRefusal[];
}

const NOTHING: PackFolder = { files: [], refusals: [] };

/**
 * Reads the content that ships and the person's own. A pack of the same key takes the place of the one that ships; a bad file of the own
 * folder is told in `refusals` and changes nothing.
 * @param ownFolder laid out as `resources/content`; need not be there. Null: what ships and nothing else
 * @throws FailureError when what ships cannot be read: then Headwater itself is damaged
 */
export function loadPacks(resourcesDir: string, ownFolder: string | null): Packs {
  const shipped = readPackFolder(join(resourcesDir, 'content'));
  const own = ownFolder === null ? NOTHING : readPackFolder(ownFolder);
  const refusals: ContentRefusal[] = [...own.refusals];
  const origins = new Map<string, string>();
  const [spoilt] = shipped.refusals;
  if (spoilt) throw damaged(spoilt);

  const shippedLists = keyed(inFolder(shipped.files, 'lists'), file => sound(readPack(file, ListPack)));
  const lists = new Map(shippedLists);
  const listFiles = new Map<string, string>();
  for (const file of inFolder(own.files, 'lists')) {
    const pack = taken(readPack(file, ListPack), refusals);
    if (!pack || isSecond(listFiles, pack.key, file, refusals)) continue;
    lists.set(pack.key, pack);
    origins.set(`list/${pack.key}`, file.file);
  }

  const canvases = keyed(inFolder(shipped.files, 'canvases'), file => {
    const fresh = readPack(file, CanvasTemplate, lists);
    // An own list may not fit where a canvas that ships uses it; then that canvas keeps the lists that ship.
    if (fresh.ok) return fresh.pack;
    const pack = sound(readPack(file, CanvasTemplate, shippedLists));
    for (const [key, list] of listFiles) {
      const own = lists.get(key);
      if (!own || refusals.some(one => one.file === list)) continue;
      const alone = readPack(file, CanvasTemplate, new Map(shippedLists).set(key, own));
      if (alone.ok) continue;
      const reason = `This list cannot be used in the canvas “${pack.name}”, which keeps the list that ships: ${alone.refusal.reason}`;
      refusals.push(refusalOf(list, null, reason));
    }
    return pack;
  });
  const canvasFiles = new Map<string, string>();
  for (const file of inFolder(own.files, 'canvases')) {
    const pack = taken(readPack(file, CanvasTemplate, lists), refusals);
    if (!pack || isSecond(canvasFiles, pack.key, file, refusals)) continue;
    canvases.set(pack.key, pack);
    origins.set(`canvas/${pack.key}`, file.file);
  }

  const single = <S extends z.ZodType>(name: string, schema: S) =>
    readSingle(name, schema, { shipped, own, refusals, origins });
  const assessment = single('assessment', AssessmentPack);
  const stages = single('stages', StagesPack);

  return {
    canvases: [...canvases.values()].sort(
      (a, b) =>
        a.position - b.position ||
        compare(a.name.toLowerCase(), b.name.toLowerCase()) ||
        compare(a.key, b.key),
    ),
    assessment,
    stages,
    lists: [...lists.values()],
    own: origins,
    refusals: refusals.sort((a, b) => compare(a.file, b.file)),
  };
}

/**
 * The stages for a workshop that is begun now; a file of the person's own that is bad is passed over.
 * @throws FailureError as `loadPacks`
 */
export function loadOwnStages(resourcesDir: string, ownFolder: string): StagesPack {
  const [shipped, own] = [join(resourcesDir, 'content'), ownFolder].map(folder =>
    readPackFolder(folder, 'top'),
  );
  if (!shipped || !own) throw new Error('Two folders were read.');
  return readSingle('stages', StagesPack, { shipped, own, refusals: [], origins: new Map() });
}

/** A pack that there is one of: the own file, or the one that ships. */
function readSingle<S extends z.ZodType>(
  name: string,
  schema: S,
  from: { shipped: PackFolder; own: PackFolder; refusals: ContentRefusal[]; origins: Map<string, string> },
): z.output<S> {
  const named = ({ files }: PackFolder) => files.find(({ file }) => file === `${name}.json`);
  const base = named(from.shipped);
  if (!base) throw damaged(refusalOf(`${name}.json`, null, 'The file is missing.'));
  const basic = sound(readPack(base, schema));
  const file = named(from.own);
  const pack = file ? taken(readPack(file, schema), from.refusals) : null;
  if (pack && file) from.origins.set(name, file.file);
  return pack ?? basic;
}

/** The pack; a refusal of what ships ends the app, in words. */
function sound<T>(result: PackResult<T>): T {
  if (result.ok) return result.pack;
  throw damaged(result.refusal);
}

function taken<T>(result: PackResult<T>, refusals: ContentRefusal[]): T | null {
  if (result.ok) return result.pack;
  refusals.push(result.refusal);
  return null;
}

/** Whether an earlier own file has the key already; then this one is refused. */
function isSecond(
  files: Map<string, string>,
  key: string,
  { file }: PackFile,
  refusals: ContentRefusal[],
): boolean {
  const earlier = files.get(key);
  if (earlier === undefined) {
    files.set(key, file);
    return false;
  }
  refusals.push(
    refusalOf(file, null, `The key "${key}" is used by ${earlier} already. Give this one a key of its own.`),
  );
  return true;
}

function damaged({ file, line, column, reason }: ContentRefusal): FailureError {
  const place = line === null ? '' : ` (line ${line}, column ${column})`;
  return new FailureError(
    'unreadable',
    `The content file content/${file} was not taken${place}: ${reason} No workshop is touched; mend the file or install Headwater again.`.slice(
      0,
      2000,
    ),
  );
}

const inFolder = (files: readonly PackFile[], folder: string): PackFile[] =>
  files.filter(({ file }) => file.startsWith(`${folder}/`));

function keyed<T extends { readonly key: string }>(
  files: readonly PackFile[],
  read: (file: PackFile) => T,
): Map<string, T> {
  return new Map(files.map(read).map(pack => [pack.key, pack]));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
