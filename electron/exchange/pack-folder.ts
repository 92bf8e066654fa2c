import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { ContentRefusal } from '../../shared/contract/content.ts';
import { type PackFile, refusalOf } from './read-pack.ts';

/** Bounds of a pack folder, so that a wrong folder can neither hang nor fill the app. */
export const PACK_LIMITS = { bytes: 256 * 1024, files: 200 } as const;

/** Folders of a pack folder that content is read from, each flat. */
const FOLDERS = ['canvases', 'lists'] as const;
/** Files at its top. */
const TOP = ['assessment.json', 'stages.json'];

/** What lies in a pack folder. */
export interface PackFolder {
  readonly files: readonly PackFile[];
  /** What was passed over, and why. */
  readonly refusals: readonly ContentRefusal[];
}

/**
 * Everything in a pack folder that may be content, by name. A folder that is not there has nothing in it. Never throws.
 * @param depth `top`: only the files at its top
 */
export function readPackFolder(root: string, depth: 'top' | 'all' = 'all'): PackFolder {
  const files: PackFile[] = [];
  const refusals: ContentRefusal[] = [];
  const refuse = (file: string, reason: string) => void refusals.push(refusalOf(file, null, reason));
  let seen = 0;
  let real: string;
  try {
    real = realpathSync(root);
  } catch {
    return { files, refusals };
  }

  const look = (folder: '' | (typeof FOLDERS)[number]) => {
    for (const name of namesIn(join(root, folder), folder, refuse)) {
      const file = folder === '' ? name : `${folder}/${name}`;
      const isFolder = folder === '' && FOLDERS.some(one => one === name);
      if (isFolder) continue;
      if (!isContent(name)) {
        if (folder !== '' && isDirectory(join(root, file)))
          refuse(
            file,
            'This is a folder inside a folder, which is not looked into. Put its files one level higher.',
          );
        continue;
      }
      if (folder === '' && !TOP.includes(name)) {
        refuse(
          file,
          'Nothing reads a file of this name here. Canvases belong in the folder canvases, lists in lists; the assessment is called assessment.json and the stages stages.json.',
        );
        continue;
      }
      seen += 1;
      if (seen > PACK_LIMITS.files) {
        refuse(
          file,
          `The folder holds more than ${PACK_LIMITS.files} content files; this one and those after it were not read.`,
        );
        return;
      }
      const read = readOne(join(root, file), real);
      if (typeof read === 'string') files.push({ file, text: read });
      else refuse(file, read.reason);
    }
  };
  look('');
  if (depth === 'all') for (const folder of FOLDERS) look(folder);
  return { files, refusals };
}

/** Editors leave files beside those they edit; those are no content. */
const isContent = (name: string): boolean => extname(name).toLowerCase() === '.json' && !/^[.~]/.test(name);

function namesIn(folder: string, name: string, refuse: (file: string, reason: string) => void): string[] {
  try {
    if (lstatSync(folder).isSymbolicLink() && name !== '') {
      refuse(
        name,
        'This folder is a link to another place, which is not followed. Put the files here themselves.',
      );
      return [];
    }
    return readdirSync(folder).sort();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === 'ENOTDIR') refuse(name, 'This must be a folder, and is a file.');
    else if (code !== 'ENOENT')
      refuse(name === '' ? '.' : name, 'This folder cannot be read. Allow reading it.');
    return [];
  }
}

function isDirectory(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A file's text, or why it cannot be had. */
function readOne(path: string, root: string): string | { readonly reason: string } {
  try {
    const about = lstatSync(path);
    if (about.isSymbolicLink() && !realpathSync(path).startsWith(root + sep))
      return {
        reason:
          'This is a link to a file outside the folder, which is not followed. Put the file here itself.',
      };
    const file = about.isSymbolicLink() ? lstatSync(realpathSync(path)) : about;
    if (file.isDirectory()) return { reason: 'This is a folder, and must be a file.' };
    // A pipe or a device would keep the app waiting.
    if (!file.isFile()) return { reason: 'This is no ordinary file.' };
    if (file.size > PACK_LIMITS.bytes) {
      const size = `${Math.ceil(file.size / 1024)} KB`;
      return { reason: `The file has ${size}; at most ${PACK_LIMITS.bytes / 1024} KB are read.` };
    }
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    return error instanceof TypeError
      ? { reason: 'The file is not written in UTF-8. Save it again with the encoding UTF-8.' }
      : { reason: 'The file cannot be read. Close it where it is open, and allow reading it.' };
  }
}
